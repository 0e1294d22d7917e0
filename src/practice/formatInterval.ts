export type IntervalUnit = 'now' | 'minute' | 'hour' | 'day' | 'month' | 'year';

/** A length of time in the unit that people would use for it. */
export interface Interval {
  /** Whole below a month; to one decimal place from there on. */
  readonly count: number;
  readonly unit: IntervalUnit;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

const NAMES: Readonly<Record<Exclude<IntervalUnit, 'now'>, readonly [string, string]>> = {
  minute: ['min', 'min'],
  hour: ['hour', 'hours'],
  day: ['day', 'days'],
  month: ['month', 'months'],
  year: ['year', 'years'],
};

/** Splits a length in ms for whoever words it in another language. NaN and what is past are `now`. */
export function interval(ms: number): Interval {
  if (!(ms >= MINUTE / 2)) return { count: 0, unit: 'now' };
  if (Math.round(ms / MINUTE) < 60) return { count: Math.round(ms / MINUTE), unit: 'minute' };
  if (Math.round(ms / HOUR) < 24) return { count: Math.round(ms / HOUR), unit: 'hour' };
  if (Math.round(ms / DAY) < 31) return { count: Math.round(ms / DAY), unit: 'day' };
  const months = oneDecimal(ms / MONTH);
  return months < 12
    ? { count: months, unit: 'month' }
    : { count: oneDecimal(ms / YEAR), unit: 'year' };
}

/** A length in ms in English: `10 min`, `4 days`, `2 months`, `1.5 years`, `now`. */
export function formatInterval(ms: number): string {
  const { count, unit } = interval(ms);
  if (unit === 'now') return 'now';
  const [one, many] = NAMES[unit];
  return `${count} ${count === 1 ? one : many}`;
}

function oneDecimal(value: number): number {
  return Math.max(1, Math.round(value * 10) / 10);
}
