/**
 * A 64-bit hash of text in two lanes of MurmurHash3's 32-bit mixing (Austin Appleby, public domain),
 * one UTF-16 unit a step. Not for secrets: it names things.
 */
export class Hash64 {
  #high: number;
  #low: number;
  #length = 0;

  /** @param seed another seed gives another, independent hash. */
  constructor(seed = 0) {
    this.#high = seed ^ 0x9e3779b9;
    this.#low = seed ^ 0x7f4a7c15;
  }

  /** Takes one more UTF-16 unit, or any other integer of 32 bits. */
  add(unit: number): void {
    this.#high = mix(this.#high, unit, 0xcc9e2d51, 0x1b873593, 0xe6546b64);
    this.#low = mix(this.#low, unit, 0x239b961b, 0xab0e9789, 0x38b34ae5);
    this.#length++;
  }

  addText(text: string): void {
    for (let i = 0; i < text.length; i++) this.add(text.charCodeAt(i));
  }

  /** 13 characters of `0-9a-v`. */
  toString(): string {
    const high = finish(this.#high ^ this.#length);
    const low = finish(this.#low ^ this.#length ^ high);
    // 64 bits in groups of five, most significant first.
    let text = '';
    for (let bit = 60; bit >= 0; bit -= 5) {
      const upper = bit >= 32 ? high >>> (bit - 32) : bit > 27 ? high << (32 - bit) : 0;
      const lower = bit >= 32 ? 0 : low >>> bit;
      text += ((upper | lower) & 31).toString(32);
    }
    return text;
  }
}

/** The 64-bit hash of a text: 13 characters of `0-9a-v`. */
export function hashText(text: string): string {
  const hash = new Hash64();
  hash.addText(text);
  return hash.toString();
}

/** Spreads an integer of 32 bits over all of them: MurmurHash3's finaliser. */
export function finish(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function mix(hash: number, unit: number, first: number, second: number, offset: number): number {
  let block = Math.imul(unit, first);
  block = (block << 15) | (block >>> 17);
  const next = hash ^ Math.imul(block, second);
  return (Math.imul((next << 13) | (next >>> 19), 5) + offset) | 0;
}
