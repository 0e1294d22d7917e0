import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * `npm run bench` runs every `<name>.bench.ts` here, `npm run bench -- <name> …` one of them with
 * what follows as its arguments. A bench exports `run(args)` and prints its own table; it compares
 * with a contestant in the same run, for milliseconds of different runs can't be compared.
 */
interface Bench {
  run(args: readonly string[]): Promise<void> | void;
}

const SUFFIX = '.bench.ts';

async function main([wanted, ...args]: readonly string[]): Promise<void> {
  const names = (await readdir(__dirname))
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
  if (wanted !== undefined && !names.includes(wanted)) {
    throw new Error(`No bench is named ${wanted}; there are ${names.join(', ')}.`);
  }
  for (const name of wanted === undefined ? names : [wanted]) {
    console.log(`\n# ${name}`);
    const file = pathToFileURL(join(__dirname, `${name}${SUFFIX}`));
    await ((await import(file.href)) as Bench).run(args);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
