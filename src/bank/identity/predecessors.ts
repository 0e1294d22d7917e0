import type { Claims } from './claims';
import type { Item } from './item';
import type { DeckMemory } from './ledger';

/** A deck of which less than this came over is no origin: questions travel alone too. */
const MIN_SHARE = 0.2;

/**
 * The decks that a deck's questions stood in before, its own left out: what its file was called
 * before it was renamed, or the file that it was split from. Those with most questions first.
 */
export function predecessorsOf(deck: readonly Item[], claims: Claims): readonly DeckMemory[] {
  const counts = new Map<DeckMemory, number>();
  for (const item of deck) {
    const home = item.entry?.home;
    if (home && home.uri !== item.uri && claims.claimant(item.entry!) === item) {
      counts.set(home, (counts.get(home) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([home, count]) => count >= MIN_SHARE * Math.min(deck.length, home.order.length))
    .sort((a, b) => b[1] - a[1])
    .map(([home]) => home);
}
