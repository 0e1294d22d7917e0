/** Calendar days as labels (`2026-11-20`) and as numbers that can be counted with. */
import { QUARTER } from './restoredGrades';

/** The label of the local calendar day that a moment (ms since the epoch) lies in. */
export type DayOf = (at: number) => string;

const DAY = 86_400_000;

/** Days since 1970-01-01 of a label; NaN for what is no date. */
export function dayNumber(label: string): number {
  return Math.floor(Date.parse(`${label}T00:00:00Z`) / DAY);
}

/** The label of a day number, the inverse of `dayNumber` from year 0 to year 9999; empty for NaN. */
export function dayLabel(number: number): string {
  const date = new Date(number * DAY);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/**
 * The same function, asked at most once per quarter of an hour: every zone changes its day on one.
 * Time-zone arithmetic is the slowest part of counting 100,000 reviews.
 */
export function rememberDays(dayOf: DayOf): DayOf {
  const known = new Map<number, string>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER);
    const label = known.get(quarter) ?? dayOf(at);
    known.set(quarter, label);
    return label;
  };
}
