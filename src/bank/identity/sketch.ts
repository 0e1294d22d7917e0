import { finish } from './hash';

/** Numbers that a sketch keeps. With twelve, a likeness is off by some 0.14 at worst. */
const SIZE = 12;
/** Shorter texts are alike by chance, so they get no sketch. */
export const MIN_SKETCHED_WORDS = 8;
const BITS = 24;

/**
 * A small picture of a text for telling how like two long texts are: the smallest hashes of its
 * pairs of neighbouring words (bottom-k sampling: Cohen and Kaplan 2007), each four characters of
 * base 64, ascending. Empty for texts of fewer than {@link MIN_SKETCHED_WORDS} words.
 * @param words of an answer
 * @param question its question's words: answers like to repeat them, which says nothing more
 */
export function sketchOf(words: readonly string[], question: readonly string[] = []): string {
  if (words.length < MIN_SKETCHED_WORDS) return '';
  const asked = new Set<number>();
  for (let i = 1; i < question.length; i++) {
    asked.add(pairOf(hashWord(question[i - 1]!), hashWord(question[i]!)));
  }
  // Smallest first; a text has many pairs and few of them get in, so a sorted array does.
  const least: number[] = [];
  let before = hashWord(words[0]!);
  for (let i = 1; i < words.length; i++) {
    const word = hashWord(words[i]!);
    const pair = pairOf(before, word);
    before = word;
    if ((least.length === SIZE && pair >= least[SIZE - 1]!) || asked.has(pair)) continue;
    insert(least, pair);
  }
  return least.map(encode).join('');
}

/**
 * How many of two texts' pairs of words are shared, estimated, 0 to 1 (Jaccard). Null where one of
 * them has no sketch. Damaged sketches are merely unlike.
 */
export function sketchLikeness(a: string, b: string): number | null {
  if (a === '' || b === '') return null;
  if (a === b) return 1;
  let i = 0;
  let j = 0;
  let seen = 0;
  let shared = 0;
  while (seen < SIZE && (i < a.length || j < b.length)) {
    const left = i < a.length ? decode(a, i) : Infinity;
    const right = j < b.length ? decode(b, j) : Infinity;
    if (left === right) shared++;
    if (left <= right) i += 4;
    if (right <= left) j += 4;
    seen++;
  }
  return shared / seen;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));

function pairOf(first: number, second: number): number {
  return finish(Math.imul(first, 31) ^ second) >>> (32 - BITS);
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return finish(hash);
}

function insert(least: number[], value: number): void {
  let at = least.length;
  while (at > 0 && least[at - 1]! > value) at--;
  if (least[at - 1] === value) return;
  least.splice(at, 0, value);
  if (least.length > SIZE) least.pop();
}

function encode(value: number): string {
  let text = '';
  for (let shift = BITS - 6; shift >= 0; shift -= 6) text += ALPHABET[(value >>> shift) & 63]!;
  return text;
}

function decode(sketch: string, at: number): number {
  let value = 0;
  for (let i = at; i < at + 4; i++) value = value * 64 + (VALUES.get(sketch[i] ?? '') ?? 0);
  return value;
}
