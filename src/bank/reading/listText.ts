/** What a list below a question is: an answer, its parts, or further questions. */
import { roughText } from '../blocks/plainText';
import { likeness } from '../dialects/likeness';

/** True for a list that says something and asks nothing: no names of parts, no further questions. */
export function states(text: string): boolean {
  const said = text.split('\n').map((line) => line.replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+/, ''));
  return !/[?？]/.test(text) && said.some((line) => line.split(/\s+/).length >= 4);
}

/** True for a list of two items or more, each of which asks: what an interviewer asks next. */
export function asksThroughout(text: string): boolean {
  if (!STARTS_A_LIST.test(text)) return false;
  let items = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || LIST_TAG.test(line)) continue;
    const item = ITEM.exec(line)?.[1];
    if (item === undefined || likeness(roughText(item)) < 0.9) return false;
    items++;
  }
  return items >= 2;
}

const STARTS_A_LIST = /^\s*(?:[-*+\d]|<[uol])/i;
const LIST_TAG = /^\s*<\/?(?:ul|ol)>\s*$/i;
const ITEM = /^\s*(?:[-*+]\s{1,4}|\d{1,3}[.)]\s{1,4}|<li>\s{0,4})(.*)$/i;

/** True where a text is a list and nothing beside it, or empty. */
export function isListOrNothing(text: string): boolean {
  let fenced = false;
  return text.split('\n').every((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      return true;
    }
    return fenced || !/^\S/.test(line) || /^(?:[-*+]|\d{1,3}[.)])\s/.test(line);
  });
}
