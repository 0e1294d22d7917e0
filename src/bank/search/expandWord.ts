import { CONTINUOUS, classOf } from './characters';
import { boundedDistance } from './editDistance';
import { signatureOf, type Vocabulary } from './vocabulary';

/** How a token of the bank answers a word of the query. */
export type MatchKind = 'exact' | 'prefix' | 'alias' | 'part' | 'typo' | 'short';

export interface Expansion {
  readonly token: number;
  /** 0 to 1; 1 is the word itself. */
  readonly quality: number;
  readonly kind: MatchKind;
}

/** A word of a query, as units for the vocabulary and as text for everything else. */
export interface Word {
  readonly text: string;
  readonly units: Uint16Array;
  /** True while it may still be typed: what it begins counts for more. */
  readonly last: boolean;
}

const MAX_PREFIX_MATCHES = 256;
const MAX_FUZZY_MATCHES = 24;
/** A word that fewer than one document in so many has may be a misspelling that the bank shares. */
const RARE = 2000;

export function toUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    units[at] = text.charCodeAt(at);
  }
  return units;
}

/**
 * The tokens of the bank that a word may mean, best first: itself, what it begins, and, where it is
 * unknown or rare, what it is a misspelling, a part or a contraction of. In an order that depends
 * on the tokens alone, not on when they were indexed.
 */
export function expandWord(
  word: Word,
  vocabulary: Vocabulary,
  documentCount: number,
): readonly Expansion[] {
  const { units } = word;
  const found: Expansion[] = [];
  const exact = vocabulary.find(units, 0, units.length);
  const exactCount = exact < 0 ? 0 : vocabulary.documentCount(exact);
  if (exactCount > 0) {
    found.push({ token: exact, quality: 1, kind: 'exact' });
  }
  const continuous = classOf(units[0] ?? 0) === CONTINUOUS;
  if (continuous ? units.length === 1 : units.length > 1 || word.last) {
    found.push(...prefixMatches(word, vocabulary, continuous));
  }
  const fuzzy = !continuous && units.length >= 3 && exactCount * RARE <= documentCount;
  if (fuzzy) {
    found.push(...fuzzyMatches(word, vocabulary, found.length > 0));
  }
  return found;
}

function prefixMatches(word: Word, vocabulary: Vocabulary, continuous: boolean): Expansion[] {
  const { units, last } = word;
  const found: Expansion[] = [];
  for (const token of vocabulary.startingWith(units, units.length)) {
    if (vocabulary.documentCount(token) > 0) {
      const ratio = continuous ? 1 : units.length / vocabulary.length(token);
      const quality = last ? 0.78 + 0.17 * ratio : 0.55 + 0.37 * ratio;
      found.push({ token, quality, kind: 'prefix' });
    }
  }
  return bestOf(found, MAX_PREFIX_MATCHES, vocabulary);
}

/** One pass over the vocabulary for everything that is neither the word nor begins with it. */
function fuzzyMatches(word: Word, vocabulary: Vocabulary, otherwiseFound: boolean): Expansion[] {
  const { units } = word;
  const { lengths, signatures, documentCounts, pool } = vocabulary;
  const length = units.length;
  const signature = signatureOf(units, 0, length);
  const limit = length < 4 ? 1 : length < 8 ? 1 : 2;
  const numeronym = skippedLetters(word.text);
  // What is known, or the beginning of something known, is less likely to be misspelt.
  const trust = otherwiseFound ? 0.7 : 1;
  const found: Expansion[] = [];
  for (let token = 0; token < vocabulary.size; token++) {
    const tokenLength = lengths[token] ?? 0;
    if (tokenLength + limit < length || documentCounts[token] === 0) {
      continue;
    }
    const other = signatures[token] ?? 0;
    const missing = signature & ~other;
    // Every edit takes away at most one kind of letter that the word has, and adds at most one.
    if (missing !== 0 && bits(missing) > limit) {
      if (numeronym < 0 || tokenLength !== numeronym + 2) {
        continue;
      }
    }
    const offset = vocabulary.offset(token);
    const sameStart = pool[offset] === units[0];
    if (numeronym >= 0 && tokenLength === numeronym + 2) {
      if (sameStart && pool[offset + tokenLength - 1] === units[length - 1]) {
        found.push({ token, quality: 0.9, kind: 'short' });
      }
      continue;
    }
    if (missing === 0 && tokenLength > length && !otherwiseFound) {
      const inner = containment(units, pool, offset, tokenLength);
      if (inner !== null) {
        found.push({ token, ...inner });
        continue;
      }
    }
    if (length === 3) {
      // Three letters are near to half of everything: only two of them may have changed places.
      if (tokenLength !== 3 || missing !== 0 || other !== signature) {
        continue;
      }
    } else if (tokenLength > length + limit && (otherwiseFound || length < 5)) {
      continue;
    }
    const { whole, prefix } = boundedDistance(units, length, pool, offset, tokenLength, limit);
    const start = sameStart ? 0 : 0.08;
    if (whole <= limit) {
      const quality = trust * (whole <= 1 ? 0.84 : 0.7) - start;
      found.push({ token, quality, kind: 'typo' });
    } else if (prefix <= limit && !otherwiseFound && length >= 5) {
      const quality = (prefix <= 1 ? 0.62 : 0.48) + (word.last ? 0.06 : 0) - start;
      found.push({ token, quality, kind: 'typo' });
    }
  }
  return bestOf(found, MAX_FUZZY_MATCHES, vocabulary);
}

/** The word inside a token, in one piece or with gaps (`mgmt` in `management`). */
function containment(
  units: Uint16Array,
  pool: Uint16Array,
  offset: number,
  tokenLength: number,
): { quality: number; kind: MatchKind } | null {
  const length = units.length;
  const ratio = length / tokenLength;
  for (let start = 1; start + length <= tokenLength; start++) {
    let same = 0;
    while (same < length && pool[offset + start + same] === units[same]) {
      same++;
    }
    if (same === length) {
      return { quality: 0.5 + 0.3 * ratio, kind: 'part' };
    }
  }
  // A contraction keeps the first letter and drops at least two, but not nearly all.
  if (pool[offset] !== units[0] || tokenLength < length + 2 || ratio < 0.3) {
    return null;
  }
  let matched = 1;
  for (let at = 1; at < tokenLength && matched < length; at++) {
    if (pool[offset + at] === units[matched]) {
      matched++;
    }
  }
  return matched === length ? { quality: 0.45 + 0.3 * ratio, kind: 'short' } : null;
}

/** `i18n` → 18; -1 for what is not a letter, a number and a letter. */
function skippedLetters(text: string): number {
  const match = /^[a-z](\d{1,2})[a-z]$/.exec(text);
  return match ? Number(match[1]) : -1;
}

function bits(value: number): number {
  let count = value - ((value >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The best by quality, then the commonest, then by text. */
function bestOf(found: Expansion[], limit: number, vocabulary: Vocabulary): Expansion[] {
  if (found.length <= 1) {
    return found;
  }
  const counts = vocabulary.documentCounts;
  const kept = found.length <= limit ? found : commonest(found, limit, vocabulary);
  return kept.sort(
    (a, b) =>
      b.quality - a.quality ||
      (counts[b.token] ?? 0) - (counts[a.token] ?? 0) ||
      compareText(a.token, b.token, vocabulary),
  );
}

function commonest(found: Expansion[], limit: number, vocabulary: Vocabulary): Expansion[] {
  const counts = vocabulary.documentCounts;
  const worth = (expansion: Expansion): number =>
    expansion.quality * Math.log2(2 + (counts[expansion.token] ?? 0));
  return found
    .map((expansion) => ({ expansion, worth: worth(expansion) }))
    .sort(
      (a, b) => b.worth - a.worth || compareText(a.expansion.token, b.expansion.token, vocabulary),
    )
    .slice(0, limit)
    .map(({ expansion }) => expansion);
}

function compareText(a: number, b: number, vocabulary: Vocabulary): number {
  const { pool } = vocabulary;
  const fromA = vocabulary.offset(a);
  const fromB = vocabulary.offset(b);
  const lengthA = vocabulary.length(a);
  const lengthB = vocabulary.length(b);
  for (let at = 0; at < lengthA && at < lengthB; at++) {
    const difference = (pool[fromA + at] ?? 0) - (pool[fromB + at] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return lengthA - lengthB;
}
