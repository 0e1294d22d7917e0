import type { Document } from '../blocks/document';
import type { Lead } from './lead';

const ANCHOR_LINE =
  /^[^\p{L}[]{0,40}\[(?:[^[\]]|\[[^[\]]{0,200}\]){1,500}\]\(<?#[^)]{0,600}\)[^\p{L}]{0,16}$/u;
const ANCHOR = /\]\(<?#/;
const TITLE =
  /^\W{0,6}(?:table of contents?|contents?|toc|index|目录|目錄|目次|목차|оглавление|содержание|índice|indice|inhalt|inhaltsverzeichnis|sommaire|table des matières|sumário|conteúdo|contenido|spis treści)\W{0,4}$/iu;

/**
 * Marks the lines of tables of contents: runs of links into the file, and lists that repeat its
 * headings. They name questions without being them.
 */
export function findContents(document: Document, leads: readonly Lead[]): Uint8Array {
  const marks = new Uint8Array(document.lines.length);
  markAnchorLines(document, marks);
  markTables(document, marks);
  markRepeatedHeadings(document, leads, marks);
  markTitled(leads, marks, document);
  return marks;
}

function markAnchorLines(document: Document, marks: Uint8Array): void {
  const anchors: number[] = [];
  for (let index = 0; index < document.lines.length; index++) {
    const line = document.lines[index]!;
    const text = line.text;
    if (line.kind !== 'text' || text.length > 1500 || !text.includes('](')) continue;
    if (ANCHOR.test(text) && ANCHOR_LINE.test(text)) anchors.push(index);
  }
  // A single link into the file is a "back to top", which belongs to the answer it ends.
  let run = 0;
  for (let at = 0; at < anchors.length; at++) {
    run = at > 0 && anchors[at]! - anchors[at - 1]! <= 3 ? run + 1 : 0;
    if (run >= 1) {
      marks[anchors[at]!] = 1;
      marks[anchors[at - 1]!] = 1;
    }
  }
}

function markTables(document: Document, marks: Uint8Array): void {
  for (const table of document.tables) {
    const linked = table.rows.filter((row) => row.cells.some((cell) => ANCHOR.test(cell))).length;
    if (table.rows.length > 0 && linked >= table.rows.length * 0.6) {
      marks.fill(1, table.lines.start, table.lines.end);
    }
  }
}

/** A list at the head of the file whose items are headings further down. */
function markRepeatedHeadings(document: Document, leads: readonly Lead[], marks: Uint8Array): void {
  const headings = new Map<string, number>();
  for (const lead of leads) {
    if (lead.form === 'heading' || lead.form === 'bold') headings.set(key(lead), lead.lines.start);
  }
  if (headings.size < 2) return;
  const lists = new Map<number, Lead[]>();
  for (const lead of leads) {
    if (lead.form !== 'item') continue;
    const list = document.items[lead.item]!.list;
    (lists.get(list) ?? lists.set(list, []).get(list)!).push(lead);
  }
  for (const items of lists.values()) {
    if (items.length < 2) continue;
    const named = items.filter((lead) => {
      const heading = headings.get(key(lead));
      return heading !== undefined && heading > lead.lines.start;
    });
    const nearlyAll = items.length >= 2 && named.length >= items.length * 0.6;
    // Where some headings are worded anew, the items of the others still repeat theirs.
    const some = named.length >= 4 && named.length >= items.length * 0.3;
    const repeating = nearlyAll ? items : some ? named : [];
    for (const lead of repeating) marks.fill(1, lead.lines.start, lead.end);
  }
}

/** What stands under a heading "Contents", as far as it is lists. */
function markTitled(leads: readonly Lead[], marks: Uint8Array, document: Document): void {
  for (let at = 0; at < leads.length; at++) {
    const lead = leads[at]!;
    if (lead.form !== 'heading' && lead.form !== 'bold') continue;
    if (lead.plain.length > 60 || !TITLE.test(lead.plain)) continue;
    for (let next = at + 1; next < leads.length; next++) {
      const inside = leads[next]!;
      // Sections named inside the contents are deeper than its own heading.
      if (inside.form === 'heading') {
        if (inside.level <= lead.level || lead.form !== 'heading') break;
        const below = leads[next + 1];
        const named =
          below === undefined || below.form === 'summary' || marks[below.lines.start] === 1;
        if (!named) break;
        marks[inside.lines.start] = 1;
      }
      if (inside.form === 'item' && inside.linked)
        marks.fill(1, inside.lines.start, inside.lines.end);
    }
    if (document.lines[lead.lines.start]) marks[lead.lines.start] = 1;
  }
}

function key(lead: Lead): string {
  const text = lead.plain.slice(0, 120).toLowerCase();
  // Plain text has no white space but single spaces.
  const marked = text.includes('*') || text.includes('_');
  return (marked ? text.replace(/[*_\s]+/g, ' ') : text).trim();
}
