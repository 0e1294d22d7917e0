/** What the events about one question add up to. */
import type { QuestionId } from '../bank/question';
import type { GradeEvent, PracticeEvent } from './events';
import { isRemembered, type Grade } from './grade';
import { newSchedule, type ScheduleState, type Scheduler } from './scheduler';

/** One grade that counts. */
export interface Review {
  /** The id of its event. */
  readonly event: string;
  /** Ms since the epoch. */
  readonly at: number;
  readonly grade: Grade;
  /** Ms. */
  readonly took: number;
  /** True where the question was graded along with a duplicate, which stands for the one review. */
  readonly shared: boolean;
}

export interface QuestionProgress {
  readonly schedule: ScheduleState;
  /** Oldest first. */
  readonly log: readonly Review[];
  /** Length of `log`. */
  readonly reviews: number;
  /** How often it was forgotten after it had been learnt. */
  readonly lapses: number;
  readonly lastGrade: Grade | null;
  /** When it falls due, ms since the epoch; null before the first grade. Burial is left out of it. */
  readonly due: number | null;
  /** Time spent on all its reviews, ms. */
  readonly totalTook: number;
  readonly bookmarked: boolean;
  readonly suspended: boolean;
  /** Out of sessions until then, ms since the epoch; null where it is not buried. */
  readonly buriedUntil: number | null;
  /** Forgotten so often that repeating alone won't help (setting `leechLapses`). */
  readonly leech: boolean;
}

/** Where a question stands; the protocol's QuestionState. */
export type QuestionState = 'new' | 'learning' | 'due' | 'known' | 'unanswered' | 'suspended';

export const noProgress: QuestionProgress = {
  schedule: newSchedule,
  log: [],
  reviews: 0,
  lapses: 0,
  lastGrade: null,
  due: null,
  totalTook: 0,
  bookmarked: false,
  suspended: false,
  buriedUntil: null,
  leech: false,
};

/** Whether nothing is left to remember, as after an undo of the only grade. */
export function isBlank(progress: QuestionProgress): boolean {
  return (
    progress.reviews === 0 &&
    !progress.bookmarked &&
    !progress.suspended &&
    progress.buriedUntil === null
  );
}

/** Progress after one more grade, later than all before it. `shared`: see `Review`. */
export function applyGrade(
  before: QuestionProgress,
  event: GradeEvent,
  shared: boolean,
  scheduler: Scheduler,
): QuestionProgress {
  return gradeOnto([...before.log], before, event, shared, scheduler);
}

/** Folds what counts of one question's events, oldest first. */
export function foldProgress(
  question: QuestionId,
  events: readonly PracticeEvent[],
  scheduler: Scheduler,
): QuestionProgress {
  // One array for all steps: copying the log at each would be quadratic.
  const log: Review[] = [];
  let progress: QuestionProgress = { ...noProgress, log };
  for (const event of events) {
    progress =
      event.kind === 'grade'
        ? gradeOnto(log, progress, event, isShared(question, event), scheduler)
        : applyMark(progress, event);
  }
  return progress;
}

/** Whether a grade reached a question only along with its duplicate. */
export function isShared(question: QuestionId, event: GradeEvent): boolean {
  return event.question !== question || event.restored === 'shared';
}

function gradeOnto(
  log: Review[],
  before: QuestionProgress,
  event: GradeEvent,
  shared: boolean,
  scheduler: Scheduler,
): QuestionProgress {
  const schedule = scheduler.schedule(before.schedule, event.grade, event.at);
  const { id, at, grade, took } = event;
  log.push({ event: id, at, grade, took, shared });
  const { leechLapses } = scheduler.settings;
  return {
    ...before,
    schedule,
    log,
    reviews: before.reviews + 1,
    lapses: schedule.lapses,
    lastGrade: grade,
    due: schedule.due,
    totalTook: before.totalTook + took,
    leech: leechLapses > 0 && schedule.lapses >= leechLapses,
  };
}

/** Progress after any event but a grade; undos, resets and attempts leave it as it is. */
export function applyMark(
  before: QuestionProgress,
  event: Exclude<PracticeEvent, GradeEvent>,
): QuestionProgress {
  switch (event.kind) {
    case 'bookmark':
      return { ...before, bookmarked: true };
    case 'unbookmark':
      return { ...before, bookmarked: false };
    case 'suspend':
      return { ...before, suspended: true };
    case 'unsuspend':
      return { ...before, suspended: false };
    case 'bury':
      return { ...before, buriedUntil: event.until };
    case 'undo':
    case 'reset':
    case 'attempt':
      return before;
  }
}

/** Whether a question is to be asked at `now` (ms since the epoch). */
export function isDue(progress: QuestionProgress | undefined, now: number): boolean {
  if (progress === undefined || progress.due === null || progress.suspended) return false;
  return progress.due <= now && !isBuried(progress, now);
}

export function isBuried(progress: QuestionProgress, now: number): boolean {
  return progress.buriedUntil !== null && progress.buriedUntil > now;
}

/**
 * Where a question stands at `now` (ms since the epoch). A question without an answer that was
 * practised all the same is `due` when it falls due and `unanswered` in between.
 */
export function stateOf(
  progress: QuestionProgress | undefined,
  hasAnswer: boolean,
  now: number,
): QuestionState {
  if (progress?.suspended) return 'suspended';
  if (isDue(progress, now)) return 'due';
  if (!hasAnswer) return 'unanswered';
  if (progress === undefined || progress.due === null) return 'new';
  return progress.schedule.phase === 'review' ? 'known' : 'learning';
}

/**
 * The share of later reviews that were remembered, of those that came at least `gap` ms after the
 * one before; null without any. What was asked again within minutes says nothing about memory.
 */
export function retention(
  log: readonly Review[],
  gap = 20 * 3_600_000,
): { readonly reviews: number; readonly remembered: number } {
  let reviews = 0;
  let remembered = 0;
  log.forEach((review, index) => {
    const before = log[index - 1];
    if (before === undefined || review.at - before.at < gap) return;
    reviews += 1;
    if (isRemembered(review.grade)) remembered += 1;
  });
  return { reviews, remembered };
}
