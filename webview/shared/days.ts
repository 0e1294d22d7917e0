/** Arithmetic on calendar days as `2026-11-20`, without clock or time zone. */

const dayLength = 86_400_000;

/** The day `count` days after `day`; `day` itself where it is no day. */
export function addDays(day: string, count: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return new Date(time + count * dayLength).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The `count` days up to and with `last`, oldest first. */
export function daysUpTo(last: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => addDays(last, at - count + 1));
}

const long = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const short = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' });

/** A day for people, as their language writes it. */
export function dayName(day: string, style: 'long' | 'short' | 'month' = 'long'): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return (style === 'long' ? long : style === 'short' ? short : month).format(date);
}
