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
  style: (lead) =>
    lead.form === 'line' && lead.label.kind === null && lead.asks >= 0.9 ? 'plain' : null,
  needs: { count: 5 },
  extent: 'open',
};
