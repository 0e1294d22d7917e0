/**
 * Reviews per local day, kept up to date: a new grade costs one addition, however many came before.
 * Reviews that were graded along with a duplicate are not counted: one answer is one review.
 */
import { rememberDays, type DayOf } from './days';
import { isRemembered } from './grade';
import type { QuestionProgress, Review } from './progress';

export interface DayCounts {
  readonly reviews: number;
  readonly remembered: number;
  /** First reviews of questions that had never been graded. */
  readonly introduced: number;
  /** Ms. */
  readonly took: number;
}

export const noCounts: DayCounts = { reviews: 0, remembered: 0, introduced: 0, took: 0 };

const NO_LOG: readonly Review[] = [];

export class Tally {
  readonly #days = new Map<string, DayCounts>();
  readonly #dayOf: DayOf;

  /** @param dayOf the label of the local day of a moment; a `Tally` holds for one time zone */
  constructor(dayOf: DayOf, progress: Iterable<QuestionProgress> = []) {
    this.#dayOf = rememberDays(dayOf);
    for (const each of progress) this.replace(undefined, each);
  }

  /** Counts what a change of one question's progress (see `ProgressChange`) adds and takes away. */
  replace(before: QuestionProgress | undefined, after: QuestionProgress | undefined): void {
    const was = before?.log ?? NO_LOG;
    const is = after?.log ?? NO_LOG;
    let same = 0;
    while (same < was.length && same < is.length && isSame(was[same]!, is[same]!)) same += 1;
    for (let index = same; index < was.length; index++) this.count(was[index]!, index, -1);
    for (let index = same; index < is.length; index++) this.count(is[index]!, index, 1);
  }

  /** Days with reviews, oldest first. */
  days(): readonly (readonly [string, DayCounts])[] {
    return [...this.#days].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** What was done on the day of a moment, ms since the epoch. */
  on(at: number): DayCounts {
    return this.#days.get(this.#dayOf(at)) ?? noCounts;
  }

  private count(review: Review, index: number, sign: 1 | -1): void {
    if (review.shared) return;
    const day = this.#dayOf(review.at);
    const counts = this.#days.get(day) ?? noCounts;
    const reviews = counts.reviews + sign;
    if (reviews === 0) {
      this.#days.delete(day);
      return;
    }
    this.#days.set(day, {
      reviews,
      remembered: counts.remembered + (isRemembered(review.grade) ? sign : 0),
      introduced: counts.introduced + (index === 0 ? sign : 0),
      took: counts.took + sign * review.took,
    });
  }
}

function isSame(a: Review, b: Review): boolean {
  return (
    a === b ||
    (a.event === b.event &&
      a.at === b.at &&
      a.grade === b.grade &&
      a.took === b.took &&
      a.shared === b.shared)
  );
}
