import type { Line } from '../blocks/document';
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
    if (lead.form !== 'line' && lead.form !== 'bold') return null;
    const { lines } = view.document;
    if (lines[lead.lines.start]!.quotes !== 1 || lead.asks < 0.4) return null;
    const more = isQuoted(lines[lead.lines.start - 1]) || isQuoted(lines[lead.lines.end]);
    return more ? null : 'quote';
  },
  needs: { count: 3, marked: 0.25 },
  extent: 'open',
};

function isQuoted(line: Line | undefined): boolean {
  return line !== undefined && line.quotes > 0;
}
