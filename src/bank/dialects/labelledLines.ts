import type { Dialect } from '../reading/dialect';

/**
 * Plain text with labels at the beginning of lines:
 *
 *     Q.7) What is a quorum?
 *     ans : more than half …
 */
export const labelledLines: Dialect = {
  name: 'labelled-line',
  style: (lead, view) => {
    if (lead.form !== 'line') return null;
    if (lead.label.kind === 'question') return 'question';
    if (lead.label.kind !== 'number') return null;
    // `1、` counts questions where `（1）` counts points of an answer, or the other way round.
    const { text, indent } = view.document.lines[lead.lines.start]!;
    // What is set in by as much as code counts the points of an answer.
    if (indent - view.margin >= 4) return null;
    if (/^[(（[【]/.test(text)) return 'bracketed';
    return /^\d/.test(lead.label.number ?? '') ? 'number' : 'numeral';
  },
  needs: { count: 2, byLabel: true, byNumber: true },
  extent: 'open',
};
