import type { Expansion } from './expandWord';
import type { Query } from './compileQuery';
import type { SearchDocument } from './searchDocument';
import type { Segment } from './segment';
import { Tally, type Plan } from './tally';
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
  const room = limit * 2 + 64;
  let kept: Candidate[] = [];
  let threshold = 0;
  for (const segment of segments) {
    tally.clear(segment.size);
    plans.forEach((plan) => tally.addTerm(plan, segment));
    const { totals, masks } = tally;
    const { documents, promptHashes, promptLengths } = segment.parts;
    const least = threshold * possible;
    for (let number = 0; number < segment.size; number++) {
      const total = totals[number] ?? 0;
      // Length and filter only take away: what is too little now stays so, unless it is exact.
      if (total === 0 || (total < least && promptHashes[number] !== query.hash)) {
        continue;
      }
      const document = documents[number];
      if (document === undefined) {
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
        kept.push({ document, score, mask: masks[number] ?? 0, exact, promptHash });
        if (kept.length >= room) {
          kept = kept.sort(compareCandidates).slice(0, limit);
          threshold = kept.at(-1)?.score ?? 0;
        }
      }
    }
  }
  return kept.sort(compareCandidates).slice(0, limit);
}
