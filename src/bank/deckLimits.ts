/**
 * How large a deck may be. The largest real ones have under 1 MB and 25,000 lines; a file at these
 * limits is parsed in a second or two, during which the extension host does nothing else, and
 * what is larger (a log, a dump, a bomb) could take all its memory.
 */
export interface DeckLimits {
  /** Bytes. */
  readonly size: number;
  readonly lines: number;
}

/** Inside VS Code, where others share the process. */
export const editorLimits: DeckLimits = { size: 5 * 1024 * 1024, lines: 100_000 };

/** On the command line, where somebody names a file and waits for it: what fits into Node's heap. */
export const commandLineLimits: DeckLimits = { size: 32 * 1024 * 1024, lines: 1_000_000 };

/** Whether a text has more lines, as `splitLines` has them, than so many (at least 1). Looks no further than it must. */
export function hasMoreLines(text: string, lines: number): boolean {
  let found = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) continue;
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at += 1;
    // A break at the end opens no line.
    if (at + 1 < text.length) found += 1;
    if (found > lines) return true;
  }
  return false;
}
