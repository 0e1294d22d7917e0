import type { FromStatisticsPanel, StatisticsView } from '../../src/protocol';
import { button } from '../shared/controls';
import { h } from '../shared/dom';
import { svg } from '../shared/svg';
import { duration, percent } from '../shared/duration';
import { topicTableParts } from '../shared/tables';

type Section = StatisticsView['sections'][number];

/** Where one stands, section by section, each with a button to practise it. */
export function sectionTable(
  { sections }: StatisticsView,
  post: (message: FromStatisticsPanel) => void,
): HTMLElement | null {
  if (sections.length === 0) return null;
  const head = [
    'Topic',
    'Questions',
    'Known',
    'Reviews',
    'Remembered',
    'Retention',
    'Time per answer',
    '',
  ];
  return h(
    'section',
    { class: 'sections', attributes: { 'aria-labelledby': 'sections' } },
    h('h2', { text: 'Topics', attributes: { id: 'sections' } }),
    h('p', {
      class: 'hint',
      text: 'Retention: what you still knew a day or more after the review before.',
    }),
    topicTableParts(head, sections, (section) => row(section, post)),
  );
}

function row(section: Section, post: (message: FromStatisticsPanel) => void): HTMLElement {
  const { deckUri, deckTitle, section: name } = section;
  const title = name === '' ? deckTitle : name;
  const practise = button({
    name: `Practise ${title}`,
    text: 'Practise',
    onPress: () => post({ type: 'practiseSection', deckUri, section: name }),
  });
  practise.setAttribute('data-key', `practise ${deckUri} ${name}`);
  return h(
    'tr',
    {},
    h(
      'th',
      { attributes: { scope: 'row' } },
      h('bdi', { text: title }),
      name === '' ? null : h('small', {}, h('bdi', { text: deckTitle })),
    ),
    h('td', { class: 'number', text: String(section.questions) }),
    h('td', { class: 'number', text: percent(section.known, section.questions) }),
    h('td', { class: 'number', text: String(section.reviews) }),
    h('td', { class: 'number', text: percent(section.remembered, section.reviews) }),
    h('td', {}, retentionBar(section.retention)),
    h('td', {
      class: 'number',
      text: section.perReview === null ? '–' : duration(section.perReview),
    }),
    h('td', {}, practise),
  );
}

/** The share as a bar for the eye, beside the figure that says it. */
function retentionBar({ reviews, remembered }: Section['retention']): HTMLElement {
  const bar = svg('svg', {
    class: 'share-bar',
    viewBox: '0 0 100 10',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  bar.append(
    svg('rect', { class: 'weak-bar', width: 100, height: 10 }),
    svg('rect', {
      class: 'strong-bar',
      width: reviews === 0 ? 0 : (Math.min(remembered, reviews) / reviews) * 100,
      height: 10,
    }),
  );
  return h(
    'div',
    { class: 'share' },
    reviews === 0 ? null : bar,
    h('span', { class: 'number', text: percent(remembered, reviews) }),
  );
}
