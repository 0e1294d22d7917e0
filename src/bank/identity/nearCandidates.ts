import type { Compared } from './claimAlike';
import type { Entry } from './ledger';
import { type WordSet, stemOf } from './likeness';

/** Up to so many, all are compared. */
const ALL = 40;
const MAX_CANDIDATES = 60;
/** A word that more than so many have leads to none. */
const COMMON = 80;

const indexes = new WeakMap<ReadonlyMap<Entry, WordSet>, Map<string, Entry[]>>();

/**
 * Those of a deck's entries that share an uncommon word, its beginning, or a piece of the answer
 * with the question.
 */
export function nearCandidates(
  { item, words }: Compared,
  entries: ReadonlyMap<Entry, WordSet>,
): Iterable<Entry> {
  if (entries.size <= ALL) return entries.keys();
  let index = indexes.get(entries);
  if (!index) indexes.set(entries, (index = indexOf(entries)));
  const tally = new Map<Entry, number>();
  for (const feature of featuresOf(words, item.form.sketch)) {
    const having = index.get(feature);
    if (!having || having.length > COMMON) continue;
    for (const entry of having) tally.set(entry, (tally.get(entry) ?? 0) + 1 / having.length);
  }
  return [...tally]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_CANDIDATES)
    .map(([entry]) => entry);
}

function indexOf(entries: ReadonlyMap<Entry, WordSet>): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const [entry, words] of entries) {
    for (const feature of featuresOf(words, entry.sketch)) {
      const having = index.get(feature);
      if (having) having.push(entry);
      else index.set(feature, [entry]);
    }
  }
  return index;
}

function featuresOf(words: WordSet, sketch: string): Set<string> {
  const features = new Set<string>();
  for (const word of words) {
    features.add(stemOf(word));
    // Slips of the pen are seldom among the first letters.
    if (word.length >= 5) features.add(`${word.slice(0, 4)}*`);
  }
  for (let at = 0; at < sketch.length; at += 4) features.add(`=${sketch.slice(at, at + 4)}`);
  return features;
}
