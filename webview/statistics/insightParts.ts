import type { FromStatisticsPanel, StatisticsView } from '../../src/protocol';
import { button } from '../shared/controls';
import { h } from '../shared/dom';
import { percent } from '../shared/duration';

type Post = (message: FromStatisticsPanel) => void;

/** What to work on: weak sections, sections one was too sure of, concepts missed again and again. */
export function insightParts({ insights }: StatisticsView, post: Post): HTMLElement | null {
  const parts = [
    weakest(insights.weakest, post),
    overconfident(insights.overconfident),
    missedAgain(insights.missed, post),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : h('div', { class: 'insights' }, parts);
}

function weakest(sections: StatisticsView['insights']['weakest'], post: Post): HTMLElement | null {
  return list(
    'weakest',
    'Weakest topics',
    'Remembered less often than you aim for, and often enough for that to be no chance.',
    sections.map(({ deckUri, deckTitle, section, reviews, remembered }) => {
      const title = section === '' ? deckTitle : section;
      const practise = button({
        name: `Practise ${title}`,
        text: 'Practise',
        onPress: () => post({ type: 'practiseSection', deckUri, section }),
      });
      practise.setAttribute('data-key', `weakest ${deckUri} ${section}`);
      return h(
        'li',
        {},
        h(
          'div',
          {},
          h('bdi', { text: title }),
          h('small', { text: `${percent(remembered, reviews)} of ${reviews} reviews remembered` }),
        ),
        practise,
      );
    }),
  );
}

function overconfident(topics: StatisticsView['insights']['overconfident']): HTMLElement | null {
  return list(
    'overconfident',
    'Surer than right',
    'You said you were surer than your grades turned out.',
    topics.map(({ topic, answers, sure, right }) =>
      h(
        'li',
        {},
        h(
          'div',
          {},
          h('bdi', { text: topic }),
          h('small', {
            text: `${percent(sure, 1)} sure, ${percent(right, 1)} right, over ${answers} answers`,
          }),
        ),
      ),
    ),
  );
}

function missedAgain(
  concepts: StatisticsView['insights']['missed'],
  post: Post,
): HTMLElement | null {
  return list(
    'missed',
    'Missed again and again',
    'What your answers keep lacking.',
    concepts.map(({ questionId, prompt, concept, missed, of }, at) => {
      const open = button({
        name: `Open ${prompt}`,
        text: 'Open',
        onPress: () => post({ type: 'openQuestion', questionId }),
      });
      open.setAttribute('data-key', `missed ${questionId} ${at}`);
      return h(
        'li',
        {},
        h(
          'div',
          {},
          h('bdi', { text: concept }),
          h(
            'small',
            {},
            h('bdi', { text: prompt }),
            ` – missed in ${Math.ceil(missed)} of ${of} answers`,
          ),
        ),
        open,
      );
    }),
  );
}

function list(
  key: string,
  title: string,
  hint: string,
  rows: readonly HTMLElement[],
): HTMLElement | null {
  if (rows.length === 0) return null;
  return h(
    'section',
    { attributes: { 'aria-labelledby': key } },
    h('h2', { text: title, attributes: { id: key } }),
    h('p', { class: 'hint', text: hint }),
    h('ul', { class: 'rows' }, rows),
  );
}
