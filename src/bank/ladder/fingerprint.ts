import type { ParsedQuestion } from '../question';
import { hashText, hashWord } from './hash';
import { normaliseText, wordsOf } from './normalise';

/** What a question is recognised by, short enough to be kept for every question ever seen. */
export interface Fingerprint {
  /** Hash of the whole question: wording, code and options, but not the answer. */
  readonly prompt: string;
  /** Hash of the answer; '' where there is none, or too little to tell answers apart. */
  readonly answer: string;
  /** Hash of the sections around it. */
  readonly section: string;
  /** The question's words, folded; at most 60. */
  readonly words: readonly string[];
  /** The smallest hashes of the answer's words, ascending: a sample that two like answers share. */
  readonly sketch: readonly number[];
}

const mostWords = 60;
const sketchSize = 16;
/** Answers shorter than this ("Yes.", "O(1)") are alike by chance; UTF-16 units once normalised. */
const leastAnswer = 30;
/** So much of a long answer is sampled. */
const sampled = 8000;

/** The fingerprint of a question; cost linear in its text. */
export function fingerprintOf(question: ParsedQuestion): Fingerprint {
  const { promptMarkdown, prompt, title, options, answer, sections } = question;
  const asked = [title ?? '', promptMarkdown || prompt, ...options.map(({ text }) => text)];
  const wording = asked.join('\n');
  const answered = normaliseText(answer ?? '');
  return {
    prompt: hashText(normaliseText(wording)),
    answer: answered.length < leastAnswer ? '' : hashText(answered),
    section: hashText(normaliseText(sections.join('\n'))),
    words: wordsOf(wording.slice(0, sampled)).slice(0, mostWords),
    sketch: sketchOf(wordsOf((answer ?? '').slice(0, sampled))),
  };
}

/** A bottom-k sketch (A. Broder, 1997): the k smallest hashes of a set stand for a fair sample of it. */
function sketchOf(words: readonly string[]): readonly number[] {
  const hashes = new Set<number>();
  for (const word of words) hashes.add(hashWord(word, 7));
  return [...hashes].sort((a, b) => a - b).slice(0, sketchSize);
}

/** The share of words that two sketched texts have in common, 0 to 1, estimated; 0 where one has none. */
export function sketchSimilarity(a: readonly number[], b: readonly number[]): number {
  const smaller = Math.min(a.length, b.length);
  if (smaller === 0) return 0;
  const inA = new Set(a);
  const inB = new Set(b);
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, Math.max(a.length, b.length));
  return union.filter((hash) => inA.has(hash) && inB.has(hash)).length / union.length;
}

/** The fingerprint of a question of which only the wording is known. */
export function wordingFingerprint(prompt: string): Fingerprint {
  return {
    prompt: hashText(normaliseText(prompt)),
    answer: '',
    section: '',
    words: wordsOf(prompt.slice(0, sampled)).slice(0, mostWords),
    sketch: [],
  };
}
