import type { StatisticsView } from '../../src/protocol';
import { percent } from '../shared/duration';
import { barChart } from './barChart';
import { chartFrame } from './chartFrame';
import { dayName, daysUpTo } from './days';

const span = 30;

/** Reviews of the last 30 days; the strong part of a bar is what was remembered. */
export function reviewChart(view: StatisticsView, today: string): HTMLElement {
  const byDay = new Map(view.days.map((entry) => [entry.day, entry]));
  const days = daysUpTo(today, span).map(
    (day) => byDay.get(day) ?? { day, reviews: 0, remembered: 0 },
  );
  const reviews = days.reduce((sum, entry) => sum + entry.reviews, 0);
  const remembered = days.reduce((sum, entry) => sum + entry.remembered, 0);
  const bars = days.map((entry) => ({
    day: entry.day,
    value: entry.reviews,
    strong: Math.min(entry.remembered, entry.reviews),
    title: `${dayName(entry.day)}: ${entry.reviews} reviews, ${percent(entry.remembered, entry.reviews)} remembered`,
  }));
  return chartFrame(
    'reviews',
    'Reviews',
    `${reviews} in the last ${span} days, ${percent(remembered, reviews)} remembered (the strong part of each bar).`,
    barChart(bars),
    {
      head: ['Day', 'Reviews', 'Remembered'],
      rows: days
        .filter((entry) => entry.reviews > 0)
        .reverse()
        .map((entry) => [
          dayName(entry.day),
          String(entry.reviews),
          percent(entry.remembered, entry.reviews),
        ]),
    },
  );
}

/** What falls due on the coming days. */
export function forecastChart(view: StatisticsView): HTMLElement {
  const days = view.forecast.slice(0, span);
  const due = days.reduce((sum, entry) => sum + entry.due, 0);
  return chartFrame(
    'forecast',
    'Forecast',
    `${due} reviews fall due in the next ${days.length} days, ${days[0]?.due ?? 0} of them today.`,
    barChart(
      days.map((entry) => ({
        day: entry.day,
        value: entry.due,
        strong: entry.due,
        title: `${dayName(entry.day)}: ${entry.due} due`,
      })),
    ),
    { head: ['Day', 'Due'], rows: days.map((entry) => [dayName(entry.day), String(entry.due)]) },
  );
}
