/** How much each word tells of a question: rare words much, those of every question little. */
export class WordWeights {
  readonly #counts = new Map<string, number>();
  #texts = 0;

  add(words: readonly string[]): void {
    this.#texts += 1;
    for (const word of new Set(words)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** Inverse document frequency, above 0. */
  of(word: string): number {
    return Math.log(1 + (this.#texts + 1) / (1 + (this.#counts.get(word) ?? 0)) / 1.5);
  }
}

/**
 * The weight that two questions share, of all the weight they have (weighted Jaccard), 0 to 1. Words
 * that differ by a typo count almost as the same.
 */
export function wordSimilarity(
  a: readonly string[],
  b: readonly string[],
  weights: WordWeights,
): number {
  const left = new Set(a);
  const right = new Set(b);
  let shared = 0;
  for (const word of left) {
    if (!right.has(word)) continue;
    shared += weights.of(word);
    left.delete(word);
    right.delete(word);
  }
  let apart = 0;
  for (const word of left) {
    const like = findTypo(word, right);
    if (like === undefined) {
      apart += weights.of(word);
      continue;
    }
    right.delete(like);
    const weight = Math.min(weights.of(word), weights.of(like));
    shared += weight * 0.9;
    apart += weight * 0.1;
  }
  for (const word of right) apart += weights.of(word);
  return shared + apart === 0 ? 0 : shared / (shared + apart);
}

function findTypo(word: string, among: ReadonlySet<string>): string | undefined {
  if (word.length < 4) return undefined;
  const most = word.length < 8 ? 1 : 2;
  for (const other of among) if (isWithin(word, other, most)) return other;
  return undefined;
}

/** Whether one word becomes the other by at most `most` edits (Levenshtein). */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most || /\d/.test(a) || /\d/.test(b)) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return (row[b.length] ?? 0) <= most;
}
