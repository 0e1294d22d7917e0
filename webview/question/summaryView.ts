import type { SummaryView } from '../../src/protocol';
import { button } from '../shared/controls';
import { h } from '../shared/dom';
import { duration, percent } from '../shared/duration';
import { figure } from '../shared/figure';
import type { Actions } from './actions';

const grades = ['Again', 'Hard', 'Good', 'Easy'] as const;

/** What a session came to. */
export function summaryView(view: SummaryView, actions: Actions): readonly Node[] {
  const remembered = view.graded - view.byGrade[0];
  return [
    h(
      'article',
      { class: 'summary', attributes: { 'aria-labelledby': 'question' } },
      h('p', { class: 'session', text: view.sessionLabel }),
      h('h1', { text: 'Session finished', attributes: { id: 'question', tabindex: -1 } }),
      h(
        'dl',
        { class: 'figures' },
        figure('Asked', String(view.asked)),
        figure('Graded', String(view.graded)),
        figure('Remembered', percent(remembered, view.graded)),
        figure('Time', duration(view.took)),
        view.nextDue === null ? null : figure('Next due', view.nextDue),
      ),
      view.graded === 0 ? null : gradeTable(view),
      sectionTable(view),
      forgotten(view),
    ),
    h(
      'footer',
      { class: 'actions' },
      h(
        'div',
        { class: 'main-actions' },
        view.forgotten.length === 0
          ? null
          : button({
              name: `Practise the ${view.forgotten.length} forgotten`,
              appearance: 'primary',
              onPress: () => actions.send('practiseForgotten'),
            }),
        button({
          name: 'Start another quiz',
          appearance: view.forgotten.length === 0 ? 'primary' : 'secondary',
          onPress: () => actions.send('startQuiz'),
        }),
        button({ name: 'Show statistics', onPress: () => actions.send('showStatistics') }),
        view.canUndo
          ? button({ name: 'Undo', key: 'U', icon: 'undo', onPress: () => actions.send('undo') })
          : null,
      ),
    ),
  ];
}

function gradeTable(view: SummaryView): HTMLElement {
  const most = Math.max(1, ...view.byGrade);
  return h(
    'table',
    { class: 'grade-table' },
    h('caption', { text: 'Grades' }),
    h(
      'tbody',
      {},
      grades.map((name, at) =>
        h(
          'tr',
          {},
          h('th', { text: name, attributes: { scope: 'row' } }),
          h('td', { class: 'number', text: String(view.byGrade[at] ?? 0) }),
          h(
            'td',
            { class: 'bar-cell' },
            h('meter', {
              attributes: {
                min: 0,
                max: most,
                value: view.byGrade[at] ?? 0,
                'aria-hidden': 'true',
              },
            }),
          ),
        ),
      ),
    ),
  );
}

function sectionTable({ sections }: SummaryView): HTMLElement | null {
  if (sections.length === 0) return null;
  const head = ['Section', 'Graded', 'Remembered'];
  return h(
    'div',
    { class: 'table-box' },
    h(
      'table',
      { class: 'section-table' },
      h('caption', { text: 'Sections' }),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((text) => h('th', { text, attributes: { scope: 'col' } })),
        ),
      ),
      h(
        'tbody',
        {},
        sections.map((section) =>
          h(
            'tr',
            {},
            h('th', { text: section.name, attributes: { scope: 'row' } }),
            h('td', { class: 'number', text: String(section.graded) }),
            h('td', { class: 'number', text: percent(section.remembered, section.graded) }),
          ),
        ),
      ),
    ),
  );
}

function forgotten(view: SummaryView): HTMLElement | null {
  if (view.forgotten.length === 0) return null;
  return h(
    'section',
    { class: 'forgotten', attributes: { 'aria-labelledby': 'forgotten' } },
    h('h2', { text: 'Forgotten', attributes: { id: 'forgotten' } }),
    h(
      'ol',
      {},
      view.forgotten.map(({ prompt }) => h('li', { text: prompt, attributes: { dir: 'auto' } })),
    ),
  );
}
