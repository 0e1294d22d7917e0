/**
 * The question bank's vocabulary: what a deck is read into. Plain readonly data that survives
 * structured cloning and JSON, so that it may cross to a webview, a worker or a file as it is.
 */

/** How hard a question is, as seniority in an interview. */
export type Difficulty = 'junior' | 'mid' | 'senior';

/** A run of whole lines: 0-based, `end` excluded, as markdown-it's `token.map` counts them. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** One option of a multiple-choice question. */
export interface ChoiceOption {
  /** The letter or number that it had in the file (`A`), or the one that its place gives it. */
  readonly label: string;
  /** Markdown. */
  readonly text: string;
  readonly correct: boolean;
}

/** What an interviewer listens for, each entry one short phrase of Markdown. */
export interface Rubric {
  /** Concepts that a good answer names. */
  readonly mustHear: readonly string[];
  /** What lifts an answer above the expected. */
  readonly bonus: readonly string[];
  /** Answers that are true but thin. */
  readonly weak: readonly string[];
  /** Signals on which an interviewer turns a candidate down. */
  readonly reject: readonly string[];
  /** Questions that are asked next. */
  readonly followUps: readonly string[];
}

/** A question as one file states it, before the bank has given it an identity. */
export interface ParsedQuestion {
  /** Plain text on one line, without numbering, labels or Markdown: for lists, search and identity. */
  readonly prompt: string;
  /** The whole question as Markdown: wording, code, lists; without the options of a choice. */
  readonly promptMarkdown: string;
  /** A short title where the file gives one beside the question's wording (`## 3. Rolling out`). */
  readonly title: string | null;
  /** The answer as Markdown, rubric parts left out; null where the file leaves it open. */
  readonly answer: string | null;
  /** Titles of the sections around it, outermost first; the deck's own title is not among them. */
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly difficulty: Difficulty | null;
  readonly kind: 'open' | 'choice';
  /** In the file's order; empty unless `kind` is `choice`. */
  readonly options: readonly ChoiceOption[];
  readonly rubric: Rubric | null;
  /** From `<!-- id: … -->` or front matter: the author's own name for the question. */
  readonly explicitId: string | null;
  /** All lines of the question with its answer. `start` is the line that asks. */
  readonly lines: LineRange;
}

export type ProblemSeverity = 'error' | 'warning' | 'information';

/** Something in a deck that its author may want to mend. */
export interface Problem {
  readonly lines: LineRange;
  readonly severity: ProblemSeverity;
  /** Stable and kebab-case (`unclosed-fence`), for quick fixes and for switching one off. */
  readonly code: string;
  /** A full sentence for people. */
  readonly message: string;
  /** The lines of this deck that the problem speaks of: the question that a duplicate repeats. */
  readonly related?: LineRange;
}

/** Front matter that Rehearse understands, and the rest as it stood. */
export interface FrontMatter {
  readonly title: string | null;
  readonly tags: readonly string[];
  readonly difficulty: Difficulty | null;
  readonly id: string | null;
  /** `type: questions` makes any file a deck. */
  readonly type: string | null;
  /** `ignore: true` keeps a file out. */
  readonly ignore: boolean;
  readonly other: ReadonlyMap<string, unknown>;
}

/** What one file was read as. */
export interface ParsedDeck {
  readonly title: string;
  /** The dialect that explains the file best; null where the file is no question bank. */
  readonly dialect: string | null;
  /** 0 to 1: how much of the file the dialect explains. */
  readonly confidence: number;
  /** True when mis-decoded text was repaired. */
  readonly repaired: boolean;
  readonly frontMatter: FrontMatter;
  /** Empty where the file is no question bank. */
  readonly questions: readonly ParsedQuestion[];
  readonly problems: readonly Problem[];
  /** Lines that went into no prompt, answer or section title (tables of contents, litter, prose). */
  readonly skipped: readonly LineRange[];
}

/** Stable name of a question through edits and moves: `[a-z0-9_-]+`, or the author's own. */
export type QuestionId = string;

/** A question in the bank: identified, and placed in a deck. */
export interface Question extends ParsedQuestion {
  readonly id: QuestionId;
  /** The URI of its deck, as `vscode.Uri.toString()` gives it. */
  readonly deck: string;
}

/** A deck in the bank. */
export interface Deck extends Omit<ParsedDeck, 'questions'> {
  readonly uri: string;
  readonly questions: readonly Question[];
}
