import type { Dialect } from '../reading/dialect.js';

/**
 * Plain text with labels at the beginning of lines:
 *
 *     Q.7) What is a quorum?
 *     ans : more than half …
 */
export const labelledLines: Dialect = {
  name: 'labelled-line',
  style: (lead) => {
    if (lead.form !== 'line') return null;
    if (lead.label.kind === 'question') return 'question';
    return lead.label.kind === 'number' ? 'number' : null;
  },
  needs: { count: 2, byLabel: true, byNumber: true },
  extent: 'open',
};
