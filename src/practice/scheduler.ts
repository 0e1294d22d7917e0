/**
 * FSRS through ts-fsrs, fenced in: ts-fsrs throws when the clock has run back by a day and hands out
 * a null date for a NaN; here neither can happen, whatever the clock says or a file held.
 */
import { FSRS, createEmptyCard, type Card, type FSRSParameters } from 'ts-fsrs';
import { LAST_MOMENT } from './events';
import { GRADES, type Grade } from './grade';
import type { ScheduleSettings } from './scheduleSettings';

export type Phase = 'new' | 'learning' | 'review' | 'relearning';

/** Where one question stands in FSRS. */
export interface ScheduleState {
  readonly phase: Phase;
  /** Ms since the epoch. */
  readonly due: number;
  /** Days after which recall has fallen to 90%. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  /** Index of the learning step. */
  readonly step: number;
  /** Whole days from the last review to `due`; 0 within learning steps. */
  readonly interval: number;
  readonly reps: number;
  readonly lapses: number;
  /** Ms since the epoch; null before the first review. */
  readonly lastReview: number | null;
}

/** In the order of ts-fsrs's `State`. */
const PHASES: readonly Phase[] = ['new', 'learning', 'review', 'relearning'];
const DAY = 86_400_000;
/** Leaves room for the longest interval before dates end. */
const LATEST_REVIEW = LAST_MOMENT - 2 * 36_500 * DAY;

/** A question that was never graded; due at once. */
export const newSchedule: ScheduleState = {
  phase: 'new',
  due: 0,
  stability: 0,
  difficulty: 0,
  step: 0,
  interval: 0,
  reps: 0,
  lapses: 0,
  lastReview: null,
};

/**
 * Applies grades. Pure: the fuzz of an interval is seeded by ts-fsrs from the moment of the review
 * and the question's state, so equal reviews give equal dates on every machine.
 */
export class Scheduler {
  readonly #fsrs: FSRS;

  constructor(readonly settings: ScheduleSettings) {
    const parameters: Partial<FSRSParameters> = {
      request_retention: settings.desiredRetention,
      maximum_interval: settings.maximumInterval,
      learning_steps: [...settings.learningSteps],
      relearning_steps: [...settings.relearningSteps],
      enable_fuzz: settings.fuzz,
      ...(settings.weights === null ? {} : { w: [...settings.weights] }),
    };
    this.#fsrs = new FSRS(parameters);
  }

  /**
   * The state after a grade. A moment before the last review counts as the moment of that review; a
   * state that no scheduler can have made counts as new.
   * @param at ms since the epoch
   */
  schedule(state: ScheduleState, grade: Grade, at: number): ScheduleState {
    const moment = reviewMoment(state, at);
    const { card } = this.#fsrs.next(toCard(state, moment), new Date(moment), grade);
    return fromCard(card, moment);
  }

  /** What each of the four grades would lead to at a moment, ms since the epoch. */
  preview(state: ScheduleState, at: number): Readonly<Record<Grade, ScheduleState>> {
    const moment = reviewMoment(state, at);
    const preview = this.#fsrs.repeat(toCard(state, moment), new Date(moment));
    const [again, hard, good, easy] = GRADES.map((grade) => fromCard(preview[grade].card, moment));
    return { 1: again!, 2: hard!, 3: good!, 4: easy! };
  }

  /** The chance that it is remembered at a moment, 0 to 1; 0 for a question never graded. */
  recall(state: ScheduleState, at: number): number {
    if (state.phase === 'new' || !isSane(state)) return 0;
    const moment = reviewMoment(state, at);
    const recall = this.#fsrs.get_retrievability(toCard(state, moment), new Date(moment), false);
    return Number.isFinite(recall) ? recall : 0;
  }
}

function reviewMoment(state: ScheduleState, at: number): number {
  const earliest = Number.isFinite(state.lastReview) ? (state.lastReview ?? 0) : 0;
  const wanted = Number.isNaN(at) ? earliest : Math.max(earliest, at);
  return Math.min(LATEST_REVIEW, Math.max(0, wanted));
}

/** Whether FSRS could have made a state; what it could not have made would poison every later one. */
function isSane(state: ScheduleState): boolean {
  return (
    state.lastReview !== null &&
    Number.isFinite(state.lastReview) &&
    state.stability >= 0.001 &&
    state.stability <= 36_500 &&
    state.difficulty >= 1 &&
    state.difficulty <= 10
  );
}

function toCard(state: ScheduleState, moment: number): Card {
  const card = createEmptyCard(new Date(moment));
  const counted = { ...card, reps: state.reps, lapses: state.lapses };
  if (state.phase === 'new' || !isSane(state)) return counted;
  return {
    ...counted,
    due: new Date(Number.isFinite(state.due) ? state.due : moment),
    stability: state.stability,
    difficulty: state.difficulty,
    learning_steps: state.step,
    scheduled_days: state.interval,
    state: PHASES.indexOf(state.phase),
    last_review: new Date(Math.min(LATEST_REVIEW, Math.max(0, state.lastReview ?? 0))),
  };
}

function fromCard(card: Card, moment: number): ScheduleState {
  const due = card.due.getTime();
  return {
    phase: PHASES[card.state] ?? 'review',
    due: Number.isFinite(due) ? due : moment + DAY,
    stability: card.stability,
    difficulty: card.difficulty,
    step: card.learning_steps,
    interval: card.scheduled_days,
    reps: card.reps,
    lapses: card.lapses,
    lastReview: moment,
  };
}
