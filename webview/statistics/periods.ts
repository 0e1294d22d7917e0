import type { StatisticsView } from '../../src/protocol';
import { addDays, dayName, daysUpTo, weekday } from '../shared/days';

/** How far back one looks: by days, and over a year by weeks. */
export const periods = [
  { key: '30', name: '30 days', days: 30 },
  { key: '90', name: '90 days', days: 90 },
  { key: '365', name: 'A year', days: 52 * 7 },
] as const;
export type PeriodKey = (typeof periods)[number]['key'];

/** What was done on a day, or in a week. */
export interface Span {
  /** Its first day. */
  readonly day: string;
  readonly name: string;
  readonly reviews: number;
  readonly remembered: number;
  /** Ms. */
  readonly took: number;
}

/** The days, or weeks from Monday on, of a period that ends with `today`; oldest first. */
export function spans(
  days: StatisticsView['days'],
  today: string,
  key: PeriodKey,
): readonly Span[] {
  const byDay = new Map(days.map((entry) => [entry.day, entry]));
  const sum = (first: string, name: string, labels: readonly string[]): Span => {
    const entries = labels.flatMap((label) => byDay.get(label) ?? []);
    return {
      day: first,
      name,
      reviews: entries.reduce((total, { reviews }) => total + reviews, 0),
      remembered: entries.reduce((total, { remembered }) => total + remembered, 0),
      took: entries.reduce((total, { took }) => total + took, 0),
    };
  };
  const length = periods.find((period) => period.key === key)?.days ?? 30;
  if (key !== '365') {
    return daysUpTo(today, length).map((day) => sum(day, dayName(day), [day]));
  }
  const sunday = addDays(today, 6 - weekday(today));
  const all = daysUpTo(sunday, length);
  return Array.from({ length: length / 7 }, (_, week) => {
    const labels = all.slice(week * 7, week * 7 + 7);
    const monday = labels[0] ?? sunday;
    return sum(monday, `Week of ${dayName(monday)}`, labels);
  });
}
