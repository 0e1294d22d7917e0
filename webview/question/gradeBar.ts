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
      onPress: () => actions.grade(choice.grade),
      ...(proposed ? { icon: 'check' } : {}),
    });
    // Below the button and not in it, where it would be part of its name.
    const note = h(
      'span',
      { class: 'grade-note', attributes: { 'aria-hidden': 'true' } },
      h('kbd', { text: String(choice.grade) }),
      proposed ? `${choice.interval} · suggested` : choice.interval,
    );
    const description = `Comes back in ${choice.interval}${proposed ? ', suggested' : ''}`;
    return { element, description, place: h('div', { class: 'grade' }, element, note) };
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
      buttons.map(({ place }) => place),
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
