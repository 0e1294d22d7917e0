import type { LineRange } from '../../bank/question';

/** What draws a page rather than says something: tags, images, links, bare addresses, entities. */
const furniture =
  /<[^<>]{0,300}>|!?\[[^[\]]{0,300}\](?:\([^()]{0,500}\)|\[[^[\]]{0,100}\])|https?:\/\/\S{0,500}|&\w{1,10};|:\w{1,30}:/g;
/** `#flashcards`, `[TOC]`, `key:: value`, `TARGET DECK`: notes to other tools. */
const note = /^(?:#[^\s#]\S{0,80}|\[\[?toc\]\]?|[\w-]{1,40}::.{0,200}|TARGET DECK)$/i;
const word = /[\p{L}\p{N}]/u;

/**
 * Of the lines that went into no question, those whose author may have meant one: what only draws the
 * page (rules, tags, badges, tables of contents) is left out.
 *
 * @param skipped as `ParsedDeck.skipped` has them, 0-based
 * @param lines the deck's text
 * @returns ranges in the same order
 */
export function linesPassedOver(
  skipped: readonly LineRange[],
  lines: readonly string[],
): readonly LineRange[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of skipped) {
    for (let line = start; line < end; line += 1) {
      if (!saysSomething(lines[line] ?? '')) continue;
      const last = found.at(-1);
      if (last?.end === line) last.end += 1;
      else found.push({ start: line, end: line + 1 });
    }
  }
  return found;
}

function saysSomething(line: string): boolean {
  const text = line.slice(0, 2000).trim();
  // Twice, for badges are images within links.
  const said = text.replace(furniture, '').replace(furniture, '');
  return !note.test(text) && word.test(said.replace(/^\d{1,4}[.)]/, ''));
}

/** How many lines some ranges hold. */
export function countLines(ranges: readonly LineRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
