import type { RadioGroup } from '@vscode/webview-ui-toolkit';
import type { AskedView } from '../../src/protocol';
import { h } from '../shared/dom';
import type { Actions } from './actions';

/** How sure one may be, from not at all to entirely. */
const levels = [
  { confidence: 0, name: 'Guessing' },
  { confidence: 1 / 3, name: 'Unsure' },
  { confidence: 2 / 3, name: 'Fairly sure' },
  { confidence: 1, name: 'Certain' },
] as const;

/** Lets one say how sure one is before the answer shows; nobody has to. */
export function confidencePicker(view: AskedView, actions: Actions): HTMLElement {
  const chosen = view.confidence === null ? -1 : nearest(view.confidence);
  const group = h(
    'vscode-radio-group',
    {
      class: 'confidence',
      attributes: { orientation: 'horizontal', 'aria-label': 'How sure are you? (optional)' },
    },
    h('span', { text: 'How sure are you?', attributes: { slot: 'label' } }),
    levels.map(({ name }, at) =>
      h('vscode-radio', {
        text: name,
        attributes: {
          value: at,
          'data-key': `confidence-${at}`,
          checked: at === chosen ? '' : null,
        },
      }),
    ),
  );
  if (chosen >= 0) group.setAttribute('value', String(chosen));
  group.addEventListener('change', () => {
    const level = levels[Number((group as RadioGroup).value)];
    if (level && level.confidence !== view.confidence) actions.confide(level.confidence);
  });
  return group;
}

/** "Fairly sure". */
export function confidenceName(confidence: number): string {
  return levels[nearest(confidence)]!.name;
}

function nearest(confidence: number): number {
  return Math.round(confidence * (levels.length - 1));
}
