import type { Dialect } from '../reading/dialect';

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
    const { lines } = view.document;
    const line = lines[lead.lines.start]!;
    // Line by line in one paragraph: only where the line above is wholly bold too.
    const above = lines[lead.lines.start - 1]?.text ?? '';
    const begins = lead.startsParagraph || (lead.wholly && /^\*\*[^*]+\*\*$/.test(above));
    return begins && line.item < 0 && lead.label.kind === null ? 'plain' : null;
  },
  needs: { count: 2, byLabel: true, byNumber: true },
  extent: 'open',
};
