import type { Term } from './compileQuery';
import type { Expansion } from './expandWord';
import { FIELD_BITS } from './searchDocument';
import { PostingList, type Segment } from './segment';

/** A term with the part of its meanings that the budget allows. */
export interface Plan {
  readonly term: Term;
  readonly expansions: readonly Expansion[];
  readonly phrases: Term['phrases'];
}

/** How much a match in these fields counts, by field bits. */
const FIELD_WEIGHTS = Float32Array.from({ length: 16 }, (_, mask) => {
  if ((mask & FIELD_BITS.prompt) !== 0) {
    return 1;
  }
  const tags = (mask & FIELD_BITS.tags) !== 0 ? 0.8 : 0;
  const section = (mask & FIELD_BITS.section) !== 0 ? 0.7 : 0;
  const answer = (mask & FIELD_BITS.answer) !== 0 ? 0.42 : 0;
  const best = Math.max(tags, section, answer);
  return best + 0.05 * (tags + section + answer - best);
});

/** Values of some documents of a segment, the rest being 0. */
class Sparse {
  readonly values: Float32Array;
  /** Documents with a value, `count` of them, in no order. */
  readonly documents: Uint32Array;
  count = 0;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.documents = new Uint32Array(size);
  }

  /** Sets a value above 0. */
  set(document: number, value: number): void {
    if (this.values[document] === 0) {
      this.documents[this.count++] = document;
    }
    this.values[document] = value;
  }

  get(document: number): number {
    return this.values[document] ?? 0;
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) {
      this.values[this.documents[at] ?? 0] = 0;
    }
    this.count = 0;
  }
}

/** Adds up what the documents of one segment are worth. Keeps its arrays from segment to segment. */
export class Tally {
  readonly totals: Float32Array;
  readonly masks: Uint8Array;
  /** For the term at hand: the best of its meanings. */
  readonly #best: Sparse;
  /** For the phrase at hand: the sum over its words; and the best form of the word at hand. */
  readonly #phrase: Sparse;
  readonly #word: Sparse;
  readonly #list = new PostingList();

  constructor(size: number) {
    this.totals = new Float32Array(size);
    this.masks = new Uint8Array(size);
    this.#best = new Sparse(size);
    this.#phrase = new Sparse(size);
    this.#word = new Sparse(size);
  }

  /** Begins anew, for a segment of `size` documents. */
  clear(size: number): void {
    this.totals.fill(0, 0, size);
    this.masks.fill(0, 0, size);
  }

  addTerm({ term, expansions, phrases }: Plan, segment: Segment): void {
    const best = this.#best;
    this.#raise(expansions, best, segment);
    for (const phrase of phrases) {
      this.#raisePhrase(phrase, segment);
    }
    if (term.initialsQuality > 0) {
      segment.readInitials(term.text, this.#list);
      this.#raiseListed(term.initialsQuality, best);
    }
    const { totals } = this;
    for (let at = 0; at < best.count; at++) {
      const document = best.documents[at] ?? 0;
      totals[document] = (totals[document] ?? 0) + term.weight * best.get(document);
    }
    best.clear();
  }

  #raisePhrase({ words, quality }: Term['phrases'][number], segment: Segment): void {
    const phrase = this.#phrase;
    const word = this.#word;
    for (const forms of words) {
      this.#raise(forms, word, segment);
      for (let at = 0; at < word.count; at++) {
        const document = word.documents[at] ?? 0;
        phrase.set(document, phrase.get(document) + word.get(document) / words.length);
      }
      word.clear();
    }
    for (let at = 0; at < phrase.count; at++) {
      const document = phrase.documents[at] ?? 0;
      // Squared, for a phrase is worth little until nearly all of it is there.
      const value = quality * phrase.get(document) ** 2;
      if (value > this.#best.get(document)) {
        this.#best.set(document, value);
      }
    }
    phrase.clear();
  }

  #raise(expansions: readonly Expansion[], into: Sparse, segment: Segment): void {
    for (const { token, quality } of expansions) {
      segment.read(token, this.#list);
      this.#raiseListed(quality, into);
    }
  }

  #raiseListed(quality: number, into: Sparse): void {
    const { documents, masks, count } = this.#list;
    const seen = this.masks;
    for (let posting = 0; posting < count; posting++) {
      const document = documents[posting] ?? 0;
      const mask = masks[posting] ?? 0;
      const value = quality * (FIELD_WEIGHTS[mask] ?? 0);
      seen[document] = (seen[document] ?? 0) | mask;
      if (value > into.get(document)) {
        into.set(document, value);
      }
    }
  }
}
