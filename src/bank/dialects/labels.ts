import {
  ANSWER,
  BARE_NUMBER,
  BOXED,
  CJK_NUMBER,
  CODE_NUMBER,
  COUNTED,
  DATE,
  DECORATION,
  ENDING_IN_ANSWER,
  INLINE_ANSWER,
  KEYCAP,
  LETTER_NUMBER,
  NUMBER,
  QUALIFIED_ANSWER,
  QUESTION,
  QUESTION_CJK,
  QUESTION_WORDS,
  ROMAN_NUMBER,
  SIDE,
  SPEAKERS,
} from './labelPatterns';
import { readMisspelt } from './misspeltLabel';

export type LabelKind = 'question' | 'answer' | 'number' | null;

/** What a line announces before its text. */
export interface Label {
  readonly kind: LabelKind;
  /** `12`, `1.3`; null where the label has none. */
  readonly number: string | null;
  /** True where a number stood with only a space behind it. */
  readonly bare: boolean;
  /** True where something but white space stood before the label: an emoji, a comment mark. */
  readonly decorated: boolean;
  /** The label's own word, lower case; empty for numbers. */
  readonly word: string;
  /** Where the text begins, a UTF-16 offset. */
  readonly end: number;
}

/**
 * Reads the label that a line of plain text begins with. `asHeading` also takes `3 Deadlock` and
 * hashes inside a heading (`## # 3. EVENTS`). Doubled labels (`1. Q1:`) are read as one.
 */
export function readLabel(text: string, asHeading = false): Label {
  const head = text.slice(0, 120);
  let position = skipDecoration(head, 0, asHeading);
  const decorated = head.slice(0, position).trim() !== '';
  let label: Label = { kind: null, number: null, bare: false, decorated, word: '', end: position };
  for (let round = 0; round < 3; round++) {
    const rest = head.slice(position);
    const next = matchOne(rest, asHeading && round === 0, round > 0);
    if (next === null) break;
    if (
      round > 0 &&
      (next.kind === 'answer' || (next.kind === 'number' && label.kind === 'number'))
    )
      break;
    position = skipDecoration(head, position + next.length, false);
    label = {
      kind: label.kind === 'question' ? 'question' : next.kind,
      number: next.number ?? label.number,
      bare: round === 0 && next.bare,
      decorated,
      word: label.word || next.word,
      end: position,
    };
    if (next.kind === 'answer') break;
  }
  return label;
}

const SPEAKER = new RegExp(`^(?:${SPEAKERS})$`, 'iu');

/** True for the word by which a talk names the one who asks. */
export function isSpeakerWord(word: string): boolean {
  return SPEAKER.test(word);
}

/** A word for "question", the name of a language behind it at most. */
const QUESTION_WORD = new RegExp(
  String.raw`^(?:the\s)?(?:${QUESTION_WORDS}|面试题|面試題)(?:\s?[([]\p{L}{2,3}[)\]])?\W{0,3}$`,
  'iu',
);

/** True for a text that is nothing but a word for "question". */
export function isQuestionWord(text: string): boolean {
  return text.length < 30 && QUESTION_WORD.test(text);
}

/** A label by itself. */
export interface OneLabel {
  kind: LabelKind;
  number: string | null;
  bare: boolean;
  word: string;
  length: number;
}

/** No label of words has more UTF-16 units, and none that goes before other text lacks such a mark. */
const LONGEST_LABEL = 60;
const LABEL_MARK = /[\d.:：)）\]、．。|–—-]/;

function matchOne(rest: string, asHeading: boolean, second: boolean): OneLabel | null {
  // What begins with a letter is no number, and what does not is no word.
  const worded = /^\p{L}/u.test(rest);
  if (worded && rest.length > LONGEST_LABEL && !LABEL_MARK.test(rest.slice(0, LONGEST_LABEL)))
    return null;
  const boxed = worded ? null : BOXED.exec(rest);
  if (boxed) {
    const inner = matchOne(`${boxed[1]!}：`, false, true);
    const whole = inner !== null && inner.length > boxed[1]!.length;
    if (whole) return { ...inner, length: boxed[0].length };
  }
  const side = worded ? SIDE.exec(rest) : null;
  if (side) {
    const word = rest.slice(0, side[0].search(/[\s:：]/)).toLowerCase();
    const kind = side[1] === undefined ? 'answer' : 'question';
    return { kind, number: null, bare: false, word, length: side[0].length };
  }
  const cjk = QUESTION_CJK.exec(rest);
  if (cjk && (cjk[4]!.trim() !== '' || rest[cjk[0].length - 1] === ' ' || !cjk[3])) {
    const number = cjk[1] ?? cjk[2] ?? cjk[3] ?? null;
    return { kind: 'question', number, bare: false, word: 'q', length: cjk[0].length };
  }
  const question = worded ? QUESTION.exec(rest) : null;
  if (question && isWellMarked(question)) {
    const stray = /^\s{0,2}[.:](?=\s)/.exec(rest.slice(question[0].length))?.[0].length ?? 0;
    return {
      kind: 'question',
      number: question[1] ?? null,
      bare: false,
      word: rest
        .slice(0, question[0].length)
        .replace(/[^\p{L}].*$/su, '')
        .toLowerCase(),
      length: question[0].length + stray,
    };
  }
  const answer = !worded || (asHeading && LETTER_NUMBER.test(rest)) ? null : ANSWER.exec(rest);
  if (
    answer &&
    !(/^\p{L}[^\p{L}]*[)）]/u.test(answer[0]) || /^\p{L}\s{0,2}(?:[-–—]|$)/u.test(answer[0]))
  ) {
    const word = answer[0]
      .replace(/[\d\s.:：)）、．|–—-]+$/u, '')
      .trim()
      .toLowerCase();
    return {
      kind: 'answer',
      number: answer[1] ?? null,
      bare: false,
      word,
      length: answer[0].length,
    };
  }
  const qualified = worded ? (QUALIFIED_ANSWER.exec(rest) ?? ENDING_IN_ANSWER.exec(rest)) : null;
  if (qualified) {
    const word = /^\p{L}+/u.exec(rest)![0].toLowerCase();
    return { kind: 'answer', number: null, bare: false, word, length: qualified[0].length };
  }
  const misspelt = second || !worded ? null : readMisspelt(rest);
  if (misspelt !== null) return misspelt;
  const letter = asHeading && worded ? LETTER_NUMBER.exec(rest) : null;
  if (letter) {
    const number = String(letter[1]!.charCodeAt(0) - 'a'.charCodeAt(0) + 1);
    return { kind: 'number', number, bare: false, word: '', length: letter[0].length };
  }
  const roman = asHeading && worded ? ROMAN_NUMBER.exec(rest) : null;
  if (roman) {
    const number = String(romanNumber(roman[1]!));
    return { kind: 'number', number, bare: false, word: '', length: roman[0].length };
  }
  const keycap = worded ? null : KEYCAP.exec(rest);
  if (keycap) {
    return {
      kind: 'number',
      number: keycap[1] ?? '10',
      bare: false,
      word: '',
      length: keycap[0].length,
    };
  }
  const number = worded ? null : NUMBER.exec(rest);
  if (number && number[0].length > 0) {
    return { kind: 'number', number: number[1]!, bare: false, word: '', length: number[0].length };
  }
  const counted = worded ? COUNTED.exec(rest) : null;
  if (counted) {
    const length = counted[0].length;
    return { kind: 'number', number: counted[1]!, bare: false, word: '', length };
  }
  const code = second || !worded ? null : CODE_NUMBER.exec(rest);
  if (code)
    return {
      kind: 'number',
      number: (code[1] ?? code[2])!,
      bare: false,
      word: '',
      length: code[0].length,
    };
  const chinese = second ? null : CJK_NUMBER.exec(rest);
  if (chinese)
    return {
      kind: 'number',
      number: chinese[1]!,
      bare: false,
      word: '',
      length: chinese[0].length,
    };
  const bare = asHeading && !worded ? BARE_NUMBER.exec(rest) : null;
  if (bare)
    return { kind: 'number', number: bare[1]!, bare: true, word: '', length: bare[0].length };
  return null;
}

/** The value of a Roman number below 40. */
function romanNumber(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  const digits = [...text].map((digit) => values[digit] ?? 0);
  return digits.reduce(
    (sum, value, at) => sum + (value < (digits[at + 1] ?? 0) ? -value : value),
    0,
  );
}

function skipDecoration(text: string, from: number, asHeading: boolean): number {
  let position = from;
  for (let round = 0; round < 3; round++) {
    const rest = text.slice(position);
    if (/^[A-Za-z]/.test(rest)) return position;
    if (KEYCAP.test(rest)) return position;
    const decoration =
      DECORATION.exec(rest) ??
      DATE.exec(rest) ??
      (asHeading ? /^#{1,6}\s+/.exec(rest) : null) ??
      /^\/\/\s{0,2}|^[-–—•]\s{0,2}(?=\d{1,3}[.)]\s?\p{L})/u.exec(rest);
    if (decoration === null) return position;
    position += decoration[0].length;
  }
  return position;
}

/** Where an answer begins on the line of its question, label included; -1 where it does not. */
export function findInlineAnswer(text: string): number {
  const match = INLINE_ANSWER.exec(text);
  if (match === null) return -1;
  return match.index + (/^[?？。.]/.test(match[0]) ? 1 : 0);
}

/** One letter but Q announces a question only with a colon: `В)` and `P.` are options and initials. */
function isWellMarked(match: RegExpExecArray): boolean {
  const mark = match[2]!.trim();
  if (
    /^[^qQ\P{L}](?!\p{L})/u.test(match[0]) &&
    !/\p{Script=Han}|\p{Script=Hangul}/u.test(match[0])
  ) {
    return /^[:：]/.test(mark);
  }
  return match[1] !== undefined || mark !== '';
}
