import type { Claims } from './claims';
import type { Item } from './item';
import type { Entry } from './ledger';

/** A guess that a question is one that is remembered. */
export interface Pair {
  readonly item: Item;
  readonly entry: Entry;
  readonly score: number;
}

/** Accepts pairs, best first, as long as both sides are to be had; equal ones in their order. */
export function claimPairs(pairs: Pair[], claims: Claims): void {
  pairs.sort((a, b) => b.score - a.score);
  for (const { item, entry } of pairs) claims.take(item, entry);
}
