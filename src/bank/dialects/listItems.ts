import type { Dialect } from '../reading/dialect.js';

/**
 * Every item of a list is a question; what hangs under it asks on:
 *
 *     * Explain floats.
 *       * How do you clear them?
 */
export const listItems: Dialect = {
  name: 'list-item',
  style: (lead, view) => {
    if (lead.form === 'item') return lead.label.kind === 'question' ? null : `depth${lead.level}`;
    // `-No space` behind the marker, in a list whose other items have one.
    const line = view.document.lines[lead.lines.start]!;
    return lead.form === 'line' && line.item >= 0 && /^[-*+•]\p{L}/u.test(line.text)
      ? 'depth0'
      : null;
  },
  needs: { count: 3, bySection: true, byPlace: true },
  extent: 'contained',
};
