import type { Reading } from './choose';
import type { Section } from './sections';
import type { Span } from './spans';

/** One accepted reading with its place in the file. */
export interface Part {
  readonly reading: Reading;
  readonly sections: readonly Section[];
  readonly spans: readonly Span[];
}
