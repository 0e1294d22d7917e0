import { splitLines } from '../../../bank/blocks/splitLines';
import { readFrontMatter } from '../../../bank/frontMatter';
import type { ParsedDeck } from '../../../bank/question';

/** Lines of the file that are in no question, no skipped range, no front matter and no title. */
export function unaccounted(source: string, deck: ParsedDeck): string[] {
  const lines = splitLines(source);
  const seen = new Set<number>();
  for (const { start, end } of [...deck.questions.map((one) => one.lines), ...deck.skipped]) {
    for (let index = start; index < end; index++) seen.add(index);
  }
  const words = (value: string): string[] => value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const titles = [
    deck.title,
    ...deck.questions.flatMap((one) => [...one.sections, one.title ?? '']),
  ]
    .map(words)
    .filter(({ length }) => length > 0);
  const { bodyStartLine } = readFrontMatter(source);
  return lines.filter((value, index) => {
    if (index < bodyStartLine || seen.has(index) || words(value).length === 0) return false;
    // A title is shown without its links and marks, so its words stand in the line in their order;
    // with marks between its letters, only those do.
    const shown = [value, decodeEntities(value)].map((text) => text.toLowerCase());
    const hasMarks = /[<&[*_`~\\]/.test(value);
    return !titles.some((title) => {
      const parts = hasMarks ? [...title.join('')] : title;
      return shown.some((text) => inOrder(parts, text));
    });
  });
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot));/gi, (_, decimal, hex) => {
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

function inOrder(words: readonly string[], text: string): boolean {
  let at = 0;
  return words.every((word) => (at = text.indexOf(word, at) + 1) > 0);
}
