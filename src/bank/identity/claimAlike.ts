import { alikeElsewhere, alikeNear } from './alike';
import type { Claims } from './claims';
import { claimPairs, type Pair } from './claimPairs';
import type { Item } from './item';
import type { DeckMemory, Entry } from './ledger';
import { type WordSet, WordWeights, wordSet } from './likeness';
import { nearCandidates } from './nearCandidates';
import { Neighbours } from './neighbours';
import { predecessorsOf } from './predecessors';
import { rareWordCandidates } from './rareWordCandidates';

/** A question that was reworded, with what it is compared by. */
export interface Compared {
  readonly item: Item;
  readonly words: WordSet;
}

/** The rungs on which the wording differs: same answer, then similar wording; see `resolve.ts`. */
export function claimAlike(decks: readonly (readonly Item[])[], claims: Claims): void {
  const searches = decks.flatMap((deck) => nearSearches(deck, claims));
  for (const search of searches) claimSameAnswer(search, claims);
  claimPairs(
    searches.flatMap((search) => nearPairs(search, claims)),
    claims,
  );
  // What was found now shows where the rest is.
  claimPairs(
    searches.flatMap((search) => nearPairs(search, claims)),
    claims,
  );
  if (claims.ledger.dormant > 0 || decks.some((deck) => leavesSome(deck, claims))) {
    claimPairs(
      decks.flatMap((deck) => farPairs(deck, claims)),
      claims,
    );
  }
}

/** A deck's lost questions, and an order of questions in which they may have stood. */
interface Search {
  readonly deck: readonly Item[];
  readonly order: readonly Entry[];
  readonly weights: WordWeights;
}

/** Whether the deck's own memory has questions that are not found in it now. */
function leavesSome(deck: readonly Item[], claims: Claims): boolean {
  const own = deck.length === 0 ? undefined : claims.ledger.deck(deck[0]!.uri);
  return own?.order.some((entry) => claims.isFree(entry)) ?? false;
}

function nearSearches(deck: readonly Item[], claims: Claims): Search[] {
  if (deck.every((item) => !mayBeReworded(item))) return [];
  const uri = deck[0]!.uri;
  const own = claims.ledger.deck(uri);
  const origins: DeckMemory[] = [...(own ? [own] : []), ...predecessorsOf(deck, claims)];
  return origins
    .filter(({ order }) => order.some((entry) => claims.isFree(entry)))
    .map(({ order }) => ({ deck, order, weights: weightsOf(deck, order) }));
}

/** The author's own id speaks for itself: with a new one, a question is another. */
function mayBeReworded(item: Item): boolean {
  return item.entry === null && item.name === null;
}

function weightsOf(deck: readonly Item[], order: readonly Entry[]): WordWeights {
  const weights = new WordWeights();
  for (const { form } of deck) weights.add(wordsOf(form));
  for (const entry of order) weights.add(wordsOf(entry));
  return weights;
}

function wordsOf({ stem, body }: { readonly stem: string; readonly body: string }): WordSet {
  return wordSet(body === '' ? stem : `${stem} ${body}`);
}

/** An answer of some length that only one question has, then and now, is that question's. */
function claimSameAnswer({ deck, order }: Search, claims: Claims): void {
  const now = new Map<string, Item | null>();
  for (const item of deck) {
    if (item.form.sketch !== '') now.set(item.form.answer, now.has(item.form.answer) ? null : item);
  }
  const then = new Map<string, Entry | null>();
  for (const entry of order) {
    if (entry.sketch !== '') then.set(entry.answer, then.has(entry.answer) ? null : entry);
  }
  for (const [answer, item] of now) {
    const entry = then.get(answer);
    if (item && entry && mayBeReworded(item) && claims.mayClaim(item, entry))
      claims.claim(item, entry);
  }
}

function nearPairs({ deck, order, weights }: Search, claims: Claims): Pair[] {
  const lost = deck.filter(mayBeReworded).map(compared);
  const free = order.filter((entry) => claims.isFree(entry));
  if (lost.length === 0 || free.length === 0) return [];
  const words = new Map(free.map((entry) => [entry, wordsOf(entry)]));
  const stems = stemCounts(deck, order);
  const neighbours = new Neighbours(deck, order);
  const pairs: Pair[] = [];
  for (const one of lost) {
    for (const entry of nearCandidates(one, words)) {
      if (!claims.mayClaim(one.item, entry)) continue;
      const score = alikeNear(one, entry, words.get(entry)!, {
        weights,
        fit: neighbours.fit(one.item, entry),
        isOwnStem: (stem) => (stems.get(stem) ?? 0) <= 2,
      });
      if (score !== null) pairs.push({ item: one.item, entry, score });
    }
  }
  return pairs;
}

/** How often each first line stands in a deck, then and now together. */
function stemCounts(deck: readonly Item[], order: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stem } of [...deck.map(({ form }) => form), ...order]) {
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function farPairs(deck: readonly Item[], claims: Claims): Pair[] {
  const lost = deck.filter(mayBeReworded).map(compared);
  if (lost.length === 0) return [];
  const candidates = lost.map((one) => [one, [...rareWordCandidates(one, claims)]] as const);
  const known = new Set(candidates.flatMap(([, entries]) => entries));
  const weights = weightsOf(deck, [...known]);
  const pairs: Pair[] = [];
  for (const [one, entries] of candidates) {
    for (const entry of entries) {
      const score = alikeElsewhere(one, entry, wordsOf(entry), weights);
      if (score !== null) pairs.push({ item: one.item, entry, score });
    }
  }
  return pairs;
}

function compared(item: Item): Compared {
  return { item, words: wordsOf(item.form) };
}
