import type { LineRange } from '../question';

/** One fenced code block: `lines` takes in both fence lines. */
export interface Fence {
  readonly lines: LineRange;
  /** First word after the opening marks, lower case (`js`), or empty. */
  readonly language: string;
  /** False when the file ends, or another fence opens, before this one is closed. */
  readonly closed: boolean;
}

const OPENER = /^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^`]*)$/;
const CLOSER = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;
/** What an author starts after code: a heading, a bold line, a rule. Ends a fence left open. */
const RESUMES = /^(?:#{2,6}[ \t]|\*\*\S|---+[ \t]*$|<\/?details|<summary)/;

/**
 * Finds fenced code by lines alone. CommonMark ties a fence to its list item and hides it inside an
 * HTML block; people's files indent closing fences wrongly and put code into `<details>`. What
 * looks like code must never be read as headings, so fences are settled before blocks are.
 * Linear: every line is looked at once as an opener and once as a closer.
 */
export function findFences(lines: readonly string[]): Fence[] {
  const fences: Fence[] = [];
  for (let index = 0; index < lines.length; index++) {
    const opener = matchFence(OPENER, lines[index]!);
    if (opener === null) continue;
    const marks = opener[1]!;
    const language = (opener[2]!.trim().split(/[\s{,]/, 1)[0] ?? '').toLowerCase();
    const close = findClose(lines, index + 1, marks, language);
    fences.push({ lines: { start: index, end: close.end }, language, closed: close.closed });
    index = close.end - 1;
  }
  return fences;
}

function findClose(
  lines: readonly string[],
  from: number,
  marks: string,
  language: string,
): { end: number; closed: boolean } {
  const showsMarkdown = language === 'md' || language === 'markdown' || language === 'mdx';
  let resume = -1;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!;
    if (resume < 0 && RESUMES.test(line) && (lines[index - 1] ?? '').trim() === '') resume = index;
    const closer = matchFence(CLOSER, line);
    if (closer !== null && closer[1]![0] === marks[0] && closer[1]!.length >= marks.length) {
      return { end: index + 1, closed: true };
    }
    if (closer !== null || showsMarkdown) continue;
    const next = matchFence(OPENER, line);
    if (next !== null && next[1]![0] === marks[0] && /^\w/.test(next[2]!.trim())) {
      return { end: resume > from ? resume : index, closed: false };
    }
  }
  return { end: resume > from ? resume : lines.length, closed: false };
}

/** Fence lines are short; a megabyte on one line is not worth a regular expression. */
function matchFence(pattern: RegExp, line: string): RegExpExecArray | null {
  if (line.length > 400 || !(line.includes('```') || line.includes('~~~'))) return null;
  return pattern.exec(line);
}

/** The fence that begins on a line, by binary search in a document's fences. */
export function fenceAt(fences: readonly Fence[], line: number): Fence | undefined {
  let low = 0;
  let high = fences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fences[middle]!.lines.start < line) low = middle + 1;
    else high = middle;
  }
  return fences[low]?.lines.start === line ? fences[low] : undefined;
}
