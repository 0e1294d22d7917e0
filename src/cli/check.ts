import process from 'node:process';
import { deckFiles } from './deckFiles';
import { readDeck } from './parse';

/**
 * `check FILE…`: prints, of files and of the Markdown below folders, what an author may want to mend as `file:line: message`. Exit code 0 where
 * there is nothing, 1 where there is, 2 where the arguments are wrong or a file can't be read.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.some((argument) => argument.startsWith('--'))) {
    process.stderr.write('usage: rehearse check FILE-OR-FOLDER…\n');
    return 2;
  }
  let code = 0;
  for (const file of await deckFiles(args)) {
    const deck = await readDeck(file);
    if (deck === null) {
      code = 2;
      continue;
    }
    for (const problem of deck.problems) {
      process.stdout.write(`${file}:${problem.lines.start + 1}: ${problem.message}\n`);
      if (code === 0) code = 1;
    }
  }
  return code;
}
