import type { FromPlanPanel, PlanView } from '../../src/protocol';
import { button } from '../shared/controls';
import { counted } from '../shared/counted';
import { h } from '../shared/dom';
import { percent } from '../shared/duration';
import { svg } from '../shared/svg';
import { dayName } from '../shared/days';
import { tableBox, topicTableParts } from '../shared/tables';

type Post = (message: FromPlanPanel) => void;
type Topic = PlanView['topics'][number];

/** How ready one is, topic by topic, each with a button to practise it. */
export function topicTable({ topics }: PlanView, post: Post): HTMLElement | null {
  if (topics.length === 0) return null;
  return h(
    'section',
    { attributes: { 'aria-labelledby': 'topics' } },
    h('h2', { text: 'Topics, least ready first', attributes: { id: 'topics' } }),
    h('p', {
      class: 'hint',
      text: 'Ready: the share that you would likely remember on the day if you stopped now. What you have never tried counts as not remembered.',
    }),
    topicTableParts(['Topic', 'Tried', 'Ready', ''], topics, (topic) => topicRow(topic, post)),
  );
}

function topicRow({ topic, questions, tried, readiness }: Topic, post: Post): HTMLElement {
  const practise = button({
    name: `Practise ${topic}`,
    text: 'Practise',
    onPress: () => post({ type: 'practiseTopic', topic }),
  });
  practise.setAttribute('data-key', `practise ${topic}`);
  return h(
    'tr',
    {},
    h('th', { attributes: { scope: 'row' } }, h('bdi', { text: topic })),
    h('td', { class: 'number', text: `${tried} of ${questions}` }),
    h('td', { class: 'number ready' }, bar(readiness), h('span', { text: percent(readiness, 1) })),
    h('td', {}, practise),
  );
}

/** For the eye only: the figure stands beside it. */
function bar(share: number): SVGElement {
  return svg(
    'svg',
    { class: 'bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { class: 'bar-whole', width: 100, height: 8 }),
    svg('rect', { class: 'bar-part', width: Math.round(share * 100), height: 8 }),
  );
}

/** What is left to do today, in its order; a press opens a question without practising it. */
export function todayList(view: PlanView, post: Post): HTMLElement | null {
  if (view.leftToday === 0) return null;
  const rest = view.leftToday - view.today.length;
  return h(
    'section',
    { attributes: { 'aria-labelledby': 'today' } },
    h('h2', { text: 'Today', attributes: { id: 'today' } }),
    h(
      'ol',
      { class: 'today' },
      view.today.map(({ questionId, prompt, topic, fresh }) =>
        h(
          'li',
          {},
          h(
            'button',
            {
              class: 'text-button',
              attributes: { type: 'button', dir: 'auto', 'data-key': `open ${questionId}` },
              onClick: () => post({ type: 'open', questionId }),
            },
            prompt,
          ),
          h('small', {}, h('bdi', { text: topic }), fresh ? ' · new' : ' · again'),
        ),
      ),
    ),
    rest > 0 ? h('p', { class: 'hint', text: `and ${rest} more` }) : null,
  );
}

/** How much the days to come ask for. */
export function nextDays({ days, until }: PlanView): HTMLElement | null {
  if (days.length === 0) return null;
  const rest = until - 1 - days.length;
  return h(
    'section',
    { attributes: { 'aria-labelledby': 'days' } },
    h('h2', { text: 'Next days', attributes: { id: 'days' } }),
    tableBox(
      ['Day', 'New', 'Again'],
      h(
        'tbody',
        {},
        days.map(({ day, fresh, again }) =>
          h(
            'tr',
            {},
            h('th', { text: dayName(day), attributes: { scope: 'row' } }),
            h('td', { class: 'number', text: String(fresh) }),
            h('td', { class: 'number', text: String(again) }),
          ),
        ),
      ),
    ),
    rest > 0 ? h('p', { class: 'hint', text: `and ${counted(rest, 'more day')}` }) : null,
  );
}
