import type { RevealedView } from '../../src/protocol';
import { button, describe } from '../shared/controls';
import { h } from '../shared/dom';
import { icon } from '../shared/icons';
import type { Actions } from './actions';

/** The grades to give, each with its key and when the question would come back; or the one given. */
export interface GradeBar {
  readonly element: HTMLElement;
  /** To be called once the bar stands in the page. */
  finish(): void;
  /** Takes the buttons out of use while the host stores a grade, or puts them back into it. */
  setPending(pending: boolean): void;
}

export function gradeBar(view: RevealedView, actions: Actions): GradeBar {
  const buttons = view.grades.map((choice) => {
    const proposed = choice.grade === view.proposed;
    const element = button({
      name: choice.label,
      key: String(choice.grade),
      appearance: proposed ? 'primary' : 'secondary',
      class: `grade grade-${choice.grade}`,
      onPress: () => actions.grade(choice.grade),
      content: h(
        'span',
        { class: 'grade-content' },
        h(
          'span',
          { class: 'grade-name' },
          proposed ? icon('check') : null,
          choice.label,
          h('kbd', { text: String(choice.grade), attributes: { 'aria-hidden': 'true' } }),
        ),
        h('span', {
          class: 'grade-interval',
          text: proposed ? `${choice.interval} · suggested` : choice.interval,
          attributes: { 'aria-hidden': 'true' },
        }),
      ),
    });
    const description = `Comes back in ${choice.interval}${proposed ? ', suggested' : ''}`;
    return { element, description };
  });
  const given = view.graded === null ? null : gradedNote(view.graded);
  return {
    element: h(
      'div',
      {
        class: 'grades',
        attributes: { role: 'group', 'aria-label': 'How well did you know it?' },
      },
      given,
      buttons.map(({ element }) => element),
    ),
    finish() {
      for (const { element, description } of buttons) describe(element, description);
    },
    setPending(pending) {
      for (const { element } of buttons) element.toggleAttribute('disabled', pending);
    },
  };
}

const names = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' } as const;

function gradedNote(grade: keyof typeof names): HTMLElement {
  return h(
    'p',
    { class: 'graded' },
    icon('check'),
    'Graded: ',
    h('strong', { text: names[grade] }),
  );
}
