/** The state of a running session, as JSON that survives a reload, and what can be read off it. */
import type { QuestionId } from '../bank/question';
import type { ConceptTick } from './events';
import type { Grade } from './grade';
import type { PlannedQuestion } from './planSession';
import type { SessionSpec } from './sessionSpec';

export const SESSION_VERSION = 1;

/**
 * asked: the answer is hidden. revealed: it shows, and a grade is awaited. grading: a grade was given
 * and its event is being stored. graded: the event is stored.
 */
export type ItemPhase = 'asked' | 'revealed' | 'grading' | 'graded';

/** One place in the queue. */
export interface SessionItem {
  /** Unique in the session; places shift, keys do not. */
  readonly key: number;
  readonly id: QuestionId;
  readonly also: readonly QuestionId[];
  /** 0, or how many times it has come back after Again. */
  readonly repeat: number;
  /** The key of the place whose grade brought it back; null for a planned one. */
  readonly cause: number | null;
  readonly phase: ItemPhase;
  /** Whether it has been before the person. */
  readonly shown: boolean;
  readonly draft: string;
  readonly picked: readonly number[];
  /** 0 to 1, given before revealing; null where the person did not say. */
  readonly confidence: number | null;
  /** What the self-check made of the draft; null without one. */
  readonly coverage: number | null;
  readonly concepts: readonly ConceptTick[];
  readonly bonus: readonly ConceptTick[];
  /** The reject signals that stand. */
  readonly flags: readonly string[];
  /** How many steps of the answer were shown before it was revealed. */
  readonly hints: number;
  /** The grade that picks or self-check suggest. */
  readonly proposed: Grade | null;
  /** The grade given, from `grading` on. */
  readonly grade: Grade | null;
  /** The id of its grade event, from `grading` on. */
  readonly event: string | null;
  /** Time before the person, ms, up to the session's cap. */
  readonly spent: number;
  /** True while no deck holds the question; it is passed over. */
  readonly gone: boolean;
}

export interface SessionOptions {
  /** How often a question comes back after Again. */
  readonly mostRepeats: number;
  /** How many other questions come in between, where there are so many. */
  readonly repeatGap: number;
  /** The most time that counts for one showing, ms: nobody thinks for an hour about one question. */
  readonly timeCap: number;
}

export const defaultSessionOptions: SessionOptions = {
  mostRepeats: 3,
  repeatGap: 8,
  timeCap: 600_000,
};

export interface SessionState {
  readonly v: typeof SESSION_VERSION;
  /** Given by whoever starts the session. */
  readonly id: string;
  /** What is practised, in words. */
  readonly label: string;
  readonly spec: SessionSpec;
  readonly options: SessionOptions;
  /** Ms since the epoch. */
  readonly startedAt: number;
  readonly items: readonly SessionItem[];
  /** Index into `items` of what is before the person; without meaning once ended or empty. */
  readonly index: number;
  /** True while the summary shows. */
  readonly ended: boolean;
  readonly paused: boolean;
  /** Since when time runs for the item, ms since the epoch; null while it stands. */
  readonly clock: number | null;
  /** The event whose storing is awaited; until then nothing but drafting is possible. */
  readonly pending: { readonly event: string; readonly of: 'grade' | 'undo' } | null;
  /** Keys of graded items, in the order they were graded: what undo takes back, last first. */
  readonly trail: readonly number[];
  readonly nextKey: number;
}

/** A session at its first question, its clock running; ended at once where there is none. */
export function startSession(
  queue: readonly PlannedQuestion[],
  about: { readonly id: string; readonly label: string; readonly spec: SessionSpec },
  now: number,
  options: SessionOptions = defaultSessionOptions,
): SessionState {
  const items = queue.map((planned, key) => freshItem(key, planned, 0, null));
  const [first, ...others] = items;
  return {
    v: SESSION_VERSION,
    ...about,
    options,
    startedAt: now,
    items: first === undefined ? [] : [{ ...first, shown: true }, ...others],
    index: 0,
    ended: first === undefined,
    paused: false,
    clock: first === undefined ? null : now,
    pending: null,
    trail: [],
    nextKey: items.length,
  };
}

export function freshItem(
  key: number,
  { id, also }: PlannedQuestion,
  repeat: number,
  cause: number | null,
): SessionItem {
  return {
    key,
    id,
    also,
    repeat,
    cause,
    phase: 'asked',
    shown: false,
    draft: '',
    picked: [],
    confidence: null,
    coverage: null,
    concepts: [],
    bonus: [],
    flags: [],
    hints: 0,
    proposed: null,
    grade: null,
    event: null,
    spent: 0,
    gone: false,
  };
}

/** What is before the person; null once the session has ended. */
export function currentItem(state: SessionState): SessionItem | null {
  return state.ended ? null : (state.items[state.index] ?? null);
}

/** Place of the current item, 1-based, among those that still exist; null once ended. */
export function placeOf(
  state: SessionState,
): { readonly index: number; readonly total: number } | null {
  if (currentItem(state) === null) return null;
  const before = state.items.slice(0, state.index).filter(({ gone }) => !gone).length;
  return { index: before + 1, total: state.items.filter(({ gone }) => !gone).length };
}

/** The index of the nearest existing item before or after a place; null where there is none. */
export function neighbour(state: SessionState, from: number, direction: 1 | -1): number | null {
  for (let index = from + direction; index in state.items; index += direction) {
    if (!state.items[index]!.gone) return index;
  }
  return null;
}

export function canGoBack(state: SessionState): boolean {
  const from = state.ended ? state.items.length : state.index;
  return state.pending === null && neighbour(state, from, -1) !== null;
}

/** True while there is a next question or the summary to go on to. */
export function canGoOn(state: SessionState): boolean {
  return state.pending === null && !state.ended;
}

export function canUndo(state: SessionState): boolean {
  return state.pending === null && state.trail.length > 0;
}
