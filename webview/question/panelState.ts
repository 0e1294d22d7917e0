/** What the panel keeps over a reload: only what its host may not have yet. */
export interface PanelState {
  readonly v: 1;
  readonly questionId: string;
  readonly draft: string;
}

/** Reads a saved state; null where there is none, or one that this version does not know. */
export function readState(saved: unknown): PanelState | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { v, questionId, draft } = saved as Partial<Record<keyof PanelState, unknown>>;
  if (v !== 1 || typeof questionId !== 'string' || typeof draft !== 'string') return null;
  return { v, questionId, draft };
}
