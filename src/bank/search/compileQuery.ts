import { aliasesOf, isSmallWord } from './aliases';
import { fold } from './characters';
import { expandWord, toUnits, type Expansion, type Word } from './expandWord';
import { WordHash } from './segmentBuilder';
import { COMPOUND, TAIL, TokenScanner } from './tokenScanner';
import type { Vocabulary } from './vocabulary';

/** Several words that together may stand for one of the query: `binary search tree` for `bst`. */
export interface Phrase {
  readonly words: readonly (readonly Expansion[])[];
  readonly texts: readonly string[];
  readonly quality: number;
}

/** One word of the query and all it may mean. */
export interface Term {
  readonly text: string;
  readonly expansions: readonly Expansion[];
  readonly phrases: readonly Phrase[];
  /** The word as first letters of neighbouring words in a prompt; 0 where it can't be. */
  readonly initialsQuality: number;
  /** What it weighs: the rarer its meanings, the more. */
  readonly weight: number;
  /** The likeliest spelling, for the ranking; null where the bank has nothing like it. */
  readonly spelling: string | null;
}

export interface Query {
  readonly terms: readonly Term[];
  /** As it was typed, without space around it. */
  readonly text: string;
  /** The query's words with single spaces: how a prompt says it when it says just that. */
  readonly words: string;
  readonly hash: number;
  readonly wordCount: number;
}

export interface Corpus {
  readonly vocabulary: Vocabulary;
  readonly documentCount: number;
  /** In how many prompts neighbouring words begin with these letters. */
  readonly countInitials: (letters: string) => number;
}

/** A query is read no further than this; in UTF-16 units, and in words. */
const MAX_QUERY = 512;
const MAX_TERMS = 24;
const MAX_INITIALS = 5;
const SMALL_WORD_SHARE = 0.35;
/** A word is common when more than one document in so many has it. */
const COMMON = 200;

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Draft {
  readonly word: Word;
  readonly small: boolean;
  readonly expansions: Expansion[];
  readonly phrases: Phrase[];
}

const scanner = new TokenScanner();

/** Works out what a query may mean in this corpus. Any text will do; one without words has no terms. */
export function compileQuery(text: string, corpus: Corpus): Query {
  const folded = fold(text.slice(0, MAX_QUERY));
  const parts: Part[] = [];
  const compounds: Part[] = [];
  const hash = new WordHash();
  scanner.scan(folded, true, (units, from, to, start, end, kind) => {
    if (kind === TAIL) {
      return;
    }
    const part = { text: String.fromCharCode(...units.subarray(from, to)), start, end };
    if (kind === COMPOUND) {
      compounds.push(part);
    } else if (parts.length < MAX_TERMS) {
      parts.push(part);
      hash.add(units, from, to);
    }
  });
  const drafts = parts.map((part) => draftOf(part, part.end === folded.length, corpus));
  addCompounds(parts, compounds, drafts, corpus.vocabulary);
  addNeighbours(drafts, corpus.vocabulary);
  const terms = drafts.map((draft) => finish(draft, corpus));
  return {
    terms: terms.filter((term, at) => terms.findIndex(({ text }) => text === term.text) === at),
    text: text.slice(0, MAX_QUERY).trim(),
    words: parts.map((part) => part.text).join(' '),
    hash: hash.value,
    wordCount: hash.count,
  };
}

function draftOf(part: Part, last: boolean, { vocabulary, documentCount }: Corpus): Draft {
  const word: Word = { text: part.text, units: toUnits(part.text), last };
  const small = isSmallWord(part.text);
  const expansions: Expansion[] = [];
  // A small word is what it is; only while it is typed may it become another.
  expansions.push(...expandWord(word, vocabulary, small ? 0 : documentCount));
  if (small && !last) {
    expansions.splice(0, Infinity, ...expansions.filter(({ kind }) => kind === 'exact'));
  }
  const draft: Draft = { word, small, expansions, phrases: [] };
  addAliases(part.text, draft, vocabulary);
  if (expansions.every(({ kind }) => kind !== 'exact' && kind !== 'alias')) {
    addSplit(draft, vocabulary);
  }
  return draft;
}

/** The word itself and what it begins, when the bank knows it at all. */
function knownForms(text: string, vocabulary: Vocabulary): readonly Expansion[] {
  const word: Word = { text, units: toUnits(text), last: false };
  const expansions = expandWord(word, vocabulary, -1);
  return expansions.filter(({ kind }) => kind === 'exact' || kind === 'prefix');
}

function addAliases(text: string, draft: Draft, vocabulary: Vocabulary): void {
  for (const alias of aliasesOf(text)) {
    if (alias.length === 1) {
      addToken(alias[0] ?? '', 0.9, draft, vocabulary);
      continue;
    }
    const words = alias.map((word) => knownForms(word, vocabulary));
    if (words.every((forms) => forms.length > 0)) {
      draft.phrases.push({ words, texts: alias, quality: 0.88 });
    }
  }
}

function addToken(text: string, quality: number, draft: Draft, vocabulary: Vocabulary): void {
  const units = toUnits(text);
  const token = vocabulary.find(units, 0, units.length);
  const known = draft.expansions.findIndex((expansion) => expansion.token === token);
  if (token < 0 || vocabulary.documentCount(token) === 0) {
    return;
  }
  if (known >= 0) {
    if ((draft.expansions[known]?.quality ?? 0) >= quality) {
      return;
    }
    draft.expansions.splice(known, 1);
  }
  draft.expansions.push({ token, quality, kind: 'alias' });
}

/** `loadbalancer`: two words of the bank that were written as one. */
function addSplit({ word, phrases }: Draft, vocabulary: Vocabulary): void {
  const { units, text } = word;
  for (let at = 3; at <= units.length - 3; at++) {
    const left = vocabulary.find(units, 0, at);
    const right = vocabulary.find(units, at, units.length);
    if (
      left >= 0 &&
      right >= 0 &&
      vocabulary.documentCount(left) > 0 &&
      vocabulary.documentCount(right) > 0
    ) {
      const exact = { quality: 1, kind: 'exact' } as const;
      phrases.push({
        words: [[{ token: left, ...exact }], [{ token: right, ...exact }]],
        texts: [text.slice(0, at), text.slice(at)],
        quality: 0.85,
      });
    }
  }
}

/** `node.js` is `nodejs` too, and `useEffect` is `useeffect` first of all. */
function addCompounds(
  parts: readonly Part[],
  compounds: readonly Part[],
  drafts: readonly Draft[],
  vocabulary: Vocabulary,
): void {
  for (const compound of compounds) {
    const names = [compound.text, ...aliasesOf(compound.text).map((alias) => alias.join(''))];
    parts.forEach((part, at) => {
      const draft = drafts[at];
      if (draft && part.start >= compound.start && part.end <= compound.end) {
        names.forEach((name, rank) => addToken(name, rank === 0 ? 1 : 0.9, draft, vocabulary));
      }
    });
  }
}

/** Neighbouring words that the bank writes as one (`java script`), or by their initials alone. */
function addNeighbours(drafts: readonly Draft[], vocabulary: Vocabulary): void {
  for (let from = 0; from < drafts.length; from++) {
    const window: Draft[] = [];
    let initials = '';
    for (const draft of drafts.slice(from, from + MAX_INITIALS)) {
      window.push(draft);
      initials += draft.word.text.charAt(0);
      if (window.length === 2) {
        const joined = window.map(({ word }) => word.text).join('');
        window.forEach((each) => addToken(joined, 0.85, each, vocabulary));
      }
      const telling = window.length > 2 || !window.some(({ small }) => small);
      if (window.length > 1 && telling && !isSmallWord(initials)) {
        const quality = window.length > 2 ? 0.7 : 0.5;
        window.forEach((each) => addToken(initials, quality, each, vocabulary));
      }
    }
  }
}

function finish(draft: Draft, corpus: Corpus): Term {
  const { vocabulary, documentCount } = corpus;
  const { word, small, phrases } = draft;
  const expansions = [...draft.expansions];
  const exact = expansions.find(({ kind }) => kind === 'exact');
  const exactCount = exact ? vocabulary.documentCount(exact.token) : 0;
  // What is said often as a word is meant as one.
  const common = exactCount > 50 && exactCount * COMMON > documentCount;
  const initialsQuality = small || common ? 0 : initialsQualityOf(word, expansions);
  let count = 0;
  if (exact) {
    count = exactCount;
  } else {
    const best = Math.max(0, ...expansions.map(({ quality }) => quality));
    for (const { token, quality } of expansions) {
      count += quality >= best - 0.1 ? vocabulary.documentCount(token) : 0;
    }
    for (const { words } of phrases) {
      const counts = words.map((forms) => vocabulary.documentCount(forms[0]?.token ?? 0));
      count += Math.min(...counts);
    }
    if (count === 0 && initialsQuality > 0) {
      count = corpus.countInitials(word.text);
    }
  }
  const rarity = Math.log(1 + (documentCount + 0.5) / (Math.min(count, documentCount) + 0.5));
  return {
    text: word.text,
    expansions,
    phrases,
    initialsQuality: count > 0 ? initialsQuality : 0,
    weight: rarity * (small ? SMALL_WORD_SHARE : 1),
    spelling: spellingOf(word, expansions, phrases, vocabulary),
  };
}

function initialsQualityOf(word: Word, expansions: readonly Expansion[]): number {
  if (!/^[a-z][a-z0-9]{1,4}$/.test(word.text)) {
    return 0;
  }
  const known = expansions.some(({ kind }) => kind === 'exact' || kind === 'alias');
  if (word.text.length > 3 && known) {
    return 0;
  }
  if (word.text.length === 2) {
    return known ? 0.5 : 0.75;
  }
  return known ? 0.7 : 0.86;
}

function spellingOf(
  word: Word,
  expansions: readonly Expansion[],
  phrases: readonly Phrase[],
  vocabulary: Vocabulary,
): string | null {
  if (expansions.some(({ kind }) => kind === 'exact' || kind === 'prefix')) {
    return word.text;
  }
  let best: string | null = null;
  let quality = 0;
  for (const expansion of expansions) {
    if (expansion.quality > quality) {
      quality = expansion.quality;
      best = vocabulary.text(expansion.token);
    }
  }
  for (const phrase of phrases) {
    if (phrase.quality > quality) {
      quality = phrase.quality;
      best = phrase.texts.join(' ');
    }
  }
  return best;
}
