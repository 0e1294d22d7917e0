/**
 * How much progress a repository's real history would have cost:
 *   npm run replay -- REPOSITORY [PATH] [--since 2.years]
 * Follows its Markdown from commit to commit, and prints how many of the questions that are there
 * today have kept their ids, and which were lost or mistaken for others, to be judged by eye.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gitHistory } from './gitHistory';
import { replay, type Fate } from './replay';

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { since: { type: 'string' } },
  });
  const [repository, path = '.'] = positionals;
  if (repository === undefined || positionals.length > 2) {
    console.error('npm run replay -- REPOSITORY [PATH] [--since 2.years]');
    return 2;
  }
  const began = Date.now();
  const result = replay(gitHistory(repository, path, values.since ?? null));
  const { versions, ever, alive, kept, lost, mistaken, returned } = result;
  for (const fate of lost) console.log(`lost      ${describe(fate)}`);
  for (const fate of mistaken) {
    console.log(`mistaken  ${describe(fate)}\n          for ${fate.owner}`);
  }
  const share = (count: number): string => `${((100 * count) / (alive || 1)).toFixed(2)} %`;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(
    `${versions} versions, ${ever} questions ever, ${returned} went and came back, ${alive} are there: ` +
      `${kept} kept (${share(kept)}), ${lost.length} lost (${share(lost.length)}), ` +
      `${mistaken.length} mistaken (${share(mistaken.length)}); ${seconds} s`,
  );
  return 0;
}

function describe({ deck, commit, prompt }: Fate): string {
  return `${commit.slice(0, 7)} ${deck}: ${prompt}`;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
