import type { FromPlanPanel, NoPlanView, PlanAction, PlanView } from '../../src/protocol';
import { button, type ButtonProperties } from '../shared/controls';
import { counted } from '../shared/counted';
import { h, type Child } from '../shared/dom';
import { percent } from '../shared/duration';
import { figure } from '../shared/figure';
import { redraw } from '../shared/redraw';
import type { Host } from '../shared/vscodeApi';
import { dayName } from '../shared/days';
import { nextDays, todayList, topicTable } from './planLists';

/** The panel of the plan towards an interview: draws the view that its host posts. */
export class PlanPanel {
  readonly #host: Host<FromPlanPanel>;
  readonly #page = h('main', { class: 'page' });
  #shown = '';

  constructor(host: Host<FromPlanPanel>, body: HTMLElement) {
    this.#host = host;
    body.append(this.#page);
  }

  /** Draws the view anew unless nothing in it changed; focus and scroll position stay. */
  render(view: PlanView | NoPlanView): void {
    const text = JSON.stringify(view);
    if (text === this.#shown) return;
    this.#shown = text;
    redraw(this.#page, () => this.#nodes(view));
  }

  #nodes(view: PlanView | NoPlanView): readonly Node[] {
    if (view.kind === 'none') {
      return [
        h('h1', { text: 'Interview plan' }),
        h('p', { text: 'No interview is planned.' }),
        h(
          'div',
          { class: 'buttons' },
          this.#button('change', { name: 'Plan towards an interview…', appearance: 'primary' }),
        ),
      ];
    }
    if (view.until < 0) {
      return [
        h('h1', { text: `The interview was on ${dayName(view.interview)}` }),
        h('p', { text: 'That day has passed. What you have practised is kept.' }),
        h(
          'div',
          { class: 'buttons' },
          this.#button('change', { name: 'Set a new date…', appearance: 'primary' }),
          this.#button('remove', { name: 'Remove the plan' }),
        ),
      ];
    }
    const post = (message: FromPlanPanel): void => this.#host.post(message);
    const nodes = [
      h('h1', { text: `Interview ${whenText(view)}` }),
      h('p', { class: 'about', attributes: { dir: 'auto' } }, `About: ${view.about}`),
      figures(view),
      h(
        'div',
        { class: 'buttons' },
        this.#button('practise', {
          name: view.leftToday > 0 ? 'Practise today’s plan' : 'Today’s plan is done',
          appearance: 'primary',
          disabled: view.leftToday === 0,
        }),
        this.#button('change', { name: 'Change the plan…' }),
      ),
      this.#outlook(view),
      topicTable(view, post),
      todayList(view, post),
      nextDays(view),
    ];
    return nodes.filter((node) => node !== null);
  }

  /** What the plan comes to, honestly, and what can be done about it. */
  #outlook(view: PlanView): HTMLElement | null {
    const section = (title: string, kind: 'short' | 'fine', ...children: readonly Child[]) =>
      h(
        'section',
        { class: `outlook ${kind}`, attributes: { 'aria-labelledby': 'outlook' } },
        h('h2', { text: title, attributes: { id: 'outlook' } }),
        children,
      );
    if (view.questions === 0) {
      return section(
        'Nothing to ask',
        'short',
        h('p', { text: 'No question with an answer is left of what the interview is about.' }),
        h('div', { class: 'buttons' }, this.#button('narrow', { name: 'Choose the topics…' })),
      );
    }
    if (view.until === 0) {
      return section(
        'Today is the day',
        'fine',
        h('p', {
          text: 'A short warm-up with what you have seen before, and no more. You know what you know.',
        }),
      );
    }
    if (view.notReached > 0) return section('What will not be reached', 'short', this.#short(view));
    if (view.notAgain > 0) {
      return section(
        'Everything is seen once',
        'fine',
        h('p', {
          text: `At ${view.perDay} a day, ${counted(view.notAgain, 'question')} will not come again as often as needed.`,
        }),
        h('div', { class: 'buttons' }, this.#remedies(view)),
      );
    }
    return section(
      view.perDay === 0 ? 'Nothing is left to do' : 'Everything fits',
      'fine',
      h('p', {
        text:
          view.perDay === 0
            ? 'All of it is likely to be remembered on the day.'
            : `At ${view.perDay} a day, every question is seen, and what is weak comes again.`,
      }),
    );
  }

  #short(view: PlanView): readonly Child[] {
    const { notReached, notReachedTopics, perDay, toReachAll } = view;
    const named = notReachedTopics.slice(0, 8);
    const more = notReachedTopics.length - named.length;
    return [
      h('p', {
        text: `${counted(notReached, 'question')} will not be seen at all before the day at ${perDay} a day${toReachAll === 0 ? '' : `; ${toReachAll} a day would reach everything once`}.`,
      }),
      h(
        'ul',
        {},
        named.map(({ topic, questions }) =>
          h('li', {}, h('bdi', { text: topic }), `: ${counted(questions, 'question')}`),
        ),
        more > 0 ? h('li', { text: `and ${counted(more, 'more topic')}` }) : null,
      ),
      h('div', { class: 'buttons' }, this.#remedies(view)),
    ];
  }

  #remedies({ raiseTo }: PlanView): readonly Child[] {
    return [
      raiseTo === null
        ? this.#button('changeAmount', { name: 'Change the amount…' })
        : this.#button('raise', { name: `Raise to ${raiseTo} a day` }),
      this.#button('narrow', { name: 'Narrow the topics…' }),
    ];
  }

  #button(type: PlanAction, properties: Omit<ButtonProperties, 'onPress'>): HTMLElement {
    const element = button({ ...properties, onPress: () => this.#host.post({ type }) });
    element.setAttribute('data-key', type);
    return element;
  }
}

function whenText({ interview, until }: PlanView): string {
  if (until === 0) return 'today';
  return until === 1 ? 'tomorrow' : `on ${dayName(interview)}`;
}

function figures(view: PlanView): HTMLElement {
  const ready = view.topics.reduce((sum, topic) => sum + topic.readiness * topic.questions, 0);
  return h(
    'dl',
    { class: 'figures' },
    figure('Days left', String(view.until)),
    figure('Left today', String(view.leftToday), `${view.doneToday} done`),
    figure('A day', String(view.perDay), `at most ${view.mostPerDay}`),
    figure('Tried', String(view.tried), `of ${counted(view.questions, 'question')}`),
    figure('Ready', percent(ready, view.questions), 'if you stopped now'),
  );
}
