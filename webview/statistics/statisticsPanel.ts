import type { FromStatisticsPanel, StatisticsView } from '../../src/protocol';
import { button } from '../shared/controls';
import { h } from '../shared/dom';
import { duration, percent } from '../shared/duration';
import { figure } from '../shared/figure';
import { redraw } from '../shared/redraw';
import type { Host } from '../shared/vscodeApi';
import { heatMap } from './heatMap';
import { insightParts } from './insightParts';
import { periods, spans, type PeriodKey } from './periods';
import { sectionTable } from './sectionTable';
import { forecastChart, reviewChart, timeTakenChart, type FramedChart } from './timeCharts';

/** The statistics panel: draws the view that its host posts, and asks for quizzes. */
export class StatisticsPanel {
  readonly #host: Host<FromStatisticsPanel>;
  readonly #page = h('main', { class: 'page' });
  #shown = '';
  #period: PeriodKey = '30';
  #charts: readonly FramedChart[] = [];

  constructor(host: Host<FromStatisticsPanel>, body: HTMLElement) {
    this.#host = host;
    body.append(this.#page);
  }

  /** Draws the view anew unless nothing in it changed; focus, scroll position and open tables stay. */
  render(view: StatisticsView): void {
    const text = JSON.stringify(view);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#draw(view);
  }

  #draw(view: StatisticsView): void {
    for (const { chart } of this.#charts) chart.destroy();
    this.#charts = [];
    redraw(this.#page, () => this.#nodes(view));
  }

  #nodes(view: StatisticsView): readonly Node[] {
    const post = (message: FromStatisticsPanel): void => this.#host.post(message);
    // The host knows what day it is where the person is; the forecast begins with it.
    const today = view.forecast[0]?.day ?? view.days.at(-1)?.day;
    const nodes = [
      h('h1', { text: 'Statistics' }),
      this.#figures(view),
      this.#buttons(view),
      insightParts(view, post),
      view.days.length === 0 || today === undefined
        ? h('p', {
            class: 'nothing',
            text: 'No reviews yet. What you grade in a quiz shows up here.',
          })
        : h('div', {}, heatMap(view, today), this.#overTime(view, today)),
      view.forecast.some(({ due }) => due > 0) ? this.#framed(forecastChart(view)) : null,
      sectionTable(view, post),
    ];
    return nodes.filter((node) => node !== null);
  }

  #overTime(view: StatisticsView, today: string): HTMLElement {
    const all = spans(view.days, today, this.#period);
    const select = h(
      'select',
      { attributes: { 'data-key': 'period' } },
      periods.map(({ key, name }) =>
        h('option', {
          text: name,
          attributes: { value: key, selected: key === this.#period ? '' : null },
        }),
      ),
    );
    select.addEventListener('change', () => {
      this.#period = periods.find(({ key }) => key === select.value)?.key ?? '30';
      this.#draw(view);
    });
    return h(
      'div',
      {},
      h('label', { class: 'period' }, 'Over time: ', select),
      this.#framed(reviewChart(all)),
      this.#framed(timeTakenChart(all)),
    );
  }

  #framed(framed: FramedChart): HTMLElement {
    this.#charts = [...this.#charts, framed];
    return framed.element;
  }

  #figures({ today, streak, totals }: StatisticsView): HTMLElement {
    return h(
      'dl',
      { class: 'figures' },
      figure('Reviews today', String(today.reviews)),
      figure('Remembered today', percent(today.remembered, today.reviews)),
      figure('Time today', duration(today.took)),
      figure(
        'Streak',
        `${streak.current} ${streak.current === 1 ? 'day' : 'days'}`,
        `longest ${streak.longest}`,
      ),
      figure('Questions', String(totals.questions), `${totals.answered} with an answer`),
      figure('New', String(totals.new)),
      figure('Learning', String(totals.learning)),
      figure('Due', String(totals.due)),
      figure('Known', String(totals.known)),
      totals.suspended === 0 ? null : figure('Suspended', String(totals.suspended)),
    );
  }

  #buttons({ totals }: StatisticsView): HTMLElement {
    const review = button({
      name: 'Review due questions',
      appearance: 'primary',
      disabled: totals.due === 0,
      onPress: () => this.#host.post({ type: 'reviewDue' }),
    });
    const quiz = button({
      name: 'Start a quiz',
      onPress: () => this.#host.post({ type: 'startQuiz' }),
    });
    review.setAttribute('data-key', 'review');
    quiz.setAttribute('data-key', 'quiz');
    return h('div', { class: 'buttons' }, review, quiz);
  }
}
