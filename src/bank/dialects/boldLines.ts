import type { Dialect } from '../reading/dialect.js';

/**
 * A bold line is the question:
 *
 *     **Q4: When to shard?**
 *     **Horizontal:** rows …
 */
export const boldLines: Dialect = {
  name: 'bold-line',
  style: (lead, view) => {
    if (lead.form !== 'bold') return null;
    if (lead.label.kind === 'question') return 'question';
    if (lead.label.kind === 'number')
      return /^\d/.test(lead.label.number ?? '') ? 'number' : 'numeral';
    const line = view.document.lines[lead.lines.start]!;
    return lead.startsParagraph && line.item < 0 && lead.label.kind === null ? 'plain' : null;
  },
  needs: { count: 2, byLabel: true, byNumber: true },
  extent: 'open',
};
