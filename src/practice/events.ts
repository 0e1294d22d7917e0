/**
 * What happened in practice, as facts that are only ever added. Schedule, statistics and history
 * are functions of the set of these events: files, windows and machines merge by union.
 */
import type { QuestionId } from '../bank/question';
import type { Grade } from './grade';

/** The event schema that this code writes; a line with a greater one is kept as text, unread. */
export const EVENT_VERSION = 1;

/** The moments that a `Date` can hold, ms since the epoch. */
export const LAST_MOMENT = 8.64e15;

interface EventBase {
  /** Schema version. */
  readonly v: typeof EVENT_VERSION;
  /** Unique for all time and on all machines; given by whoever records the event. */
  readonly id: string;
  /** When it happened: ms since the epoch, by the clock of the machine it happened on. */
  readonly at: number;
  /** Fields that this version does not know, in the order they stood in; written back as they were. */
  readonly extra?: readonly (readonly [string, unknown])[];
}

/** How far one expected concept was covered by a typed answer, after correction by hand. */
export type Tick = 'covered' | 'partly' | 'missed';

export interface ConceptTick {
  /** The concept as the rubric words it. */
  readonly concept: string;
  readonly tick: Tick;
}

/** What a person brought forward before seeing the answer. */
export interface Attempted {
  /** The typed answer. */
  readonly draft?: string;
  /** The share of what was expected that the draft covers, 0 to 1. */
  readonly coverage?: number;
  readonly concepts?: readonly ConceptTick[];
  /** How sure the person was before revealing, 0 to 1. */
  readonly confidence?: number;
  /** Indexes of the options picked. */
  readonly picked?: readonly number[];
}

export interface GradeEvent extends EventBase, Attempted {
  readonly kind: 'grade';
  readonly question: QuestionId;
  readonly grade: Grade;
  /** From asked to graded, ms, pauses left out. */
  readonly took: number;
  /** Duplicates of the question, graded with it. */
  readonly also?: readonly QuestionId[];
  /** The question's wording then, by which it can be found again where its id means nothing. */
  readonly prompt?: string;
  /**
   * Rebuilt from a snapshot because its event file may be lost; `at` is right to the quarter of an
   * hour. Counts only where no original accounts for it (restoredGrades.ts). `shared` where the
   * original named this question under `also`.
   */
  readonly restored?: 'own' | 'shared';
}

/** Takes back another event, an undo too. */
export interface UndoEvent extends EventBase {
  readonly kind: 'undo';
  /** The id of the event taken back. */
  readonly target: string;
}

export interface MarkEvent extends EventBase {
  readonly kind: 'bookmark' | 'unbookmark' | 'suspend' | 'unsuspend';
  readonly question: QuestionId;
}

/** Keeps a question out of sessions for a while. */
export interface BuryEvent extends EventBase {
  readonly kind: 'bury';
  readonly question: QuestionId;
  /** Ms since the epoch. */
  readonly until: number;
}

/**
 * Starts over: grades, attempts and burials up to its moment are void. Bookmarks and suspensions
 * stand, for they are choices and no progress.
 */
export interface ResetEvent extends EventBase {
  readonly kind: 'reset';
  /** null: every question. */
  readonly questions: readonly QuestionId[] | null;
}

/** A draft that was revealed but not graded. */
export interface AttemptEvent extends EventBase, Attempted {
  readonly kind: 'attempt';
  readonly question: QuestionId;
  /** Ms. */
  readonly took: number;
  readonly prompt?: string;
}

export type PracticeEvent =
  GradeEvent | UndoEvent | MarkEvent | BuryEvent | ResetEvent | AttemptEvent;

/** The order in which events are folded: by moment, then by id; a total order. */
export function compareEvents(a: PracticeEvent, b: PracticeEvent): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The questions that an event is about: none for an undo, and `'all'` for a reset of everything. */
export function questionsOf(event: PracticeEvent): readonly QuestionId[] | 'all' {
  switch (event.kind) {
    case 'grade':
      return event.also === undefined ? [event.question] : [event.question, ...event.also];
    case 'undo':
      return [];
    case 'reset':
      return event.questions ?? 'all';
    default:
      return [event.question];
  }
}
