import { createReadStream } from 'node:fs';
import process from 'node:process';
import { Bank } from '../bank/bank';
import { commandLineLimits, hasMoreLines } from '../bank/deckLimits';
import { decodeText } from '../bank/decode';
import { parseDeck } from '../bank/parseDeck';
import type { ParsedDeck, ParsedQuestion, Question, Rubric } from '../bank/question';
import { deckFiles } from './deckFiles';

/** A deck as `parse --json` prints it. Scripts rely on these names. */
export interface PrintedDeck {
  readonly file: string;
  readonly title: string;
  readonly dialect: string | null;
  readonly confidence: number;
  readonly repaired: boolean;
  readonly questions: readonly PrintedQuestion[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** A question as `parse --json` prints it: `q` plain text, `line` 1-based. */
export interface PrintedQuestion {
  readonly id: string;
  readonly q: string;
  readonly section: string | null;
  readonly line: number;
  readonly answered: boolean;
  readonly kind: 'open' | 'choice';
  readonly tags: readonly string[];
  readonly rubric: Rubric | null;
}

/**
 * `parse --json FILE…`: prints the questions of each file, and of each Markdown file below a folder. Exit code 0, or 2 where the arguments
 * are wrong or a file can't be read.
 */
export async function run(args: readonly string[]): Promise<number> {
  const files = args.filter((argument) => argument !== '--json');
  if (files.length === 0 || files.some((file) => file.startsWith('--'))) {
    process.stderr.write('usage: rehearse parse --json FILE-OR-FOLDER…\n');
    return 2;
  }
  const parsed = new Map<string, ParsedDeck>();
  let code = 0;
  for (const file of await deckFiles(files)) {
    const deck = await readDeck(file);
    if (deck === null) code = 2;
    else parsed.set(file, deck);
  }
  const bank = new Bank();
  bank.update(parsed);
  const decks = [...parsed].map(([file, deck]) =>
    printed(file, deck, bank.deck(file)?.questions ?? []),
  );
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ decks })}\n`);
  else for (const deck of decks) process.stdout.write(summary(deck));
  return code;
}

/** Reads and parses one file; null, with a message on standard error, where it can't be read. */
export async function readDeck(file: string): Promise<ParsedDeck | null> {
  try {
    const decoded = decodeText(await readWithinLimits(file));
    if (hasMoreLines(decoded.text, commandLineLimits.lines)) {
      throw new Error(`it has more than ${commandLineLimits.lines} lines, too many for a deck`);
    }
    return { ...parseDeck(decoded.text, { fileName: file }), repaired: decoded.repaired };
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

/** @throws Error where it can't be read or is larger than any deck. */
async function readWithinLimits(file: string): Promise<Uint8Array> {
  // Where a size is not known beforehand (`/dev/stdin`), reading goes no further than the limit.
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > commandLineLimits.size) {
      const most = commandLineLimits.size / 1024 / 1024;
      throw new Error(`it is larger than ${most} MB, too large for a deck`);
    }
  }
  return Buffer.concat(chunks);
}

/** The path of sections on one line, outermost first; null outside of sections. */
export function sectionName(question: ParsedQuestion): string | null {
  return question.sections.length === 0 ? null : question.sections.join(' / ');
}

/** True where the file itself says what is right: an answer, or marked options. */
export function isAnswered(question: ParsedQuestion): boolean {
  return question.answer !== null || question.options.some((option) => option.correct);
}

function printed(file: string, deck: ParsedDeck, questions: readonly Question[]): PrintedDeck {
  return {
    file,
    title: deck.title,
    dialect: deck.dialect,
    confidence: deck.confidence,
    repaired: deck.repaired,
    questions: questions.map((question) => ({
      id: question.id,
      q: question.prompt,
      section: sectionName(question),
      line: question.lines.start + 1,
      answered: isAnswered(question),
      kind: question.kind,
      tags: question.tags,
      rubric: question.rubric,
    })),
    problems: deck.problems.map((problem) => ({
      line: problem.lines.start + 1,
      message: problem.message,
    })),
  };
}

function summary(deck: PrintedDeck): string {
  const head = `${deck.file}: ${deck.questions.length} questions${deck.dialect === null ? '' : ` (${deck.dialect})`}\n`;
  return head + deck.questions.map((question) => `  ${question.line}: ${question.q}\n`).join('');
}
