import type { Deck, LineRange, Problem } from '../../bank/question';
import { plainMarkdown } from '../plainMarkdown';
import { countLines } from './passedOver';

/** A deck in the report. */
export interface ReportDeck {
  readonly deck: Deck;
  readonly file: ReportFile;
  /** The deck's lines, as far as they are known: what stands in a line that no question took. */
  readonly lines: readonly string[];
}

/** How a file is named and linked. */
export interface ReportFile {
  readonly label: string;
  /** Target of a Markdown link, percent-encoded; null where nothing can be linked. */
  readonly link: string | null;
}

export interface ReportInput {
  /** The person's own decks. */
  readonly decks: readonly ReportDeck[];
  /** Those that came with extensions, where there is nothing to mend. */
  readonly brought: readonly ReportDeck[];
  readonly filesRead: number;
  readonly cancelled: boolean;
  readonly unreadable: readonly { readonly file: ReportFile; readonly reason: string }[];
}

/** More lines than these nobody reads; what follows is counted. */
const mostLines = 1000;

/** `412 questions in 9 files; 6 lines not understood`. */
export function coverageSummary(decks: readonly Deck[]): string {
  const questions = decks.reduce((sum, deck) => sum + deck.questions.length, 0);
  const lines = decks.reduce((sum, { skipped }) => sum + countLines(skipped), 0);
  const found = `${counted(questions, 'question')} in ${counted(decks.length, 'file')}`;
  return lines === 0 ? found : `${found}; ${counted(lines, 'line')} not understood`;
}

/** The report: what was read and how, what could not be, and every place worth a look, each a link. */
export function reportMarkdown(input: ReportInput): string {
  const { decks, brought, filesRead, cancelled, unreadable } = input;
  const left = unreadable.length > 0 ? `, ${unreadable.length} of them left out` : '';
  return [
    '# Deck report',
    `${coverageSummary(decks.map(({ deck }) => deck))}. ${counted(filesRead, 'file')} read${left}.` +
      (cancelled ? ' Reading was cancelled, so this is not all.' : ''),
    ...part(
      'Problems',
      decks.flatMap((each) => problemLines(each, false)),
    ),
    ...part(
      'Files left out',
      unreadable.map(({ file, reason }) => `- ${linked(file)}: ${plainMarkdown(reason)}`),
    ),
    ...part('Lines not understood', decks.flatMap(passedOverLines)),
    ...part(
      'Hints',
      decks.flatMap((each) => problemLines(each, true)),
    ),
    ...part('Decks', decks.map(deckLine)),
    ...part('Decks that came with extensions', brought.map(deckLine)),
    '',
  ].join('\n\n');
}

function part(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length - mostLines;
  const shown = more > 0 ? [...lines.slice(0, mostLines), `- … and ${more} more`] : lines;
  return [`## ${title}`, shown.join('\n')];
}

function problemLines({ deck, file }: ReportDeck, hints: boolean): readonly string[] {
  return deck.problems
    .filter(({ severity }) => (severity === 'information') === hints)
    .map((problem: Problem) => {
      const { lines, message } = problem;
      const question =
        problem.code === 'unanswered-question'
          ? deck.questions.find(({ lines: { start } }) => start === lines.start)
          : undefined;
      const about = question ? ` _${plainMarkdown(question.prompt, 80)}_` : '';
      return `- ${linked(file, lines.start)}: ${plainMarkdown(message)}${about}`;
    });
}

function passedOverLines({ deck, file, lines }: ReportDeck): readonly string[] {
  return deck.skipped.flatMap(({ start, end }: LineRange) =>
    Array.from({ length: end - start }, (_, offset) => {
      const text = lines[start + offset]?.trim() ?? '';
      return `- ${linked(file, start + offset)}${text === '' ? '' : `: ${plainMarkdown(text, 100)}`}`;
    }),
  );
}

function deckLine({ deck, file }: ReportDeck): string {
  const open = deck.questions.filter(({ answer, kind }) => answer === null && kind === 'open');
  const said = [
    counted(deck.questions.length, 'question'),
    ...(open.length > 0 ? [`${open.length} without an answer`] : []),
    `read as ${deck.dialect ?? 'nothing'}, ${Math.round(deck.confidence * 100)} % sure`,
    ...(deck.repaired ? ['its text was repaired for reading'] : []),
  ];
  return `- ${linked(file)}: ${plainMarkdown(deck.title, 80)}; ${said.join('; ')}`;
}

/** @param line 0-based */
function linked({ label, link }: ReportFile, line?: number): string {
  const text = plainMarkdown(line === undefined ? label : `${label}:${line + 1}`);
  if (link === null) return text;
  return `[${text}](${link}${line === undefined ? '' : `#L${line + 1}`})`;
}

/** The link that a line of the report has, as UTF-16 offsets in the line, and where it leads. */
export interface ReportLink {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

const link = /^- \[(?:[^\\\]]|\\.)*\]\(([^()\s]{1,4000})\)/;

/**
 * Finds the link that `linked` wrote at the head of a line. Text of decks follows it, and may well look
 * like the rest of a link: `](command:…)`.
 */
export function linkIn(line: string): ReportLink | undefined {
  const found = link.exec(line);
  if (!found) return undefined;
  return { start: 2, end: found.index + found[0].length, target: found[1] ?? '' };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
