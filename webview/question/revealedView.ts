import type { RevealedView } from '../../src/protocol';
import { button } from '../shared/controls';
import { h } from '../shared/dom';
import { markdownBlock } from '../shared/markdown';
import type { Surroundings } from './actions';
import { earlierAttempts, yourAnswer } from './attemptPart';
import { gradeBar, type GradeBar } from './gradeBar';
import { optionResults } from './optionList';
import { questionHead } from './questionHead';
import { rubricPart } from './rubricPart';
import { toolbar } from './toolbar';

/** A question with its answer. */
export function revealedView(
  view: RevealedView,
  surroundings: Surroundings,
): { readonly nodes: readonly Node[]; readonly grades: GradeBar } {
  const grades = gradeBar(view, surroundings.actions);
  const rubric = rubricPart(view, surroundings);
  const own = yourAnswer(view);
  const attempts = earlierAttempts(view);
  const beside = [own, rubric, attempts].filter((part) => part !== null);
  const drafted = view.draft.trim() !== '';
  const nodes = [
    h(
      'article',
      { class: 'question', attributes: { 'aria-labelledby': 'question' } },
      questionHead(view, surroundings),
      optionResults(view, surroundings),
      h(
        'div',
        {
          class: `reveal ${beside.length > 0 ? 'with-rubric' : ''} ${drafted ? 'with-draft' : ''}`,
        },
        h('div', { class: 'answer-column' }, answers(view, surroundings)),
        beside.length > 0 ? h('div', { class: 'check-column' }, beside) : null,
      ),
    ),
    h(
      'footer',
      { class: 'actions' },
      h('div', { class: 'main-actions' }, grades.element),
      toolbar(view, surroundings.actions),
    ),
  ];
  return { nodes, grades };
}

/** The answer, several side by side where decks answer differently, or the lack of one. */
function answers(view: RevealedView, { actions, remoteImages }: Surroundings): HTMLElement {
  const heading = h('h2', {
    text: view.answers.length > 1 ? 'Answers' : 'Answer',
    attributes: { id: 'answer', tabindex: -1 },
  });
  if (view.answers.length === 0) {
    const nothing = h(
      'div',
      { class: 'no-answer' },
      h('p', { text: 'This deck has no answer yet.' }),
      button({ name: 'Write answer', onPress: () => actions.send('writeAnswer') }),
    );
    // A choice question without an explanation is answered by its options.
    return view.options.some(({ correct }) => correct)
      ? h('section', { class: 'answers' }, heading, rightOptions(view))
      : h('section', { class: 'answers' }, heading, nothing);
  }
  const several = view.answers.length > 1;
  const onShowImages = (): void => actions.send('showRemoteImages');
  return h(
    'section',
    { class: 'answers', attributes: { 'aria-labelledby': 'answer' } },
    heading,
    h(
      'div',
      { class: several ? 'answer-list several' : 'answer-list' },
      view.answers.map((answer) =>
        h(
          'div',
          { class: 'answer' },
          several ? h('h3', { class: 'answer-deck', text: answer.deckTitle }) : null,
          markdownBlock(answer.answerMarkdown, {
            remoteImages,
            onShowImages,
            topHeading: several ? 4 : 3,
          }),
        ),
      ),
    ),
  );
}

function rightOptions({ options }: RevealedView): HTMLElement {
  const labels = options.filter(({ correct }) => correct).map(({ label }) => label);
  return h('p', {}, 'Right: ', h('strong', { text: labels.join(', ') }));
}
