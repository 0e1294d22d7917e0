import { blockParser, type Token } from './blockParser';
import type { Document, Item, Line, LineKind, Table } from './document';
import { findFences } from './fences';
import { findFolds } from './folds';
import { findDetails, withoutWrappers } from './htmlLines';
import { withoutInset } from './insetLists';
import { openFences } from './openFences';
import { splitLines } from './splitLines';

/** What Logseq keeps about a block, on lines of the block itself. */
const NOTE_PROPERTY = /^\s{0,40}(?:id|collapsed|heading|background-color|card-[a-z-]{4,20})::\s/;

/** A line of attributes for the block above: `{: .no_toc }`. */
const ATTRIBUTES = /^\s{0,20}\{:[^{}]{0,200}\}\s*$/;

type Draft = { -readonly [K in keyof Line]: Line[K] };

/**
 * Reads decoded text into lines, list items, tables and collapsible parts. `bodyStart` lines at the
 * head (front matter) are kept out of the structure. Never throws; time is linear in the text.
 */
export function readDocument(text: string, bodyStart = 0): Document {
  const split = splitLines(text);
  const found = findFences(blanked(split, bodyStart));
  const opened = openFences(split, found);
  const source = opened?.source ?? split;
  const fences = opened === null ? found : findFences(blanked(source, bodyStart, opened.marks));
  const code = new Uint8Array(source.length);
  for (const fence of fences) code.fill(1, fence.lines.start, fence.lines.end);
  const isCode = (line: number): boolean => code[line] === 1 || line < bodyStart;
  const folds = findFolds(source, isCode);
  const details = [...findDetails(source, isCode), ...folds.details].sort(
    (a, b) => a.summary.start - b.summary.start,
  );
  const summaries = new Uint8Array(source.length);
  for (const entry of details) {
    summaries.fill(1, entry.summary.start, entry.summary.end - 1);
    if (entry.remainder.trim() === '') summaries[entry.summary.end - 1] = 1;
  }

  const marks = [...folds.marks, ...(opened?.marks ?? [])];
  for (let line = bodyStart; line < source.length; line++) {
    if (code[line] === 0 && isRemark(source[line]!)) marks.push(line);
  }
  for (const mark of marks) summaries[mark] = 1;

  const shaped = source.map((line, index) =>
    index < bodyStart || code[index] === 1 || summaries[index] === 1 ? '' : shape(line),
  );
  for (const entry of details) {
    const last = entry.summary.end - 1;
    if (summaries[last] === 0) shaped[last] = withoutWrappers(entry.remainder);
  }
  raiseSplitHeadings(source, shaped);

  const lines = source.map((line, index) =>
    draftLine(line, shaped[index]!, index, bodyStart, code),
  );
  for (const mark of marks) lines[mark]!.kind = 'mark';
  for (const entry of details) lines[entry.summary.start]!.kind = 'text';
  const items: Item[] = [];
  const tables: Table[] = [];
  applyTokens(blockParser.parse(withoutInset(shaped).join('\n'), {}), lines, items, tables);
  placeInItems(lines, items);
  markUnderlinedHeadings(lines, source);
  return { source, lines, items, tables, details, fences, bodyStart };
}

/** True for a line that says something to a tool. */
function isRemark(line: string): boolean {
  return (
    (line.includes('::') && NOTE_PROPERTY.test(line)) ||
    (line.includes('{:') && ATTRIBUTES.test(line))
  );
}

/** The lines without the head and without those marked. */
function blanked(
  source: readonly string[],
  head: number,
  marks: readonly number[] = [],
): readonly string[] {
  if (head === 0 && marks.length === 0) return source;
  const gone = new Set(marks);
  return source.map((line, index) => (index < head || gone.has(index) ? '' : line));
}

/** The line as the block parser gets it. `##Title` is meant as a heading, `#tag` is not. */
function shape(line: string): string {
  const shaped = withoutWrappers(line);
  return shaped.startsWith('##')
    ? shaped.replace(/^(#{2,6})(?=[\p{L}\p{N}¿*`"'[])/u, '$1 ')
    : shaped;
}

/** `<h1 …>`, its text and `</h1>` on three lines. */
function raiseSplitHeadings(source: readonly string[], shaped: string[]): void {
  for (let index = 0; index + 1 < source.length; index++) {
    const open =
      shaped[index] === '' ? /^\s*<h([1-6])\b[^<>]{0,300}>\s*$/i.exec(source[index]!) : null;
    const next = shaped[index + 1]!.trim();
    if (open && next !== '' && /^\s*<\/h[1-6]>/i.test(source[index + 2] ?? '')) {
      shaped[index + 1] = `${'#'.repeat(Number(open[1]))} ${next}`;
    }
  }
}

function draftLine(
  source: string,
  shaped: string,
  index: number,
  bodyStart: number,
  code: Uint8Array,
): Draft {
  const text = shaped.trim();
  const kind: LineKind =
    source.trim() === ''
      ? 'blank'
      : index < bodyStart
        ? 'meta'
        : code[index] === 1
          ? 'code'
          : text === ''
            ? 'html'
            : 'text';
  return {
    kind,
    text,
    level: 0,
    item: -1,
    startsItem: false,
    startsParagraph: false,
    quotes: 0,
    indent: indentOf(source),
  };
}

function indentOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += 4;
    else if (character === '\u3000') columns += 2;
    else break;
  }
  return columns;
}

interface OpenList {
  readonly list: number;
  readonly ordered: boolean;
}

function applyTokens(
  tokens: readonly Token[],
  lines: Draft[],
  items: Item[],
  tables: Table[],
): void {
  const lists: OpenList[] = [];
  const openItems: number[] = [];
  let listCount = 0;
  let table: { start: number; end: number; rows: { line: number; cells: string[] }[] } | null =
    null;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const start = token.map?.[0] ?? 0;
    const end = token.map?.[1] ?? 0;
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push({ list: listCount++, ordered: token.type === 'ordered_list_open' });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open': {
        const list = lists[lists.length - 1]!;
        items.push({
          lines: { start, end },
          depth: openItems.length,
          parent: openItems[openItems.length - 1] ?? -1,
          number: list.ordered ? Number(token.info) : null,
          marker: token.markup,
          list: list.list,
        });
        openItems.push(items.length - 1);
        break;
      }
      case 'list_item_close':
        openItems.pop();
        break;
      case 'blockquote_open':
        for (let line = start; line < end; line++) lines[line]!.quotes++;
        break;
      case 'heading_open': {
        const line = lines[start];
        if (line === undefined) break;
        line.kind = 'heading';
        line.level = Number(token.tag.slice(1));
        line.text = withoutAttributes(tokens[index + 1]?.content.trim() ?? '');
        break;
      }
      case 'paragraph_open':
        applyParagraph(tokens[index + 1]?.content ?? '', start, lines);
        break;
      case 'hr':
        if (lines[start]) lines[start].kind = 'rule';
        break;
      case 'html_block':
        for (let line = start; line < end; line++) {
          if (lines[line]!.kind === 'text') {
            lines[line]!.kind = /^\s*<!--/.test(token.content) ? 'comment' : 'html';
          }
        }
        break;
      case 'table_open':
        table = { start, end, rows: [] };
        break;
      case 'tr_open':
        table?.rows.push({ line: start, cells: [] });
        break;
      case 'inline':
        if (table) table.rows[table.rows.length - 1]?.cells.push(token.content);
        break;
      case 'table_close':
        if (table) closeTable(table, lines, tables);
        table = null;
        break;
    }
  }
}

function applyParagraph(content: string, start: number, lines: Draft[]): void {
  const texts = content.split('\n');
  for (let offset = 0; offset < texts.length; offset++) {
    const line = lines[start + offset];
    if (line === undefined) break;
    line.text = texts[offset]!.trim();
    line.startsParagraph = offset === 0;
  }
}

function closeTable(
  table: { start: number; end: number; rows: { line: number; cells: string[] }[] },
  lines: Draft[],
  tables: Table[],
): void {
  for (let line = table.start; line < table.end; line++) {
    if (lines[line]?.kind === 'text') lines[line]!.kind = 'table';
  }
  const [header, ...rows] = table.rows;
  tables.push({ lines: { start: table.start, end: table.end }, header: header?.cells ?? [], rows });
}

/** Items come in document order, inner after outer, so later ones overwrite: innermost wins. */
function placeInItems(lines: Draft[], items: readonly Item[]): void {
  const open: number[] = [];
  let next = 0;
  for (let line = 0; line < lines.length; line++) {
    while (open.length > 0 && items[open[open.length - 1]!]!.lines.end <= line) open.pop();
    let starts = false;
    while (next < items.length && items[next]!.lines.start === line) {
      open.push(next++);
      starts = true;
    }
    const draft = lines[line]!;
    draft.item = open[open.length - 1] ?? -1;
    draft.startsItem = starts;
  }
}

/** `Title {#anchor}`, `Title {: .class}`: attributes behind a heading are not its text. */
function withoutAttributes(text: string): string {
  if (!text.endsWith('}')) return text;
  return text.replace(/\s{0,3}\{[:#.][^{}]{0,120}\}$/, '');
}

const UNDERLINE = /^\s*(?:={2,}|-{4,})\s*$/;

/** Setext headings, where the underline is plainly meant as one: `=` always, `-` as long as the text. */
function markUnderlinedHeadings(lines: Draft[], source: readonly string[]): void {
  for (let index = 1; index < lines.length; index++) {
    if (source[index]!.length >= 200 || !UNDERLINE.test(source[index]!)) continue;
    const marks = source[index]!.trim();
    const equals = marks.startsWith('=');
    const above = lines[index - 1]!;
    if (above.kind !== 'text' || !above.startsParagraph || above.item >= 0 || above.quotes > 0)
      continue;
    const length = above.text.length;
    const closeEnough = Math.abs(marks.length - length) <= Math.max(3, length / 2);
    if (length > 120 || /[.;,]$/.test(above.text) || !(equals || closeEnough)) continue;
    above.kind = 'heading';
    above.level = equals ? 1 : 2;
    lines[index]!.kind = 'rule';
  }
  for (let index = 0; index < lines.length; index++) {
    if (lines[index]!.kind === 'text' && /^[=_*~\-#·.]{4,}$/.test(lines[index]!.text)) {
      lines[index]!.kind = 'rule';
    }
  }
}
