import { keepScrollBoxesFocusable } from './scrollBoxes';

/**
 * Draws a page anew; focus, scroll position and open details stay. What may have the focus or be open
 * has a `data-key`, the same in every drawing.
 * @param draw makes what is shown, when what was shown has been looked at
 */
export function redraw(page: HTMLElement, draw: () => readonly Node[]): void {
  const top = window.scrollY;
  const key = document.activeElement?.closest('[data-key]')?.getAttribute('data-key');
  const open = [...page.querySelectorAll('details[open]')].map((details) =>
    details.getAttribute('data-key'),
  );
  page.replaceChildren(...draw());
  for (const details of page.querySelectorAll('details')) {
    details.open = open.includes(details.getAttribute('data-key'));
  }
  keepScrollBoxesFocusable(page);
  const again = [...page.querySelectorAll<HTMLElement>('[data-key]')].find(
    (element) => element.getAttribute('data-key') === key,
  );
  again?.focus({ preventScroll: true });
  window.scrollTo({ top, behavior: 'instant' });
}
