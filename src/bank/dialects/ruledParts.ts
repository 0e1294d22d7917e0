import type { Dialect } from '../reading/dialect.js';

/**
 * Rules part the questions, and the first line of each part asks:
 *
 *     What is printed?
 *     (code)
 *     ---
 *     Write a function that …
 */
export const ruledParts: Dialect = {
  name: 'ruled-part',
  style: (lead, { document: { lines }, headings, nextContent }) => {
    if (lead.form !== 'line' || lead.label.kind !== null || !lead.startsParagraph) return null;
    // Prose between rules.
    if (lead.plain.endsWith('。') || lead.plain.length > 160) return null;
    let above = lead.lines.start - 1;
    while (above >= 0 && nextContent[above] === lead.lines.start && lines[above]!.kind !== 'rule')
      above--;
    const title = headings[0]?.lines.start ?? -1;
    return lines[above]?.kind === 'rule' || above === title ? '' : null;
  },
  needs: { count: 4 },
  extent: 'open',
};
