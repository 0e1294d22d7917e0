import { plainText } from '../blocks/plainText';

/** Joins lines that may be list items, quotes or code into one line of plain text. */
export function plainLines(markdown: string): string {
  const kept: string[] = [];
  let fenced = false;
  for (const line of markdown.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      continue;
    }
    if (!fenced) kept.push(line.replace(/^[\s>]*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(?:#{1,6}\s+)?/, ''));
  }
  return plainText(kept.join('\n'));
}

/** A text is seldom quoted more often than this. */
const QUOTES = 6;

/**
 * Trims blank lines at both ends and takes away the indentation and the quote marks that all lines
 * share.
 */
export function dedent(lines: readonly string[]): string {
  let text = dedentOnce(lines);
  for (let round = 0; round < QUOTES && /^>(?!\s?\[!)/.test(text); round++) {
    const quoted = text.split('\n');
    if (quoted.some((line) => line !== '' && !line.startsWith('>'))) break;
    text = dedentOnce(quoted.map((line) => line.replace(/^> ?/, '')));
  }
  return text;
}

function dedentOnce(lines: readonly string[]): string {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start]!.trim() === '') start++;
  while (end > start && lines[end - 1]!.trim() === '') end--;
  const kept = lines.slice(start, end);
  let shared = Infinity;
  for (const line of kept) {
    if (line.trim() !== '') shared = Math.min(shared, line.search(/[^ \t]/));
    if (shared === 0) break;
  }
  return kept.map((line) => line.slice(Number.isFinite(shared) ? shared : 0).trimEnd()).join('\n');
}
