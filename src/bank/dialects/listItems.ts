import type { Dialect } from '../reading/dialect.js';

/**
 * Every item of a list is a question; what hangs under it asks on:
 *
 *     * Explain floats.
 *       * How do you clear them?
 */
export const listItems: Dialect = {
  name: 'list-item',
  style: (lead) =>
    lead.form === 'item' && lead.label.kind !== 'question' ? `depth${lead.level}` : null,
  needs: { count: 3, bySection: true },
  extent: 'contained',
};
