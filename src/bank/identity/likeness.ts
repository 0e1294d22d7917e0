import { isStopWord } from './stopWords';
import { isContinuous } from './words';

/** The distinct words of a question, as they are compared. */
export type WordSet = ReadonlySet<string>;

/**
 * The words that are compared: those of the text; scripts without blanks give pairs of characters.
 * @param text normalised words with blanks between them
 */
export function wordSet(text: string): WordSet {
  const set = new Set<string>();
  for (const word of text.split(' ')) {
    if (word === '') continue;
    if (word.length > 2 && isContinuous(word.charCodeAt(0))) {
      for (let i = 0; i + 1 < word.length; i++) set.add(word.slice(i, i + 2));
    } else {
      set.add(word);
    }
  }
  return set;
}

/**
 * How much a word says, by its rarity among some questions (inverse document frequency, Spärck
 * Jones 1972). Few questions prove little, so as many as {@link PRIOR} imagined ones stand behind
 * them, in half of which the stop words are.
 */
export class WordWeights {
  readonly #counts = new Map<string, number>();
  #questions = 0;

  /** Counts the words of one more question. */
  add(words: WordSet): void {
    this.#questions++;
    for (const word of words) this.#counts.set(word, this.count(word) + 1);
  }

  /** How many of the questions have the word. */
  count(word: string): number {
    return this.#counts.get(word) ?? 0;
  }

  /** Squared, as in the cosine of two texts: one rare word outweighs some common ones. */
  weight(word: string): number {
    const imagined = isStopWord(word) ? PRIOR / 2 : 1;
    return Math.log(1 + (this.#questions + PRIOR) / (this.count(word) + imagined)) ** 2;
  }
}

const PRIOR = 50;

/**
 * How alike two questions are worded, 0 to 1: the lesser of two Jaccard measures. Over all words
 * alike, `What is a stack?` and `What is a queue?` are; over words weighed by rarity, `What is a
 * stack?` and `When does a stack overflow?` are. Only one that asks the same is alike in both. Less
 * so where either has a word of its own that says about as much as any they share: two subjects.
 * Inflected and misspelt words count in part.
 */
export function wordLikeness(a: WordSet, b: WordSet, weights: WordWeights): number {
  const onlyA: string[] = [];
  let shared = 0;
  let rarestShared = 0;
  let sharedWeight = 0;
  let weightA = 0;
  let weightB = 0;
  for (const word of a) {
    const weight = weights.weight(word);
    weightA += weight;
    if (b.has(word)) {
      shared++;
      sharedWeight += weight;
      rarestShared = Math.max(rarestShared, weight);
    } else {
      onlyA.push(word);
    }
  }
  const onlyB: string[] = [];
  for (const word of b) {
    weightB += weights.weight(word);
    if (!a.has(word)) onlyB.push(word);
  }
  let rarestOnlyA = 0;
  if (onlyA.length * onlyB.length <= MAX_PAIRS) {
    for (const word of onlyA) {
      const { index, credit } = nearest(word, onlyB, weights);
      if (credit === 0) {
        rarestOnlyA = Math.max(rarestOnlyA, subjectWeight(word, weights));
        continue;
      }
      const [other] = onlyB.splice(index, 1);
      const weight = (weights.weight(word) + weights.weight(other!)) / 2;
      shared += credit;
      sharedWeight += credit * weight;
      rarestShared = Math.max(rarestShared, weight);
    }
  }
  const rarestOnlyB = Math.max(0, ...onlyB.map((word) => subjectWeight(word, weights)));
  const swapped = Math.min(rarestOnlyA, rarestOnlyB) / Math.max(1e-9, rarestShared);
  const plain = shared / Math.max(1, a.size + b.size - shared);
  const weighted = sharedWeight / Math.max(1e-9, weightA + weightB - sharedWeight);
  return Math.min(plain, weighted, 1) * (swapped >= 0.7 ? 0.5 : swapped >= 0.35 ? 0.75 : 1);
}

/** Pairs of characters are no subjects: with one character two of them change. */
function subjectWeight(word: string, weights: WordWeights): number {
  return isContinuous(word.charCodeAt(0)) ? 0 : weights.weight(word);
}

/** Beyond so many pairs of words that differ, the texts differ. */
const MAX_PAIRS = 400;
const INFLECTED = 0.9;
const MISSPELT = 0.75;

function nearest(
  word: string,
  others: readonly string[],
  weights: WordWeights,
): { readonly index: number; readonly credit: number } {
  let best = { index: -1, credit: 0 };
  for (let index = 0; index < others.length; index++) {
    const other = others[index]!;
    if (word[0] !== other[0] || /\d/.test(word) || /\d/.test(other)) continue;
    const credit = isInflected(word, other)
      ? INFLECTED
      : isMisspelt(word, other, weights)
        ? MISSPELT
        : 0;
    if (credit > best.credit) best = { index, credit };
  }
  return best;
}

/** `closure` and `closures`, `handle` and `handling`, `library` and `libraries`. */
export function isInflected(a: string, b: string): boolean {
  return a.length >= 2 && b.length >= 2 && stemOf(a) === stemOf(b);
}

const ENDINGS = ['ies', 'ing', 'es', 'ed', 'ly', 's', 'e', 'y', 'd'];

/** A word without its English ending, where more than two letters remain. */
export function stemOf(word: string): string {
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= 3 && word.endsWith(ending)) {
      const stem = word.slice(0, -ending.length);
      // `nextjs` and `class` are no plurals, `stopping` doubles its letter.
      if (ending === 's' && /[sju]$/.test(stem)) return word;
      if (ending === 'ing' || ending === 'ed') return stem.replace(/([bdgklmnprt])\1$/, '$1');
      return stem;
    }
  }
  return word;
}

/**
 * A slip of the pen: a letter or, in long words, two that differ, and one of the words stands
 * nowhere else. `slice` and `splice` in a deck that knows both are two things.
 */
function isMisspelt(a: string, b: string, weights: WordWeights): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 4 || Math.min(weights.count(a), weights.count(b)) > 1) return false;
  // `sync` and `async`, `typed` and `untyped` mean the opposite.
  if (a.endsWith(b) || b.endsWith(a)) return false;
  return isWithin(a, b, length >= 8 ? 2 : 1);
}

/** Whether at most `limit` letters were inserted, left out, replaced or swapped with the next. */
function isWithin(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]! <= limit;
}
