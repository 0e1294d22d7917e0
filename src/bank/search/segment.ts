import type { SearchDocument } from './searchDocument';

/** Neighbouring documents of one group in one segment; a group may have several. */
export interface Run {
  readonly group: string;
  segment: Segment | null;
  start: number;
  /** Excluded. */
  end: number;
  alive: boolean;
}

/** What a segment is made of; arrays go by the document's number in the segment. */
export interface SegmentParts {
  readonly documents: (SearchDocument | undefined)[];
  readonly runs: readonly Run[];
  /** A hash over the prompt's words. */
  readonly promptHashes: Uint32Array;
  /** Words in the prompt, 255 where more. */
  readonly promptLengths: Uint8Array;
  /** Token numbers, ascending; the postings of `tokens[k]` are `bytes[offsets[k], offsets[k + 1])`. */
  readonly tokens: Uint32Array;
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Where postings are decoded to: documents, and the fields that hold the token, as bits. */
export class PostingList {
  count = 0;
  documents = new Uint32Array(1024);
  masks = new Uint8Array(1024);

  reserve(count: number): void {
    if (count > this.documents.length) {
      this.documents = new Uint32Array(count);
      this.masks = new Uint8Array(count);
    }
  }
}

/**
 * An immutable piece of the index over some thousand documents. Only death comes to it: documents
 * of a group that was replaced are struck out, and left out when segments merge.
 *
 * A posting is a variable-length number, seven bits a byte, low ones first: the gap to the document
 * before, less one, times 16, plus the field bits. Most take one or two bytes.
 */
export class Segment {
  readonly parts: SegmentParts;
  /** The initials of every document, a line each, to be searched in one go. */
  readonly #initials: string;
  readonly #initialsEnds: Uint32Array;
  /** Documents that are not struck out. */
  live: number;

  /** @param initials per document the first letters of its prompt's words, on one line. */
  constructor(parts: SegmentParts, initials: readonly string[]) {
    this.parts = parts;
    this.live = parts.documents.length;
    this.#initials = initials.join('\n') + '\n';
    this.#initialsEnds = new Uint32Array(initials.length);
    let end = 0;
    initials.forEach((line, document) => {
      end += line.length + 1;
      this.#initialsEnds[document] = end;
    });
    for (const run of parts.runs) {
      run.segment = this;
    }
  }

  /** Documents, struck-out ones included. */
  get size(): number {
    return this.parts.documents.length;
  }

  /** Bytes of postings: what merging it costs. */
  get bytes(): number {
    return this.parts.bytes.length;
  }

  /** What the constructor was given. */
  initials(): readonly string[] {
    return this.#initials.split('\n').slice(0, -1);
  }

  strike(run: Run): void {
    run.alive = false;
    this.live -= run.end - run.start;
    this.parts.documents.fill(undefined, run.start, run.end);
  }

  /** Decodes the postings of a token, struck-out documents among them; none where it has none. */
  read(token: number, into: PostingList): void {
    into.count = 0;
    const { tokens, offsets } = this.parts;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((tokens[middle] ?? 0) < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low < tokens.length && tokens[low] === token) {
      decode(this.parts.bytes, offsets[low] ?? 0, offsets[low + 1] ?? 0, into);
    }
  }

  /** Documents whose prompt has neighbouring words with these first letters; a line is hit once. */
  readInitials(pattern: string, into: PostingList): void {
    into.count = 0;
    into.reserve(this.size);
    let at = this.#initials.indexOf(pattern);
    while (at >= 0) {
      const document = this.#documentAt(at);
      into.documents[into.count] = document;
      into.masks[into.count] = 1;
      into.count++;
      at = this.#initials.indexOf(pattern, this.#initialsEnds[document] ?? Infinity);
    }
  }

  #documentAt(offset: number): number {
    let low = 0;
    let high = this.size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#initialsEnds[middle] ?? 0) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** Decodes `bytes[from, to)`. */
export function decode(bytes: Uint8Array, from: number, to: number, into: PostingList): void {
  into.reserve(to - from);
  const { documents, masks } = into;
  let document = -1;
  let count = 0;
  let at = from;
  while (at < to) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    document += (value >>> 4) + 1;
    documents[count] = document;
    masks[count] = value & 15;
    count++;
  }
  into.count = count;
}

/** Writes postings, token after token, both ascending. */
export class PostingWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;
  readonly #tokens: number[] = [];
  readonly #offsets: number[] = [];
  #previous = -1;

  startToken(token: number): void {
    this.#tokens.push(token);
    this.#offsets.push(this.#length);
    this.#previous = -1;
  }

  add(document: number, mask: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let value = (document - this.#previous - 1) * 16 + mask;
    this.#previous = document;
    while (value > 0x7f) {
      this.#bytes[this.#length++] = (value & 0x7f) | 0x80;
      value >>>= 7;
    }
    this.#bytes[this.#length++] = value;
  }

  finish(): Pick<SegmentParts, 'tokens' | 'offsets' | 'bytes'> {
    return {
      tokens: Uint32Array.from(this.#tokens),
      offsets: Uint32Array.from([...this.#offsets, this.#length]),
      bytes: this.#bytes.slice(0, this.#length),
    };
  }
}
