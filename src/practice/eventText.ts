/**
 * Events as JSON Lines, and back from text that nobody vouches for. A line that is damaged or newer
 * than this code is handed on as it stands, so that whoever rewrites a file can keep it.
 */
import {
  EVENT_VERSION,
  LAST_MOMENT,
  type Attempted,
  type ConceptTick,
  type PracticeEvent,
} from './events';
import { isGrade } from './grade';
import { asInteger, asList, asNumber, asRecord, asText, asTexts, parseJson } from './untrusted';

const LONGEST_ID = 8192;

/** What one line was read as. */
export type ReadEvent =
  | { readonly kind: 'event'; readonly event: PracticeEvent }
  /** Written by a later version: to be kept as it stands. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged'; readonly reason: string };

/** A line that gave no event. */
export interface SetAside {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

export interface ReadEvents {
  readonly events: readonly PracticeEvent[];
  /** Lines of later versions, whole. */
  readonly newer: readonly SetAside[];
  readonly damaged: readonly SetAside[];
}

/** The fields of each kind that `readEvent` understands; all others go to `extra`. */
const BASE = ['v', 'id', 'at', 'kind'];
const ATTEMPTED = ['draft', 'coverage', 'concepts', 'confidence', 'picked'];
const KNOWN: Readonly<Record<PracticeEvent['kind'], ReadonlySet<string>>> = {
  grade: new Set([
    ...BASE,
    ...ATTEMPTED,
    'question',
    'grade',
    'took',
    'also',
    'prompt',
    'restored',
  ]),
  undo: new Set([...BASE, 'target']),
  bookmark: new Set([...BASE, 'question']),
  unbookmark: new Set([...BASE, 'question']),
  suspend: new Set([...BASE, 'question']),
  unsuspend: new Set([...BASE, 'question']),
  bury: new Set([...BASE, 'question', 'until']),
  reset: new Set([...BASE, 'questions']),
  attempt: new Set([...BASE, ...ATTEMPTED, 'question', 'took', 'prompt']),
};

/**
 * One event as a line of JSON without its line break. Fields stand in a fixed order, so that equal
 * events give equal text.
 */
export function serialiseEvent(event: PracticeEvent): string {
  const { v, id, at, kind, extra, ...rest } = event;
  const fields = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    Object.fromEntries([
      ['v', v],
      ['id', id],
      ['at', at],
      ['kind', kind],
      ...fields,
      ...(extra ?? []),
    ]),
  );
}

/** Events as JSON Lines, each line ended; lines of later versions may be appended as they were. */
export function serialiseEvents(
  events: readonly PracticeEvent[],
  newer: readonly string[] = [],
): string {
  return [...events.map(serialiseEvent), ...newer].map((line) => `${line}\n`).join('');
}

/** Reads JSON Lines; blank lines are nothing. Never throws. */
export function readEvents(text: string): ReadEvents {
  const events: PracticeEvent[] = [];
  const newer: SetAside[] = [];
  const damaged: SetAside[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    const value = parseJson(line);
    const read: ReadEvent =
      value === undefined ? { kind: 'damaged', reason: 'not JSON' } : readEvent(value);
    if (read.kind === 'event') events.push(read.event);
    else if (read.kind === 'newer') {
      newer.push({ line: index + 1, text: line, reason: 'written by a later version' });
    } else damaged.push({ line: index + 1, text: line, reason: read.reason });
  });
  return { events, newer, damaged };
}

/** One parsed JSON value as an event. Never throws. */
export function readEvent(value: unknown): ReadEvent {
  const record = asRecord(value);
  if (record === null) return damaged('not an object');
  const version = asInteger(record['v'], 1, Number.MAX_SAFE_INTEGER);
  if (version === null) return damaged('no version');
  const kind = record['kind'];
  if (version > EVENT_VERSION) return { kind: 'newer' };
  if (typeof kind !== 'string') return damaged('no kind');
  // A kind that this version lacks may come from a later one that saw no need for a new number.
  if (!Object.hasOwn(KNOWN, kind)) return { kind: 'newer' };
  const id = asText(record['id'], LONGEST_ID);
  if (id === null) return damaged('no id');
  const at = asNumber(record['at'], -LAST_MOMENT, LAST_MOMENT);
  if (at === null) return damaged('no moment');
  const base = { v: EVENT_VERSION, id, at: Math.round(at) + 0, ...extraOf(record, kind) } as const;
  return readKind(kind as PracticeEvent['kind'], record, base);
}

type Base = Pick<PracticeEvent, 'v' | 'id' | 'at' | 'extra'>;

function readKind(
  kind: PracticeEvent['kind'],
  record: Readonly<Record<string, unknown>>,
  base: Base,
): ReadEvent {
  if (kind === 'undo') {
    const target = asText(record['target'], LONGEST_ID);
    return target === null ? damaged('no target') : done({ ...base, kind, target });
  }
  if (kind === 'reset') {
    if (record['questions'] === null) return done({ ...base, kind, questions: null });
    const questions = asTexts(record['questions']);
    return questions === null ? damaged('no questions') : done({ ...base, kind, questions });
  }
  const question = asText(record['question'], LONGEST_ID);
  if (question === null) return damaged('no question');
  if (kind === 'bury') {
    const until = asNumber(record['until'], -LAST_MOMENT, LAST_MOMENT);
    return until === null ? damaged('no end') : done({ ...base, kind, question, until });
  }
  if (kind !== 'grade' && kind !== 'attempt') return done({ ...base, kind, question });

  const shared = {
    ...base,
    question,
    took: asNumber(record['took'], 0, LAST_MOMENT) ?? 0,
    ...optional('prompt', typeof record['prompt'] === 'string' ? record['prompt'] : null),
    ...readAttempted(record),
  };
  if (kind === 'attempt') return done({ ...shared, kind });
  const grade = record['grade'];
  if (!isGrade(grade)) return damaged('no grade');
  return done({
    ...shared,
    kind,
    grade,
    ...optional('also', asTexts(record['also'])),
    ...optional('restored', readRestored(record['restored'])),
  });
}

function readAttempted(record: Readonly<Record<string, unknown>>): Attempted {
  return {
    ...optional('draft', typeof record['draft'] === 'string' ? record['draft'] : null),
    ...optional('coverage', asNumber(record['coverage'], 0, 1)),
    ...optional('concepts', asList(record['concepts'], readTick)),
    ...optional('confidence', asNumber(record['confidence'], 0, 1)),
    ...optional(
      'picked',
      asList(record['picked'], (index) => asInteger(index, 0, 10_000)),
    ),
  };
}

function readRestored(value: unknown): 'own' | 'shared' | null {
  return value === 'own' || value === 'shared' ? value : null;
}

/** A concept's tick in an untrusted value; null where there is none. */
export function readTick(value: unknown): ConceptTick | null {
  const record = asRecord(value);
  const tick = record?.['tick'];
  const concept = record?.['concept'];
  if (typeof concept !== 'string') return null;
  return tick === 'covered' || tick === 'partly' || tick === 'missed' ? { concept, tick } : null;
}

function extraOf(record: Readonly<Record<string, unknown>>, kind: string): Pick<Base, 'extra'> {
  const known = KNOWN[kind as PracticeEvent['kind']];
  const extra = Object.entries(record).filter(([name]) => !known.has(name));
  return extra.length === 0 ? {} : { extra };
}

/** `{ [name]: value }`, or nothing for null: optional fields are absent, never undefined. */
function optional<Name extends string, Value>(
  name: Name,
  value: Value | null,
): { readonly [N in Name]?: Value } {
  return value === null ? {} : ({ [name]: value } as { readonly [N in Name]?: Value });
}

function done(event: PracticeEvent): ReadEvent {
  return { kind: 'event', event };
}

function damaged(reason: string): ReadEvent {
  return { kind: 'damaged', reason };
}
