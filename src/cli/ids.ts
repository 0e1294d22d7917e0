import process from 'node:process';
import { Bank } from '../bank/bank';
import { readDeck } from './parse';

/** Versions of one deck stand at one address, whatever their files are called. */
const address = 'deck:';

/**
 * `ids --json FILE…`: versions of one deck, oldest first. Prints the ids that the identity ladder gives
 * to the questions of each, every version related to what the ones before it left behind.
 *
 * @returns the exit code: 0, or 2 when it was called wrongly or a file can't be read
 */
export async function run(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => arg !== '--json');
  if (files.length === 0 || files.some((file) => file.startsWith('--'))) {
    process.stderr.write(
      'usage: rehearse ids --json FILE…   (versions of one deck, oldest first)\n',
    );
    return 2;
  }
  const bank = new Bank();
  const versions = [];
  let code = 0;
  for (const file of files) {
    const parsed = await readDeck(file);
    if (parsed === null) {
      code = 2;
      continue;
    }
    bank.update(new Map([[address, parsed]]));
    const questions = (bank.deck(address)?.questions ?? []).map(({ id, prompt, lines }) => ({
      id,
      q: prompt,
      line: lines.start + 1,
    }));
    versions.push({ file, questions });
  }
  process.stdout.write(`${JSON.stringify({ versions })}\n`);
  return code;
}
