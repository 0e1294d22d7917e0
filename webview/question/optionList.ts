import type { Checkbox, RadioGroup } from '@vscode/webview-ui-toolkit';
import type { AskedView, RevealedView } from '../../src/protocol';
import { h } from '../shared/dom';
import { icon } from '../shared/icons';
import { markdownBlock } from '../shared/markdown';
import type { Surroundings } from './actions';

type Option = AskedView['options'][number];

/** The options of a choice question, to pick from. */
export function optionPicker(view: AskedView, surroundings: Surroundings): HTMLElement | null {
  if (view.options.length === 0) return null;
  const label = (option: Option): readonly HTMLElement[] => [
    h('span', { class: 'option-letter', text: option.label }),
    markdownBlock(option.textMarkdown, {
      remoteImages: surroundings.remoteImages,
      interactive: false,
    }),
  ];
  return view.multiple ? checkboxes(view, surroundings, label) : radios(view, surroundings, label);
}

function radios(
  view: AskedView,
  { actions }: Surroundings,
  label: (option: Option) => readonly HTMLElement[],
): HTMLElement {
  const [chosen] = view.picked;
  const group = h(
    'vscode-radio-group',
    { class: 'options', attributes: { orientation: 'vertical', 'aria-label': 'Options' } },
    view.options.map((option, at) =>
      h(
        'vscode-radio',
        {
          class: 'option',
          attributes: { value: at, 'data-key': `option-${at}`, checked: at === chosen ? '' : null },
        },
        label(option),
      ),
    ),
  );
  if (chosen !== undefined) group.setAttribute('value', String(chosen));
  group.addEventListener('change', () => {
    const at = Number((group as RadioGroup).value);
    if (Number.isInteger(at) && view.options[at]) actions.pick([at]);
  });
  return group;
}

function checkboxes(
  view: AskedView,
  { actions }: Surroundings,
  label: (option: Option) => readonly HTMLElement[],
): HTMLElement {
  const boxes = view.options.map((option, at) =>
    h(
      'vscode-checkbox',
      {
        class: 'option',
        attributes: { 'data-key': `option-${at}`, checked: view.picked.includes(at) ? '' : null },
      },
      label(option),
    ),
  );
  const group = h(
    'div',
    { class: 'options', attributes: { role: 'group', 'aria-label': 'Options, several are right' } },
    h('p', { class: 'hint', text: 'Several options are right.' }),
    boxes,
  );
  group.addEventListener('change', () => {
    actions.pick(boxes.flatMap((box, at) => ((box as unknown as Checkbox).checked ? [at] : [])));
  });
  return group;
}

/** The options once the answer is known: which were right and which were picked, in words too. */
export function optionResults(
  view: RevealedView,
  { actions, remoteImages }: Surroundings,
): HTMLElement | null {
  if (view.options.length === 0) return null;
  const items = view.options.map((option, at) => {
    const picked = view.picked.includes(at);
    const verdict = option.correct
      ? picked
        ? 'Right, and you picked it'
        : 'Right'
      : picked
        ? 'Wrong, but you picked it'
        : null;
    return h(
      'li',
      { class: `option ${option.correct ? 'right' : picked ? 'wrong' : ''}` },
      h('span', { class: 'option-letter', text: option.label }),
      markdownBlock(option.textMarkdown, {
        remoteImages,
        onShowImages: () => actions.send('showRemoteImages'),
        topHeading: 3,
      }),
      verdict === null
        ? null
        : h('span', { class: 'verdict' }, icon(option.correct ? 'check' : 'cross'), verdict),
    );
  });
  return h('ul', { class: 'options', attributes: { 'aria-label': 'Options' } }, items);
}
