import type { World } from './deckHistory';

/** The ids that a scheme gives to the questions of each deck, in their order. */
export type Ids = readonly (readonly string[])[];

/** What became of the questions that are still there at the end. */
export interface Outcome {
  readonly alive: number;
  /** With the id that they had at first: their progress is kept. */
  readonly kept: number;
  /** With the id that another question had first: they show another's progress. */
  readonly wrong: number;
  /** Times that one id stood twice in a deck: must be 0. */
  readonly doubled: number;
}

/** Holds the ids of a world's versions against the truth. */
export class Score {
  readonly #first = new Map<number, string>();
  readonly #owner = new Map<string, number>();
  #last = new Map<number, string>();
  #doubled = 0;

  /** Takes note of the next version. */
  add(world: World, ids: Ids): void {
    this.#last = new Map();
    world.forEach(({ cards }, deck) => {
      const given = ids[deck] ?? [];
      this.#doubled += given.length - new Set(given).size;
      cards.forEach(({ truth }, at) => {
        const id = given[at] ?? '';
        if (!this.#first.has(truth)) this.#first.set(truth, id);
        if (!this.#owner.has(id)) this.#owner.set(id, truth);
        this.#last.set(truth, id);
      });
    });
  }

  get outcome(): Outcome {
    let kept = 0;
    let wrong = 0;
    for (const [truth, id] of this.#last) {
      if (this.#owner.get(id) !== truth) wrong++;
      else if (this.#first.get(truth) === id) kept++;
    }
    return { alive: this.#last.size, kept, wrong, doubled: this.#doubled };
  }
}
