/**
 * Lets the keyboard into boxes that scroll: a code block or a table wider than its place can be
 * focused, and then moved with the arrow keys. One that fits is left out of the tab order.
 */
export function keepScrollBoxesFocusable(root: Element): void {
  observer.disconnect();
  for (const box of root.querySelectorAll('pre, .table-box')) {
    observer.observe(box);
    settle(box);
  }
}

const observer = new ResizeObserver((entries) => {
  for (const entry of entries) settle(entry.target);
});

function settle(box: Element): void {
  const name = box.localName === 'pre' ? 'Code' : 'Table';
  if (overflows(box)) {
    box.setAttribute('tabindex', '0');
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', name);
  } else {
    for (const attribute of ['tabindex', 'role', 'aria-label']) box.removeAttribute(attribute);
  }
}

/** Whether an element has more to its sides than it shows. */
export function overflows(element: Element): boolean {
  return element.scrollWidth > element.clientWidth + 1;
}
