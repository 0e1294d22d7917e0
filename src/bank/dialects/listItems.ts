import type { Dialect } from '../reading/dialect';

/**
 * Every item of a list is a question; what hangs under it asks on:
 *
 *     * Explain floats.
 *       * How do you clear them?
 */
export const listItems: Dialect = {
  name: 'list-item',
  style: (lead, view) => {
    const line = view.document.lines[lead.lines.start]!;
    if (lead.form === 'item') {
      if (lead.label.kind === 'question') return null;
      // One column further in than its siblings: meant to be below them.
      const inset = lead.level === 0 && line.indent > 0 && view.flushItems;
      if (inset) return 'inset';
      // Where numbers and bullets take turns, the ones ask and the others answer.
      const numbered = view.document.items[lead.item]!.number !== null;
      const turn = lead.level === 0 && view.listsTakeTurns ? (numbered ? ' 1.' : ' -') : '';
      return `depth${lead.level}${turn}`;
    }
    if (lead.form !== 'line' || line.item < 0) return null;
    // `-No space` behind the marker, in a list whose other items have one; `2-1.` below `2.`,
    // which Markdown takes for more text of that item.
    const unspaced = /^[-*+•]\p{L}/u.test(line.text);
    const counted = lead.label.number?.includes('-') === true && lead.asks >= 0.9;
    return unspaced || counted ? 'depth0' : null;
  },
  needs: { count: 3, bySection: true, byPlace: true },
  extent: 'contained',
};
