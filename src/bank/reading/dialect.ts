import type { Lead } from './lead';
import type { View } from './view';

/** How far the answer of a question goes. */
export type Extent =
  /** To the next question or section, whatever stands between. */
  | 'open'
  /** To the end of its list item or collapsible part, and code right after it. */
  | 'contained';

/** What must be seen before leads of one style are believed to ask. */
export interface Needs {
  /** Fewest questions. */
  readonly count: number;
  /** True where the label alone is enough (`Q1.`): such marks are not made by chance. */
  readonly byLabel?: boolean;
  /** True where an unbroken numbering is enough in a file that says it holds questions. */
  readonly byNumber?: boolean;
  /** True where a shared place is enough in such a file (summaries, topic headings). */
  readonly byPlace?: boolean;
  /** True where short definitions under headings are enough in such a file. */
  readonly byTopic?: boolean;
  /** Share that has to end in a question mark, where nothing else marks the questions. */
  readonly marked?: number;
  /** True where each section is judged on its own: a list of questions here, a list of links there. */
  readonly bySection?: boolean;
}

/**
 * One way in which files mark questions. A declaration: the engine finds the leads, groups them by
 * `style`, judges each group against `needs`, and cuts bodies, sections, options and answers alike
 * for all dialects.
 */
export interface Dialect {
  /** Stable, kebab-case: shown by `parse --json`. */
  readonly name: string;
  /** The style under which a lead may ask in this dialect; null where it can't. */
  readonly style: (lead: Lead, view: View) => string | null;
  readonly needs: Needs;
  readonly extent: Extent;
}

/** A card that brings its own limits, for syntaxes that mark them (tables, `::`, START … END). */
export interface Card {
  readonly lines: { readonly start: number; readonly end: number };
  readonly question: string;
  /** Markdown, or empty. */
  readonly answer: string;
  readonly title: string | null;
  readonly tags: readonly string[];
}

/** A dialect whose questions are cut by the syntax itself. */
export interface CardDialect {
  readonly name: string;
  readonly cards: (view: View) => readonly Card[];
}
