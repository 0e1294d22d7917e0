import { h } from '../shared/dom';

const keys: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [['Space', 'Enter'], 'Show the answer'],
  [['Ctrl+Enter'], 'Show the answer while typing your own'],
  [['H'], 'One more hint, or the next follow-up question'],
  [['A', '…', 'F'], 'Pick an option (1 to 9 as well)'],
  [['1', '2', '3', '4'], 'Again, Hard, Good, Easy'],
  [['←', '→'], 'Previous, next question'],
  [['U'], 'Undo the last grade'],
  [['I'], 'Insert into notes'],
  [['C'], 'Copy as Markdown'],
  [['O'], 'Go to source'],
  [['B'], 'Bookmark, or remove the bookmark'],
  [['E'], 'Try code in a scratch editor'],
  [['P'], 'Pause, or go on'],
  [['-'], 'Bury until tomorrow'],
  [['T'], 'Show the history of the question'],
  [['S'], 'Suspend, or resume'],
  [['?'], 'This help'],
];

export interface KeyHelp {
  readonly element: HTMLDialogElement;
  toggle(): void;
}

/** A dialog that lists the keys; Escape closes it, and the focus goes back to where it was. */
export function keyHelp(): KeyHelp {
  const close = h('button', {
    class: 'text-button',
    text: 'Close',
    attributes: { type: 'button' },
    onClick: () => element.close(),
  });
  const element = h(
    'dialog',
    { class: 'key-help', attributes: { 'aria-labelledby': 'key-help' } },
    h('h2', { text: 'Keys', attributes: { id: 'key-help' } }),
    h(
      'table',
      {},
      h(
        'tbody',
        {},
        keys.map(([names, meaning]) =>
          h(
            'tr',
            {},
            h(
              'th',
              { attributes: { scope: 'row' } },
              names.map((name) => (name === '…' ? ' … ' : h('kbd', { text: name }))),
            ),
            h('td', { text: meaning }),
          ),
        ),
      ),
    ),
    close,
  );
  return {
    element,
    toggle: () => (element.open ? element.close() : element.showModal()),
  };
}
