/**
 * A compact copy of progress for workspaceState, so that tree and statistics stand at once, and so
 * that practice outlives the loss of its event files.
 *
 * Per question: the grades that count, each as a quarter of an hour and a grade, the moment of the
 * last one to the millisecond, and where the schedule stands; bookmark, suspension and burial with
 * the events they come from; and the resets. That is enough for two things, its invariants:
 *
 * 1. Each rebuilds the other. `snapshotEvents` gives events whose fold has the same schedule, to the
 *    millisecond, and the same reviews per day. For FSRS looks at the calendar (UTC) days between
 *    reviews and at the moment of the last one, fuzz included, and at nothing else. Time taken is
 *    kept as a sum per question, in seconds. Drafts and wordings stand in event files only.
 * 2. It never counts twice. Folding events together with those of any snapshots of any of them gives
 *    what the events alone give, for originals silence the grades restored from them
 *    (restoredGrades.ts), and all else comes back under its own id. No watermark is needed, and no
 *    order of loading. Only where a grade was lost and another of the same worth was given to the
 *    same question within the same quarter of an hour do the two count as one.
 */
import type { QuestionId } from '../bank/question';
import {
  EVENT_VERSION,
  type BuryEvent,
  type GradeEvent,
  type MarkEvent,
  type PracticeEvent,
  type ResetEvent,
} from './events';
import type { Grade } from './grade';
import { noProgress, type QuestionProgress } from './progress';
import type { ProgressBook } from './progressBook';
import { QUARTER, quarterOf } from './restoredGrades';
import { newSchedule, type Phase, type ScheduleState } from './scheduler';

export interface SnapshotReview {
  /** Of an hour, counted from the epoch. */
  readonly quarter: number;
  readonly grade: Grade;
  readonly shared: boolean;
}

/** Where the schedule stands, for a start that can't wait for the fold. */
export interface SnapshotSchedule {
  readonly phase: Phase;
  readonly step: number;
  readonly lapses: number;
  /** Minutes from the last review. */
  readonly dueIn: number;
  /** Right to some ten per cent only; the fold has it exactly. */
  readonly stability: number;
  /** Right to some tenths only; the fold has it exactly. */
  readonly difficulty: number;
}

export interface SnapshotQuestion {
  readonly id: QuestionId;
  /** Oldest first. */
  readonly reviews: readonly SnapshotReview[];
  /** Moment of the last review, ms since the epoch; 0 without reviews. */
  readonly lastAt: number;
  /** Time taken by all reviews. */
  readonly seconds: number;
  readonly schedule: SnapshotSchedule;
  /** The events that bookmark, suspend and bury it now, with their own ids. */
  readonly marks: readonly (MarkEvent | BuryEvent)[];
}

export interface Snapshot {
  /** Ms since the epoch. */
  readonly takenAt: number;
  /** In the order of their ids. */
  readonly questions: readonly SnapshotQuestion[];
  /** Those that stand. */
  readonly resets: readonly ResetEvent[];
}

const MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

export const noSchedule: SnapshotSchedule = {
  phase: 'new',
  step: 0,
  lapses: 0,
  dueIn: 0,
  stability: 0,
  difficulty: 0,
};

/**
 * @param takenAt ms since the epoch
 * @param includes the questions that go in, those of a workspace for instance
 */
export function takeSnapshot(
  book: ProgressBook,
  takenAt: number,
  includes: (id: QuestionId) => boolean = () => true,
): Snapshot {
  const questions = [...book.entries()]
    .filter(([id]) => includes(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, progress]) => snapshotQuestion(id, progress, book));
  return { takenAt, questions, resets: book.resets().map(bareReset) };
}

function snapshotQuestion(
  id: QuestionId,
  progress: QuestionProgress,
  book: ProgressBook,
): SnapshotQuestion {
  const { schedule, log } = progress;
  const lastAt = Math.max(0, log.at(-1)?.at ?? 0);
  return {
    id,
    reviews: log.map(({ at, grade, shared }) => ({ quarter: quarterOf(at), grade, shared })),
    lastAt,
    seconds: Math.round(progress.totalTook / 1000),
    schedule:
      schedule.lastReview === null
        ? noSchedule
        : {
            phase: schedule.phase,
            step: schedule.step,
            lapses: schedule.lapses,
            dueIn: Math.max(0, Math.round((schedule.due - schedule.lastReview) / MINUTE)),
            stability: schedule.stability,
            difficulty: schedule.difficulty,
          },
    marks: marksOf(id, progress, book),
  };
}

function marksOf(
  id: QuestionId,
  progress: QuestionProgress,
  book: ProgressBook,
): readonly (MarkEvent | BuryEvent)[] {
  const marks: (MarkEvent | BuryEvent)[] = [];
  if (!progress.bookmarked && !progress.suspended && progress.buriedUntil === null) return marks;
  const events = book.eventsOf(id);
  const last = (kind: PracticeEvent['kind']): PracticeEvent | undefined =>
    events.filter((event) => event.kind === kind).at(-1);
  const bookmark = progress.bookmarked ? last('bookmark') : undefined;
  const suspend = progress.suspended ? last('suspend') : undefined;
  const bury = last('bury');
  for (const mark of [bookmark, suspend]) {
    if (mark?.kind === 'bookmark' || mark?.kind === 'suspend') marks.push(bareMark(mark));
  }
  if (bury?.kind === 'bury') {
    const { at, kind, question, until } = bury;
    marks.push({ v: EVENT_VERSION, id: bury.id, at, kind, question, until });
  }
  return marks;
}

function bareMark({ id, at, kind, question }: MarkEvent): MarkEvent {
  return { v: EVENT_VERSION, id, at, kind, question };
}

function bareReset({ id, at, kind, questions }: ResetEvent): ResetEvent {
  return { v: EVENT_VERSION, id, at, kind, questions };
}

/** Events that stand for what a snapshot holds; add them to those of the files. */
export function snapshotEvents(snapshot: Snapshot): readonly PracticeEvent[] {
  const resetAt = lastResets(snapshot.resets);
  return [
    ...snapshot.resets,
    ...snapshot.questions.flatMap((question) => questionEvents(question, resetAt(question.id))),
  ];
}

function questionEvents(question: SnapshotQuestion, resetAt: number): readonly PracticeEvent[] {
  const moments = momentsOf(question, resetAt);
  const tooks = tooksOf(question);
  const ordinals = new Map<string, number>();
  const grades = question.reviews.map(({ quarter, grade, shared }, index): GradeEvent => {
    const key = `${quarter}.${grade}`;
    const ordinal = ordinals.get(key) ?? 0;
    ordinals.set(key, ordinal + 1);
    return {
      v: EVENT_VERSION,
      // The same for the same review in every snapshot, whatever else the snapshot holds.
      id: `restored:${question.id}:${key}.${ordinal}`,
      at: moments[index]!,
      kind: 'grade',
      question: question.id,
      grade,
      took: tooks[index]!,
      restored: shared ? 'shared' : 'own',
    };
  });
  return [...grades, ...question.marks];
}

/** The moment of the last reset of each question; all its reviews in the snapshot came after it. */
function lastResets(resets: readonly ResetEvent[]): (id: QuestionId) => number {
  let ofAll = -Infinity;
  const ofOne = new Map<QuestionId, number>();
  for (const { at, questions } of resets) {
    if (questions === null) ofAll = Math.max(ofAll, at);
    else for (const id of questions) ofOne.set(id, Math.max(ofOne.get(id) ?? -Infinity, at));
  }
  return (id) => Math.max(ofAll, ofOne.get(id) ?? -Infinity);
}

/** Moments in the order of the reviews, each in its quarter and after the reset, the last one exact. */
function momentsOf({ reviews, lastAt }: SnapshotQuestion, resetAt: number): readonly number[] {
  const moments: number[] = [];
  const lastQuarter = reviews.at(-1)?.quarter;
  reviews.forEach(({ quarter }, index) => {
    const start = Math.max(quarter * QUARTER, resetAt + 1);
    if (quarter === lastQuarter) {
      moments.push(Math.max(start, lastAt - (reviews.length - 1 - index)));
    } else {
      const before = moments.at(-1) ?? -1;
      moments.push(Math.min(Math.max(start, before + 1), (quarter + 1) * QUARTER - 1));
    }
  });
  return moments;
}

/** The time taken, shared out evenly so that the sum is right. */
function tooksOf({ reviews, seconds }: SnapshotQuestion): readonly number[] {
  const each = reviews.length === 0 ? 0 : Math.floor((seconds * 1000) / reviews.length);
  const rest = seconds * 1000 - each * reviews.length;
  return reviews.map((_, index) => (index === reviews.length - 1 ? each + rest : each));
}

/**
 * Progress as the snapshot has it, without folding: for the first moments after a start. Due dates,
 * counts and logs are right, stability and difficulty nearly.
 * @param leechLapses the setting
 */
export function snapshotProgress(
  snapshot: Snapshot,
  leechLapses: number,
): ReadonlyMap<QuestionId, QuestionProgress> {
  const resetAt = lastResets(snapshot.resets);
  return new Map(
    snapshot.questions.map((question) => {
      const moments = momentsOf(question, resetAt(question.id));
      return [question.id, quickProgress(question, moments, leechLapses)];
    }),
  );
}

function quickProgress(
  question: SnapshotQuestion,
  moments: readonly number[],
  leechLapses: number,
): QuestionProgress {
  const tooks = tooksOf(question);
  const { lapses } = question.schedule;
  const schedule = quickSchedule(question);
  const bury = question.marks.find((mark) => mark.kind === 'bury');
  return {
    ...noProgress,
    schedule,
    log: question.reviews.map(({ grade, shared }, index) => ({
      event: '',
      at: moments[index]!,
      grade,
      took: tooks[index]!,
      shared,
    })),
    reviews: question.reviews.length,
    lapses,
    lastGrade: question.reviews.at(-1)?.grade ?? null,
    due: schedule.lastReview === null ? null : schedule.due,
    totalTook: question.seconds * 1000,
    bookmarked: question.marks.some(({ kind }) => kind === 'bookmark'),
    suspended: question.marks.some(({ kind }) => kind === 'suspend'),
    buriedUntil: bury?.kind === 'bury' ? bury.until : null,
    leech: leechLapses > 0 && lapses >= leechLapses,
  };
}

function quickSchedule({ reviews, lastAt, schedule }: SnapshotQuestion): ScheduleState {
  if (reviews.length === 0) return newSchedule;
  const { phase, step, lapses, dueIn, stability, difficulty } = schedule;
  return {
    phase,
    due: lastAt + dueIn * MINUTE,
    stability,
    difficulty,
    step,
    interval: Math.floor(dueIn / MINUTES_PER_DAY),
    reps: reviews.length,
    lapses,
    lastReview: lastAt,
  };
}
