import type { Dialect } from '../reading/dialect';
import { upright } from '../reading/leadText';

/**
 * A line in italics is the question, whether or not it is answered below:
 *
 *     *What is specificity?*
 *
 *     *Quirks mode*
 */
export const italicLines: Dialect = {
  name: 'italic-line',
  style: (lead, { document: { lines } }) => {
    const { text, item, quotes } = lines[lead.lines.start]!;
    const stands = lead.form === 'line' && lead.startsParagraph && item < 0 && quotes === 0;
    return stands && upright(text) !== text ? 'italic' : null;
  },
  needs: { count: 4, marked: 0.5 },
  extent: 'open',
};
