import type { Dialect } from '../reading/dialect.js';

/**
 * Lines that ask without any mark, each a paragraph of its own:
 *
 *     What is a bloom filter?
 *
 *     Explain snapshot isolation.
 */
export const bareLines: Dialect = {
  name: 'bare-line',
  style: (lead) => {
    const short = lead.plain.length <= 250 && lead.startsParagraph;
    return lead.form === 'line' && lead.label.kind === null && lead.asks === 1 && short
      ? 'plain'
      : null;
  },
  needs: { count: 5 },
  extent: 'open',
};
