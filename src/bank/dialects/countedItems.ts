import type { Dialect } from '../reading/dialect.js';

/**
 * Numbered items that ask, bullets beside them that answer, no item inside another:
 *
 *     1. What is a lock?
 *     * It keeps others out.
 *     2. What is a queue?
 */
export const countedItems: Dialect = {
  name: 'counted-item',
  style: (lead, { document: { items } }) => {
    const item = items[lead.item];
    if (lead.form !== 'item' || item === undefined || item.number === null) return null;
    const isBullet = (at: number): boolean =>
      items[at]?.number === null && items[at].depth === item.depth;
    return isBullet(lead.item - 1) || isBullet(lead.item + 1) ? `depth${item.depth}` : null;
  },
  needs: { count: 3, marked: 0.5, byNumber: true },
  extent: 'open',
};
