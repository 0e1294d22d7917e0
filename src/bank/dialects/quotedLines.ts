import type { Dialect } from '../reading/dialect';

/**
 * A quotation of one line asks, the text below it answers:
 *
 *     > What is a class loader?
 *
 *     It finds and loads classes …
 */
export const quotedLines: Dialect = {
  name: 'quoted-line',
  style: (lead, view) => {
    const { lines } = view.document;
    const isQuoted = (line: number): boolean => (lines[line]?.quotes ?? 0) > 0;
    if (lead.form !== 'line' && lead.form !== 'bold') return null;
    if (lines[lead.lines.start]!.quotes !== 1 || lead.asks < 0.4) return null;
    return isQuoted(lead.lines.start - 1) || isQuoted(lead.lines.end) ? null : 'quote';
  },
  needs: { count: 3, marked: 0.25 },
  extent: 'open',
};
