import type { AskedView } from '../../src/protocol';
import { button } from '../shared/controls';
import { h } from '../shared/dom';
import { markdownBlock } from '../shared/markdown';
import type { Surroundings } from './actions';

/** The steps of the answer that were asked for; the last one takes the focus when it comes. */
export function hintPart(view: AskedView, surroundings: Surroundings): HTMLElement | null {
  if (view.hintsMarkdown.length === 0) return null;
  return h(
    'section',
    { class: 'hints', attributes: { 'aria-label': 'Hints', 'aria-live': 'polite' } },
    view.hintsMarkdown.map((hint) =>
      markdownBlock(hint, {
        remoteImages: surroundings.remoteImages,
        onShowImages: () => surroundings.actions.send('showRemoteImages'),
        topHeading: 3,
      }),
    ),
  );
}

/** Asks for one more step; null where the answer has none to show. */
export function hintButton(view: AskedView, { actions }: Surroundings): HTMLElement | null {
  if (view.hintsLeft === 0 && view.hintsMarkdown.length === 0) return null;
  return button({
    name: view.hintsMarkdown.length === 0 ? 'Hint' : 'Next hint',
    key: 'H',
    icon: 'bulb',
    disabled: view.hintsLeft === 0,
    onPress: () => actions.send('hint'),
  });
}
