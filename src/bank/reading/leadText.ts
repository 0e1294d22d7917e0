import type { Label } from '../dialects/labels';

/** A text that is one link, with marks around it at most. */
export const WHOLE_LINK =
  /^[^\p{L}\p{N}[]{0,4}\[(?:[^[\]]|\[[^[\]]{0,200}\]){1,400}\]\([^)]{0,1000}\)[^\p{L}\p{N}]{0,4}$/u;

/** Bold text at the beginning, and what follows it. */
export function splitBold(text: string): { inner: string; rest: string } | null {
  const mark = text.startsWith('**') ? '**' : text.startsWith('__') ? '__' : null;
  if (mark === null) return null;
  const close = text.indexOf(mark, 2);
  if (close < 0) return { inner: text.slice(2), rest: '' };
  const rest = text.slice(close + 2).trim();
  return {
    inner: text.slice(2, close),
    rest: /[\p{L}\p{N}`]/u.test(rest) ? text.slice(close + 2) : '',
  };
}

/** Text without the marks that set all of it in italics. */
export function upright(text: string): string {
  const mark = text[0];
  if (text.length > 6 && text.startsWith('***') && text.indexOf('***', 3) === text.length - 3)
    return text.slice(1, -1);
  if ((mark !== '*' && mark !== '_') || text.length > 2000 || text[1] === mark) return text;
  const whole = text.endsWith(mark) && text.indexOf(mark, 1) === text.length - 1;
  return whole ? text.slice(1, -1) : text;
}

/** The text of a link, where the whole lead is one. */
export function unwrapped(text: string): string {
  if (!text.startsWith('[') || text.startsWith('[[') || !WHOLE_LINK.test(text)) return text;
  return text.slice(1, text.lastIndexOf(']('));
}

const CARD_TAG_FIRST = /^(?:#(?:flash)?cards?|#\[\[card\]\])\s{1,3}(?=\S)/i;

/** `What is ARP for? #card`: what note-takers' tools mark their cards with is no part of the text. */
export function withoutCardTag(text: string): string {
  if (!text.includes('#')) return text;
  return text
    .replace(CARD_TAG_FIRST, '')
    .replace(/\s(?:#(?:flash)?-?cards?(?:[/\w-]{0,40}|-reverse)|#anki|#\[\[card\]\])$/i, '');
}

/** A link that closes a text: `[[src]](url)` names its source, `[➜](url)` leads elsewhere. */
const TAIL_LINK =
  /^(.{2,}?)\s{0,3}(?:\[\[[^[\]]{0,60}\]\]?\([^()\s]{0,500}\)\]?|\[[^\p{L}\p{N}[\]`]{1,6}\]\([^()\s]{0,500}\))\s{0,3}$/su;

/** True for a text that its author marked as a card. */
export function isTaggedCard(text: string): boolean {
  return text.includes('#') && withoutCardTag(text) !== text;
}

/** The text without the links to its source or its place elsewhere that stand behind it. */
export function withoutTailLinks(text: string): string {
  if (text.length > 4000 || !text.includes('](')) return text;
  let kept = text;
  for (let round = 0; round < 4; round++) {
    const cut = TAIL_LINK.exec(kept);
    if (cut === null) return kept;
    kept = cut[1]!;
  }
  return kept;
}

/**
 * Takes the label off Markdown text, given the plain text that the label was read from. Plain text
 * and Markdown differ by marks, so the place is found by counting the characters they share.
 */
export function stripLabel(markdown: string, plain: string, label: Label): string {
  if (label.end === 0) return markdown;
  const skipped = plain.slice(0, label.end).replace(/\s+/g, '');
  let matched = 0;
  let position = 0;
  while (position < markdown.length && matched < skipped.length) {
    if (markdown[position] === skipped[matched]) matched++;
    position++;
  }
  if (matched < skipped.length) return markdown;
  let rest = markdown.slice(position);
  const head = markdown.slice(0, position);
  // A link or bold text that the label opened must not leave half of its marks behind.
  if (head.includes('[') && !head.includes(']') && /^[^[\]]*\]\([^)]*\)/.test(rest)) {
    rest = rest.replace(/^([^[\]]*)\]\([^)]*\)/, '$1');
  }
  if (head.includes('**') && head.split('**').length % 2 === 0) {
    const close = rest.indexOf('**');
    if (close >= 0) rest = rest.slice(0, close) + rest.slice(close + 2);
  }
  return rest.trim();
}

/** True for `✓ Do they listen?`: a point that somebody checks, not a question to answer. */
export function isCheckPoint(text: string): boolean {
  return /^[✓✔☑✅☐□]/u.test(text);
}
