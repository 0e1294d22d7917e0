import type { Dialect } from '../reading/dialect';

/**
 * Numbered items that ask, and beside them what answers: bullets, code or lines at the margin.
 *
 *     1. What is a lock?
 *     * It keeps others out.
 *     2. What is a queue?
 *     It keeps an order.
 */
export const countedItems: Dialect = {
  name: 'counted-item',
  style: (lead, { document: { items }, answersBesideItems }) => {
    if (!answersBesideItems || lead.label.number === null) return null;
    // `9.` below text or code is more text to Markdown, which lets only `1.` begin a list there.
    if (lead.form === 'line') return lead.startsParagraph ? null : 'depth0';
    const item = items[lead.item];
    return lead.form === 'item' && item !== undefined && item.number !== null
      ? `depth${item.depth}`
      : null;
  },
  needs: { count: 3, marked: 0.5, byNumber: true },
  extent: 'open',
};
