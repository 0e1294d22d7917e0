import type { StatisticsView } from '../../src/protocol';
import { counted } from '../shared/counted';
import { duration, percent } from '../shared/duration';
import { chartFrame } from './chartFrame';
import { dayName } from '../shared/days';
import type { Span } from './periods';
import { timeChart, type TimeChart } from './timeChart';

/** A chart in its frame. */
export interface FramedChart {
  readonly element: HTMLElement;
  readonly chart: TimeChart;
}

/** Reviews of each day or week, what of them was remembered, and its share as a line. */
export function reviewChart(all: readonly Span[]): FramedChart {
  const reviews = all.reduce((sum, span) => sum + span.reviews, 0);
  const remembered = all.reduce((sum, span) => sum + span.remembered, 0);
  const chart = timeChart({
    labels: all.map(({ day }) => dayName(day, 'short')),
    series: [
      {
        name: 'Reviews',
        form: 'bar',
        colour: 'weak',
        scale: 'amount',
        values: all.map((span) => span.reviews),
      },
      {
        name: 'Remembered',
        form: 'bar',
        colour: 'strong',
        scale: 'amount',
        values: all.map((span) => Math.min(span.remembered, span.reviews)),
      },
      {
        name: 'Accuracy',
        form: 'line',
        colour: 'line',
        scale: 'share',
        values: all.map((span) => (span.reviews === 0 ? null : span.remembered / span.reviews)),
      },
    ],
    tip: (at) => {
      const span = all[at];
      if (!span) return '';
      const share =
        span.reviews === 0 ? '' : `, ${percent(span.remembered, span.reviews)} remembered`;
      return `${span.name}: ${counted(span.reviews, 'review')}${share}`;
    },
  });
  const element = chartFrame(
    'reviews',
    'Reviews and accuracy',
    `${counted(reviews, 'review')}, ${percent(remembered, reviews)} remembered: the strong part of each bar, and the line.`,
    chart.element,
    {
      head: ['From', 'Reviews', 'Remembered'],
      rows: all
        .filter((span) => span.reviews > 0)
        .reverse()
        .map((span) => [span.name, String(span.reviews), percent(span.remembered, span.reviews)]),
    },
  );
  return { element, chart };
}

/** Seconds at which an axis of times may end; half of each is a round time too. */
const axisTimes = [10, 20, 60, 120, 240, 600, 1200, 3600, 7200, 14_400];

/** How long an answer took, on each day or in each week. */
export function timeTakenChart(all: readonly Span[]): FramedChart {
  const reviews = all.reduce((sum, span) => sum + span.reviews, 0);
  const took = all.reduce((sum, span) => sum + span.took, 0);
  const perAnswer = (span: Span): number | null =>
    span.reviews === 0 ? null : span.took / span.reviews / 1000;
  const chart = timeChart({
    labels: all.map(({ day }) => dayName(day, 'short')),
    series: [
      {
        name: 'Seconds per answer',
        form: 'line',
        colour: 'line',
        scale: 'amount',
        values: all.map(perAnswer),
      },
    ],
    maximum: (seconds) => axisTimes.find((end) => end >= seconds) ?? seconds,
    amount: (seconds) => duration(seconds * 1000),
    tip: (at) => {
      const span = all[at];
      const seconds = span && perAnswer(span);
      return span && seconds != null ? `${span.name}: ${duration(seconds * 1000)} an answer` : '';
    },
  });
  const element = chartFrame(
    'time',
    'Time per question',
    `${duration(took)} in all, ${reviews === 0 ? '–' : duration(took / reviews)} an answer.`,
    chart.element,
    {
      head: ['From', 'Per answer', 'In all'],
      rows: all
        .filter((span) => span.reviews > 0)
        .reverse()
        .map((span) => [span.name, duration((perAnswer(span) ?? 0) * 1000), duration(span.took)]),
    },
  );
  return { element, chart };
}

/** What falls due on the coming days. */
export function forecastChart({ forecast }: StatisticsView): FramedChart {
  const due = forecast.reduce((sum, entry) => sum + entry.due, 0);
  const chart = timeChart({
    labels: forecast.map(({ day }) => dayName(day, 'short')),
    series: [
      {
        name: 'Due',
        form: 'bar',
        colour: 'strong',
        scale: 'amount',
        values: forecast.map((entry) => entry.due),
      },
    ],
    tip: (at) => {
      const entry = forecast[at];
      return entry ? `${dayName(entry.day)}: ${entry.due} due` : '';
    },
  });
  const element = chartFrame(
    'forecast',
    'Forecast',
    `${counted(due, 'review')} due in the next ${forecast.length} days, ${forecast[0]?.due ?? 0} of them today.`,
    chart.element,
    {
      head: ['Day', 'Due'],
      rows: forecast.map((entry) => [dayName(entry.day), String(entry.due)]),
    },
  );
  return { element, chart };
}
