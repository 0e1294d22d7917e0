import type { DraftRange } from '../../src/protocol';
import { h } from './dom';

export interface Mark {
  readonly range: DraftRange;
  readonly kind: 'covered' | 'partly' | 'flag';
  /** What it is a mark of. */
  readonly about: string;
}

/** A typed answer with what the self-check found in it marked; the first of overlapping marks counts. */
export function markedText(text: string, marks: readonly Mark[]): HTMLElement {
  const element = h('p', { class: 'draft-text', attributes: { dir: 'auto' } });
  let at = 0;
  for (const { range, kind, about } of [...marks].sort((a, b) => a.range.start - b.range.start)) {
    const start = Math.max(at, range.start);
    const end = Math.min(text.length, range.end);
    if (end <= start) continue;
    element.append(text.slice(at, start));
    element.append(h('mark', { class: kind, text: text.slice(start, end), title: about }));
    at = end;
  }
  element.append(text.slice(at));
  return element;
}
