import type { Document, Line } from '../blocks/document';
import { roughText } from '../blocks/plainText';
import { readLabel } from '../dialects/labels';
import { likeness } from '../dialects/likeness';
import { isOptionText } from './optionMarks';

/** `**12.** What …`: only the number is bold. */
const BOLD_NUMBER = /^\*\*(?:Q\s?)?\d{1,3}[.):]?\*\*[.):]?\s/;

/**
 * How many lines of its paragraph a lead takes: on while bold text is open, or while a sentence
 * plainly goes on; never into an option or an answer.
 * @param wrapped an item of a list in which short lines go on at the margin: all of its paragraph
 */
export function leadExtent(
  document: Document,
  index: number,
  first: string,
  wrapped = false,
): { text: string; end: number } {
  let text = first;
  let end = index + 1;
  for (; end < document.lines.length && end - index < 12; end++) {
    const next = document.lines[end]!;
    if (next.kind !== 'text' || next.startsParagraph || next.startsItem || next.text === '') break;
    const open = isBoldOpen(text);
    if (wrapped && !open) {
      if (/[?？]$/.test(text) || isOptionText(next.text)) break;
    } else if (!open) {
      if (/[?？:：。!.]["”')\]]?\s{0,3}$/.test(text) || isOptionText(next.text)) break;
      const label = readLabel(roughText(next.text).slice(0, 80)).kind;
      const inSentence = /^\p{Ll}/u.test(next.text) && text.length - text.lastIndexOf('\n') > 50;
      const another =
        beginsAnew(text, next.text) ||
        (asksBelow(document.lines[end - 1], next) && likeness(next.text) >= 0.9);
      const goesOn = inSentence || /[,，、]$/.test(text) || (/[?？]$/.test(next.text) && !another);
      const marked =
        (text.startsWith('**') && !BOLD_NUMBER.test(text)) ||
        /^\p{Extended_Pictographic}/u.test(text);
      if (label !== null || !goesOn || marked) break;
    }
    text += `\n${next.text}`;
  }
  return { text, end };
}

/** A few words, and below them a sentence that asks from its first word on: a title and a question. */
function beginsAnew(text: string, next: string): boolean {
  if (text.length >= 50 || text.includes('\n') || !/^\p{Lu}/u.test(next)) return false;
  return likeness(next.replace(/[?？]\W{0,3}$/u, '')) >= 0.9;
}

function isBoldOpen(text: string): boolean {
  if (!text.startsWith('**')) return false;
  return text.split('**').length % 2 === 0;
}

/** Questions line by line may come without marks: each begins anew, and the one above asks. */
export function asksBelow(above: Line | undefined, { text }: Line): boolean {
  if (above?.kind !== 'text' || !mayAskAlone(text) || !mayAskAlone(above.text)) return false;
  return likeness(above.text) >= 0.9;
}

/** A question that shares a paragraph with others stands on a line of this length at most. */
const LONGEST_LINE = 120;

/** A quick look that spares most prose the closer one. */
function mayAskAlone(text: string): boolean {
  return text.length <= LONGEST_LINE && !/[.。,，;；:：]$/u.test(text) && /^[^\p{Ll}]/u.test(text);
}
