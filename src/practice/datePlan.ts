/**
 * The way to a date: everything once first, then the weakest, at a daily amount that fits the days
 * left. Planned anew from what is known now each time it is asked for, so a changed date, a missed
 * day or a good one need no special case. What was practised today counts towards today's amount,
 * and is not asked again today.
 */
import type { QuestionId } from '../bank/question';
import { dayLabel, dayNumber, type DayOf } from './days';
import { isBuried, type QuestionProgress } from './progress';
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
  /** The day of the interview (`2026-12-01`). On the day itself there is but a warm-up. */
  readonly interview: string;
  /** The most questions that the person will do in a day. */
  readonly mostPerDay: number;
  readonly scheduler: Pick<Scheduler, 'recall'>;
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
  /** Days until the interview, 0 on the day itself; negative once it has passed, NaN for no date. */
  readonly until: number;
  /** Days to practise on, today included; 0 when the date has passed. */
  readonly daysLeft: number;
  /** Questions that the plan asks for today, what was done among them; on later days about as many. */
  readonly perDay: number;
  /** What has been practised today. */
  readonly doneToday: readonly QuestionId[];
  /** From today, of which only what is left stands here. Empty when the date has passed. */
  readonly days: readonly PlannedDay[];
  /** Questions that will not be seen at all before the date. */
  readonly notReached: readonly QuestionId[];
  /** Questions that need another turn for which there is no room, the strongest last. */
  readonly notAgain: readonly QuestionId[];
  /** The least amount a day at which every question would be seen; 0 where none is needed or helps. */
  readonly toReachAll: number;
  /** Least ready first. */
  readonly topics: readonly TopicReadiness[];
}

/** What is likely to be remembered on the day needs no further turn. */
const SAFE = 0.9;
/** Enough to get going on the day itself, and not more. */
const WARM_UP = 10;
const DAY = 86_400_000;

interface Judged {
  readonly id: QuestionId;
  readonly fresh: boolean;
  /** The chance that it is remembered on the day, 0 to 1. */
  readonly recall: number;
  readonly done: boolean;
  /** Tried for the first time today. */
  readonly introduced: boolean;
  /** Not before tomorrow. */
  readonly resting: boolean;
}

/** Suspended questions are left out. Candidates come in the bank's order. */
export function planTowards(candidates: readonly DateCandidate[], options: DateOptions): DatePlan {
  const today = dayNumber(options.dayOf(options.now));
  const until = dayNumber(options.interview) - today;
  const topics = [
    ...groupedBy(
      candidates.filter(({ progress }) => !progress?.suspended),
      ({ topic }) => topic,
    ),
  ].map(([topic, own]) => ({ topic, judged: judge(own, today, until, options) }));
  const all = topics.flatMap(({ judged }) => judged);
  const most = Math.max(0, Math.floor(options.mostPerDay));
  return {
    until,
    doneToday: all.filter(({ done }) => done).map(({ id }) => id),
    topics: topics.map(readiness).sort((a, b) => a.readiness - b.readiness),
    // A topic of which less has been tried catches up before all go on in turn.
    ...spread(
      interleaved(topics.map(({ judged }) => triedFirst(judged))).filter(({ fresh }) => fresh),
      all.filter(({ fresh }) => !fresh).sort((a, b) => a.recall - b.recall),
      { today, until, most },
    ),
  };
}

function judge(
  candidates: readonly DateCandidate[],
  today: number,
  until: number,
  { now, dayOf, scheduler }: DateOptions,
): readonly Judged[] {
  // Noon of the day in UTC, which stays the same all day long wherever one is.
  const onTheDay = Number.isNaN(until) ? now : Math.max(now, (today + until) * DAY + DAY / 2);
  const isToday = (at: number): boolean =>
    Math.abs(now - at) < 2 * DAY && dayNumber(dayOf(at)) === today;
  return candidates.map(({ id, progress }) => {
    const first = progress?.log[0];
    const last = progress?.log.at(-1);
    if (progress === undefined || first === undefined || last === undefined) {
      const resting = progress !== undefined && isBuried(progress, now);
      return { id, fresh: true, recall: 0, done: false, introduced: false, resting };
    }
    const done = isToday(last.at);
    return {
      id,
      fresh: false,
      recall: scheduler.recall(progress.schedule, onTheDay),
      done,
      introduced: done && isToday(first.at),
      resting: done || isBuried(progress, now),
    };
  });
}

function triedFirst(judged: readonly Judged[]): readonly Judged[] {
  return [...judged.filter(({ fresh }) => !fresh), ...judged.filter(({ fresh }) => fresh)];
}

type Days = Pick<DatePlan, 'daysLeft' | 'perDay' | 'days' | 'notReached' | 'notAgain'>;

interface Room {
  readonly today: number;
  readonly until: number;
  readonly most: number;
}

/**
 * Lays the work out over the days.
 * @param fresh in the order to take them
 * @param tried weakest first
 */
function spread(
  fresh: readonly Judged[],
  tried: readonly Judged[],
  room: Room,
): Days & Pick<DatePlan, 'toReachAll'> {
  const { today, until, most } = room;
  if (Number.isNaN(until) || until < 0) {
    const notReached = fresh.map(({ id }) => id);
    return { daysLeft: 0, perDay: 0, days: [], notReached, notAgain: [], toReachAll: 0 };
  }
  if (until === 0) return { ...warmUp(fresh, tried, today, most), toReachAll: 0 };
  return { ...layOut(fresh, tried, room), toReachAll: amountForAll(fresh, tried, room) };
}

function layOut(
  fresh: readonly Judged[],
  tried: readonly Judged[],
  { today, until, most }: Room,
): Days {
  // What is seen once is not known yet: it gets a second turn after the weakest, on another day.
  const turns = until > 1 ? 2 : 1;
  const shaky = tried.filter(({ recall, done }) => recall < SAFE && (turns > 1 || !done));
  const queue = [...fresh, ...shaky, ...(turns > 1 ? fresh : [])];
  const done = tried.filter((each) => each.done);
  // As it stood this morning, so that today's amount does not change while one is at it.
  const work =
    fresh.length * turns +
    shaky.filter((each) => !each.done).length +
    done.reduce((sum, { introduced }) => sum + (introduced ? turns : 1), 0);
  const perDay = Math.min(most, Math.ceil(work / until));
  const placed = place(queue, perDay - done.length, most, { today, count: until });
  return {
    daysLeft: until,
    perDay,
    ...placed,
  };
}

/**
 * Fills one day after the other from the front of the queue, today with `amount` questions, the days
 * after it evenly. A question comes at most once a day, and not today if it rests; whoever has to
 * wait is the first of the next day.
 */
function place(
  queue: readonly Judged[],
  amount: number,
  most: number,
  { today, count }: { readonly today: number; readonly count: number },
): Pick<Days, 'days' | 'notReached' | 'notAgain'> {
  const seen = new Set<QuestionId>();
  const days: PlannedDay[] = [];
  let waiting: readonly Judged[] = [];
  let next = 0;
  let room = amount;
  for (let day = 0; day < count; day++) {
    if (day === 1) {
      const left = waiting.length + queue.length - next;
      room = Math.min(most, Math.ceil(left / (count - 1)));
    }
    const taken = new Set<Judged>();
    const later: Judged[] = [];
    const offer = (each: Judged): void => {
      if (taken.size >= room || taken.has(each) || (day === 0 && each.resting)) later.push(each);
      else taken.add(each);
    };
    waiting.forEach(offer);
    while (taken.size < room && next < queue.length) offer(queue[next++]!);
    waiting = later;
    const isFirst = ({ id, fresh }: Judged): boolean => fresh && !seen.has(id);
    const fresh = [...taken].filter(isFirst).map(({ id }) => id);
    const again = [...taken].filter((each) => !isFirst(each)).map(({ id }) => id);
    for (const id of fresh) seen.add(id);
    days.push({ day: dayLabel(today + day), fresh, again });
  }
  const left = [...waiting, ...queue.slice(next)];
  const unseen = new Set(left.filter(({ id, fresh }) => fresh && !seen.has(id)));
  return {
    days,
    notReached: [...unseen].map(({ id }) => id),
    notAgain: left.filter((each) => !unseen.has(each)).map(({ id }) => id),
  };
}

/** The day itself: a little of what has been tried, the weakest first; what is new only for want of it. */
function warmUp(
  fresh: readonly Judged[],
  tried: readonly Judged[],
  today: number,
  most: number,
): Days {
  const done = tried.filter((each) => each.done).length;
  const open = [...tried, ...fresh].filter(({ resting }) => !resting);
  const perDay = Math.min(most, WARM_UP, done + open.length);
  const chosen = open.slice(0, Math.max(0, perDay - done));
  const ids = (isFresh: boolean): readonly QuestionId[] =>
    chosen.filter((each) => each.fresh === isFresh).map(({ id }) => id);
  return {
    daysLeft: 1,
    perDay,
    days: [{ day: dayLabel(today), fresh: ids(true), again: ids(false) }],
    notReached: fresh.filter((each) => !chosen.includes(each)).map(({ id }) => id),
    notAgain: [],
  };
}

/** The least daily amount that reaches all that is fresh: near a plain division, for some may rest. */
function amountForAll(fresh: readonly Judged[], tried: readonly Judged[], room: Room): number {
  if (fresh.length === 0) return 0;
  const reaches = (most: number): boolean =>
    layOut(fresh, tried, { ...room, most }).notReached.length === 0;
  // What rests till the last day is over can't be reached by any amount.
  if (!reaches(fresh.length + tried.length)) return 0;
  let amount = Math.ceil(fresh.length / room.until);
  while (!reaches(amount)) amount += 1;
  while (amount > 1 && reaches(amount - 1)) amount -= 1;
  return amount;
}

function readiness({
  topic,
  judged,
}: {
  readonly topic: string;
  readonly judged: readonly Judged[];
}): TopicReadiness {
  return {
    topic,
    questions: judged.length,
    tried: judged.filter(({ fresh }) => !fresh).length,
    readiness: judged.reduce((sum, { recall }) => sum + recall, 0) / judged.length,
  };
}
