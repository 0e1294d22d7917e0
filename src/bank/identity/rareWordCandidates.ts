import type { Claims } from './claims';
import type { Compared } from './claimAlike';
import type { Entry } from './ledger';

const MAX_WORDS = 6;
/** Words that more questions have are too common to lead anywhere. */
const MAX_POSTINGS = 100;
const MAX_CANDIDATES = 40;

/**
 * Remembered questions that stand nowhere now and share the question's answer or its rarest words:
 * most of those that vanish come back, here or in another deck.
 */
export function rareWordCandidates({ item, words }: Compared, claims: Claims): Iterable<Entry> {
  const { ledger } = claims;
  const found = new Set<Entry>();
  const add = (entry: Entry): void => {
    if (found.size < MAX_CANDIDATES && claims.mayClaim(item, entry)) found.add(entry);
  };
  if (item.form.sketch !== '')
    ledger.withAnswer(item.form.answer).slice(0, MAX_POSTINGS).forEach(add);
  const rarest = [...words]
    .map((word) => ledger.withWord(word))
    .filter(({ size }) => size > 0 && size <= MAX_POSTINGS)
    .sort((a, b) => a.size - b.size)
    .slice(0, MAX_WORDS);
  for (const having of rarest) for (const entry of having) add(entry);
  return found;
}
