import { h } from './dom';

/** One number with its name, for a `dl` of class `figures`. */
export function figure(name: string, value: string, note?: string): HTMLElement {
  return h(
    'div',
    {},
    h('dt', { text: name }),
    h('dd', { text: value }, note === undefined ? null : h('small', { text: note })),
  );
}
