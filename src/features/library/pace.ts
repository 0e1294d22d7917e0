/** How long the extension host may be kept busy at a stretch, ms: its other extensions wait meanwhile. */
const longestStretch = 12;

let stretchBegan = 0;

/** Lets others have their turn when the current stretch of work has been a long one. */
export async function yieldWhenLong(): Promise<void> {
  const now = performance.now();
  if (now - stretchBegan < longestStretch) return;
  await breathe();
  stretchBegan = performance.now();
}

/** Gives everybody else a turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
