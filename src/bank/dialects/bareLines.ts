import type { Dialect } from '../reading/dialect';
import { isCheckPoint } from '../reading/leadText';
import { likeness, tellsFirst } from './likeness';

/**
 * Lines that ask without any mark, each a paragraph of its own:
 *
 *     What is a bloom filter?
 *
 *     Explain snapshot isolation.
 */
export const bareLines: Dialect = {
  name: 'bare-line',
  style: (lead, { document: { lines } }) => {
    if (lead.form !== 'line' || lead.label.kind !== null) return null;
    if (isCheckPoint(lines[lead.lines.start]!.text)) return null;
    if (!lead.startsParagraph) {
      // Line by line in one paragraph: only below another that asks.
      const above = lines[lead.lines.start - 1]?.text ?? '';
      if (lead.asks < 0.9 || !(/[?？]$/.test(above) || likeness(above) >= 0.9)) return null;
    }
    const marked = lead.asks === 1 && lead.plain.length <= 250 && !tellsFirst(lead.plain);
    const short =
      lead.asks >= 0.9 && lead.plain.length <= 80 && /[\p{L}\p{N})`]$/u.test(lead.plain);
    return marked || short ? 'plain' : null;
  },
  needs: { count: 5, marked: 0.6 },
  extent: 'open',
};
