import { dayNumber } from './days';

export interface Streak {
  /** Days in a row up to today, or up to yesterday while today may still follow. */
  readonly current: number;
  readonly longest: number;
}

/**
 * @param days labels of the days with a review, each once, in order
 * @param today label of the day that it is
 */
export function streak(days: readonly string[], today: string): Streak {
  const end = dayNumber(today);
  let current = 0;
  let longest = 0;
  let run = 0;
  let last = NaN;
  for (const number of days.map(dayNumber)) {
    run = number === last + 1 ? run + 1 : 1;
    last = number;
    longest = Math.max(longest, run);
    // A day ahead of today comes from a clock that was wrong; it ends no streak of today's.
    if (number === end || number === end - 1) current = run;
  }
  return { current, longest };
}
