import type { AskedView } from '../../src/protocol';
import { button } from '../shared/controls';
import { h } from '../shared/dom';
import type { Surroundings } from './actions';
import type { DraftBox } from './draftBox';
import { optionPicker } from './optionList';
import { confidencePicker } from './confidence';
import { hintButton, hintPart } from './hintPart';
import { questionHead } from './questionHead';
import { toolbar } from './toolbar';

/** A question whose answer is hidden. A choice is picked, an open question may be answered in writing. */
export function askedView(
  view: AskedView,
  surroundings: Surroundings,
  draft: DraftBox,
): readonly Node[] {
  const picker = optionPicker(view, surroundings);
  return [
    h(
      'article',
      { class: 'question', attributes: { 'aria-labelledby': 'question' } },
      questionHead(view, surroundings),
      picker ?? draft.element,
      confidencePicker(view, surroundings.actions),
      hintPart(view, surroundings),
    ),
    h(
      'footer',
      { class: 'actions' },
      h(
        'div',
        { class: 'main-actions' },
        button({
          name: 'Show answer',
          key: 'Space',
          appearance: 'primary',
          class: 'wide',
          onPress: () => surroundings.actions.reveal(),
        }),
        hintButton(view, surroundings),
      ),
      toolbar(view, surroundings.actions),
    ),
  ];
}
