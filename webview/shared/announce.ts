import { h } from './dom';

/** Tells people what happened: read out by a screen reader, errors also shown until put away. */
export interface Announcer {
  readonly element: HTMLElement;
  announce(text: string, severity: 'info' | 'error'): void;
}

/** Makes the regions, which must stand in the page before they are filled for readers to notice. */
export function announcer(): Announcer {
  const polite = h('div', { class: 'visually-hidden', attributes: { role: 'status' } });
  const alert = h('div', { attributes: { role: 'alert' } });
  const close = h('button', {
    class: 'text-button',
    text: 'Dismiss',
    attributes: { type: 'button' },
    onClick: () => show(''),
  });
  const box = h('div', { class: 'error-bar', hidden: true }, alert, close);
  const show = (text: string): void => {
    alert.textContent = text;
    box.hidden = text === '';
  };
  return {
    element: h('div', {}, polite, box),
    announce(text, severity) {
      if (severity === 'error') {
        show(text);
        return;
      }
      show('');
      // The same text twice is news twice, but a reader notices only a change.
      polite.textContent = polite.textContent === text ? `${text}\u00a0` : text;
    },
  };
}
