/**
 * What a column holds, for the range coder. A column's `code` both writes and reads, so that the two
 * can't drift apart: with an encoder it writes the value given and returns it, with a decoder the
 * value given is ignored and the one read is returned.
 */
import { RangeEncoder, contexts, type RangeDecoder } from './rangeCoder';

export type Coder = RangeEncoder | RangeDecoder;

/** Writes or reads one bit. */
export class BitColumn {
  readonly #contexts: Uint16Array;

  constructor(size = 1) {
    this.#contexts = contexts(size);
  }

  code(coder: Coder, value: boolean, context = 0): boolean {
    return codeBit(coder, this.#contexts, context, value ? 1 : 0) === 1;
  }
}

/** Symbols of a small alphabet, each predicted from the context it stands in. */
export class SymbolColumn {
  readonly #contexts: Uint16Array;

  /** @param bits width of a symbol; @param size number of contexts */
  constructor(
    private readonly bits: number,
    size = 1,
  ) {
    this.#contexts = contexts(size << bits);
  }

  code(coder: Coder, value: number, context = 0): number {
    const base = context << this.bits;
    let node = 1;
    for (let shift = this.bits - 1; shift >= 0; shift--) {
      const bit = codeBit(coder, this.#contexts, base + node, ((value >>> shift) & 1) as 0 | 1);
      node = node * 2 + bit;
    }
    return node - (1 << this.bits);
  }
}

const HALF = 2 ** 26;

/** Whole numbers from 0 to 2^53 − 1: their length in bits predicted, the bits below the top as they are. */
export class NumberColumn {
  readonly #lengths: SymbolColumn;

  constructor(size = 1) {
    this.#lengths = new SymbolColumn(6, size);
  }

  code(coder: Coder, value: number, context = 0): number {
    const length = this.#lengths.code(coder, bitLength(value), context);
    if (length <= 1) return length;
    const high = Math.max(0, length - 1 - 26);
    const low = length - 1 - high;
    const below = value - 2 ** (length - 1);
    const top = codeRaw(coder, Math.floor(below / HALF), high);
    const bottom = codeRaw(coder, below % HALF, low);
    return 2 ** (length - 1) + top * HALF + bottom;
  }
}

/** Strings, UTF-16 unit by unit; mostly ASCII is cheap, everything is possible. */
export class TextColumn {
  readonly #length = new NumberColumn();
  readonly #isWide = new BitColumn();
  readonly #low = new SymbolColumn(8);
  readonly #high = new SymbolColumn(8);

  code(coder: Coder, value: string): string {
    const length = this.#length.code(coder, value.length);
    const units: string[] = [];
    for (let index = 0; index < length && !isExhausted(coder); index++) {
      const unit = coder instanceof RangeEncoder ? value.charCodeAt(index) : 0;
      const wide = this.#isWide.code(coder, unit > 0xff);
      const low = this.#low.code(coder, unit & 0xff);
      const high = wide ? this.#high.code(coder, unit >>> 8) : 0;
      units.push(String.fromCharCode(high * 256 + low));
    }
    return units.join('');
  }
}

/** Strings in order, each without what it has in common with the one before. */
export class SortedTextColumn {
  readonly #common = new NumberColumn();
  readonly #rest = new TextColumn();
  #before = '';

  code(coder: Coder, value: string): string {
    const common = this.#common.code(coder, commonLength(this.#before, value));
    const rest = this.#rest.code(coder, value.slice(common));
    this.#before = this.#before.slice(0, common) + rest;
    return this.#before;
  }
}

/** True once a decoder has read past its end; whatever loops on decoded counts has to look. */
export function isExhausted(coder: Coder): boolean {
  return !(coder instanceof RangeEncoder) && coder.exhausted;
}

/** The lowest `count` bits, at most 32, of a number whose bits are equally likely. */
export function codeRaw(coder: Coder, value: number, count: number): number {
  if (!(coder instanceof RangeEncoder)) return coder.raw(count);
  coder.raw(value, count);
  return value;
}

function codeBit(coder: Coder, probabilities: Uint16Array, at: number, bit: 0 | 1): 0 | 1 {
  if (!(coder instanceof RangeEncoder)) return coder.bit(probabilities, at);
  coder.bit(probabilities, at, bit);
  return bit;
}

function bitLength(value: number): number {
  return value < FULL ? 32 - Math.clz32(value) : 64 - Math.clz32(Math.floor(value / FULL));
}

const FULL = 2 ** 32;

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}
