import type { Bank } from '../bank/bank';
import type { ProgressStore } from '../platform/progressStore';
import { isDue } from '../practice/progress';

/**
 * How many of the bank's questions wait to be reviewed; each once, however many decks hold it.
 * @param now ms since the epoch
 */
export function dueCount(bank: Bank, progress: ProgressStore, now: number): number {
  let count = 0;
  for (const [id, each] of progress.book.entries()) {
    if (isDue(each, now) && bank.question(id)) count += 1;
  }
  return count;
}
