import { readDocument } from '../../../bank/blocks/readDocument';
import { readFrontMatter } from '../../../bank/frontMatter';
import { endOfTextBefore, insertion, changed, type DeckText, type TextChange } from './textChange';

/** List markers and quotes in front of a fence, then its marks. */
const opener = /^((?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}|~{3,})/;

/**
 * Closes a fence where it is read to end anyway: behind the last line of its code.
 * @param line the 0-based line that opens it
 */
export function closeFence({ lines }: DeckText, line: number): TextChange | undefined {
  const { bodyStartLine } = readFrontMatter(lines.join('\n'));
  const fence = readDocument(lines.join('\n'), bodyStartLine).fences.find(
    ({ lines: { start }, closed }) => start === line && !closed,
  );
  const [, prefix, marks] = opener.exec((lines[line] ?? '').slice(0, 400)) ?? [];
  if (!fence || prefix === undefined || marks === undefined) return undefined;
  // A quote goes on; in a list item, the place of its marker is blank.
  const margin = prefix.replace(/[^>\t]/g, ' ');
  return insertion(endOfTextBefore(lines, fence.lines.end, line), `\n${margin}${marks}`);
}

/** A line of front matter: a key, what belongs to the key above. A `# …` is the title below it. */
const headLine = /^(?:[\p{L}_$"'][^:#]{0,80}:(?:[ \t]|$)|[ \t]+\S|-[ \t])/u;

/** Closes front matter behind the lines that look like some; undefined when it is closed already. */
export function closeFrontMatter({ lines }: DeckText): TextChange | undefined {
  if (lines.slice(1).some((line) => line.trimEnd() === '---')) return undefined;
  let end = 1;
  while (end < lines.length && headLine.test((lines[end] ?? '').slice(0, 400))) end += 1;
  if (end === 1) return undefined;
  const change = insertion(endOfTextBefore(lines, end), '\n---');
  const { problems, bodyStartLine } = readFrontMatter(changed(lines, change).join('\n'));
  return problems.length === 0 && bodyStartLine > 0 ? change : undefined;
}
