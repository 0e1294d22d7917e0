/** A session out of untrusted storage. */
import { LAST_MOMENT } from './events';
import { readTick } from './eventText';
import { isGrade } from './grade';
import {
  SESSION_VERSION,
  type ItemPhase,
  type SessionItem,
  type SessionState,
} from './sessionState';
import { parseSessionSpec } from './sessionSpec';
import { asInteger, asList, asNumber, asRecord, asText, asTexts } from './untrusted';

export type ParsedSession =
  | { readonly kind: 'session'; readonly state: SessionState }
  /** Stored by a later version: to be left alone. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

const PHASES: readonly ItemPhase[] = ['asked', 'revealed', 'grading', 'graded'];
const MOST = Number.MAX_SAFE_INTEGER;

type Unread = Readonly<Record<string, unknown>>;

/**
 * A stored session, its clock stopped: time runs again with the next action. What was awaited when
 * it was stored is still `pending`; the caller knows by now whether that event was stored, and says
 * so with `stored` or `failed`. Never throws.
 */
export function parseSession(value: unknown): ParsedSession {
  const record = asRecord(value);
  const version = asInteger(record?.['v'], 1, MOST);
  if (record === null || version === null) return { kind: 'damaged' };
  if (version > SESSION_VERSION) return { kind: 'newer' };
  const state = parseState(record);
  return state === null || !isCoherent(state) ? { kind: 'damaged' } : { kind: 'session', state };
}

function parseState(record: Unread): SessionState | null {
  const id = asText(record['id'], 8192);
  const { label } = record;
  const spec = parseSessionSpec(record['spec']);
  const options = parseOptions(record['options']);
  const startedAt = asNumber(record['startedAt'], -LAST_MOMENT, LAST_MOMENT);
  const items = asList(record['items'], parseItem);
  const index = asInteger(record['index'], 0, MOST);
  const trail = asList(record['trail'], (key) => asInteger(key, 0, MOST));
  const nextKey = asInteger(record['nextKey'], 0, MOST);
  if (id === null || typeof label !== 'string' || spec === null || options === null) return null;
  if (startedAt === null || items === null || index === null) return null;
  if (trail === null || nextKey === null) return null;
  if (typeof record['ended'] !== 'boolean' || typeof record['paused'] !== 'boolean') return null;
  return {
    v: SESSION_VERSION,
    id,
    label,
    spec,
    options,
    startedAt,
    items,
    index,
    ended: record['ended'],
    paused: record['paused'],
    clock: null,
    pending: parsePending(record['pending']),
    trail,
    nextKey,
  };
}

function parseOptions(value: unknown): SessionState['options'] | null {
  const record = asRecord(value);
  const mostRepeats = asInteger(record?.['mostRepeats'], 0, 1000);
  const repeatGap = asInteger(record?.['repeatGap'], 0, MOST);
  const timeCap = asNumber(record?.['timeCap'], 0, LAST_MOMENT);
  if (mostRepeats === null || repeatGap === null || timeCap === null) return null;
  return { mostRepeats, repeatGap, timeCap };
}

function parsePending(value: unknown): SessionState['pending'] {
  const record = asRecord(value);
  const event = asText(record?.['event'], 8192);
  const of = record?.['of'];
  return event !== null && (of === 'grade' || of === 'undo') ? { event, of } : null;
}

function parseItem(value: unknown): SessionItem | null {
  const record = asRecord(value);
  if (record === null) return null;
  const key = asInteger(record['key'], 0, MOST);
  const id = asText(record['id'], 8192);
  const also = asTexts(record['also']);
  const repeat = asInteger(record['repeat'], 0, MOST);
  const phase = PHASES.find((name) => name === record['phase']);
  const picked = asList(record['picked'], (index) => asInteger(index, 0, 10_000));
  const concepts = asList(record['concepts'], readTick);
  const spent = asNumber(record['spent'], 0, LAST_MOMENT);
  const { draft } = record;
  if (key === null || id === null || also === null || repeat === null) return null;
  if (phase === undefined || picked === null || concepts === null || spent === null) return null;
  if (typeof draft !== 'string') return null;
  return {
    key,
    id,
    also,
    repeat,
    cause: asInteger(record['cause'], 0, MOST),
    phase,
    shown: record['shown'] === true,
    draft,
    picked,
    confidence: asNumber(record['confidence'], 0, 1),
    coverage: asNumber(record['coverage'], 0, 1),
    concepts,
    // Sessions stored by 0.1 have none of these three.
    bonus: asList(record['bonus'], readTick) ?? [],
    flags: asTexts(record['flags']) ?? [],
    hints: asInteger(record['hints'], 0, MOST) ?? 0,
    proposed: isGrade(record['proposed']) ? record['proposed'] : null,
    grade: isGrade(record['grade']) ? record['grade'] : null,
    event: asText(record['event'], 8192),
    spent,
    gone: record['gone'] === true,
  };
}

/** Whether the parts agree: the machine relies on each of these. */
function isCoherent(state: SessionState): boolean {
  const byKey = new Map(state.items.map((item) => [item.key, item]));
  const isGraded = (item: SessionItem): boolean =>
    item.phase === 'grading' || item.phase === 'graded';
  const waiting = state.items.filter(({ phase }) => phase === 'grading');
  return (
    byKey.size === state.items.length &&
    state.items.every(({ key }) => key < state.nextKey) &&
    (state.ended || state.index < state.items.length) &&
    state.items.every((item) => isGraded(item) === (item.grade !== null && item.event !== null)) &&
    new Set(state.trail).size === state.trail.length &&
    state.trail.every((key) => byKey.get(key)?.phase === 'graded') &&
    state.trail.length === state.items.filter(({ phase }) => phase === 'graded').length &&
    waiting.length === (state.pending?.of === 'grade' ? 1 : 0) &&
    waiting.every(({ event }) => event === state.pending?.event)
  );
}
