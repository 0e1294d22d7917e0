import type { Details } from './htmlLines';

/** Collapsible parts that are not HTML, and the lines that only mark where such a part ends. */
export interface Folds {
  readonly details: readonly Details[];
  readonly marks: readonly number[];
}

/** What a line opens: a part with a title, and how that part ends. */
interface Opening {
  readonly title: string;
  /** The line that closes it, the indentation or the quote marks that it keeps. */
  readonly until: RegExp | 'indent' | 'quotes';
  /** Columns of white space, or number of quote marks, before the opening. */
  readonly depth: number;
  /** The line after the opening's own. */
  readonly end: number;
}

interface Draft extends Details {
  lines: { start: number; end: number };
  depth: number;
}

interface OpenFold {
  readonly entry: Draft;
  readonly opening: Opening;
}

const MAY_OPEN = /^[\s>]{0,60}(?::::|\?\?\?|!!!|>\s?\[!|<[A-Z]|\{[{%]|\[details)/;
const COLONS =
  /^\s{0,20}:{3,8}\s{0,2}(details|spoiler|collapse|collapsible|toggle|expand|accordion|question|faq|qa|answer|solution|解答|答案)\b\s{0,4}(?:\{\s?(?:title|summary)=["'](.{1,400}?)["']\s?\}|\[(.{1,400})\]|(\S.{0,400}))?\s*$/iu;
/** `??? question "Title"`, and the one kind of an open admonition that asks. */
const ADMONITION =
  /^(\s{0,20})(?:\?\?\?\+?|!!!(?=\s{1,2}(?:question|faq|help)\b))\s{1,2}([\w-]{1,30}(?:\s[\w-]{1,30}){0,3}?)\s{0,4}(?:"(.{1,400})")?\s*$/i;
const CALLOUT =
  /^\s{0,20}((?:>\s{0,3}){1,6})\[!([\w-]{1,30})(?:\|[^\]\n]{0,60})?\]([-+]?)\s{0,4}(.{0,400})$/;
const CALLOUT_ASKS = /^(?:question|faq|help|quiz|answer|solution|success|check|done|hint)$/i;
const COMPONENT = /^\s{0,20}<([A-Z][\w.]{0,40})(?=[\s>]|$)/;
const COMPONENT_TITLE =
  /\s(?:title|question|summary|label|header|heading|q)=(?:\{\s{0,2})?(?:"([^"]{1,400})"|'([^']{1,400})'|`([^`]{1,400})`)/;
const SHORT_CODE =
  /^\s{0,20}\{\{[<%]\s{0,2}(details|expand|spoiler|collapse|accordion[\w-]{0,12})\s{1,2}(?:[^"{}]{0,60}=)?"([^"]{1,400})"[^{}]{0,100}[>%]\}\}\s*$/i;
const LIQUID =
  /^\s{0,20}\{%-?\s{0,2}(details|collapse|spoiler|faq)\s{1,2}(.{1,400}?)\s{0,2}-?%\}\s*$/i;
const BRACKETS = /^\s{0,20}\[details=["“]?(.{1,400}?)["”]?\]\s*$/i;
/** Lines over which a component's opening tag may go. */
const TAG_LINES = 8;
/** Nobody folds deeper; what claims to is not followed. */
const DEEPEST = 12;

/**
 * Finds collapsible parts as documentation tools and note-takers write them: `::: details Title`,
 * `??? question "Title"`, `> [!question]- Title`, `<Accordion title="Title">`,
 * `{{< details "Title" >}}`, `{% details Title %}`, `[details="Title"]`. Linear in the text.
 * @param isCode says which lines to pass over
 */
export function findFolds(lines: readonly string[], isCode: (line: number) => boolean): Folds {
  const details: Draft[] = [];
  const marks: number[] = [];
  const open: OpenFold[] = [];
  for (let line = 0; line < lines.length; line++) {
    if (isCode(line)) continue;
    const text = lines[line]!;
    while (open.length > 0 && endsBefore(open[open.length - 1]!.opening, text)) {
      close(open.pop()!, line);
    }
    const closed = closedBy(text, open);
    if (closed >= 0) {
      for (const fold of open.splice(closed)) close(fold, line + 1);
      marks.push(line);
      continue;
    }
    const opening = open.length < DEEPEST && MAY_OPEN.test(text) ? readOpening(lines, line) : null;
    if (opening === null) continue;
    const entry = {
      lines: { start: line, end: lines.length },
      summary: { start: line, end: opening.end },
      text: opening.title,
      remainder: '',
      depth: open.length + 1,
    };
    details.push(entry);
    open.push({ entry, opening });
    line = opening.end - 1;
  }
  // Parts that never close end where the next begins, and do not count as nesting.
  const unclosed = new Set(open.map(({ entry }) => entry));
  details.forEach((entry, at) => {
    if (open.length > 0) entry.depth = 1;
    if (unclosed.has(entry)) entry.lines.end = details[at + 1]?.lines.start ?? lines.length;
  });
  return { details, marks };
}

/** Index of the innermost part that a line closes, or -1. */
function closedBy(line: string, open: readonly OpenFold[]): number {
  for (let at = open.length - 1; at >= 0; at--) {
    const { until } = open[at]!.opening;
    if (until instanceof RegExp && until.test(line)) return at;
  }
  return -1;
}

function close({ entry }: OpenFold, end: number): void {
  entry.lines.end = end;
}

/** True for the first line that is no more indented, or quoted, as the part's lines are. */
function endsBefore({ until, depth }: Opening, line: string): boolean {
  if (until === 'quotes') return quoteMarks(line) < depth;
  if (until !== 'indent' || line.trim() === '') return false;
  return line.search(/\S/) < depth + (line.startsWith('\t') ? 1 : 2);
}

function quoteMarks(line: string): number {
  return (/^[\s>]{0,60}/.exec(line)![0].match(/>/g) ?? []).length;
}

function readOpening(lines: readonly string[], at: number): Opening | null {
  const line = lines[at]!;
  const end = at + 1;
  const colons = COLONS.exec(line);
  if (colons) {
    const title = colons[2] ?? colons[3] ?? colons[4] ?? colons[1]!;
    return { title, until: /^\s{0,20}:{3,8}\s*$/, depth: 0, end };
  }
  const admonition = ADMONITION.exec(line);
  if (admonition) {
    const title = admonition[3] ?? admonition[2]!;
    return { title, until: 'indent', depth: admonition[1]!.length, end };
  }
  const callout = CALLOUT.exec(line);
  if (callout) {
    const [, marks, kind, folded, title] = callout;
    if (folded === '' && !CALLOUT_ASKS.test(kind!)) return null;
    return { title: title!.trim() || kind!, until: 'quotes', depth: quoteMarks(marks!), end };
  }
  return (
    readComponent(lines, at) ??
    readPair(
      SHORT_CODE,
      line,
      end,
      (name) => String.raw`\{\{[<%]\s{0,2}\/${name}\s{0,2}[>%]\}\}`,
    ) ??
    readPair(LIQUID, line, end, (name) => String.raw`\{%-?\s{0,2}end${name}\s{0,2}-?%\}`) ??
    readPair(BRACKETS, line, end, () => String.raw`\[\/details\]`)
  );
}

/** Tags in pairs, the name and the title of the first in the expression's groups. */
function readPair(
  syntax: RegExp,
  line: string,
  end: number,
  closing: (name: string) => string,
): Opening | null {
  const match = syntax.exec(line);
  if (match === null) return null;
  const until = new RegExp(String.raw`^\s{0,20}${closing(match[1]!.toLowerCase())}\s*$`, 'i');
  return { title: match[2] ?? match[1]!, until, depth: 0, end };
}

/** `<Accordion title="…">`, its attributes on one line or several; nothing that closes itself. */
function readComponent(lines: readonly string[], at: number): Opening | null {
  const name = COMPONENT.exec(lines[at]!)?.[1];
  if (name === undefined) return null;
  let tag = '';
  for (let line = at; line < Math.min(lines.length, at + TAG_LINES); line++) {
    tag += `${lines[line]!.slice(0, 600).trimEnd()} `;
    if (!tag.endsWith('> ')) continue;
    const title = COMPONENT_TITLE.exec(tag);
    if (tag.endsWith('/> ') || tag.includes('</') || title === null) return null;
    return {
      title: (title[1] ?? title[2] ?? title[3])!,
      until: new RegExp(String.raw`^\s{0,20}<\/${name.replaceAll('.', String.raw`\.`)}>\s*$`),
      depth: 0,
      end: line + 1,
    };
  }
  return null;
}
