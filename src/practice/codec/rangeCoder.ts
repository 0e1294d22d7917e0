/**
 * An adaptive binary range coder: each yes or no costs as much as it was unexpected. It packs columns
 * of small numbers into two thirds of what bytes take, with no table to store. The arithmetic is that
 * of LZMA's coder (Igor Pavlov, LZMA specification, 2015): 11-bit probabilities, carry by a cache byte.
 */

const PROBABILITY_BITS = 11;
const ADAPTATION = 5;
const TOP = 2 ** 24;
const FULL = 2 ** 32;

/** Probabilities of zero for `size` contexts, undecided at first. */
export function contexts(size: number): Uint16Array {
  return new Uint16Array(size).fill(1 << (PROBABILITY_BITS - 1));
}

export class RangeEncoder {
  readonly #bytes: number[] = [];
  #low = 0;
  #range = FULL - 1;
  #cache = 0;
  #cached = 1;

  /** One bit under the context `probabilities[at]`, which learns from it. */
  bit(probabilities: Uint16Array, at: number, bit: 0 | 1): void {
    const probability = probabilities[at]!;
    const bound = (this.#range >>> PROBABILITY_BITS) * probability;
    if (bit === 0) this.#range = bound;
    else {
      this.#low += bound;
      this.#range -= bound;
    }
    probabilities[at] = learn(probability, bit);
    this.normalise();
  }

  /** The lowest `count` bits of a number, at most 32, highest first, as they are. */
  raw(value: number, count: number): void {
    for (let shift = count - 1; shift >= 0; shift--) {
      this.#range = this.#range >>> 1;
      if (((value >>> shift) & 1) === 1) this.#low += this.#range;
      this.normalise();
    }
  }

  /** All bytes; the encoder is used up. */
  finish(): Uint8Array {
    for (let left = 5; left > 0; left--) this.shift();
    return Uint8Array.from(this.#bytes);
  }

  private normalise(): void {
    while (this.#range < TOP) {
      this.#range = (this.#range * 256) % FULL;
      this.shift();
    }
  }

  /** Moves out the top byte of `low`, held back while a carry may still run through it. */
  private shift(): void {
    if (this.#low < 0xff00_0000 || this.#low >= FULL) {
      const carry = this.#low >= FULL ? 1 : 0;
      for (let byte = this.#cache; this.#cached > 0; this.#cached -= 1) {
        this.#bytes.push((byte + carry) & 0xff);
        byte = 0xff;
      }
      this.#cache = Math.floor(this.#low / TOP) & 0xff;
    }
    this.#cached += 1;
    this.#low = (this.#low % TOP) * 256;
  }
}

export class RangeDecoder {
  #position = 1;
  #range = FULL - 1;
  #code = 0;

  constructor(private readonly bytes: Uint8Array) {
    for (let left = 4; left > 0; left--) this.#code = this.#code * 256 + this.next();
  }

  /** True once more was read than there is: what came out since means nothing. */
  get exhausted(): boolean {
    return this.#position > this.bytes.length;
  }

  bit(probabilities: Uint16Array, at: number): 0 | 1 {
    const probability = probabilities[at]!;
    const bound = (this.#range >>> PROBABILITY_BITS) * probability;
    const bit = this.#code < bound ? 0 : 1;
    if (bit === 0) this.#range = bound;
    else {
      this.#code -= bound;
      this.#range -= bound;
    }
    probabilities[at] = learn(probability, bit);
    this.normalise();
    return bit;
  }

  raw(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--) {
      this.#range = this.#range >>> 1;
      const bit = this.#code >= this.#range ? 1 : 0;
      if (bit === 1) this.#code -= this.#range;
      value = value * 2 + bit;
      this.normalise();
    }
    return value;
  }

  private normalise(): void {
    while (this.#range < TOP) {
      this.#range = (this.#range * 256) % FULL;
      this.#code = (this.#code * 256 + this.next()) % FULL;
    }
  }

  private next(): number {
    const byte = this.bytes[this.#position] ?? 0;
    this.#position += 1;
    return byte;
  }
}

function learn(probability: number, bit: 0 | 1): number {
  return bit === 0
    ? probability + (((1 << PROBABILITY_BITS) - probability) >> ADAPTATION)
    : probability - (probability >> ADAPTATION);
}
