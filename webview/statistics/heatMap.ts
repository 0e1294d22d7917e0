import type { StatisticsView } from '../../src/protocol';
import { counted } from '../shared/counted';
import { percent } from '../shared/duration';
import { h } from '../shared/dom';
import { svg } from '../shared/svg';
import { chartFrame } from './chartFrame';
import { addDays, dayName, daysUpTo, weekday } from '../shared/days';

const cell = 11;
const step = 14;
const left = 34;
const top = 18;
const weeks = 53;

/** A year of days as squares, a column a week, the darker the more was reviewed. */
export function heatMap(view: StatisticsView, today: string): HTMLElement {
  const byDay = new Map(view.days.map((entry) => [entry.day, entry]));
  const days = daysUpTo(today, (weeks - 1) * 7 + weekday(today) + 1);
  const active = days.flatMap((day) => byDay.get(day) ?? []);
  const reviews = active.reduce((sum, entry) => sum + entry.reviews, 0);
  const most = Math.max(1, ...active.map((entry) => entry.reviews));

  const chart = svg('svg', {
    class: 'heat-map',
    viewBox: `0 0 ${left + weeks * step} ${top + 7 * step}`,
  });
  for (const [row, day] of ['Mon', '', 'Wed', '', 'Fri', '', ''].entries()) {
    if (day !== '') chart.append(svg('text', { x: 0, y: top + row * step + 9 }, day));
  }
  days.forEach((day, at) => {
    const column = Math.floor(at / 7);
    const x = left + column * step;
    if (day.endsWith('-01') || (at === 0 && Number(day.slice(8)) < 22)) {
      chart.append(svg('text', { x, y: 9 }, dayName(day, 'month')));
    }
    const count = byDay.get(day)?.reviews ?? 0;
    const level = count === 0 ? 0 : Math.min(4, Math.ceil((count / most) * 4));
    chart.append(
      svg(
        'rect',
        {
          class: `heat-${level}`,
          x,
          y: top + (at % 7) * step,
          width: cell,
          height: cell,
          rx: 2,
        },
        svg('title', {}, `${dayName(day)}: ${count} reviews`),
      ),
    );
  });

  return chartFrame(
    'calendar',
    'Calendar',
    `${counted(reviews, 'review')} on ${counted(active.length, 'day')} since ${dayName(days[0] ?? addDays(today, 0))}.`,
    h('div', { class: 'chart-box' }, chart),
    {
      head: ['Day', 'Reviews', 'Remembered'],
      rows: [...active]
        .reverse()
        .map((entry) => [
          dayName(entry.day),
          String(entry.reviews),
          percent(entry.remembered, entry.reviews),
        ]),
    },
  );
}
