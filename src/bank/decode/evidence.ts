import { Role, type CodePage } from './codePages';
import { isCommonCharacter } from './commonCharacter';

/** One character of UTF-8 that stands in the text as two to four characters of a code page. */
export interface Sequence {
  /** UTF-16 offset in the text. */
  readonly at: number;
  /** Number of UTF-16 code units, which is also its number of bytes. */
  readonly length: number;
  readonly codePoint: number;
}

/** Valid by chance, as far as one can tell: such pairs occur in well-formed text. */
const CHANCE = 0.1;
/** Beyond doubt: stands for itself even in a file that has genuine characters too. */
const CERTAIN = 3;

/**
 * How far a run of sequences (nothing between them) proves that the text was mis-decoded: the sum
 * over its sequences of 0.1 (also found in well-formed text, or quoted singly, as an article on
 * encodings does) up to 3 (in no language). Genuine text has valid pairs too, `ß“` in German quotes,
 * `’é` in French, `Її` in Ukrainian; but they read as a word's end and a quotation mark or as
 * letters of one case, stand singly, and mostly decode to characters that nobody writes.
 */
export function weighRun(text: string, run: readonly Sequence[], page: CodePage): number {
  const first = run[0]!;
  const last = run[run.length - 1]!;
  const before = text.charAt(first.at - 1);
  const after = text.charAt(last.at + last.length);
  if (run.length === 1 && isQuoted(before, after)) return weighSpecimen(text, first);
  const attached = isWord(before) || isWord(after);
  let weight = 0;
  for (const sequence of run) {
    weight += weigh(text, sequence, page, attached, run.length);
  }
  return weight;
}

/** Quoted singly, it may be what an article on encodings shows: only many of them are proof. */
function weighSpecimen(text: string, { at, length, codePoint }: Sequence): number {
  if (hasControl(text, at, length)) return CERTAIN;
  if (length === 2 || !isCommonCharacter(codePoint)) return CHANCE;
  return length === 3 ? 0.2 : 0.6;
}

/** C1 controls are left where a code page has holes, and occur in no text that people write. */
function hasControl(text: string, at: number, length: number): boolean {
  for (let i = at; i < at + length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80 && code < 0xa0) return true;
  }
  return false;
}

function weigh(
  text: string,
  { at, length, codePoint }: Sequence,
  page: CodePage,
  attached: boolean,
  neighbours: number,
): number {
  if (hasControl(text, at, length)) return CERTAIN;
  if (!isCommonCharacter(codePoint)) return CHANCE;
  if (length === 4) return CERTAIN;
  if (neighbours >= 3) return length === 3 ? CERTAIN : 1;
  if (readsNaturally(text, at, length, page)) return neighbours === 2 ? 0.5 : CHANCE;
  if (length === 3) return attached ? CERTAIN : 1;
  return attached || codePoint < 0xc0 || neighbours === 2 ? 1 : 0.5;
}

/**
 * Whether the characters could follow one another in some language. Also answers for the beginning
 * of a sequence that is cut short, with the `length` that is left of it.
 */
export function readsNaturally(text: string, at: number, length: number, page: CodePage): boolean {
  if (length >= 3) {
    // Three in a row across Mac Roman's quotes, signs and letters of many languages: never.
    if (page.name === 'macintosh') return false;
    // A word of its own that begins with the lead byte of all punctuation, arrows and symbols.
    if (text.charCodeAt(at) === CYRILLIC_VE && !isLetter(text.charAt(at - 1))) return false;
  }
  for (let i = at; i < at + length - 1; i++) {
    if (!isNaturalPair(text, i, page)) return false;
  }
  return length < 4;
}

const CYRILLIC_VE = 0x432;

function isNaturalPair(text: string, at: number, page: CodePage): boolean {
  const left = text.charAt(at);
  const before = text.charAt(at - 1);
  // The lead byte of nearly all punctuation, arrows and symbols, at the end of hardly any word.
  if (left === 'â' || left === 'Â') return false;
  // A sign of logic stands before a formula, not before a sign with a number or a unit.
  if (left === '¬' && (isWord(before) || isWord(text.charAt(at + 2)))) return false;
  const right = page.roleOf[page.byteOf[text.charCodeAt(at + 1)]!]!;
  const follows = right === Role.Joiner || right === Role.Mark;
  switch (page.roleOf[page.byteOf[left.charCodeAt(0)]!]) {
    case Role.Upper:
      if (isLower(before)) return false;
      if (follows) return true;
      return left !== 'Ã' && (right === Role.Upper || (right === Role.Lower && !isLetter(before)));
    case Role.Lower:
      return follows || right === Role.Lower;
    case Role.Joiner:
      return follows || right === Role.Lower || right === Role.Upper || right === Role.Maths;
    case Role.Maths:
    case Role.Mark:
      return (follows || right === Role.Maths) && !isLetter(before);
    default:
      return right === Role.Joiner;
  }
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

function isWord(character: string): boolean {
  return (character >= '0' && character <= '9') || isLetter(character);
}

/** In quotes, backticks or angle brackets of its own. */
function isQuoted(before: string, after: string): boolean {
  return (
    before !== '' &&
    after !== '' &&
    '"\'`“”‘’«»<>'.includes(before) &&
    '"\'`“”‘’«»<>'.includes(after)
  );
}
