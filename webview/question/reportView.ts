import type {
  Grade,
  ReportedQuestionView,
  ReportedTopicView,
  ReportView,
} from '../../src/protocol';
import { button } from '../shared/controls';
import { h } from '../shared/dom';
import { duration, percent } from '../shared/duration';
import { figure } from '../shared/figure';
import type { Actions } from './actions';

const gradeNames: Readonly<Record<Grade, string>> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };

/** What a mock interview came to. */
export function reportView(view: ReportView, actions: Actions): readonly Node[] {
  const questions = view.topics.flatMap((topic) => topic.questions);
  const graded = questions.filter(({ grade }) => grade !== null);
  const remembered = graded.filter(({ grade }) => grade !== 1).length;
  return [
    h(
      'article',
      { class: 'summary report', attributes: { 'aria-labelledby': 'question' } },
      h('p', { class: 'session', text: view.sessionLabel }),
      h('h1', { text: 'Interview finished', attributes: { id: 'question', tabindex: -1 } }),
      h(
        'dl',
        { class: 'figures' },
        figure('Questions', String(questions.length)),
        figure('Remembered', percent(remembered, graded.length)),
        figure('Covered', share(meanCoverage(questions))),
        figure('Time', `${duration(view.used)} of ${duration(view.planned)}`),
      ),
      list('Practise next', view.practiseNext, 'ol'),
      topicTable(view),
      view.topics.map(topicSection),
      list('Not reached', view.notReached, 'ul'),
    ),
    h(
      'footer',
      { class: 'actions' },
      h(
        'div',
        { class: 'main-actions' },
        view.practiseNext.length === 0
          ? null
          : button({
              name:
                view.practiseNext.length === 1
                  ? 'Practise this question'
                  : `Practise these ${view.practiseNext.length} questions`,
              appearance: 'primary',
              onPress: () => actions.send('practiseForgotten'),
            }),
        button({ name: 'Save as note', onPress: () => actions.send('saveReport') }),
        button({ name: 'Start another interview', onPress: () => actions.send('startQuiz') }),
        button({ name: 'Show statistics', onPress: () => actions.send('showStatistics') }),
        view.canUndo
          ? button({ name: 'Undo', key: 'U', icon: 'undo', onPress: () => actions.send('undo') })
          : null,
      ),
    ),
  ];
}

function meanCoverage(questions: readonly ReportedQuestionView[]): number | null {
  const shares = questions.flatMap(({ coverage }) => coverage ?? []);
  return shares.length === 0 ? null : shares.reduce((a, b) => a + b) / shares.length;
}

function share(value: number | null): string {
  return value === null ? '–' : percent(value, 1);
}

function list(title: string, entries: readonly string[], tag: 'ol' | 'ul'): HTMLElement | null {
  if (entries.length === 0) return null;
  return h(
    'section',
    {},
    h('h2', { text: title }),
    h(
      tag,
      {},
      entries.map((text) => h('li', { text, attributes: { dir: 'auto' } })),
    ),
  );
}

function topicTable({ topics }: ReportView): HTMLElement | null {
  if (topics.length === 0) return null;
  const head = ['Topic', 'Asked', 'Remembered', 'Covered', 'Time'];
  return h(
    'div',
    { class: 'table-box' },
    h(
      'table',
      {},
      h('caption', { text: 'Topics, weakest first' }),
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
        topics.map((topic) =>
          h(
            'tr',
            {},
            h('th', { text: topic.name, attributes: { scope: 'row' } }),
            [
              String(topic.questions.length),
              percent(topic.remembered, topic.questions.length),
              share(topic.coverage),
              duration(topic.used),
            ].map((text) => h('td', { class: 'number', text })),
          ),
        ),
      ),
    ),
  );
}

/** What to do next about a topic, and its questions. */
function topicSection({ name, advice, questions }: ReportedTopicView): HTMLElement {
  return h(
    'section',
    { class: 'reported-topic' },
    h('h2', { text: name, attributes: { dir: 'auto' } }),
    h('p', { class: 'advice', text: advice }),
    questions.map(questionSection),
  );
}

function questionSection(question: ReportedQuestionView): HTMLElement {
  const facts = [
    question.grade === null ? 'Not graded' : gradeNames[question.grade],
    ...(question.coverage === null ? [] : [`${share(question.coverage)} covered`]),
    `${duration(question.used)} of ${duration(question.planned)}`,
  ];
  return h(
    'section',
    { class: 'reported' },
    h('h3', { text: question.prompt, attributes: { dir: 'auto' } }),
    h('p', { class: 'hint', text: facts.join(' · ') }),
    concepts('Covered', question.covered),
    concepts('Partly covered', question.partly),
    concepts('Missed', question.missed),
  );
}

function concepts(title: string, entries: readonly string[]): HTMLElement | null {
  return entries.length === 0
    ? null
    : h('p', {}, h('strong', { text: `${title}: ` }), entries.join('; '));
}
