/** Which backups to keep. */
import { dayNumber, type DayOf } from './days';

/** So many of the latest days, weeks and months that have a backup keep their newest one. */
export interface Retention {
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
}

export const defaultRetention: Retention = { days: 7, weeks: 4, months: 6 };

/**
 * The moments of the backups to keep, newest first: of each of the latest days, weeks (from Monday)
 * and months that have any, the newest; the newest of all is always among them. Thinning out what was
 * thinned out before takes nothing more away.
 * @param moments when the backups were made, ms since the epoch, in any order
 */
export function keptBackups(
  moments: readonly number[],
  dayOf: DayOf,
  retention: Retention = defaultRetention,
): readonly number[] {
  const newestFirst = [...new Set(moments)].sort((a, b) => b - a);
  const periods = [
    newestOf(newestFirst, dayOf, retention.days),
    newestOf(newestFirst, (at) => weekOf(dayOf(at)), retention.weeks),
    newestOf(newestFirst, (at) => dayOf(at).slice(0, -3), retention.months),
  ];
  const kept = new Set([...newestFirst.slice(0, 1), ...periods.flat()]);
  return newestFirst.filter((at) => kept.has(at));
}

/** The newest moment of each of the first `most` periods. */
function newestOf(
  newestFirst: readonly number[],
  periodOf: (at: number) => string,
  most: number,
): readonly number[] {
  const newest = new Map<string, number>();
  for (const at of newestFirst) {
    const period = periodOf(at);
    if (!newest.has(period)) newest.set(period, at);
  }
  return [...newest.values()].slice(0, most);
}

/** 1970-01-01 was a Thursday. */
function weekOf(day: string): string {
  return String(Math.floor((dayNumber(day) + 3) / 7));
}
