import type { LineRange } from '../question';
import type { Details } from './htmlLines';
import type { Fence } from './fences';

/** What a line is, after blocks are known. */
export type LineKind =
  'blank' | 'text' | 'heading' | 'rule' | 'table' | 'html' | 'mark' | 'comment' | 'code' | 'meta';

/** One line with the block structure around it. */
export interface Line {
  readonly kind: LineKind;
  /** Markdown of the line without list markers, quote marks and heading hashes; trimmed. */
  readonly text: string;
  /** 1 to 6 on heading lines, else 0. */
  readonly level: number;
  /** Index of the innermost list item around the line, or -1. */
  readonly item: number;
  /** True where that item begins on this line. */
  readonly startsItem: boolean;
  /** True on the first line of a paragraph. */
  readonly startsParagraph: boolean;
  /** How many block quotes are around it. */
  readonly quotes: number;
  /** Columns of white space before the text (a tab counts 4). */
  readonly indent: number;
}

/** One list item. */
export interface Item {
  readonly lines: LineRange;
  /** 0 for items of an outermost list. */
  readonly depth: number;
  /** Index of the item around it, or -1. */
  readonly parent: number;
  /** The number of an ordered item; null for bullets. */
  readonly number: number | null;
  /** `-`, `*`, `+`, `.` or `)`. */
  readonly marker: string;
  /** Counts lists from 0: items with the same number are siblings in one list. */
  readonly list: number;
}

/** A pipe table. */
export interface Table {
  readonly lines: LineRange;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** A file as blocks with line numbers: all that dialects look at. */
export interface Document {
  /** The lines as they stand in the file. */
  readonly source: readonly string[];
  readonly lines: readonly Line[];
  readonly items: readonly Item[];
  readonly tables: readonly Table[];
  readonly details: readonly Details[];
  readonly fences: readonly Fence[];
  /** Lines before the body: front matter. */
  readonly bodyStart: number;
}
