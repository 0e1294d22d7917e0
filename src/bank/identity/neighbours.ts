import type { Item } from './item';
import type { Entry } from './ledger';

/** How a place in an order that was fits a place in the order that is. */
export interface Fit {
  /** How many of the two neighbours are still neighbours, 0 to 2. */
  readonly beside: 0 | 1 | 2;
  /** Between the nearest questions that were found on either side, as it was. */
  readonly between: boolean;
  /** Between two that were found, there is nothing else, neither then nor now. */
  readonly alone: boolean;
}

/** Beyond so many unknown questions in a row, being among them says little. */
const MAX_GAP = 12;

/** Compares the order of a deck's questions with an order that is remembered. */
export class Neighbours {
  readonly #positions = new Map<Entry, number>();

  /**
   * @param items the deck's questions in order; what they are found to be is looked up when asked
   * @param order as remembered, of this deck or the one it came from
   */
  constructor(
    private readonly items: readonly Item[],
    private readonly order: readonly Entry[],
  ) {
    order.forEach((entry, position) => this.#positions.set(entry, position));
  }

  fit(item: Item, entry: Entry): Fit {
    const position = this.#positions.get(entry);
    if (position === undefined) return { beside: 0, between: false, alone: false };
    const left = this.items[item.index - 1]?.entry;
    const right = this.items[item.index + 1]?.entry;
    const isLeft = left != null && left === this.order[position - 1];
    const isRight = right != null && right === this.order[position + 1];
    const before = this.nearest(item.index, -1);
    const after = this.nearest(item.index, 1);
    const between = before.position < position && position < after.position;
    return {
      beside: isLeft && isRight ? 2 : isLeft || isRight ? 1 : 0,
      between: between && after.position - before.position <= MAX_GAP,
      alone:
        between &&
        after.position - before.position === 2 &&
        before.steps === 1 &&
        after.steps === 1,
    };
  }

  /** Where the nearest found question of the order is, seen from an item. */
  private nearest(
    index: number,
    step: 1 | -1,
  ): { readonly position: number; readonly steps: number } {
    for (let steps = 1; steps <= MAX_GAP; steps++) {
      const at = index + step * steps;
      if (at < 0) return { position: -1, steps };
      if (at >= this.items.length) return { position: this.order.length, steps };
      const entry = this.items[at]!.entry;
      const position = entry === null ? undefined : this.#positions.get(entry);
      if (position !== undefined) return { position, steps };
    }
    return step < 0
      ? { position: Infinity, steps: MAX_GAP }
      : { position: -Infinity, steps: MAX_GAP };
  }
}
