/** How a text is taken apart. */
export interface WordOptions {
  /** Keep operators (`===`, `=>`, in code `+`) as words, so that questions about them differ. */
  readonly operators: boolean;
}

/**
 * The words of Markdown, free of how it is set: letters and digits, case folded, NFKC; emphasis,
 * punctuation, tags, link targets and the languages of fences are left out. Linear in the text.
 * @returns in order, each lower case and without blanks
 */
export function wordsOf(markdown: string, { operators }: WordOptions): string[] {
  const text = fold(markdown);
  const words: string[] = [];
  let inFence = false;
  let inSpan = false;
  let position = 0;
  while (position < text.length) {
    const unit = text.charCodeAt(position);
    if (isWordUnit(unit)) {
      const end = endOfWord(text, position);
      words.push(plain(text.slice(position, end)));
      position = operators ? attachSuffix(text, end, words) : end;
      continue;
    }
    if (unit === NEWLINE) inSpan = false;
    if (unit === BACKTICK || unit === TILDE) {
      const end = endOfRun(text, position, unit);
      const fence = end - position >= 3 ? endOfFenceLine(text, end) : -1;
      if (fence >= 0) {
        inFence = !inFence;
        position = fence;
        continue;
      }
      if (unit === BACKTICK || end - position > 1) {
        if (unit === BACKTICK) inSpan = !inSpan;
        position = end;
        continue;
      }
    }
    if (!inFence && !inSpan) {
      const skipped = skipMarkup(text, position);
      if (skipped > position) {
        position = skipped;
        continue;
      }
    }
    if (operators && isOperator(unit)) {
      const end = endOfOperator(text, position);
      const operator = text.slice(position, end);
      if (counts(operator, inFence || inSpan)) words.push(operator);
      position = end;
      continue;
    }
    position++;
  }
  return words;
}

/** Case folded and NFKC; ASCII takes the short way. */
export function fold(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  // Upper case first: `ß` and `SS` fold alike.
  return text.normalize('NFKC').toUpperCase().toLowerCase();
}

/** True for scripts that put no blanks between words, where words are compared by pairs of letters. */
export function isContinuous(unit: number): boolean {
  return (
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7af) ||
    (unit >= 0x0e00 && unit <= 0x0e7f)
  );
}

const NEWLINE = 0x0a;
const BACKTICK = 0x60;
const TILDE = 0x7e;
const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;

const NOT_YET = 0;
const NO = 1;
const YES = 2;
const classes = new Uint8Array(0x10000);

function isWordUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  }
  // Halves of a pair: letters of rare scripts and emoji. Emoji lead headings for show.
  if (unit >= 0xd800 && unit <= 0xdfff) return false;
  const known = classes[unit];
  if (known !== NOT_YET) return known === YES;
  const is = /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit));
  // Variation selectors and the enclosing keycap are marks that belong to emoji.
  const mark = (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0x20e3;
  classes[unit] = is && !mark ? YES : NO;
  return is && !mark;
}

function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === TYPOGRAPHIC_APOSTROPHE;
}

/** An apostrophe between letters is part of the word: `what's`. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (isWordUnit(unit)) end++;
    else if (isApostrophe(unit) && isWordUnit(text.charCodeAt(end + 1))) end += 2;
    else break;
  }
  return end;
}

function plain(word: string): string {
  return /['’]/.test(word) ? word.replaceAll(/['’]/g, '') : word;
}

/** `C++` and `C#` are words of their own. */
function attachSuffix(text: string, end: number, words: string[]): number {
  const unit = text[end];
  if (unit !== '+' && unit !== '#') return end;
  const length = unit === '+' ? (text[end + 1] === '+' ? 2 : 0) : 1;
  const word = words[words.length - 1];
  if (length === 0 || word === undefined || word.length > 2) return end;
  if (isWordUnit(text.charCodeAt(end + length))) return end;
  words[words.length - 1] = word + text.slice(end, end + length);
  return end + length;
}

function endOfRun(text: string, start: number, unit: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === unit) end++;
  return end;
}

/** After the run that opens or closes a fence: the end of its line; -1 where it is no fence. */
function endOfFenceLine(text: string, after: number): number {
  for (let at = after; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE) return at;
    if (unit === BACKTICK || at - after > 100) return -1;
  }
  return text.length;
}

/** Markup longer than this is taken for text. */
const MAX_TAG = 300;
const MAX_TARGET = 2000;

const TAGS = new Set(
  `a b i u s em strong code pre br hr p div span img kbd sub sup del ins mark small ul ol li dl dt dd
  table thead tbody tr td th details summary h1 h2 h3 h4 h5 h6 blockquote center font samp var`
    .split(/\s+/)
    .filter(Boolean),
);

/** The end of a comment, tag or link target that begins here; `start` where none does. */
function skipMarkup(text: string, start: number): number {
  const two = text.slice(start, start + 2);
  if (two === '](') {
    return endBefore(text, start + 2, ')', MAX_TARGET) ?? start;
  }
  if (two[0] !== '<') return start;
  if (text.startsWith('<!--', start)) {
    const end = text.slice(start, start + MAX_TARGET).indexOf('-->');
    return end < 0 ? start : start + end + 3;
  }
  const tag = /^<\/?([a-z][a-z0-9]{0,9})[\s/>]/.exec(text.slice(start, start + 14));
  if (!tag || !TAGS.has(tag[1]!)) return start;
  return endBefore(text, start + 1, '>', MAX_TAG) ?? start;
}

/** The place after `close` where it comes on this line and soon. */
function endBefore(text: string, from: number, close: string, limit: number): number | undefined {
  const last = Math.min(text.length, from + limit);
  for (let at = from; at < last; at++) {
    if (text[at] === close) return at + 1;
    if (text.charCodeAt(at) === NEWLINE) return undefined;
  }
  return undefined;
}

const OPERATORS = '=+<>!&|^~%*/-?';

function isOperator(unit: number): boolean {
  return unit < 0x80 && OPERATORS.includes(String.fromCharCode(unit));
}

function endOfOperator(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isOperator(text.charCodeAt(end))) end++;
  return end;
}

/** In prose, dashes, emphasis, repeated marks and arrows are typography, and so is any single one. */
function counts(operator: string, inCode: boolean): boolean {
  if (inCode)
    return (
      operator.length <= 6 && operator !== '//' && !/^(?:\/\*+|\*+\/|-{3,}|\/{3,})$/.test(operator)
    );
  if (operator.length < 2 || operator.length > 4) return false;
  return !/^(?:\*+|-+|~+|[?!]+|-+>|<-+|\/+|<!-*|<\/?|\/?>|\*+[?!]+|[?!]+\*+)$/.test(operator);
}
