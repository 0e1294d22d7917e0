import type { LineRange } from '../question';

/** One `<summary>` with the `<details>` that it opens. */
export interface Details {
  /** From the `<details>` tag to its end tag, or to where the next sibling begins. */
  readonly lines: LineRange;
  /** The lines that the summary stands on. */
  readonly summary: LineRange;
  /** Text between the tags, line breaks kept. */
  readonly text: string;
  /** What stands behind `</summary>` on the same line. */
  readonly remainder: string;
  /** 1 for the outermost. */
  readonly depth: number;
}

const TAG = /<(\/?)(details|summary)\b[^<>]{0,400}>/gi;

/** Finds collapsible parts outside code. `isCode(line)` says which lines to pass over. */
export function findDetails(
  lines: readonly string[],
  isCode: (line: number) => boolean,
): Details[] {
  const found: { -readonly [K in keyof Details]: Details[K] }[] = [];
  const open: { start: number; entry: (typeof found)[number] | null }[] = [];
  let summary: { line: number; column: number } | null = null;
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line]!;
    if (!text.includes('<') || (isCode(line) && summary === null)) continue;
    for (const tag of text.matchAll(TAG)) {
      const closing = tag[1] === '/';
      const after = tag.index + tag[0].length;
      if (tag[2]!.toLowerCase() === 'details') {
        if (!closing) open.push({ start: line, entry: null });
        else closeDetails(open, line + 1);
      } else if (!closing) {
        summary = { line, column: after };
      } else if (summary !== null) {
        const top = open[open.length - 1];
        const entry = {
          lines: { start: top?.start ?? summary.line, end: lines.length },
          summary: { start: summary.line, end: line + 1 },
          text: textBetween(lines, summary, line, tag.index),
          remainder: text.slice(after),
          depth: open.length,
        };
        if (top !== undefined && top.entry === null) top.entry = entry;
        found.push(entry);
        summary = null;
      }
    }
  }
  // Details that never close end where the next begins, and do not count as nesting.
  const unclosed = open.length;
  for (let index = 0; index < found.length; index++) {
    const entry = found[index]!;
    if (entry.lines.end === lines.length && unclosed > 0) {
      entry.lines = {
        start: entry.lines.start,
        end: found[index + 1]?.lines.start ?? lines.length,
      };
    }
    if (unclosed > 0) entry.depth = 1;
  }
  return found;
}

function closeDetails(
  open: { start: number; entry: { lines: LineRange } | null }[],
  end: number,
): void {
  const top = open.pop();
  if (top?.entry) top.entry.lines = { start: top.entry.lines.start, end };
}

function textBetween(
  lines: readonly string[],
  from: { line: number; column: number },
  toLine: number,
  toColumn: number,
): string {
  if (from.line === toLine) return lines[toLine]!.slice(from.column, toColumn);
  return [
    lines[from.line]!.slice(from.column),
    ...lines.slice(from.line + 1, toLine),
    lines[toLine]!.slice(0, toColumn),
  ].join('\n');
}

const WRAPPERS =
  /<\/?(?:details|summary|p|div|center|section|article|span|font|small|big|strong|em|i|u|sub|sup|br|hr|img|kbd)\b[^<>]{0,600}>/gi;
const ANCHOR = /<\/?a\b[^<>]{0,600}>/gi;
const BOLD_TAG = /<\/?b\b[^<>]{0,200}>/gi;
const WHOLE_BOLD =
  /^\s*<(?:b|strong)\b[^<>]{0,200}>([^<>]{1,200})<\/(?:b|strong)>\s*(?:<br\s*\/?>)?\s*$/i;
const LIST_TAG = /^\s*<\/?(?:ul|ol)\b[^<>]{0,200}>\s*$/i;
/** An item that begins and ends on its line. */
const LIST_ITEM = /^(\s*)<li\b[^<>]{0,200}>(?!\s*<li\b)(.+)<\/li>\s*$/i;
const BOLD_HEAD = /^\s*<(?:b|strong)\b[^<>]{0,200}>([^<>]{1,300})<\/(?:b|strong)>/i;
const HEADING = /^\s*<h([1-6])\b[^<>]{0,300}>(.*)$/i;

/**
 * The line as block structure sees it: HTML that only wraps or spaces things is taken away, so that
 * Markdown inside `<details>` or `<p>` is parsed as Markdown, and `<h3>` becomes `###`.
 */
export function withoutWrappers(line: string): string {
  if (!line.includes('<') || line.length > 20_000) return line;
  const heading = HEADING.exec(line);
  if (heading) {
    const text = withoutWrappers(heading[2]!.replace(/<\/h[1-6]>\s*$/i, ''));
    // `<h3>a) Yes</h3>`: an option, only larger.
    if (/^\s*[a-h][.)]\s/.test(text)) return text;
    return text.trim() === '' ? '' : `${'#'.repeat(Number(heading[1]))} ${text.trim()}`;
  }
  if (LIST_TAG.test(line)) return '';
  const item = LIST_ITEM.exec(line);
  if (item) return `${item[1]!}- ${withoutWrappers(item[2]!.replace(BOLD_HEAD, '**$1**')).trim()}`;
  const bold = WHOLE_BOLD.exec(line);
  if (bold) return `**${bold[1]!.trim()}**`;
  const stripped = outsideCode(line, (text) =>
    text.replace(WRAPPERS, '').replace(ANCHOR, '').replace(BOLD_TAG, ''),
  ).replace(/<\/h[1-6]>\s{0,20}$/i, '');
  // A paragraph must not turn into indented text because a tag before it went away.
  return stripped === line ? line : stripped.trim() === '' ? '' : stripped;
}

/** Changes a line's text but not its code spans. */
function outsideCode(line: string, change: (text: string) => string): string {
  if (!line.includes('`')) return change(line);
  const pieces = line.split('`');
  return pieces.map((piece, at) => (at % 2 === 0 ? change(piece) : piece)).join('`');
}
