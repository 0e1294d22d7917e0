/** A word's characters as bits: one per letter of the alphabet, six shared by all others. */
export function signatureOf(units: Uint16Array, from: number, to: number): number {
  let signature = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at] ?? 0;
    signature |= 1 << (unit >= 0x61 && unit <= 0x7a ? unit - 0x61 : 26 + (unit % 6));
  }
  return signature;
}

/** FNV-1a over code units, to be continued from an earlier `hash`. */
export function hashUnits(units: Uint16Array, from: number, to: number, hash = 0x811c9dc5): number {
  let value = hash;
  for (let at = from; at < to; at++) {
    value = Math.imul(value ^ (units[at] ?? 0), 0x01000193);
  }
  return value >>> 0;
}

function grown<T extends Uint8Array | Uint16Array | Int32Array | Uint32Array>(
  array: T,
  needed: number,
  create: (length: number) => T,
): T {
  if (needed <= array.length) {
    return array;
  }
  const larger = create(Math.max(needed, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}

/**
 * Every distinct token once, by number, in typed arrays instead of strings: some 30 bytes a token.
 * Tokens are never given up, but one whose {@link documentCount} fell to 0 is as if unknown.
 */
export class Vocabulary {
  #size = 0;
  #pool = new Uint16Array(4096);
  #poolLength = 0;
  #offsets = new Uint32Array(512);
  #lengths = new Uint8Array(512);
  #signatures = new Uint32Array(512);
  #documents = new Uint32Array(512);
  /** Open addressing, power of two; token + 1, or 0 where free. */
  #table = new Int32Array(1024);
  /** Tokens that begin with the same two units, chained: a prefix is found without sorting. */
  #nextInBucket = new Int32Array(512);
  readonly #buckets = new Map<number, number>();

  /** Tokens ever seen; their numbers are 0 to `size` - 1. */
  get size(): number {
    return this.#size;
  }

  /** The units of all tokens; a token's are at {@link offset}, {@link length} of them. */
  get pool(): Uint16Array {
    return this.#pool;
  }

  /** By token; longer than {@link size}. Valid until the next {@link intern}. */
  get lengths(): Uint8Array {
    return this.#lengths;
  }

  /** By token; longer than {@link size}. Valid until the next {@link intern}. */
  get signatures(): Uint32Array {
    return this.#signatures;
  }

  /** In how many documents a token stands, by token; longer than {@link size}. */
  get documentCounts(): Uint32Array {
    return this.#documents;
  }

  offset(token: number): number {
    return this.#offsets[token] ?? 0;
  }

  length(token: number): number {
    return this.#lengths[token] ?? 0;
  }

  documentCount(token: number): number {
    return this.#documents[token] ?? 0;
  }

  addDocuments(token: number, count: number): void {
    this.#documents[token] = Math.max(0, this.documentCount(token) + count);
  }

  text(token: number): string {
    const offset = this.offset(token);
    return String.fromCharCode(...this.#pool.subarray(offset, offset + this.length(token)));
  }

  /** The number of the token `units[from, to)`, at most 255 units; a new one where it is unknown. */
  intern(units: Uint16Array, from: number, to: number): number {
    const hash = hashUnits(units, from, to);
    const slot = this.#slot(units, from, to, hash);
    const known = this.#table[slot] ?? 0;
    return known > 0 ? known - 1 : this.#add(units, from, to, slot);
  }

  /** The number of a token, or -1. */
  find(units: Uint16Array, from: number, to: number): number {
    const slot = this.#slot(units, from, to, hashUnits(units, from, to));
    return (this.#table[slot] ?? 0) - 1;
  }

  /**
   * Tokens longer than `units[0, length)` that begin with it, in no particular order.
   * One unit reads the whole vocabulary, more of them only the tokens that share the first two.
   */
  *startingWith(units: Uint16Array, length: number): Generator<number> {
    if (length === 1) {
      for (let token = 0; token < this.#size; token++) {
        if (this.#lengths[token] !== 1 && this.#pool[this.offset(token)] === units[0]) {
          yield token;
        }
      }
      return;
    }
    let token = (this.#buckets.get(bucketOf(units, 0, length)) ?? 0) - 1;
    while (token >= 0) {
      if (this.length(token) > length && this.#agrees(token, units, 0, length)) {
        yield token;
      }
      token = (this.#nextInBucket[token] ?? 0) - 1;
    }
  }

  #agrees(token: number, units: Uint16Array, from: number, to: number): boolean {
    const offset = this.offset(token) - from;
    for (let at = from; at < to; at++) {
      if (this.#pool[offset + at] !== units[at]) {
        return false;
      }
    }
    return true;
  }

  #slot(units: Uint16Array, from: number, to: number, hash: number): number {
    const mask = this.#table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const token = (this.#table[slot] ?? 0) - 1;
      if (
        token < 0 ||
        (this.#lengths[token] === to - from && this.#agrees(token, units, from, to))
      ) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  #add(units: Uint16Array, from: number, to: number, slot: number): number {
    const token = this.#size++;
    const poolEnd = this.#poolLength + to - from;
    this.#pool = grown(this.#pool, poolEnd, (length) => new Uint16Array(length));
    this.#offsets = grown(this.#offsets, this.#size, (length) => new Uint32Array(length));
    this.#lengths = grown(this.#lengths, this.#size, (length) => new Uint8Array(length));
    this.#signatures = grown(this.#signatures, this.#size, (length) => new Uint32Array(length));
    this.#documents = grown(this.#documents, this.#size, (length) => new Uint32Array(length));
    this.#nextInBucket = grown(this.#nextInBucket, this.#size, (length) => new Int32Array(length));
    this.#pool.set(units.subarray(from, to), this.#poolLength);
    this.#offsets[token] = this.#poolLength;
    this.#poolLength = poolEnd;
    this.#lengths[token] = to - from;
    this.#signatures[token] = signatureOf(units, from, to);
    const bucket = bucketOf(units, from, to);
    this.#nextInBucket[token] = this.#buckets.get(bucket) ?? 0;
    this.#buckets.set(bucket, token + 1);
    this.#table[slot] = token + 1;
    if (this.#size * 2 > this.#table.length) {
      this.#rehash();
    }
    return token;
  }

  #rehash(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    for (let token = 0; token < this.#size; token++) {
      const from = this.offset(token);
      const to = from + this.length(token);
      const slot = this.#slot(this.#pool, from, to, hashUnits(this.#pool, from, to));
      this.#table[slot] = token + 1;
    }
  }
}

function bucketOf(units: Uint16Array, from: number, to: number): number {
  return (units[from] ?? 0) | ((to - from > 1 ? (units[from + 1] ?? 0) : 0) << 16);
}
