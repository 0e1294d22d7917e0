/**
 * Runs everything that must hold, one stage after the other, and ends with one line of figures.
 *   node --import tsx src/test/harness/test.ts [stage …]     (default: all of them)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, temporaryFolder } from './paths';

const counts = join(temporaryFolder('counts'), 'counts.jsonl');

const node = (...args: readonly string[]): readonly string[] => [process.execPath, ...args];
const tsx = (...args: readonly string[]): readonly string[] => node('--import', 'tsx', ...args);
const mocha = (...args: readonly string[]): readonly string[] =>
  tsx(
    'node_modules/mocha/bin/mocha.js',
    '--reporter',
    'src/test/harness/countingReporter.cjs',
    ...args,
  );

function starterDecks(): readonly string[] {
  return readdirSync(join(root, 'content')).map((name) => join('content', name));
}

/** Commands of each stage, in the order in which they fail fastest. */
const stages: Readonly<Record<string, readonly (readonly string[])[]>> = {
  check: [
    node('node_modules/typescript/bin/tsc', '-b'),
    node('node_modules/eslint/bin/eslint.js', '.'),
    node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  ],
  unit: [mocha('--timeout', '60000', 'src/test/unit/**/*.test.ts')],
  build: [
    node('esbuild.mjs', '--production', '--tests'),
    // The starter bank, by the tool that its authors use.
    node('dist/cli.js', 'check', ...starterDecks()),
  ],
  package: [mocha('src/test/package/*.test.ts')],
  vscode: [tsx('src/test/harness/runVscodeTests.ts')],
  ui: [mocha('--timeout', '90000', '--retries', '1', 'src/test/ui/*.test.ts')],
};

function runStage(name: string): boolean {
  const began = Date.now();
  console.log(`\n— ${name} —`);
  const ok = (stages[name] ?? []).every(([command = '', ...args]) => {
    const { status } = spawnSync(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, REHEARSE_TEST_COUNTS: counts },
    });
    return status === 0;
  });
  console.log(`— ${name}: ${ok ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - began) / 1000)} s —`);
  return ok;
}

function main(): number {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !Object.hasOwn(stages, name));
  if (unknown.length > 0) {
    console.error(
      `No such stage: ${unknown.join(', ')}. There are ${Object.keys(stages).join(', ')}.`,
    );
    return 2;
  }
  rmSync(counts, { force: true });
  const failed = (wanted.length > 0 ? wanted : Object.keys(stages)).filter(
    (name) => !runStage(name),
  );
  const total = sumCounts();
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  // The line that machines read.
  console.log(
    `\n${total.passes} passed, ${Math.max(total.failures, failed.length)} failed, ${total.pending} skipped`,
  );
  return failed.length === 0 ? 0 : 1;
}

function sumCounts(): { passes: number; failures: number; pending: number } {
  const total = { passes: 0, failures: 0, pending: 0 };
  if (!existsSync(counts)) return total;
  for (const line of readFileSync(counts, 'utf8').trim().split('\n')) {
    const { passes, failures, pending } = JSON.parse(line) as typeof total;
    total.passes += passes;
    total.failures += failures;
    total.pending += pending;
  }
  return total;
}

process.exit(main());
