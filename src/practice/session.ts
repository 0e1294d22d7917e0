/**
 * The session as a state machine: `(state, action, now) → state` and the events to record. The same
 * for every mode. Actions that make no sense where the session stands change nothing.
 *
 * A grade takes two steps. `grade` hands out its event and waits; `stored` says that the event is
 * safe, and only then does the item count as graded; `failed` says that it is not, and the question
 * waits for a grade again. Undo goes the same way.
 */
import type { QuestionId } from '../bank/question';
import type { Assessment } from './assessment';
import { EVENT_VERSION, type Attempted, type PracticeEvent } from './events';
import type { Grade } from './grade';
import {
  canGoBack,
  canGoOn,
  canUndo,
  currentItem,
  freshItem,
  neighbour,
  type SessionItem,
  type SessionState,
} from './sessionState';

export type SessionAction =
  | { readonly type: 'draft'; readonly draft: string }
  | { readonly type: 'pick'; readonly picked: readonly number[] }
  /** How sure the person is, 0 to 1. */
  | { readonly type: 'confide'; readonly confidence: number }
  /** Shows one more step of the answer. */
  | { readonly type: 'hint' }
  | { readonly type: 'reveal'; readonly draft?: string; readonly assessment?: Assessment }
  /** Replaces the assessment after the person has corrected a tick. */
  | { readonly type: 'assess'; readonly assessment: Assessment }
  /** `eventId`: unique for all time. `prompt`: the question's wording, kept with the event. */
  | {
      readonly type: 'grade';
      readonly grade: Grade;
      readonly eventId: string;
      readonly prompt?: string;
    }
  | { readonly type: 'undo'; readonly eventId: string }
  | { readonly type: 'stored' | 'failed'; readonly eventId: string }
  /** Goes on, graded or not. With an `eventId` an ungraded draft that was revealed is kept as an attempt. */
  | { readonly type: 'next'; readonly eventId?: string; readonly prompt?: string }
  | { readonly type: 'previous' | 'pause' | 'resume' | 'end' }
  /** Names all questions of the session that no deck holds now; those not named exist. */
  | { readonly type: 'vanished'; readonly ids: readonly QuestionId[] };

export interface SessionStep {
  readonly state: SessionState;
  /** To be stored, in order; `stored` or `failed` must follow for a grade and for an undo. */
  readonly events: readonly PracticeEvent[];
}

/** @param now ms since the epoch; one before the last counts as no time passed */
export function advanceSession(
  state: SessionState,
  action: SessionAction,
  now: number,
): SessionStep {
  const { state: after, events } = act(keepTime(state, now), action, now);
  return { state: wind(after, now), events };
}

function act(state: SessionState, action: SessionAction, now: number): SessionStep {
  const item = currentItem(state);
  switch (action.type) {
    case 'draft':
      return item?.phase === 'asked'
        ? just(change(awake(state), { draft: action.draft }))
        : just(state);
    case 'pick':
      return item?.phase === 'asked'
        ? just(change(awake(state), { picked: [...new Set(action.picked)].sort((a, b) => a - b) }))
        : just(state);
    case 'confide':
      return item?.phase === 'asked'
        ? just(change(awake(state), { confidence: Math.min(1, Math.max(0, action.confidence)) }))
        : just(state);
    case 'hint':
      return item?.phase === 'asked'
        ? just(change(awake(state), { hints: item.hints + 1 }))
        : just(state);
    case 'reveal': {
      if (item?.phase !== 'asked') return just(state);
      const draft = action.draft ?? item.draft;
      return just(change(awake(state), { draft, phase: 'revealed', ...action.assessment }));
    }
    case 'assess':
      return item?.phase === 'revealed' ? just(change(state, action.assessment)) : just(state);
    case 'grade':
      return give(awake(state), action, now);
    case 'undo':
      return takeBack(state, action.eventId, now);
    case 'stored':
      return just(settle(state, action.eventId));
    case 'failed':
      return just(unsettle(state, action.eventId));
    case 'next':
      return goOn(awake(state), action, now);
    case 'previous': {
      const to = neighbour(state, state.ended ? state.items.length : state.index, -1);
      return just(canGoBack(state) && to !== null ? show(awake(state), to) : state);
    }
    case 'pause':
      return just({ ...state, paused: true });
    case 'resume':
      return just(awake(state));
    case 'end':
      return just(state.pending === null ? { ...state, ended: true } : state);
    case 'vanished':
      return just(passOver(state, new Set(action.ids)));
  }
}

function give(
  state: SessionState,
  action: Extract<SessionAction, { type: 'grade' }>,
  now: number,
): SessionStep {
  const item = currentItem(state);
  if (item?.phase !== 'revealed' || state.pending !== null) return just(state);
  const { eventId, grade } = action;
  const event: PracticeEvent = {
    v: EVENT_VERSION,
    id: eventId,
    at: now,
    kind: 'grade',
    question: item.id,
    grade,
    took: item.spent,
    ...(item.also.length > 0 ? { also: item.also } : {}),
    ...(action.prompt === undefined ? {} : { prompt: action.prompt }),
    ...attempted(item),
  };
  const waiting = change(state, { phase: 'grading', grade, event: eventId });
  return { state: { ...waiting, pending: { event: eventId, of: 'grade' } }, events: [event] };
}

function takeBack(state: SessionState, eventId: string, now: number): SessionStep {
  const target = state.items.find(({ key }) => key === state.trail.at(-1))?.event;
  if (!canUndo(state) || target == null) return just(state);
  const event: PracticeEvent = { v: EVENT_VERSION, id: eventId, at: now, kind: 'undo', target };
  return {
    state: { ...awake(state), pending: { event: eventId, of: 'undo' } },
    events: [event],
  };
}

function settle(state: SessionState, eventId: string): SessionState {
  if (state.pending?.event !== eventId) return state;
  const settled = { ...state, pending: null };
  if (state.pending.of === 'undo') return stepBack(settled);
  const index = state.items.findIndex(({ event }) => event === eventId);
  const item = state.items[index];
  if (item === undefined) return settled;
  const items = replaced(state.items, index, { ...item, phase: 'graded' });
  const trail = [...state.trail, item.key];
  const { mostRepeats, repeatGap } = state.options;
  if (item.grade !== 1 || item.repeat >= mostRepeats) return { ...settled, items, trail };
  const again = freshItem(state.nextKey, item, item.repeat + 1, item.key);
  const place = Math.min(items.length, index + 1 + repeatGap);
  const longer = [...items.slice(0, place), again, ...items.slice(place)];
  return { ...settled, items: longer, trail, nextKey: state.nextKey + 1 };
}

function unsettle(state: SessionState, eventId: string): SessionState {
  if (state.pending?.event !== eventId) return state;
  return {
    ...state,
    pending: null,
    items: state.items.map((item) =>
      item.phase === 'grading' ? { ...item, phase: 'revealed', grade: null, event: null } : item,
    ),
  };
}

/** After an undo: the last graded question stands revealed again, and does not come back for it. */
function stepBack(state: SessionState): SessionState {
  const key = state.trail.at(-1);
  const items = state.items.flatMap((item): SessionItem[] => {
    if (item.cause === key) return [];
    return item.key === key ? [{ ...item, phase: 'revealed', grade: null, event: null }] : [item];
  });
  const undone = { ...state, items, trail: state.trail.slice(0, -1) };
  const index = items.findIndex((item) => item.key === key);
  if (items[index]?.gone === false) return show(undone, index);
  // The question is gone: its grade is taken back all the same, and what is before the person stays.
  const here = state.items[state.index]?.key;
  return {
    ...undone,
    index: Math.max(
      0,
      items.findIndex((item) => item.key === here),
    ),
  };
}

function goOn(
  state: SessionState,
  action: Extract<SessionAction, { type: 'next' }>,
  now: number,
): SessionStep {
  if (!canGoOn(state)) return just(state);
  const item = currentItem(state);
  const to = neighbour(state, state.index, 1);
  const after = to === null ? { ...state, ended: true } : show(state, to);
  if (item?.phase !== 'revealed' || item.draft.trim() === '' || action.eventId === undefined) {
    return just(after);
  }
  const attempt: PracticeEvent = {
    v: EVENT_VERSION,
    id: action.eventId,
    at: now,
    kind: 'attempt',
    question: item.id,
    took: item.spent,
    ...(action.prompt === undefined ? {} : { prompt: action.prompt }),
    ...attempted(item),
  };
  return { state: after, events: [attempt] };
}

function passOver(state: SessionState, vanished: ReadonlySet<QuestionId>): SessionState {
  const items = state.items.map((item) =>
    item.gone === vanished.has(item.id) ? item : { ...item, gone: !item.gone },
  );
  const marked = { ...state, items };
  if (state.ended || !items[state.index]?.gone) return marked;
  const to = neighbour(marked, state.index, 1) ?? neighbour(marked, state.index, -1);
  return to === null ? { ...marked, ended: true } : show(marked, to);
}

function attempted(item: SessionItem): Attempted {
  return {
    ...(item.draft.trim() === '' ? {} : { draft: item.draft }),
    ...(item.coverage === null ? {} : { coverage: item.coverage }),
    ...(item.concepts.length === 0 ? {} : { concepts: item.concepts }),
    ...(item.confidence === null ? {} : { confidence: item.confidence }),
    ...(item.picked.length === 0 ? {} : { picked: item.picked }),
  };
}

/** Books the time since the clock was last read onto the item before the person. */
function keepTime(state: SessionState, now: number): SessionState {
  const item = currentItem(state);
  if (state.clock === null || item === null) return state;
  const passed = Number.isFinite(now) ? Math.max(0, now - state.clock) : 0;
  return change(state, { spent: Math.min(state.options.timeCap, item.spent + passed) });
}

/** Lets the clock run where an answer is awaited, and stand everywhere else. */
function wind(state: SessionState, now: number): SessionState {
  const phase = currentItem(state)?.phase;
  const runs = !state.paused && (phase === 'asked' || phase === 'revealed');
  return { ...state, clock: runs && Number.isFinite(now) ? now : null };
}

function show(state: SessionState, index: number): SessionState {
  return change({ ...state, ended: false, index }, { shown: true });
}

function awake(state: SessionState): SessionState {
  return state.paused ? { ...state, paused: false } : state;
}

function change(state: SessionState, changes: Partial<SessionItem>): SessionState {
  const item = state.items[state.index];
  if (item === undefined) return state;
  return { ...state, items: replaced(state.items, state.index, { ...item, ...changes }) };
}

function replaced(
  items: readonly SessionItem[],
  index: number,
  item: SessionItem,
): readonly SessionItem[] {
  return items.map((other, place) => (place === index ? item : other));
}

function just(state: SessionState): SessionStep {
  return { state, events: [] };
}
