import { origin } from './dom';
import { overflows } from './scrollBoxes';

/** What of a key press decides what it does. */
export interface KeyPress {
  /** In lower case: a letter, a digit, `?`, `enter`, `space`, `arrowleft` …; by place on the keyboard where its layout has no such letter or digit. */
  readonly key: string;
  readonly ctrl: boolean;
}

/**
 * Reads a key press that the panel may act on; null where it belongs to someone else: to the
 * workbench (Alt, Meta, Ctrl but for Ctrl+Enter), to a text field, to a control that has the focus
 * and its own use for it, or to an input method. A key held down counts once.
 */
export function readKey(event: KeyboardEvent): KeyPress | null {
  if (event.defaultPrevented || event.repeat || event.isComposing) return null;
  if (event.altKey || event.metaKey) return null;
  const key = nameOf(event);
  if (event.ctrlKey) return key === 'enter' && !event.shiftKey ? { key, ctrl: true } : null;
  if (event.shiftKey && key !== '?') return null;
  const target = origin(event);
  return target !== null && uses(target, key) ? null : { key, ctrl: false };
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  if (key === ' ' || key === 'spacebar') return 'space';
  if (key.length !== 1 || /^[a-z0-9?]$/.test(key) || event.shiftKey) return key;
  // Other layouts: AZERTY has `&` where the 1 is, a Cyrillic one has no `u` at all.
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code);
  return place?.[1]?.toLowerCase() ?? key;
}

/** Whether an element, or one around it, has its own use for a key. */
function uses(target: Element, key: string): boolean {
  if (target.closest('input, textarea, select, [contenteditable]') !== null) return true;
  if (target.closest('dialog') !== null) return key !== '?' && key !== 'escape';
  const activates = key === 'space' || key === 'enter';
  if (activates && target.closest('button, a[href], summary') !== null) return true;
  if (key === 'space' && target.closest('[role=radio], [role=checkbox]') !== null) return true;
  if (!key.startsWith('arrow')) return false;
  const box = target.closest('pre, .table-box');
  return target.closest('[role=radiogroup]') !== null || (box !== null && overflows(box));
}
