import { roughText } from '../blocks/plainText';
import type { Card, CardDialect } from '../reading/dialect';

const SEPARATORS: ReadonlySet<string> = new Set(['?', '??', '？']);

/**
 * A line with a lone question mark parts question and answer; blank lines part cards:
 *
 *     What is a race condition
 *     ?
 *     When the result depends on timing.
 */
export const separatorCards: CardDialect = {
  name: 'separator-card',
  cards: ({ document }) => {
    const separators: number[] = [];
    document.lines.forEach(({ kind, text }, index) => {
      if (kind === 'text' && text.length <= 2 && SEPARATORS.has(text)) separators.push(index);
    });
    if (separators.length < 2) return [];
    const starts = separators.map((at, number) => {
      const floor = separators[number - 1] ?? document.bodyStart - 1;
      let start = at;
      while (start - 1 > floor && isWording(document.lines[start - 1]!.kind)) start--;
      return start;
    });
    return separators.flatMap((at, number): Card[] => {
      const start = starts[number]!;
      if (start === at) return [];
      const limit = starts[number + 1] ?? document.lines.length;
      let end = at + 1;
      while (
        end < limit &&
        document.lines[end]!.kind !== 'heading' &&
        document.lines[end]!.kind !== 'rule'
      )
        end++;
      const heading = headingAbove(start, document.lines);
      const wording = document.source.slice(start, at);
      const question = wording
        .filter((line) => !isTagLine(line))
        .join('\n')
        .trim();
      if (question === '') return [];
      return [
        {
          lines: { start, end },
          question,
          answer: withoutNoise(document.source.slice(at + 1, end)),
          title: heading,
          tags: wording.filter(isTagLine).flatMap(tagsIn),
        },
      ];
    });
  },
};

/** `#flashcards/os #later`: what says where a card belongs. */
function isTagLine(line: string): boolean {
  return /^\s{0,3}(?:#[\p{L}][\p{L}\p{N}_/-]{0,100}\s*){1,8}$/u.test(line);
}

/** The last part of each tag: `os` of `#flashcards/os`. */
function tagsIn(line: string): string[] {
  return line
    .trim()
    .split(/\s+/)
    .map((tag) => tag.slice(tag.lastIndexOf('/') + 1).replace(/^#/, ''));
}

function isWording(kind: string): boolean {
  return kind === 'text' || kind === 'code' || kind === 'table';
}

function headingAbove(
  start: number,
  lines: readonly { kind: string; text: string }[],
): string | null {
  let line = start - 1;
  while (line >= 0 && lines[line]!.kind === 'blank') line--;
  return lines[line]?.kind === 'heading' ? roughText(lines[line]!.text) : null;
}

function withoutNoise(lines: readonly string[]): string {
  return lines
    .filter((line) => !/^\s*<!--\s?SR:/.test(line))
    .join('\n')
    .trim();
}
