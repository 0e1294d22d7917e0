import type { Grade } from '../../src/protocol';
import { readKey } from '../shared/keys';
import type { PlainIntent } from './actions';
import type { QuestionPanel } from './questionPanel';

const intents: Readonly<Partial<Record<string, PlainIntent>>> = {
  '-': 'bury',
  arrowleft: 'previous',
  arrowright: 'next',
  b: 'bookmark',
  c: 'copy',
  e: 'scratch',
  h: 'hint',
  t: 'history',
  i: 'insert',
  o: 'openSource',
  s: 'suspend',
  u: 'undo',
};

/** Makes the panel work by keyboard alone. */
export function listenForKeys(panel: QuestionPanel): void {
  document.addEventListener('keydown', (event) => {
    const press = readKey(event);
    if (press !== null && act(panel, press.key)) event.preventDefault();
  });
}

/** Does what a key stands for in the present view; false where it stands for nothing. */
function act(panel: QuestionPanel, key: string): boolean {
  const { view, actions } = panel;
  if (key === '?') {
    actions.showKeys();
    return true;
  }
  if (view === null || view.kind === 'notice') return false;
  if (view.kind === 'summary' || view.kind === 'report') {
    if (key !== 'u' || !view.canUndo) return false;
    actions.send('undo');
    return true;
  }
  if (view.kind === 'asked') {
    if (key === 'space' || key === 'enter') {
      actions.reveal();
      return true;
    }
    if (pickOption(view.options.length, key)) return true;
  }
  if (view.kind === 'revealed' && /^[1-4]$/.test(key)) {
    actions.grade(Number(key) as Grade);
    return true;
  }
  const intent = key === 'p' ? (view.paused ? 'resume' : 'pause') : intents[key];
  if (intent === undefined) return false;
  if (intent === 'previous' && !view.canGoBack) return false;
  if (intent === 'next' && !view.canGoOn) return false;
  if (intent === 'undo' && !view.canUndo) return false;
  if (intent === 'hint' && (view.kind !== 'asked' || view.hintsLeft === 0)) return false;
  if (intent === 'pause' && view.sessionLabel === null) return false;
  if (intent === 'scratch' && !view.hasCode) return false;
  actions.send(intent);
  return true;
}

/** Picks an option by its letter or number, as a click on it would. */
function pickOption(options: number, key: string): boolean {
  const at = /^[1-9]$/.test(key) ? Number(key) - 1 : key.length === 1 ? key.charCodeAt(0) - 97 : -1;
  if (at < 0 || at >= options || (at > 5 && !/^[1-9]$/.test(key))) return false;
  document.querySelector<HTMLElement>(`[data-key="option-${at}"]`)?.click();
  return true;
}
