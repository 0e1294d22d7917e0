import { splitLines } from '../../../bank/blocks/splitLines';
import { parseDeck } from '../../../bank/parseDeck';
import type { ParsedDeck, ParsedQuestion } from '../../../bank/question';

/** A place in a text: 0-based line, UTF-16 offset in it. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** One replacement in a deck's text; the cursor goes between what is written before and after it. */
export interface TextChange {
  readonly start: Place;
  readonly end: Place;
  readonly before: string;
  readonly after: string;
}

/** A deck as its editor has it: the text, what it is read as, and how another text would be. */
export interface DeckText {
  readonly lines: readonly string[];
  readonly deck: ParsedDeck;
  read(lines: readonly string[]): ParsedDeck;
}

/** @param named the settings name the file, so it is a deck whatever it looks like */
export function deckTextOf(text: string, fileName: string, named: boolean): DeckText {
  const read = (lines: readonly string[]): ParsedDeck =>
    parseDeck(`${lines.join('\n')}\n`, { fileName, force: named });
  const lines = splitLines(text);
  return { lines, deck: read(lines), read };
}

/** What takes nothing away. */
export function insertion(at: Place, before: string, after = ''): TextChange {
  return { start: at, end: at, before, after };
}

/**
 * The lines as they are after a change.
 * @param written what is then written at the cursor, on one line
 */
export function changed(
  lines: readonly string[],
  { start, end, before, after }: TextChange,
  written = '',
): readonly string[] {
  const head = (lines[start.line] ?? '').slice(0, start.character);
  const tail = (lines[end.line] ?? '').slice(end.character);
  const middle = `${head}${before}${written}${after}${tail}`.split('\n');
  return [...lines.slice(0, start.line), ...middle, ...lines.slice(end.line + 1)];
}

/** Whether two readings have the same questions, but for the one at an index. */
export function sameButFor(index: number, one: ParsedDeck, other: ParsedDeck): boolean {
  return (
    one.questions.length === other.questions.length &&
    one.questions.every((question, at) => {
      const twin = other.questions[at];
      return (
        twin !== undefined &&
        question.prompt === twin.prompt &&
        (at === index || equal(question, twin))
      );
    })
  );
}

function equal(one: ParsedQuestion, other: ParsedQuestion): boolean {
  return (
    one.answer === other.answer &&
    one.explicitId === other.explicitId &&
    one.sections.join('\n') === other.sections.join('\n') &&
    one.options.map(({ text, correct }) => `${text}${correct}`).join('\n') ===
      other.options.map(({ text, correct }) => `${text}${correct}`).join('\n')
  );
}

/** The end of the last line with text in front of a line; the text's beginning when there is none. */
export function endOfTextBefore(lines: readonly string[], line: number, least = 0): Place {
  let last = Math.min(line, lines.length) - 1;
  while (last > least && (lines[last] ?? '').trim() === '') last -= 1;
  return { line: Math.max(last, 0), character: (lines[Math.max(last, 0)] ?? '').length };
}
