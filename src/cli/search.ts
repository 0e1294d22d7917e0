import process from 'node:process';
import { Bank } from '../bank/bank';
import type { ParsedDeck } from '../bank/question';
import { questionDocument } from '../bank/search/questionDocument';
import { SearchIndex } from '../bank/search/searchIndex';
import { deckFiles } from './deckFiles';
import { readDeck } from './parse';

/** A hit as `search --json` prints it: `q` plain text, `line` 1-based, `score` 0 to 1. */
export interface PrintedHit {
  readonly id: string;
  readonly q: string;
  readonly file: string;
  readonly line: number;
  readonly score: number;
}

const MAX_HITS = 50;

/**
 * `search --json QUERY FILE…`: prints the questions that match, best first, as
 * {@link PrintedHit}s or, without `--json`, as lines `file:line: question`. Exit code 0, or 2 where
 * the arguments are wrong or a file can't be read.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [query, ...files] = args.filter((argument) => argument !== '--json');
  if (query === undefined || files.length === 0 || files.some((file) => file.startsWith('--'))) {
    process.stderr.write('usage: rehearse search --json QUERY FILE-OR-FOLDER…\n');
    return 2;
  }
  const decks = new Map<string, ParsedDeck>();
  let code = 0;
  for (const file of await deckFiles(files)) {
    const deck = await readDeck(file);
    if (deck === null) code = 2;
    else decks.set(file, deck);
  }
  const results = searchDecks(query, decks);
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ results })}\n`);
  else for (const { file, line, q } of results) process.stdout.write(`${file}:${line}: ${q}\n`);
  return code;
}

/** @param decks by the name of their file. */
function searchDecks(query: string, decks: ReadonlyMap<string, ParsedDeck>): PrintedHit[] {
  const bank = new Bank();
  bank.update(decks, []);
  const questions = [...bank.questions()];
  const index = new SearchIndex();
  // One id may stand in two files; its number here names the question in its file.
  index.replace(
    '',
    questions.map((question, number) => questionDocument(String(number), question)),
  );
  return index.search(query, { limit: MAX_HITS }).flatMap(({ key, score }) => {
    const question = questions[Number(key)];
    if (question === undefined) return [];
    const { id, prompt, deck, lines } = question;
    return [{ id, q: prompt, file: deck, line: lines.start + 1, score }];
  });
}
