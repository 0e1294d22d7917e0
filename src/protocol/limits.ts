/**
 * How long what crosses between host and panels may be. Generous beside anything a deck holds; they
 * keep a forged or runaway message from filling memory.
 */
export const limits = {
  /** Characters of an answer typed into the panel; the draft box takes no more. */
  draft: 20_000,
  /** Characters of one Markdown text. */
  markdown: 4_000_000,
  /** Characters of a title, a tag, a name or a plain prompt. */
  line: 20_000,
  /** Characters of an id or a URI. */
  id: 8_192,
  /** Options of a choice question. */
  options: 100,
  /** Entries of any other list. */
  entries: 20_000,
} as const;
