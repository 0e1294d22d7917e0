/** What the search is told about a question. Plain data; the index keeps it and never copies text. */
export interface SearchDocument {
  /** Names the question; comes back in the hits. Unique over all groups. */
  readonly key: string;
  /** Plain text on one line. */
  readonly prompt: string;
  /** A short title beside the prompt, worth as much, not highlighted. */
  readonly title?: string | null;
  /** Titles of the sections around it, outermost first. */
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  /** Markdown or plain text, empty where there is none. */
  readonly answer: string;
}

/** Where a match stood; a title counts as prompt. */
export type SearchField = 'prompt' | 'section' | 'tags' | 'answer';

/** A run of UTF-16 offsets: `start` included, `end` excluded. */
export type TextRange = readonly [start: number, end: number];

export interface SearchHit {
  readonly key: string;
  /** 0 to 1; 1 is a prompt that is the query, word for word. */
  readonly score: number;
  /** Where something of the query was found, in the order of {@link SearchField}; never empty. */
  readonly fields: readonly SearchField[];
  /** What to highlight in the prompt: ascending, apart from each other. */
  readonly promptMatches: readonly TextRange[];
}

export interface SearchOptions {
  /** How many hits at most; 50 unless told. The first 50 are ranked with most care. */
  readonly limit?: number;
  /** Hits whose key it refuses are left out before the limit counts. */
  readonly filter?: (key: string) => boolean;
}

/** Fields as bits, for postings. */
export const FIELD_BITS = { prompt: 1, section: 2, tags: 4, answer: 8 } as const;

const FIELDS: readonly SearchField[] = ['prompt', 'section', 'tags', 'answer'];

/** The fields whose bits are set in `mask`. */
export function fieldsOf(mask: number): readonly SearchField[] {
  return FIELDS.filter((field) => (mask & FIELD_BITS[field]) !== 0);
}
