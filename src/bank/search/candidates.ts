import type { Expansion } from './expandWord';
import type { Query, Term } from './compileQuery';
import { FIELD_BITS, type SearchDocument } from './searchDocument';
import { PostingList, type Segment } from './segment';
import type { Vocabulary } from './vocabulary';

/** A document that the index proposes for a query. */
export interface Candidate {
  readonly document: SearchDocument;
  /** 0 to 1: how much of the query's weight was found, how well, and in what field. */
  readonly score: number;
  /** Fields with a match, as bits. */
  readonly mask: number;
  /** True when the prompt has just the words of the query, in their order. */
  readonly exact: boolean;
  readonly promptHash: number;
}

/** Postings read per query, about: what keeps a query of common words quick in a large bank. */
const POSTINGS_BUDGET = 150_000;

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

/** How much a prompt of another length than the query loses at most. */
const LENGTH_SHARE = 0.1;

/** Best first; documents that are equally good come in an order of their own, always the same. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    a.promptHash - b.promptHash ||
    compareStrings(a.document.prompt, b.document.prompt) ||
    compareStrings(a.document.key, b.document.key)
  );
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A term with the part of its meanings that the budget allows. */
interface Plan {
  readonly term: Term;
  readonly expansions: readonly Expansion[];
  readonly phrases: Term['phrases'];
}

/** Depends on document counts alone, so that the way of indexing never shows in the results. */
function planOf(query: Query, vocabulary: Vocabulary): readonly Plan[] {
  let budget = POSTINGS_BUDGET;
  let first = true;
  const afford = ({ token }: Expansion): boolean => {
    const cost = vocabulary.documentCount(token);
    if (cost > budget && !first) {
      return false;
    }
    first = false;
    budget -= cost;
    return true;
  };
  return [...query.terms]
    .sort((a, b) => b.weight - a.weight || compareStrings(a.text, b.text))
    .map((term) => ({
      term,
      expansions: [...term.expansions].sort((a, b) => b.quality - a.quality).filter(afford),
      phrases: term.phrases.filter(({ words }) => words.every((forms) => forms.every(afford))),
    }))
    .filter(
      ({ term, expansions, phrases }) =>
        expansions.length + phrases.length > 0 || term.initialsQuality > 0,
    );
}

/** Adds up what the documents of one segment are worth. Keeps its arrays from segment to segment. */
class Tally {
  readonly totals: Float32Array;
  readonly masks: Uint8Array;
  /** For the term at hand: the best of its meanings, and the sum over the words of a phrase. */
  readonly #best: Float32Array;
  readonly #phrase: Float32Array;
  readonly #word: Float32Array;
  readonly #list = new PostingList();
  #segment: Segment | null = null;

  constructor(size: number) {
    this.totals = new Float32Array(size);
    this.masks = new Uint8Array(size);
    this.#best = new Float32Array(size);
    this.#phrase = new Float32Array(size);
    this.#word = new Float32Array(size);
  }

  start(segment: Segment): void {
    this.#segment = segment;
    this.totals.fill(0, 0, segment.size);
    this.masks.fill(0, 0, segment.size);
  }

  addTerm({ term, expansions, phrases }: Plan): void {
    const touched: number[] = [];
    this.#raise(expansions, this.#best, touched);
    for (const phrase of phrases) {
      this.#addPhrase(phrase, touched);
    }
    if (term.initialsQuality > 0 && this.#segment) {
      this.#segment.readInitials(term.text, this.#list);
      this.#raiseListed(term.initialsQuality, this.#best, touched);
    }
    for (const document of touched) {
      this.totals[document] =
        (this.totals[document] ?? 0) + term.weight * (this.#best[document] ?? 0);
      this.#best[document] = 0;
    }
  }

  #addPhrase({ words, quality }: Term['phrases'][number], touched: number[]): void {
    const inPhrase: number[] = [];
    for (const forms of words) {
      const withWord: number[] = [];
      this.#raise(forms, this.#word, withWord);
      for (const document of withWord) {
        if (this.#phrase[document] === 0) {
          inPhrase.push(document);
        }
        // A phrase is worth little until nearly all of it is there.
        const share = (this.#word[document] ?? 0) / words.length;
        this.#phrase[document] = (this.#phrase[document] ?? 0) + share;
        this.#word[document] = 0;
      }
    }
    for (const document of inPhrase) {
      const value = quality * (this.#phrase[document] ?? 0) ** 2;
      this.#phrase[document] = 0;
      if (this.#best[document] === 0) {
        touched.push(document);
      }
      this.#best[document] = Math.max(this.#best[document] ?? 0, value);
    }
  }

  #raise(expansions: readonly Expansion[], values: Float32Array, touched: number[]): void {
    for (const { token, quality } of expansions) {
      this.#segment?.read(token, this.#list);
      this.#raiseListed(quality, values, touched);
    }
  }

  #raiseListed(quality: number, values: Float32Array, touched: number[]): void {
    const { documents, masks, count } = this.#list;
    for (let posting = 0; posting < count; posting++) {
      const document = documents[posting] ?? 0;
      const mask = masks[posting] ?? 0;
      const value = quality * (FIELD_WEIGHTS[mask] ?? 0);
      const before = values[document] ?? 0;
      this.masks[document] = (this.masks[document] ?? 0) | mask;
      if (value > before) {
        if (before === 0) {
          touched.push(document);
        }
        values[document] = value;
      }
    }
  }
}

/**
 * The `limit` best documents by the index alone, best first, none twice.
 *
 * @param filter documents whose key it refuses are passed over; asked about promising ones only.
 */
export function findCandidates(
  segments: readonly Segment[],
  query: Query,
  vocabulary: Vocabulary,
  limit: number,
  filter: (key: string) => boolean,
): readonly Candidate[] {
  const plans = planOf(query, vocabulary);
  const possible = plans.reduce((sum, { term }) => sum + term.weight, 0);
  const tally = new Tally(Math.max(0, ...segments.map(({ size }) => size)));
  const room = limit * 2 + 256;
  let kept: Candidate[] = [];
  let threshold = 0;
  for (const segment of segments) {
    tally.start(segment);
    plans.forEach((plan) => tally.addTerm(plan));
    const { documents, promptHashes, promptLengths } = segment.parts;
    for (let number = 0; number < segment.size; number++) {
      const total = tally.totals[number] ?? 0;
      const document = documents[number];
      if (total === 0 || document === undefined) {
        continue;
      }
      const promptHash = promptHashes[number] ?? 0;
      const length = promptLengths[number] ?? 0;
      const likeness = Math.min(length, query.wordCount) / Math.max(length, query.wordCount, 1);
      const exact = promptHash === query.hash && length === Math.min(255, query.wordCount);
      const share = (total / possible) * (1 - LENGTH_SHARE + LENGTH_SHARE * likeness);
      // An exact prompt is among the best whatever the budget left out.
      const score = exact ? 1 : Math.min(0.999, share);
      if (score >= threshold && filter(document.key)) {
        kept.push({ document, score, mask: tally.masks[number] ?? 0, exact, promptHash });
        if (kept.length >= room) {
          kept = kept.sort(compareCandidates).slice(0, limit);
          threshold = kept.at(-1)?.score ?? 0;
        }
      }
    }
  }
  return kept.sort(compareCandidates).slice(0, limit);
}
