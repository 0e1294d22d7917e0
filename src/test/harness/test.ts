/**
 * Runs everything that must hold, one stage after the other, and ends with one line of figures.
 *   node --import tsx src/test/harness/test.ts [stage …]     (default: all of them)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, temporaryFolder } from './paths';

const countsFile = join(temporaryFolder('counts'), 'counts.jsonl');

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

const uiTests = (files: readonly string[] = []): readonly string[] =>
  mocha(
    '--timeout',
    '90000',
    '--retries',
    '1',
    ...(files.length > 0 ? files : ['src/test/ui/*.test.ts']),
  );

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
  ui: [uiTests()],
};

/**
 * Stages that drive a whole VS Code, whose windows are late now and then on a busy machine: what
 * failed is tried once more, in windows of its own, and named at the end of the run.
 */
const triedAgain: Readonly<Record<string, (files: readonly string[]) => readonly string[]>> = {
  vscode: () => tsx('src/test/harness/runVscodeTests.ts'),
  ui: uiTests,
};
const onlyAtSecondTry: string[] = [];

function runStage(name: string): boolean {
  const began = Date.now();
  console.log(`\n— ${name} —`);
  const before = failedFiles();
  let ok = (stages[name] ?? []).every(runCommand);
  const again = triedAgain[name];
  if (!ok && again) {
    const failed = failedFiles().filter((file) => !before.includes(file));
    console.log(`— ${name}: once more, ${failed.join(', ') || 'all'} —`);
    ok = runCommand(again(failed));
    if (ok) onlyAtSecondTry.push(...(failed.length > 0 ? failed : [name]));
  }
  console.log(`— ${name}: ${ok ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - began) / 1000)} s —`);
  return ok;
}

function runCommand([command = '', ...args]: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, REHEARSE_TEST_COUNTS: countsFile },
  });
  return status === 0;
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
  rmSync(countsFile, { force: true });
  const failed = (wanted.length > 0 ? wanted : Object.keys(stages)).filter(
    (name) => !runStage(name),
  );
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  if (onlyAtSecondTry.length > 0)
    console.log(`\nPassed only at the second try: ${onlyAtSecondTry.join(', ')}`);
  const sum = (what: 'passes' | 'failures' | 'pending'): number =>
    counts().reduce((total, count) => total + count[what], 0);
  const failures = Math.max(sum('failures'), failed.length);
  // The line that machines read.
  console.log(`\n${sum('passes')} passed, ${failures} failed, ${sum('pending')} skipped`);
  return failed.length === 0 ? 0 : 1;
}

/** What `countingReporter.cjs` and the suites inside VS Code note of each file of tests. */
interface Count {
  readonly file: string;
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
}

function failedFiles(): readonly string[] {
  return counts()
    .filter(({ failures }) => failures > 0)
    .map(({ file }) => file);
}

/** The counts of each file, those of its last try. */
function counts(): readonly Count[] {
  if (!existsSync(countsFile)) return [];
  const last = new Map<string, Count>();
  for (const line of readFileSync(countsFile, 'utf8').split('\n')) {
    if (line === '') continue;
    const count = JSON.parse(line) as Count;
    last.set(count.file, count);
  }
  return [...last.values()];
}

process.exit(main());
