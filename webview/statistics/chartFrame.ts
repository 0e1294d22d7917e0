import { h } from '../shared/dom';
import { tableHead } from '../shared/tables';

export interface ChartTable {
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** A titled chart, which a screen reader reads as one picture, with its figures behind it as a table. */
export function chartFrame(
  key: string,
  title: string,
  summary: string,
  chart: Element,
  table: ChartTable,
): HTMLElement {
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', `${title}. ${summary}`);
  return h(
    'section',
    { class: 'chart', attributes: { 'aria-labelledby': key } },
    h('h2', { text: title, attributes: { id: key } }),
    h('p', { class: 'hint', text: summary }),
    chart,
    h(
      'details',
      { attributes: { 'data-key': `${key}-table` } },
      h('summary', { text: 'As a table' }),
      h('div', { class: 'table-box' }, plainTable(title, table)),
    ),
  );
}

function plainTable(title: string, { head, rows }: ChartTable): HTMLElement {
  return h(
    'table',
    {},
    h('caption', { class: 'visually-hidden', text: title }),
    tableHead(head),
    h(
      'tbody',
      {},
      rows.map(([name = '', ...cells]) =>
        h(
          'tr',
          {},
          h('th', { text: name, attributes: { scope: 'row' } }),
          cells.map((text) => h('td', { text, class: 'number' })),
        ),
      ),
    ),
  );
}
