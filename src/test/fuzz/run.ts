/**
 * Fuzzing by hand, on one thread:
 *   npm run fuzz -- [--minutes N] [--seed N] [--target NAME]…
 * An input depends on target, seed and execution alone, so what is found is found again. Finds are
 * written to out/fuzz/, made small; ends with 1 when there are any.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { root } from '../harness/paths';
import { targets } from './campaign';
import { describeSeeds } from './seeds';
import type { Assignment } from './worker';

/** An input of some kilobytes that takes so long would take for ever. */
const HANGS_AFTER_MS = 20_000;

interface Message {
  readonly target: string;
  readonly seed: number;
  readonly execution: number;
  readonly input: Uint8Array;
  readonly stack: string;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      target: { type: 'string', multiple: true },
    },
  });
  const known = targets.map(({ name }) => name);
  const names = values.target ?? known;
  const unknown = names.filter((name) => !known.includes(name));
  const minutes = Number(values.minutes);
  const seed = Number(values.seed);
  if (unknown.length > 0 || !(minutes > 0) || !Number.isInteger(seed)) {
    console.error(`npm run fuzz -- [--minutes N] [--seed N] [--target ${known.join('|')}]…`);
    return 2;
  }
  const chosen = known.filter((name) => names.includes(name));
  console.log(`Fuzzing ${chosen.join(', ')} for ${minutes} min, seed ${seed}; ${describeSeeds()}.`);
  const until = Date.now() + minutes * 60_000;
  let finds = 0;
  let first = 0;
  const progress = new Int32Array(new SharedArrayBuffer(12));
  while (Date.now() < until) {
    const assignment: Assignment = { seed, first, names: chosen, until, progress };
    const hungAt = await watch(assignment, (find) => {
      finds++;
      report(find);
    });
    if (hungAt === null) break;
    const target = chosen[progress[1]!]!;
    finds++;
    console.log(
      `\n${target}: no end after ${HANGS_AFTER_MS / 1000} s (seed ${seed}, execution ${hungAt}).`,
    );
    first = hungAt + 1;
  }
  console.log(`\n${progress[2]!.toLocaleString('en-GB')} executions, ${finds} finds.`);
  return finds === 0 ? 0 : 1;
}

/** Runs a worker to its end, or until it hangs. @returns the execution that hangs, or null */
async function watch(
  assignment: Assignment,
  found: (find: Message) => void,
): Promise<number | null> {
  const { progress } = assignment;
  const worker = new Worker(join(root, 'src/test/fuzz/worker.ts'), {
    workerData: assignment,
    execArgv: ['--import', 'tsx'],
  });
  worker.on('message', found);
  let last = -1;
  let since = Date.now();
  let hungAt: number | null = null;
  const watchdog = setInterval(() => {
    const count = Atomics.load(progress, 2);
    if (count !== last) [last, since] = [count, Date.now()];
    else if (count > 0 && Date.now() - since > HANGS_AFTER_MS) {
      hungAt = Atomics.load(progress, 0);
      void worker.terminate();
    }
  }, 1000);
  try {
    await new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', resolve);
    });
  } finally {
    clearInterval(watchdog);
  }
  return hungAt;
}

function report({ target, seed, execution, input, stack }: Message): void {
  const folder = join(root, 'out/fuzz');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${target.replaceAll(' ', '-')}-${seed}-${execution}`);
  writeFileSync(file, input);
  console.log(`\n${target}: seed ${seed}, execution ${execution}, ${file}\n${stack}`);
}

void main().then((code) => {
  process.exitCode = code;
});
