import type { Document } from './document';

/** A file of so many short lines is a list. */
const FEWEST = 12;
/** UTF-16 units. */
const LONGEST = 70;

/** True where a document holds nothing but headings and short lines that end without a stop. */
export function isTerse({ lines, bodyStart }: Document): boolean {
  let short = 0;
  for (let at = bodyStart; at < lines.length; at++) {
    const { kind, text, startsItem, quotes, indent } = lines[at]!;
    if (kind === 'blank' || kind === 'rule' || kind === 'heading' || kind === 'meta') continue;
    const plain = kind === 'text' && !startsItem && quotes === 0 && indent < 4;
    if (!plain || text.length > LONGEST || /[.。!！,，;；:：]$/u.test(text)) return false;
    short++;
  }
  return short >= FEWEST;
}
