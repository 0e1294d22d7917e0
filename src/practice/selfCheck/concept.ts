/** A rubric's phrase, taken apart into what a draft has to say. */
import { isSmallWord } from '../../bank/search/aliases';
import { FRAMING_WORDS, GENERIC_WORDS, NEGATORS } from './synonyms';
import { readWords, stemOf, type Word } from './words';

export interface Term {
  readonly word: Word;
  /** How much it tells of the concept: 1, or less for words of every answer. */
  readonly weight: number;
}

/** Terms that together say one thing. */
export interface Phrase {
  readonly terms: readonly Term[];
  /** The phrase itself denies something ("no single point of failure"). */
  readonly negative: boolean;
}

export interface Concept {
  /** As the rubric has it. */
  readonly text: string;
  /** All parts are wanted; of each, one of its ways of saying it. */
  readonly parts: readonly (readonly Phrase[])[];
}

const GENERIC_WEIGHT = 0.4;
const MOST_LENGTH = 500;

const generic = new Set(GENERIC_WORDS.map(stemOf));
const framing = new Set(FRAMING_WORDS.map(stemOf));
const negators = new Set(NEGATORS);

/**
 * A concept from its wording in Markdown. `A / B` and `A or B` ask for one of the two, `A and B`,
 * `A + B` and `A vs B` for both; what stands in brackets is another way of saying what stands before
 * them. null where no word is left.
 */
export function readConcept(markdown: string): Concept | null {
  const text = plain(markdown);
  const { outer, inner } = bracketed(text);
  const others = inner.flatMap(alternativesIn);
  const parts = outer
    .split(/ (?:and|vs\.?|versus|plus|then) | [&+] |→| -> /i)
    .map((part) => phrasesOf(alternativesIn(part)))
    .filter((phrases) => phrases.length > 0);
  const extra = phrasesOf(others);
  if (parts.length === 0 && extra.length === 0) return null;
  if (parts.length === 0) return { text, parts: [extra] };
  // An example in brackets vouches for the whole; it can replace a part only where there is one.
  return { text, parts: parts.length === 1 ? [[...parts[0]!, ...extra]] : parts };
}

function alternativesIn(text: string): readonly string[] {
  return text.split(/(?<!\b\p{L})\/|\/(?!\p{L}\b)|[,|]| or | e\.g\. | such as /iu);
}

function phrasesOf(texts: readonly string[]): readonly Phrase[] {
  return texts.map(readPhrase).filter(({ terms }) => terms.length > 0);
}

/** The words of a phrase that carry its meaning. */
export function readPhrase(text: string): Phrase {
  const words = readWords(text);
  const negative = words.some(({ text: word }) => negators.has(word));
  const content = words.filter(({ text: word }) => !isSmallWord(word) && !negators.has(word));
  const telling = content.filter(({ text: word }) => !framing.has(stemOf(word)));
  const terms = (telling.length > 0 ? telling : content).map((word) => ({
    word,
    weight: generic.has(stemOf(word.text)) ? GENERIC_WEIGHT : 1,
  }));
  return { terms, negative };
}

/** Markdown's marks and quotation marks taken off, length bounded. */
export function plain(markdown: string): string {
  return markdown
    .slice(0, MOST_LENGTH)
    .replace(/[`*“”"„]/g, '')
    .trim();
}

function bracketed(text: string): { readonly outer: string; readonly inner: readonly string[] } {
  const inner: string[] = [];
  const outer = text.replace(/\(([^()]{0,200})\)/g, (_, content: string) => {
    inner.push(content);
    return ' ';
  });
  return { outer, inner };
}
