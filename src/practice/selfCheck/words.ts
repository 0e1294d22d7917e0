/** A text as words that can be compared by meaning: stems, short forms, synonyms, negation. */
import { stemmer } from 'stemmer';
import { aliasesOf } from '../../bank/search/aliases';
import { DISTANCING_WORDS, NEGATORS, SYNONYMS } from './synonyms';

export interface Word {
  /** Lower case. */
  readonly text: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Counted through the text; a sentence has one or more. */
  readonly clause: number;
  /** Everything it may stand for: its stem, other names, meanings. Two words agree where these meet. */
  readonly senses: ReadonlySet<string>;
  readonly stem: string;
  /** Stems of what it makes when written together with a neighbour; agree with single words only. */
  readonly compounds: ReadonlySet<string>;
  /** Stands for the opposite: after "not", "without", or in a sentence that calls itself wrong. */
  readonly negated: boolean;
}

/** How many words a negator reaches, where no clause ends before. */
const REACH = 5;
const SHORTEST_COMPOUND = 8;
/** Beyond this a draft is no answer; the rest is not looked at. */
const MOST_WORDS = 5000;

// A word keeps a dot, apostrophe, plus or hash within it (node.js, don't), and + or # after it (c++);
// two single letters may have a slash between them (I/O).
const WORD =
  /(?<![\p{L}\p{N}])\p{L}\/\p{L}(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[.'’+#][\p{L}\p{N}]+)*[+#]{0,2}/gu;
const SENTENCE_END = /[.!?;\n]/;
const CLAUSE_END = /[.!?;:,\n()]/;
const CLAUSE_WORDS = new Set(['but', 'though', 'although', 'because', 'so', 'while', 'however']);

const negators = new Set(NEGATORS);
const distancing = new Set(DISTANCING_WORDS);

/** The stem under which a lower-case word is compared; British and American spellings share one. */
export function stemOf(word: string): string {
  const plain = word.replace(/['’]s?$/, '');
  if (!/^[a-z]+$/.test(plain)) return plain;
  return stemmer(plain.replace(/is(e|ed|es|er|ing|ation)$/, 'iz$1').replace(/our$/, 'or'));
}

interface Meaning {
  /** Stems, in order; one or more. */
  readonly stems: readonly string[];
  readonly sense: string;
}

/** Meanings by the stem of their first word. */
const meanings = new Map<string, Meaning[]>();
SYNONYMS.forEach((line, index) => {
  for (const phrase of line.flatMap(withComparatives)) {
    const stems = phrase.split(' ').map(stemOf);
    const meaning = { stems, sense: `~${index}` };
    const [first] = stems as [string];
    meanings.set(first, [...(meanings.get(first) ?? []), meaning]);
  }
});

/** Porter's stems keep comparatives apart from their adjectives. Forms that no word has do no harm. */
function withComparatives(phrase: string): readonly string[] {
  if (phrase.includes(' ')) return [phrase];
  const root = phrase.endsWith('e') ? phrase.slice(0, -1) : phrase;
  return [phrase, `${root}er`, `${root}est`];
}

/** All words of a text, in order. Linear in its length. */
export function readWords(text: string): readonly Word[] {
  const bare = bareWords(text);
  const stems = bare.map(({ text: word }) => stemOf(word));
  const senses = stems.map((stem, index) => sensesOf(bare[index]!.text, stem));
  stems.forEach((stem, at) => {
    for (const { stems: phrase, sense } of meanings.get(stem) ?? []) {
      if (!phrase.every((other, offset) => stems[at + offset] === other)) continue;
      phrase.forEach((_, offset) => senses[at + offset]!.add(sense));
    }
  });
  const compounds = bare.map(() => new Set<string>());
  // What one writes in one word another writes in two: "replica set", "ReplicaSet".
  for (let at = 0; at + 1 < bare.length; at++) {
    const joined = bare[at]!.text + bare[at + 1]!.text;
    if (joined.length < SHORTEST_COMPOUND) continue;
    const stem = stemOf(joined);
    compounds[at]!.add(stem);
    compounds[at + 1]!.add(stem);
  }
  const negated = negations(bare);
  return bare.map((word, index) => ({
    ...word,
    stem: stems[index]!,
    senses: senses[index]!,
    compounds: compounds[index]!,
    negated: negated[index]!,
  }));
}

/** Whether two words mean the same, or one is the other mistyped. */
export function agree(a: Word, b: Word): boolean {
  for (const sense of a.senses) if (b.senses.has(sense)) return true;
  return a.compounds.has(b.stem) || b.compounds.has(a.stem) || isTypo(a.text, b.text);
}

interface BareWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly clause: number;
}

function bareWords(text: string): readonly BareWord[] {
  const words: BareWord[] = [];
  let sentence = 0;
  let clause = 0;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (words.length === MOST_WORDS) break;
    const gap = text.slice(end, match.index);
    const word = match[0].toLowerCase().replace(/’/g, "'").replace('/', '');
    if (SENTENCE_END.test(gap)) sentence += 1;
    if (CLAUSE_END.test(gap) || CLAUSE_WORDS.has(word)) clause += 1;
    end = match.index + match[0].length;
    words.push({ text: word, start: match.index, end, sentence, clause });
  }
  return words;
}

function sensesOf(word: string, stem: string): Set<string> {
  const senses = new Set([stem]);
  for (const alias of aliasesOf(word)) for (const part of alias) senses.add(stemOf(part));
  return senses;
}

function negations(words: readonly BareWord[]): readonly boolean[] {
  const distanced = new Set(
    words.filter(({ text }) => distancing.has(text)).map(({ sentence }) => sentence),
  );
  const negated = words.map(({ sentence }) => distanced.has(sentence));
  words.forEach(({ text, clause }, at) => {
    if (!negators.has(text)) return;
    const next = words[at + 1]?.text;
    // "not only X" takes back the "only" and nothing else.
    const reach = next === 'only' || next === 'just' ? 1 : REACH;
    for (let ahead = at + 1; ahead <= at + reach && words[ahead]?.clause === clause; ahead++) {
      negated[ahead] = !negated[ahead];
    }
  });
  return negated;
}

const SHORTEST_TYPO = 6;

/** One letter wrong, missing, extra or swapped with its neighbour, in words long enough to tell. */
function isTypo(a: string, b: string): boolean {
  if (a.length > b.length) return isTypo(b, a);
  if (a.length < SHORTEST_TYPO || b.length - a.length > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  if (a.length < b.length) return a.slice(same) === b.slice(same + 1);
  if (a.slice(same + 1) === b.slice(same + 1)) return true;
  return (
    a[same] === b[same + 1] && a[same + 1] === b[same] && a.slice(same + 2) === b.slice(same + 2)
  );
}
