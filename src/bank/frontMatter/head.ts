import { readLabel } from '../dialects/labels';

/** Longest head that is read, in UTF-16 units with its delimiters. */
const HEAD_LIMIT = 64 * 1024;

export interface Head {
  /** The lines between the delimiters. */
  readonly lines: readonly string[];
  /** 0-based line of the closing `---`; null where none follows within 64 KB. */
  readonly end: number | null;
  /** Whether it may as well be prose: then, if it is no YAML, it is part of the body. */
  readonly maybeProse: boolean;
}

/** `key:` at the start of a line, quoted or not, with a value or none. */
const KEY = /^(?:[\p{L}_$][^:#]{0,80}|<<|"[^"]{1,80}"|'[^']{1,80}')[ \t]{0,8}:(?:[ \t]|$)/u;
const BRACKETS = /^[{}[\]]/;
/** Continued, listed, commented. */
const MORE = /^(?:[ \t]|-[ \t]|-$|#)/;
const COMMENT = /^[ \t]{0,8}#[ \t]/;
const SUBHEADING = /^#{2,6}[ \t]/;

/**
 * The head of a text whose first line is exactly `---`, null where there is none. Its first line
 * has to be a key, for a rule may open a Markdown text too: with a blank line, a title, a
 * `Q: …` or headings further down it does.
 */
export function findHead(text: string): Head | null {
  if (!/^---[\r\n]/.test(text)) return null;
  const all = text.slice(0, HEAD_LIMIT).split(/\r\n|\r|\n/);
  // The last line may be cut in two.
  const complete = text.length > HEAD_LIMIT ? all.slice(0, -1) : all;
  const firstKey = complete.findIndex((line, at) => at > 0 && !COMMENT.test(line));
  const first = complete[firstKey] ?? '';
  if (!(KEY.test(first) || BRACKETS.test(first))) return null;
  const { kind } = readLabel(first);
  if (kind === 'question' || kind === 'answer') return null;
  const end = complete.findIndex((line, i) => i > 0 && line.startsWith('---'));
  // `--- text` begins another YAML document, `-----` is a rule: neither closes, nor goes on.
  if (end !== -1 && complete[end]!.trimEnd() !== '---') return null;
  const lines = complete.slice(1, end === -1 ? complete.length : end);
  if (end !== -1 && lines.some((line) => SUBHEADING.test(line))) return null;
  const maybeProse = lines.some((line) => line !== '' && !isYaml(line));
  // A comment before the first key is a title below a rule as well.
  if (firstKey > 1 && (end === -1 || maybeProse)) return null;
  return { lines, end: end === -1 ? null : end, maybeProse };
}

function isYaml(line: string): boolean {
  return KEY.test(line) || MORE.test(line) || BRACKETS.test(line);
}
