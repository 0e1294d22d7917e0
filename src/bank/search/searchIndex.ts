import { findCandidates } from './candidates';
import { compileQuery, type Term } from './compileQuery';
import { mergeSegments, worthMerging } from './mergeSegments';
import { markingOf, promptMatches } from './promptMatches';
import { rankCandidates } from './rankCandidates';
import {
  fieldsOf,
  type SearchDocument,
  type SearchHit,
  type SearchOptions,
} from './searchDocument';
import { PostingList, type Run, type Segment } from './segment';
import { SegmentBuilder, weightOf } from './segmentBuilder';
import { Vocabulary } from './vocabulary';

/** UTF-16 units that one step indexes, about; one document more may come on top. */
const STEP_WEIGHT = 65_536;
/** So much is indexed before a search even between slices: a deck saved just now is found. */
const SEARCH_WEIGHT = 4 * STEP_WEIGHT;
/** So many candidates are ranked with care; the rest follows in the order of the index. */
const RANKED = 50;
/** Hits worth less than this share of the best one's first score are left out. */
const WORTHLESS = 0.25;

/** Documents of a group that wait to be indexed; those before `next` are in segments already. */
interface Addition {
  readonly group: string;
  readonly documents: readonly SearchDocument[];
  next: number;
  readonly runs: Run[];
}

/**
 * Fuzzy search over the questions of a bank, kept up to date deck by deck.
 *
 * Two stages: an inverted index proposes the best documents, fuse.js ranks them. Changes are noted
 * at once and indexed later, in small steps where {@link settleInSlices} is asked to, so that a bank
 * of any size never holds up the thread for long. Results depend on the documents alone, never on
 * the order of changes.
 */
export class SearchIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #builder = new SegmentBuilder(this.#vocabulary);
  #segments: Segment[] = [];
  readonly #groups = new Map<string, Addition>();
  /** Additions not wholly indexed yet, oldest first; a group that was dropped meanwhile drops out. */
  readonly #waiting = new Set<Addition>();
  /** Struck-out documents whose words are still counted, in lists that are worked off from the end. */
  readonly #discarded: SearchDocument[][] = [];
  #pending = 0;
  #slicing: Promise<void> | null = null;

  /** Documents in the index, those still waiting to be indexed included. */
  get size(): number {
    let size = 0;
    for (const { documents } of this.#groups.values()) {
      size += documents.length;
    }
    return size;
  }

  /** UTF-16 units, about, that wait to be indexed; 0 when searches see everything. */
  get pending(): number {
    return this.#pending;
  }

  /**
   * Puts `documents` in place of all that the group had. Costs little more than the list's length:
   * the words are read later, by {@link settleInSlices}, {@link step} or the next search.
   */
  replace(group: string, documents: readonly SearchDocument[]): void {
    this.remove(group);
    const addition: Addition = { group, documents: [...documents], next: 0, runs: [] };
    this.#groups.set(group, addition);
    if (documents.length > 0) {
      this.#waiting.add(addition);
      this.#pending += totalWeight(documents);
    }
  }

  /** Forgets a group; an unknown one is none. */
  remove(group: string): void {
    const addition = this.#groups.get(group);
    if (!addition) {
      return;
    }
    this.#groups.delete(group);
    if (this.#waiting.delete(addition)) {
      this.#pending -= totalWeight(addition.documents.slice(addition.next));
    }
    for (const run of addition.runs) {
      run.segment?.strike(run);
    }
    const indexed = addition.documents.slice(0, addition.next);
    if (indexed.length > 0) {
      this.#discarded.push(indexed);
      this.#pending += totalWeight(indexed);
    }
  }

  /**
   * Does a small piece of the indexing that is left, in some 5 to 20 ms at most.
   *
   * @returns true while there is more to do.
   */
  step(): boolean {
    return this.#discount() || this.#indexSome() || this.#merge();
  }

  /** Does all the indexing that is left, however long it takes. */
  settle(): void {
    while (this.step());
  }

  /**
   * Does all the indexing that is left, what is added meanwhile included, with pauses. Call it after
   * changes and don't wait: until it ends, searches see what was indexed so far. While one call is
   * under way another one joins it.
   *
   * @param breathe lets other work run, and is waited for; if it fails, the promise does.
   * @param now milliseconds of any clock that goes forward.
   * @param sliceMilliseconds how long to work before the next pause, give or take a step.
   */
  settleInSlices(
    breathe: () => Promise<void>,
    now: () => number,
    sliceMilliseconds = 8,
  ): Promise<void> {
    // The work starts a turn later, so that a search from within `breathe` finds it under way.
    this.#slicing ??= Promise.resolve()
      .then(() => this.#slices(breathe, now, sliceMilliseconds))
      .finally(() => {
        this.#slicing = null;
      });
    return this.#slicing;
  }

  async #slices(breathe: () => Promise<void>, now: () => number, slice: number): Promise<void> {
    for (let more = true; more;) {
      await breathe();
      const end = now() + slice;
      do {
        more = this.step();
      } while (more && now() < end);
    }
  }

  /**
   * The best hits, best first; hits of the same score in an order that never changes. No query
   * throws. What waits is indexed first; only while {@link settleInSlices} is at work on more than
   * a few decks, the part that it has done is searched.
   */
  search(query: string, options: SearchOptions = {}): readonly SearchHit[] {
    const limit = Math.max(0, Math.floor(options.limit ?? RANKED));
    if (!this.#slicing || this.#pending <= SEARCH_WEIGHT) {
      while (this.#discount() || this.#indexSome());
    }
    const vocabulary = this.#vocabulary;
    const compiled = compileQuery(query, {
      vocabulary,
      documentCount: this.#segments.reduce((sum, segment) => sum + segment.live, 0),
      countInitials: (letters) => this.#countInitials(letters),
    });
    if (compiled.terms.length === 0 || limit === 0) {
      return [];
    }
    const filter = options.filter ?? (() => true);
    const wanted = Math.max(limit, RANKED);
    const candidates = findCandidates(this.#segments, compiled, vocabulary, wanted, filter);
    const floor = (candidates[0]?.score ?? 0) * WORTHLESS;
    const worthwhile = candidates.filter(({ score }) => score >= floor);
    const ranked = rankCandidates(worthwhile.slice(0, RANKED), compiled, vocabulary);
    // The rest was never held against the words by fuse.js: it comes after, at half its score.
    const lowest = ranked.at(-1)?.score ?? 0;
    const rest = worthwhile
      .slice(RANKED)
      .map((candidate) => ({ candidate, score: Math.min(lowest, candidate.score / 2) }));
    const share = foundShare(compiled.terms);
    const marking = markingOf(compiled, vocabulary);
    return [...ranked, ...rest].slice(0, limit).map(({ candidate, score }) => ({
      key: candidate.document.key,
      score: candidate.exact ? score : score * share,
      fields: fieldsOf(candidate.mask),
      promptMatches: promptMatches(candidate.document.prompt, marking),
    }));
  }

  #countInitials(letters: string): number {
    const list = new PostingList();
    let count = 0;
    for (const segment of this.#segments) {
      segment.readInitials(letters, list);
      for (let at = 0; at < list.count; at++) {
        count += segment.parts.documents[list.documents[at] ?? 0] === undefined ? 0 : 1;
      }
    }
    return count;
  }

  /** Takes the words of struck-out documents out of the counts; false where none are left. */
  #discount(): boolean {
    const documents = this.#discarded.at(-1);
    if (!documents) {
      return false;
    }
    let weight = 0;
    while (weight < STEP_WEIGHT) {
      const document = documents.pop();
      if (!document) {
        this.#discarded.pop();
        break;
      }
      this.#builder.discount(document);
      weight += weightOf(document);
    }
    this.#pending -= weight;
    return true;
  }

  /** Makes a segment of waiting documents, of several groups if they are small. */
  #indexSome(): boolean {
    const documents: SearchDocument[] = [];
    const runs: Run[] = [];
    let weight = 0;
    for (const addition of this.#waiting) {
      const start = documents.length;
      while (addition.next < addition.documents.length && weight < STEP_WEIGHT) {
        const document = addition.documents[addition.next++];
        if (document) {
          documents.push(document);
          weight += weightOf(document);
        }
      }
      const { group } = addition;
      const run: Run = { group, segment: null, start, end: documents.length, alive: true };
      addition.runs.push(run);
      runs.push(run);
      if (addition.next === addition.documents.length) {
        this.#waiting.delete(addition);
      }
      if (weight >= STEP_WEIGHT) {
        break;
      }
    }
    if (runs.length === 0) {
      return false;
    }
    this.#segments.push(this.#builder.build(documents, runs));
    this.#pending -= weight;
    return true;
  }

  /** Merges some segments of like size, or clears one of struck-out documents. */
  #merge(): boolean {
    this.#segments = this.#segments.filter(({ live }) => live > 0);
    const chosen = worthMerging(this.#segments);
    if (chosen.length === 0) {
      return false;
    }
    const merged = mergeSegments(chosen);
    this.#segments = this.#segments.filter((segment) => !chosen.includes(segment));
    this.#segments.push(merged);
    return true;
  }
}

function totalWeight(documents: readonly SearchDocument[]): number {
  return documents.reduce((sum, document) => sum + weightOf(document), 0);
}

/** The part of the query's weight that the bank knows anything about. */
function foundShare(terms: readonly Term[]): number {
  let found = 0;
  let all = 0;
  for (const term of terms) {
    const known = term.expansions.length + term.phrases.length > 0 || term.initialsQuality > 0;
    all += term.weight;
    found += known ? term.weight : 0;
  }
  return all > 0 ? found / all : 0;
}
