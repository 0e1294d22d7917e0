import type { TextArea } from '@vscode/webview-ui-toolkit';
import { limits } from '../../src/protocol';
import { h } from '../shared/dom';

/** Where one may type an answer before looking at the deck's. */
export interface DraftBox {
  readonly element: HTMLElement;
  /** Puts text into it without telling anyone. */
  set(text: string): void;
}

/** Makes an empty, open box. `onInput` hears of every change a person makes. */
export function draftBox(onInput: (text: string) => void): DraftBox {
  const area = h(
    'vscode-text-area',
    {
      attributes: {
        'data-key': 'draft',
        maxlength: limits.draft,
        placeholder: 'Type your answer (optional)',
        resize: 'vertical',
        rows: 4,
      },
    },
    'Your answer (optional)',
  ) as unknown as TextArea;
  area.addEventListener('input', () => onInput(area.value));
  return {
    element: h(
      'details',
      { class: 'draft', attributes: { open: '' } },
      h('summary', { text: 'Your answer (optional)' }),
      area,
      h('p', { class: 'hint' }, h('kbd', { text: 'Ctrl+Enter' }), ' shows the answer.'),
    ),
    set(text) {
      if (area.value !== text) area.value = text;
    },
  };
}
