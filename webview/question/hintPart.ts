import type { AskedView } from '../../src/protocol';
import { button } from '../shared/controls';
import { h } from '../shared/dom';
import { markdownBlock } from '../shared/markdown';
import type { Surroundings } from './actions';

/** The steps of the answer, or the follow-up questions, that were asked for. */
export function hintPart(view: AskedView, surroundings: Surroundings): HTMLElement | null {
  if (view.hintsMarkdown.length === 0) return null;
  const name = view.hintKind === 'hint' ? 'Hints' : 'Follow-up questions';
  return h(
    'section',
    { class: 'hints', attributes: { 'aria-label': name, 'aria-live': 'polite' } },
    view.hintsMarkdown.map((hint) =>
      markdownBlock(hint, {
        remoteImages: surroundings.remoteImages,
        onShowImages: () => surroundings.actions.send('showRemoteImages'),
        topHeading: 3,
      }),
    ),
  );
}

/** Asks for one more of them; null where there are none. */
export function hintButton(view: AskedView, { actions }: Surroundings): HTMLElement | null {
  if (view.hintsLeft === 0 && view.hintsMarkdown.length === 0) return null;
  const first = view.hintsMarkdown.length === 0;
  return button({
    name: view.hintKind === 'followUp' ? 'Follow-up question' : first ? 'Hint' : 'Next hint',
    key: 'H',
    icon: view.hintKind === 'followUp' ? 'question' : 'bulb',
    disabled: view.hintsLeft === 0,
    onPress: () => actions.send('hint'),
  });
}
