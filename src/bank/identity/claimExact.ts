import type { Claims } from './claims';
import { claimPairs, type Pair } from './claimPairs';
import { isIdentical, type Item } from './item';
import type { Entry } from './ledger';
import { Neighbours } from './neighbours';
import { predecessorsOf } from './predecessors';
import { sketchLikeness } from './sketch';
import { isSpecific } from './specific';

/** The rungs on which the question, free of how it is set, is the same; see `resolve.ts`. */
export function claimExact(decks: readonly (readonly Item[])[], claims: Claims): void {
  for (const deck of decks) {
    const own = ownOrder(deck, claims);
    if (own) claimWithin(deck, own, claims, sameAnswerToo);
  }
  claimIdenticalElsewhere(decks, claims);
  for (const deck of decks) {
    for (const origin of predecessorsOf(deck, claims)) {
      claimWithin(deck, origin.order, claims, sameAnswerToo);
    }
  }
  for (const deck of decks) {
    const own = ownOrder(deck, claims);
    if (own) claimWithin(deck, own, claims, sameQuestion);
    for (const origin of predecessorsOf(deck, claims)) {
      claimWithin(deck, origin.order, claims, sameQuestion);
    }
  }
  for (const deck of decks) shareIdentical(deck, claims);
  for (const deck of decks) claimSameQuestionElsewhere(deck, claims);
}

/**
 * Gives what says exactly the same as a question in another deck that question's id. Not to
 * questions that mean something else in other surroundings.
 */
export function shareIdentical(deck: readonly Item[], claims: Claims): void {
  for (const item of deck) {
    if (item.entry !== null || !travels(item)) continue;
    const same = claims.ledger.withKey(item.form.key);
    const shared = same.find((entry) => claims.mayShare(item, entry));
    if (shared) claims.share(item, shared);
  }
}

/** Whether the question with its answer is the same wherever it stands. */
function travels({ form }: Item): boolean {
  return form.sketch !== '' || isSpecific(form);
}

function ownOrder(deck: readonly Item[], claims: Claims): readonly Entry[] | undefined {
  const uri = deck[0]?.uri;
  return uri === undefined ? undefined : claims.ledger.deck(uri)?.order;
}

/** What the members of a group have in common, and how strong a pair must be in an ambiguous one. */
interface Rung {
  readonly group: (form: Item['form']) => string;
  /** The only pair of its group is right where this holds. */
  readonly accepts: (pair: Evidence) => boolean;
  readonly minimum: number;
}

interface Evidence {
  readonly item: Item;
  readonly answers: number;
  readonly sameSection: boolean;
  readonly beside: number;
}

const sameAnswerToo: Rung = {
  group: (form) => `${form.key}\u0000${form.answer}`,
  accepts: () => true,
  minimum: 1,
};

const sameQuestion: Rung = {
  group: (form) => form.key,
  accepts: ({ item, answers, sameSection, beside }) => {
    if (answers >= 0.3 || isSpecific(item.form)) return true;
    const isOtherAnswer = answers >= 0 && answers < 0.1;
    return isOtherAnswer ? beside === 2 : sameSection || beside > 0;
  },
  minimum: 1.5,
};

/** Larger groups of questions that are all the same are taken in order. */
const MAX_GROUP = 60;

/**
 * Finds questions again in one remembered order. First those that are alone in their group, which
 * then show where the others are: those are told apart by section, answer and neighbours.
 */
function claimWithin(
  deck: readonly Item[],
  order: readonly Entry[],
  claims: Claims,
  rung: Rung,
): void {
  const groups = new Map<string, { items: Item[]; entries: Entry[] }>();
  for (const item of deck) {
    if (item.entry !== null) continue;
    const key = rung.group(item.form);
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { items: [item], entries: [] });
  }
  if (groups.size === 0) return;
  for (const entry of order) {
    const group = groups.get(rung.group(entry));
    if (group && claims.isOpen(entry, deck[0]!.uri)) group.entries.push(entry);
  }
  const neighbours = new Neighbours(deck, order);
  const ambiguous: { items: Item[]; entries: Entry[] }[] = [];
  for (const group of groups.values()) {
    if (group.entries.length === 0) continue;
    const [item] = group.items;
    const [entry] = group.entries;
    if (group.items.length > 1 || group.entries.length > 1) ambiguous.push(group);
    else if (rung.accepts(evidenceOf(item!, entry!, neighbours))) claims.take(item!, entry!);
  }
  for (const { items, entries } of ambiguous) {
    if (items.length > MAX_GROUP || entries.length > MAX_GROUP) {
      if (rung === sameAnswerToo) inOrder(items, entries, claims);
      continue;
    }
    const pairs: Pair[] = [];
    for (const item of items) {
      for (const entry of entries) {
        const evidence = evidenceOf(item, entry, neighbours);
        const score =
          (evidence.sameSection ? 1 : 0) + evidence.beside + 2.5 * Math.max(0, evidence.answers);
        if (score >= rung.minimum) pairs.push({ item, entry, score });
      }
    }
    claimPairs(pairs, claims);
    // Nothing tells the rest apart: where none came or went, they are in their old order.
    if (rung === sameAnswerToo && items.length === entries.length) inOrder(items, entries, claims);
  }
}

function evidenceOf(item: Item, entry: Entry, neighbours: Neighbours): Evidence {
  return {
    item,
    answers: sketchLikeness(item.form.sketch, entry.sketch) ?? -1,
    sameSection: item.form.section === entry.section,
    beside: neighbours.fit(item, entry).beside,
  };
}

function inOrder(items: readonly Item[], entries: readonly Entry[], claims: Claims): void {
  const taken = new Set(items.map((item) => item.entry));
  const left = entries.filter((entry) => !taken.has(entry));
  let next = 0;
  for (const item of items) {
    if (item.entry !== null) continue;
    const entry = left[next++];
    if (entry) claims.take(item, entry);
  }
}

/** Same question and answer as one that stands nowhere now, or stood in another deck of the batch. */
function claimIdenticalElsewhere(decks: readonly (readonly Item[])[], claims: Claims): void {
  const free = new Map<string, Entry[]>();
  for (const item of decks.flat()) {
    if (item.entry !== null) continue;
    const { form } = item;
    const group = sameAnswerToo.group(form);
    let entries = free.get(group);
    if (!entries) {
      entries = claims.ledger
        .withKey(form.key)
        .filter((entry) => claims.isFree(entry) && isIdentical(entry, form))
        .reverse();
      free.set(group, entries);
    }
    const entry = pick(entries, item, claims);
    if (entry) claims.claim(item, entry);
  }
}

/** The best of entries that say the same: from this deck and section, from this deck, or any. */
function pick(entries: Entry[], item: Item, claims: Claims): Entry | undefined {
  const { form, uri } = item;
  if (entries.length === 0) return undefined;
  const far = travels(item);
  let best = -1;
  let bestScore = -1;
  for (let at = entries.length - 1; at >= Math.max(0, entries.length - MAX_GROUP); at--) {
    const entry = entries[at]!;
    const atHome = entry.home?.uri === uri;
    if (!claims.mayClaim(item, entry) || !(far || atHome)) continue;
    const score = (atHome ? 2 : 0) + (entry.section === form.section ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best < 0 ? undefined : entries.splice(best, 1)[0];
}

/** Same question as one that stands nowhere now, then as one that once was worded like it. */
function claimSameQuestionElsewhere(deck: readonly Item[], claims: Claims): void {
  const pairs: Pair[] = [];
  const add = (item: Item, entry: Entry, rank: number): void => {
    if (!claims.mayClaim(item, entry)) return;
    const answers = sketchLikeness(item.form.sketch, entry.sketch);
    const atHome = entry.home?.uri === item.uri;
    if ((answers ?? 0) < 0.3 && !isSpecific(item.form)) return;
    const score =
      rank + (answers ?? 0) + (atHome ? 0.5 : 0) + (entry.section === item.form.section ? 0.2 : 0);
    pairs.push({ item, entry, score });
  };
  for (const item of deck) {
    if (item.entry !== null) continue;
    for (const entry of claims.ledger.withKey(item.form.key).slice(0, MAX_GROUP))
      add(item, entry, 4);
    for (const entry of claims.ledger.withFormerKey(item.form.key).slice(0, MAX_GROUP)) {
      add(item, entry, 0);
    }
  }
  claimPairs(pairs, claims);
}
