import type { Dialect } from '../reading/dialect';
import type { Lead } from '../reading/lead';
import { isOptionText } from '../reading/optionMarks';
import type { View } from '../reading/view';

/**
 * List items with a question's label or a number of their own, the answer below or nested:
 *
 *     - Q3) How do you list containers?
 *       - A: `docker ps`
 */
export const labelledItems: Dialect = {
  name: 'labelled-item',
  style: (lead, view) => {
    if (lead.form !== 'item') return null;
    if (lead.label.kind === 'question') return 'question';
    if (isOptionText(textAt(lead, view))) return null;
    const numbersItself =
      lead.label.kind === 'number' && view.document.items[lead.item]!.number === null;
    return numbersItself ? `number${lead.level}` : null;
  },
  needs: { count: 2, byLabel: true, byNumber: true },
  extent: 'open',
};

function textAt(lead: Lead, view: View): string {
  return view.document.lines[lead.lines.start]!.text;
}
