import uPlot from 'uplot';
import { h } from '../shared/dom';
import { niceMaximum } from './niceMaximum';

/** Colours that statistics.css makes of the theme's. */
type Colour = 'strong' | 'weak' | 'line' | 'grid' | 'text' | 'edge';

export interface TimeSeries {
  readonly name: string;
  /** One value a place on the axis; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly form: 'bar' | 'line';
  readonly colour: Colour;
  /** `share` has an axis of its own to the right, from 0 to 1. */
  readonly scale: 'amount' | 'share';
}

export interface TimeChartOptions {
  /** What stands below each place of the axis. */
  readonly labels: readonly string[];
  /** Later ones are drawn over earlier ones. */
  readonly series: readonly TimeSeries[];
  /** What the pointer is told over a place. */
  readonly tip: (place: number) => string;
  /** How amounts are written at the axis. */
  readonly amount?: (value: number) => string;
  /** The end of the axis of amounts, for the largest of them. */
  readonly maximum?: (value: number) => number;
}

/** A chart in the page; `destroy` lets go of what it listens to. */
export interface TimeChart {
  readonly element: HTMLElement;
  destroy(): void;
}

const height = 190;
/** Room for a label below the axis, CSS pixels. */
const labelRoom = 64;

/** Bars and lines over time, by uPlot, in the theme's colours, as wide as its place. */
export function timeChart(options: TimeChartOptions): TimeChart {
  const { labels, series, maximum = niceMaximum } = options;
  const tip = h('div', { class: 'chart-tip', hidden: true, attributes: { 'aria-hidden': 'true' } });
  const element = h('div', { class: 'chart-box' });
  const colour = (name: Colour): string =>
    getComputedStyle(document.body).getPropertyValue(`--chart-${name}`);
  const font = `11px ${getComputedStyle(document.body).fontFamily}`;
  const bars = uPlot.paths.bars?.({ size: [0.7, 40, 1] });
  const axis = {
    stroke: () => colour('text'),
    font,
    ticks: { show: false },
  };
  const grid = { stroke: () => colour('grid'), width: 0.5 };
  const hasShare = series.some(({ scale }) => scale === 'share');

  const chart = new uPlot(
    {
      width: 600,
      height,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      scales: {
        x: { time: false, range: () => [-0.6, labels.length - 0.4] },
        amount: { range: (_, __, most) => [0, maximum(Math.max(1, most || 0))] },
        share: { range: () => [0, 1] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: 26,
          splits: (plot) => {
            const step = Math.max(1, Math.ceil((labels.length * labelRoom) / plot.width));
            return labels.flatMap((_, at) => (at % step === 0 ? [at] : []));
          },
          values: (_, splits) => splits.map((at) => labels[at] ?? ''),
        },
        {
          ...axis,
          scale: 'amount',
          grid,
          size: 52,
          splits: (_, __, ___, most) => [0, most / 2, most],
          values: (_, splits) => splits.map((value) => (options.amount ?? String)(value)),
        },
        {
          ...axis,
          scale: 'share',
          side: 1,
          show: hasShare,
          grid: { show: false },
          size: 46,
          splits: () => [0, 0.5, 1],
          values: (_, splits) => splits.map((value) => `${Math.round(value * 100)}%`),
        },
      ],
      series: [
        {},
        ...series.map((each): uPlot.Series => ({
          scale: each.scale,
          spanGaps: true,
          ...(each.form === 'bar'
            ? {
                fill: () => colour(each.colour),
                stroke: () => colour('edge'),
                width: 1,
                points: { show: false },
                ...(bars ? { paths: bars } : {}),
              }
            : {
                stroke: () => colour(each.colour),
                width: 2,
                points: { show: true, size: 5, fill: () => colour(each.colour) },
              }),
        })),
      ],
      hooks: {
        setCursor: [
          ({ cursor, bbox }) => {
            const place = cursor.idx;
            tip.hidden = place === null || place === undefined || (cursor.left ?? -1) < 0;
            if (tip.hidden || place === null || place === undefined) return;
            tip.textContent = options.tip(place);
            const left = bbox.left / devicePixelRatio + (cursor.left ?? 0);
            const isLeft = left < element.clientWidth / 2;
            tip.style.left = isLeft ? `${left + 12}px` : 'auto';
            tip.style.right = isLeft ? 'auto' : `${element.clientWidth - left + 12}px`;
          },
        ],
      },
    },
    [
      labels.map((_, at) => at),
      ...series.map(({ form, values }) =>
        // A bar of no height would still have its edge drawn.
        values.map((value) => (form === 'bar' && value === 0 ? null : value)),
      ),
    ],
    element,
  );
  element.append(tip);

  const sizes = new ResizeObserver(() => {
    const width = Math.floor(element.clientWidth);
    if (width > 0 && width !== chart.width) chart.setSize({ width, height });
  });
  sizes.observe(element);
  // VS Code changes the theme under the page: its variables stand in the root's style.
  const themes = new MutationObserver(() => chart.redraw(false));
  themes.observe(document.documentElement, { attributeFilter: ['style', 'class'] });
  themes.observe(document.body, { attributeFilter: ['class'] });
  return {
    element,
    destroy() {
      sizes.disconnect();
      themes.disconnect();
      chart.destroy();
    },
  };
}
