import { svg } from '../shared/svg';
import { dayName } from './days';

export interface Bar {
  readonly day: string;
  /** The whole height. */
  readonly value: number;
  /** How much of it is drawn strong, from the bottom up. */
  readonly strong: number;
  readonly title: string;
}

const width = 780;
const height = 150;
const left = 34;
const bottom = 20;
const top = 8;

/** Bars for days side by side, with a scale to the left and every seventh day named below. */
export function barChart(bars: readonly Bar[]): SVGElement {
  const most = niceMaximum(Math.max(1, ...bars.map(({ value }) => value)));
  const chart = svg('svg', { class: 'bar-chart', viewBox: `0 0 ${width} ${height}` });
  const room = height - bottom - top;
  const y = (value: number): number => height - bottom - (value / most) * room;
  for (const value of [0, most / 2, most]) {
    if (!Number.isInteger(value)) continue;
    chart.append(
      svg('line', { class: 'scale', x1: left, x2: width, y1: y(value), y2: y(value) }),
      svg('text', { x: left - 6, y: y(value) + 4, 'text-anchor': 'end' }, String(value)),
    );
  }
  const slot = (width - left) / Math.max(1, bars.length);
  bars.forEach((bar, at) => {
    const x = left + at * slot + slot * 0.15;
    const rect = (kind: string, from: number, to: number): SVGElement | null =>
      to <= from
        ? null
        : svg('rect', { class: kind, x, y: y(to), width: slot * 0.7, height: y(from) - y(to) });
    chart.append(
      svg(
        'g',
        {},
        svg('title', {}, bar.title),
        // The whole slot answers to the mouse, however low its bar is.
        svg('rect', { class: 'slot', x: left + at * slot, y: 0, width: slot, height }),
        rect('weak-bar', bar.strong, bar.value),
        rect('strong-bar', 0, bar.strong),
      ),
    );
    if (at % 7 === 0) {
      chart.append(svg('text', { x, y: height - 5 }, dayName(bar.day, 'short')));
    }
  });
  return chart;
}

/** The least of 2, 4, 10, 20, 40, 100 … that is no less than `value`; each has a whole half. */
export function niceMaximum(value: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [2, 4, 10]) {
      if (step * power >= value) return step * power;
    }
  }
}
