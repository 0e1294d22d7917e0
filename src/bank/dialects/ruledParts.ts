import type { Dialect } from '../reading/dialect';

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
    if (lines[above]?.kind === 'rule') return '';
    // The first part stands below the title, or at the top.
    const isFirst = above === (headings[0]?.lines.start ?? -1);
    return isFirst && lines.some(({ kind }) => kind === 'rule') ? '' : null;
  },
  needs: { count: 4 },
  extent: 'open',
};
