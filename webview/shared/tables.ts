import { button } from './controls';
import { h } from './dom';

/** The head of a table: figures to the right of the first column; '' for a column of buttons. */
export function tableHead(names: readonly string[]): HTMLElement {
  const cell = (text: string, at: number): HTMLElement =>
    text === ''
      ? h('td')
      : h('th', { text, class: at > 0 ? 'number' : undefined, attributes: { scope: 'col' } });
  return h('thead', {}, h('tr', {}, names.map(cell)));
}

/** A table in a box of its own, which scrolls where it is too wide. */
export function tableBox(names: readonly string[], body: HTMLElement): HTMLElement {
  return h('div', { class: 'table-box' }, h('table', {}, tableHead(names), body));
}

/** So many rows are drawn at first; a bank may have thousands of topics. */
const firstRows = 50;

/** A table of topics, the first of them, and a button for all others. */
export function topicTableParts<Topic>(
  names: readonly string[],
  topics: readonly Topic[],
  toRow: (topic: Topic) => HTMLElement,
): readonly (HTMLElement | null)[] {
  const body = h('tbody', {}, topics.slice(0, firstRows).map(toRow));
  const more =
    topics.length <= firstRows
      ? null
      : button({
          name: `Show all ${topics.length} topics`,
          onPress: () => {
            body.append(...topics.slice(firstRows).map(toRow));
            more?.remove();
          },
        });
  return [tableBox(names, body), more];
}
