/**
 * The way to a date: everything once first, then the weakest, at a daily amount that fits the days
 * left. Planned anew from what is known now each time it is asked for, so a changed date, a missed
 * day or a good one need no special case.
 */
import type { QuestionId } from '../bank/question';
import { dayLabel, dayNumber, type DayOf } from './days';
import type { QuestionProgress } from './progress';
import type { Scheduler } from './scheduler';
import { groupedBy, interleaved } from './shuffle';

export interface DateCandidate {
  readonly id: QuestionId;
  readonly topic: string;
  readonly progress: QuestionProgress | undefined;
}

export interface DateOptions {
  /** Ms since the epoch. */
  readonly now: number;
  readonly dayOf: DayOf;
  /** The day of the interview (`2026-12-01`); it is not a day of practice unless it is today. */
  readonly interview: string;
  /** The most questions that the person will do in a day. */
  readonly mostPerDay: number;
  readonly scheduler: Scheduler;
}

export interface PlannedDay {
  readonly day: string;
  /** Questions never tried before. */
  readonly fresh: readonly QuestionId[];
  /** Weakest first. */
  readonly again: readonly QuestionId[];
}

export interface TopicReadiness {
  readonly topic: string;
  readonly questions: number;
  /** Tried at least once. */
  readonly tried: number;
  /** The share of its questions that would be remembered on the day if practice stopped now, 0 to 1. */
  readonly readiness: number;
}

export interface DatePlan {
  /** Days to practise on, today included; 0 when the date has passed. */
  readonly daysLeft: number;
  /** Questions a day that the plan asks for. */
  readonly perDay: number;
  readonly days: readonly PlannedDay[];
  /** Questions that will not be seen at all before the date. */
  readonly notReached: readonly QuestionId[];
  /** Least ready first. */
  readonly topics: readonly TopicReadiness[];
}

/** What is likely to be remembered on the day needs no further turn. */
const SAFE = 0.9;
const DAY = 86_400_000;

/** Suspended questions are left out. Candidates come in the bank's order. */
export function planTowards(candidates: readonly DateCandidate[], options: DateOptions): DatePlan {
  const { now, dayOf, interview, scheduler } = options;
  const open = candidates.filter(({ progress }) => !progress?.suspended);
  const today = dayNumber(dayOf(now));
  const until = dayNumber(interview) - today;
  const daysLeft = Number.isNaN(until) || until < 0 ? 0 : Math.max(1, until);
  const onTheDay = now + Math.max(0, Number.isNaN(until) ? 0 : until) * DAY;
  const recall = new Map(
    open.map(({ id, progress }) => [
      id,
      progress === undefined ? 0 : scheduler.recall(progress.schedule, onTheDay),
    ]),
  );
  const fresh = interleaved([
    ...groupedBy(open.filter(isFresh), ({ topic }) => topic).values(),
  ]).map(({ id }) => id);
  const shaky = open
    .filter((candidate) => !isFresh(candidate) && recall.get(candidate.id)! < SAFE)
    .sort((a, b) => recall.get(a.id)! - recall.get(b.id)!)
    .map(({ id }) => id);
  // What is seen once is not known yet: it gets a second turn after the weakest.
  const again = [...shaky, ...fresh];
  const most = Math.max(0, Math.floor(options.mostPerDay));
  const work = fresh.length + again.length;
  const perDay = daysLeft === 0 ? 0 : Math.min(most, Math.ceil(work / daysLeft));
  const days = Array.from({ length: perDay === 0 ? 0 : daysLeft }, (_, index) =>
    plannedDay(dayLabel(today + index), index * perDay, perDay, fresh, again),
  );
  return {
    daysLeft,
    perDay,
    days,
    notReached: fresh.slice(daysLeft * perDay),
    topics: readiness(open, recall),
  };
}

function isFresh({ progress }: DateCandidate): boolean {
  return progress === undefined || progress.reviews === 0;
}

/** A day's slice of one queue: what is fresh, then what is to be seen again, nothing twice a day. */
function plannedDay(
  day: string,
  from: number,
  amount: number,
  fresh: readonly QuestionId[],
  again: readonly QuestionId[],
): PlannedDay {
  const first = Math.max(0, from - fresh.length);
  const today = new Set(fresh.slice(from, from + amount));
  return {
    day,
    fresh: [...today],
    again: again
      .slice(first, Math.max(0, from + amount - fresh.length))
      .filter((id) => !today.has(id)),
  };
}

function readiness(
  candidates: readonly DateCandidate[],
  recall: ReadonlyMap<QuestionId, number>,
): readonly TopicReadiness[] {
  return [...groupedBy(candidates, ({ topic }) => topic)]
    .map(([topic, own]) => ({
      topic,
      questions: own.length,
      tried: own.filter((candidate) => !isFresh(candidate)).length,
      readiness: own.reduce((sum, { id }) => sum + recall.get(id)!, 0) / own.length,
    }))
    .sort((a, b) => a.readiness - b.readiness);
}
