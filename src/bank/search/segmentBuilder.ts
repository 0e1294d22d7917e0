import { isSmallWord } from './aliases';
import { fold } from './characters';
import { FIELD_BITS, type SearchDocument } from './searchDocument';
import { PostingWriter, Segment, type Run } from './segment';
import { PLAIN, TokenScanner } from './tokenScanner';
import { hashUnits, type Vocabulary } from './vocabulary';

/**
 * Of one field no more than this many UTF-16 units are indexed, so that no single document makes a
 * long step. A line of a book, so to speak, is found; its ten-thousandth page is not.
 */
export const MAX_FIELD = 65_536;

/** Units of a document that will be looked at: what indexing it costs. */
export function weightOf(document: SearchDocument): number {
  let weight = 64 + Math.min(MAX_FIELD, document.prompt.length);
  weight += Math.min(MAX_FIELD, document.answer.length);
  for (const text of document.sections) {
    weight += text.length;
  }
  for (const text of document.tags) {
    weight += text.length;
  }
  return weight;
}

function prepared(text: string): string {
  return fold(text.length > MAX_FIELD ? text.slice(0, MAX_FIELD) : text);
}

/** Hash and length of a prompt's words: equal words, equal hash, whatever stands between them. */
export class WordHash {
  value = 0x811c9dc5;
  count = 0;

  add(units: Uint16Array, from: number, to: number): void {
    this.value = Math.imul(hashUnits(units, from, to, this.value) ^ 0x20, 0x01000193) >>> 0;
    this.count++;
  }
}

/** Turns documents into segments. Keeps buffers between segments; one at a time. */
export class SegmentBuilder {
  readonly #vocabulary: Vocabulary;
  readonly #scanner = new TokenScanner();
  /** One entry per distinct token of a document: token, document, fields. */
  #tokens = new Uint32Array(4096);
  #owners = new Uint32Array(4096);
  #masks = new Uint8Array(4096);
  #count = 0;
  /** By token: its entry for the current document, + 1; stale where the entry says otherwise. */
  #entryOf = new Uint32Array(4096);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Indexes the documents of `runs`, which follow each other in `documents`, and counts them. */
  build(documents: readonly SearchDocument[], runs: readonly Run[]): Segment {
    this.#count = 0;
    const promptHashes = new Uint32Array(documents.length);
    const promptLengths = new Uint8Array(documents.length);
    const initials: string[] = [];
    documents.forEach((document, number) => {
      const before = this.#count;
      const { hash, letters } = this.#addDocument(document, number, before);
      promptHashes[number] = hash.value;
      promptLengths[number] = Math.min(255, hash.count);
      initials.push(letters);
      for (let entry = before; entry < this.#count; entry++) {
        this.#vocabulary.addDocuments(this.#tokens[entry] ?? 0, 1);
      }
    });
    const postings = this.#sorted(documents.length);
    return new Segment(
      { documents: [...documents], runs, promptHashes, promptLengths, ...postings },
      initials,
    );
  }

  /** Takes a document that {@link build} counted out of the vocabulary's counts. */
  discount(document: SearchDocument): void {
    this.#count = 0;
    this.#addDocument(document, 0, 0);
    for (let entry = 0; entry < this.#count; entry++) {
      this.#vocabulary.addDocuments(this.#tokens[entry] ?? 0, -1);
    }
  }

  #addDocument(
    document: SearchDocument,
    number: number,
    before: number,
  ): { hash: WordHash; letters: string } {
    const hash = new WordHash();
    let letters = '';
    let topical = '';
    this.#scanner.scan(prepared(document.prompt), true, (units, from, to, _start, _end, kind) => {
      const token = this.#enter(units, from, to, FIELD_BITS.prompt, number, before);
      if (kind === PLAIN) {
        hash.add(units, from, to);
        const letter = initialOf(units[from] ?? 0);
        letters += letter;
        if (to - from > 5 || !isSmallWord(this.#vocabulary.text(token))) {
          topical += letter;
        }
      }
    });
    this.#addText(document.title ?? '', true, FIELD_BITS.prompt, number, before);
    for (const section of document.sections) {
      this.#addText(section, true, FIELD_BITS.section, number, before);
    }
    for (const tag of document.tags) {
      this.#addText(tag, true, FIELD_BITS.tags, number, before);
    }
    this.#addText(document.answer, false, FIELD_BITS.answer, number, before);
    return { hash, letters: topical === letters ? letters : `${letters} ${topical}` };
  }

  #addText(text: string, compounds: boolean, mask: number, number: number, before: number): void {
    this.#scanner.scan(prepared(text), compounds, (units, from, to) => {
      this.#enter(units, from, to, mask, number, before);
    });
  }

  #enter(
    units: Uint16Array,
    from: number,
    to: number,
    mask: number,
    number: number,
    before: number,
  ): number {
    const token = this.#vocabulary.intern(units, from, to);
    if (token >= this.#entryOf.length) {
      const larger = new Uint32Array(Math.max(token + 1, this.#entryOf.length * 2));
      larger.set(this.#entryOf);
      this.#entryOf = larger;
    }
    const known = (this.#entryOf[token] ?? 0) - 1;
    if (known >= before && known < this.#count && this.#tokens[known] === token) {
      this.#masks[known] = (this.#masks[known] ?? 0) | mask;
      return token;
    }
    if (this.#count === this.#tokens.length) {
      this.#grow();
    }
    this.#tokens[this.#count] = token;
    this.#owners[this.#count] = number;
    this.#masks[this.#count] = mask;
    this.#count++;
    this.#entryOf[token] = this.#count;
    return token;
  }

  #grow(): void {
    const length = this.#tokens.length * 2;
    const tokens = new Uint32Array(length);
    const owners = new Uint32Array(length);
    const masks = new Uint8Array(length);
    tokens.set(this.#tokens);
    owners.set(this.#owners);
    masks.set(this.#masks);
    this.#tokens = tokens;
    this.#owners = owners;
    this.#masks = masks;
  }

  /** The entries by token, and by document within it. */
  #sorted(documents: number): ReturnType<PostingWriter['finish']> {
    // Token and entry in one number that a double holds exactly; entries go by document already.
    const order = new Float64Array(this.#count);
    const factor = Math.max(1, this.#count, documents);
    for (let entry = 0; entry < this.#count; entry++) {
      order[entry] = (this.#tokens[entry] ?? 0) * factor + entry;
    }
    order.sort();
    const writer = new PostingWriter();
    let current = -1;
    for (const key of order) {
      const token = Math.floor(key / factor);
      const entry = key - token * factor;
      if (token !== current) {
        writer.startToken(token);
        current = token;
      }
      writer.add(this.#owners[entry] ?? 0, this.#masks[entry] ?? 0);
    }
    return writer.finish();
  }
}

/** A letter or digit of the alphabet; all else is a dot, which no abbreviation has. */
function initialOf(unit: number): string {
  const plain = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return plain ? String.fromCharCode(unit) : '.';
}
