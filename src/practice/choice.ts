import type { Grade } from './grade';

/**
 * The grade that picks in a multiple-choice question earn: Good for exactly the right ones, Hard where
 * more of them are right than wrong, Again for the rest. null without a pick, and
 * where the deck names no right option: then nothing can be judged.
 * @param picked indexes into `options`
 */
export function gradePicks(
  picked: readonly number[],
  options: readonly { readonly correct: boolean }[],
): Grade | null {
  const right = options.filter(({ correct }) => correct).length;
  const chosen = new Set(picked.filter((index) => index in options));
  if (right === 0 || chosen.size === 0) return null;
  const hits = [...chosen].filter((index) => options[index]!.correct).length;
  const misses = chosen.size - hits;
  if (hits === right && misses === 0) return 3;
  return hits > misses ? 2 : 1;
}
