import type { ParsedQuestion, Problem, QuestionId } from '../question';
import { claimAlike } from './claimAlike';
import { claimExact, shareIdentical } from './claimExact';
import { claimNamed } from './claimNamed';
import { Claims } from './claims';
import { type Item, itemsOf } from './item';
import type { IdentityLedger } from './ledger';
import { NewIds } from './newIds';

/** A deck whose questions want their ids. */
export interface DeckToResolve {
  readonly uri: string;
  readonly questions: readonly ParsedQuestion[];
}

/** The ids of a deck's questions, in their order, each different. */
export interface ResolvedDeck {
  readonly uri: string;
  readonly ids: readonly QuestionId[];
  /** `duplicate-id`: an author's id that stands in two places. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the questions of some decks again in what the ledger remembers, and has it remember them as
 * they are now. A ladder, strongest evidence first, each rung for all decks before the next:
 *
 * 1. the author's own id (`<!-- id: … -->`);
 * 2. same question and answer, in this deck, then wherever it is free;
 * 3. same question, in this deck, where the answer, the section or the neighbours say which;
 * 4. same question and answer as one that stands in another deck: they share its id;
 * 5. same question, wherever it is free; then one that it was worded as before;
 * 6. same answer;
 * 7. most similar wording, best pairs first, weighed with answer and neighbours;
 * 8. a new id, which depends on what the question says and not on the order of files.
 *
 * Free is what stands in no other deck that exists. Below its threshold a question is left alone:
 * another's progress is worse than none. Within a deck every id is different; over decks an id is
 * shared only while question and answer are the same, so that copying or moving a file, in whatever
 * order its watchers tell, loses nothing. The place whose answer is then changed gets an id of its
 * own, for the other still is what it was.
 *
 * Costs about as much as the decks are large, whatever the ledger's size.
 *
 * @param removed decks whose files are gone or are no decks any more
 * @param now ms since the epoch, remembered with what has changed
 */
export function resolve(
  ledger: IdentityLedger,
  decks: readonly DeckToResolve[],
  removed: readonly string[] = [],
  now = 0,
): readonly ResolvedDeck[] {
  for (const uri of removed) ledger.setGone(uri);
  const decksOfItems = decks.map(({ uri, questions }) => itemsOf(uri, questions));
  const claims = new Claims(ledger, new Set(decks.map(({ uri }) => uri)));
  const problems = claimNamed(decksOfItems.flat(), claims);
  claimExact(decksOfItems, claims);
  claimAlike(decksOfItems, claims);
  remember(claims, now);
  // In the order of their names, so that it does not matter in which they were listed.
  const byUri = [...decksOfItems].sort((a, b) => compare(a[0]?.uri ?? '', b[0]?.uri ?? ''));
  const newIds = new NewIds(ledger);
  for (const deck of byUri) {
    shareIdentical(deck, claims);
    for (const item of deck) if (item.entry === null) addNew(item, newIds, claims, now);
  }
  decks.forEach(({ uri }, number) => {
    const order = decksOfItems[number]!.map((item) => item.entry!);
    // A file that reads as empty for a moment leaves its order behind, for it may come back.
    if (order.length === 0) ledger.setGone(uri);
    else ledger.setOrder(uri, order);
  });
  return decks.map(({ uri }, number) => ({
    uri,
    ids: decksOfItems[number]!.map((item) => item.entry!.id),
    problems: problems.get(uri) ?? [],
  }));
}

function remember(claims: Claims, now: number): void {
  for (const [entry, { form, name, uri }] of claims.claimed()) {
    const home = claims.ledger.remember(uri);
    claims.ledger.see(entry, { form, name, home, now });
  }
}

function addNew(item: Item, newIds: NewIds, claims: Claims, now: number): void {
  const { form, name, uri } = item;
  const home = claims.ledger.remember(uri);
  claims.claim(item, claims.ledger.add(newIds.idFor(item), { form, name, home, now }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
