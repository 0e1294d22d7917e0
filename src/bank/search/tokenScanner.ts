import { CONTINUOUS, IGNORED, SEPARATOR, WORD, classOf, lowerOf } from './characters';

/** What a token is in its text. */
export const PLAIN = 0;
/** Spans several plain tokens: `nodejs` for `node.js`, `useeffect` for `useEffect`, `.net`. */
export const COMPOUND = 1;
/** The last character of a run without spaces, alone: lets a query of one character find it. */
export const TAIL = 2;

/**
 * Receives a token: its lower-case code units are `units[from, to)`, valid during the call only;
 * `start` and `end` are UTF-16 offsets in the scanned text.
 */
export type TokenVisitor = (
  units: Uint16Array,
  from: number,
  to: number,
  start: number,
  end: number,
  kind: number,
) => void;

/** Longer words are cut here, in texts and queries alike. */
const MAX_WORD = 48;
const MAX_CHAIN_PARTS = 8;
const MAX_COMPOUND_PARTS = 3;
const MAX_COMPOUND = 40;
/** `n+1`, `I/O`, `A/B`, `CI/CD`: their parts say nothing, so that long texts keep them too. */
const SHORT_COMPOUND = 4;
const MAX_HUMPS = 6;
const MIN_HUMP = 2;

const DOT = 0x2e;
const PLUS = 0x2b;
const HASH = 0x23;

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function isJoiner(unit: number): boolean {
  // . - _ / & + and the hyphens that typesetting puts for -
  return (
    unit === DOT ||
    unit === PLUS ||
    unit === 0x2d ||
    unit === 0x5f ||
    unit === 0x2f ||
    unit === 0x26 ||
    unit === 0x2010 ||
    unit === 0x2011
  );
}

function isLowerAscii(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isUpperAscii(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/**
 * Cuts folded text into tokens: words, the parts of `snake_case`, `node.js`, `I/O` and `camelCase`
 * with the whole as a compound, `c++`, `c#` and `.net` as they are, and pairs of neighbouring
 * characters where a script has no spaces. Linear in the text; keeps buffers, so one per thread.
 */
export class TokenScanner {
  readonly #units = new Uint16Array(MAX_WORD * (MAX_CHAIN_PARTS + 1));
  readonly #pair = new Uint16Array(2);
  /** Per part of a chain: where its units begin, and its offsets in the text. */
  readonly #unitFrom = new Uint16Array(MAX_CHAIN_PARTS + 1);
  readonly #starts = new Float64Array(MAX_CHAIN_PARTS);
  readonly #ends = new Float64Array(MAX_CHAIN_PARTS);
  /** Humps of the camel-case word last read: where they begin, in units and in the text. */
  readonly #humpUnits = new Uint16Array(MAX_HUMPS);
  readonly #humpStarts = new Float64Array(MAX_HUMPS);
  #humps = 0;

  /**
   * @param text as `fold` gives it.
   * @param compounds false leaves long compounds out and camel-case words whole, for long texts.
   */
  scan(text: string, compounds: boolean, visit: TokenVisitor): void {
    let at = 0;
    while (at < text.length) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === WORD) {
        at = this.#chain(text, at, compounds, visit);
      } else if (kind === CONTINUOUS) {
        at = this.#pairs(text, at, visit);
      } else {
        at++;
      }
    }
  }

  #pairs(text: string, start: number, visit: TokenVisitor): number {
    const pair = this.#pair;
    let previous = -1;
    let count = 0;
    let at = start;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const kind = classOf(unit);
      if (kind === IGNORED) {
        continue;
      }
      if (kind !== CONTINUOUS) {
        break;
      }
      if (previous >= 0) {
        pair[0] = lowerOf(text.charCodeAt(previous));
        pair[1] = lowerOf(unit);
        visit(pair, 0, 2, previous, at + 1, PLAIN);
      }
      previous = at;
      count++;
    }
    pair[0] = lowerOf(text.charCodeAt(previous));
    visit(pair, 0, 1, previous, previous + 1, count === 1 ? PLAIN : TAIL);
    return at;
  }

  /** Reads words that only joiners part, `state-of-the-art`, and returns the offset behind them. */
  #chain(text: string, start: number, compounds: boolean, visit: TokenVisitor): number {
    let parts = 0;
    let at = start;
    this.#unitFrom[0] = 0;
    for (;;) {
      const from = this.#unitFrom[parts] ?? 0;
      this.#starts[parts] = at;
      const end = this.#word(text, at, from);
      const to = this.#length;
      this.#ends[parts] = end;
      this.#unitFrom[parts + 1] = to;
      if (this.#humps > 0 && compounds) {
        this.#visitHumps(from, to, at, end, visit);
        visit(this.#units, from, to, at, end, COMPOUND);
      } else {
        visit(this.#units, from, to, at, end, PLAIN);
      }
      parts++;
      at = end;
      const joined =
        at + 1 < text.length &&
        (isJoiner(text.charCodeAt(at)) || isApostrophe(text.charCodeAt(at))) &&
        classOf(text.charCodeAt(at + 1)) === WORD;
      if (!joined || parts === MAX_CHAIN_PARTS) {
        break;
      }
      at++;
    }
    if (compounds || (parts > 1 && (this.#unitFrom[parts] ?? 0) <= SHORT_COMPOUND)) {
      this.#visitCompounds(text, start, at, parts, visit);
    }
    return at;
  }

  #visitHumps(from: number, to: number, start: number, end: number, visit: TokenVisitor): void {
    let unitFrom = from;
    let textFrom = start;
    for (let hump = 0; hump < this.#humps; hump++) {
      const unitTo = this.#humpUnits[hump] ?? to;
      const textTo = this.#humpStarts[hump] ?? end;
      visit(this.#units, unitFrom, unitTo, textFrom, textTo, PLAIN);
      unitFrom = unitTo;
      textFrom = textTo;
    }
    visit(this.#units, unitFrom, to, textFrom, end, PLAIN);
  }

  #visitCompounds(
    text: string,
    start: number,
    end: number,
    parts: number,
    visit: TokenVisitor,
  ): void {
    const units = this.#units;
    const length = this.#unitFrom[parts] ?? 0;
    if (parts > 1 && parts <= MAX_COMPOUND_PARTS && length <= MAX_COMPOUND) {
      visit(units, 0, length, start, end, COMPOUND);
    }
    const dotted =
      start > 0 &&
      text.charCodeAt(start - 1) === DOT &&
      (start < 2 || classOf(text.charCodeAt(start - 2)) === SEPARATOR);
    if (dotted && parts === 1 && length < units.length) {
      units.copyWithin(1, 0, length);
      units[0] = DOT;
      visit(units, 0, length + 1, start - 1, end, COMPOUND);
    }
  }

  #length = 0;

  /** Reads one word into the units at `from`; leaves their end in `#length`, its humps in `#humps`. */
  #word(text: string, start: number, from: number): number {
    const units = this.#units;
    const limit = Math.min(from + MAX_WORD, units.length);
    let length = from;
    let previous = 0;
    let humps = isLowerAscii(text.charCodeAt(start)) ? 0 : -1;
    let humpFrom = from;
    let at = start;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const kind = classOf(unit);
      if (kind !== WORD) {
        if (kind === IGNORED || isInnerApostrophe(text, at, start)) {
          continue;
        }
        break;
      }
      if (humps >= 0 && isUpperAscii(unit) && isLowerAscii(previous)) {
        if (length - humpFrom < MIN_HUMP || humps === MAX_HUMPS) {
          humps = -1;
        } else {
          this.#humpUnits[humps] = length;
          this.#humpStarts[humps] = at;
          humps++;
          humpFrom = length;
        }
      }
      if (length < limit) {
        units[length++] = lowerOf(unit);
      }
      previous = unit;
    }
    if (length - humpFrom < MIN_HUMP) {
      humps = -1;
    }
    this.#humps = Math.max(0, humps);
    const suffix = signs(text, at, length - from);
    for (let sign = 0; sign < suffix && length < units.length; sign++) {
      units[length++] = text.charCodeAt(at + sign);
    }
    this.#length = length;
    return at + suffix;
  }
}

/** `don't` is one word; `l'index` is two. */
function isInnerApostrophe(text: string, at: number, start: number): boolean {
  return (
    isApostrophe(text.charCodeAt(at)) &&
    at - start > 2 &&
    at + 1 < text.length &&
    classOf(text.charCodeAt(at + 1)) === WORD
  );
}

/** How many signs behind a word belong to its name, as in `C++`, `F#` and `C#`. */
function signs(text: string, at: number, wordLength: number): number {
  const first = text.charCodeAt(at);
  let count = 0;
  if (first === PLUS && text.charCodeAt(at + 1) === PLUS) {
    count = 2;
  } else if (first === HASH && wordLength <= 2) {
    count = 1;
  }
  const next = at + count < text.length ? classOf(text.charCodeAt(at + count)) : SEPARATOR;
  return next === SEPARATOR ? count : 0;
}
