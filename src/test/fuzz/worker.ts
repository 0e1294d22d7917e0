import { parentPort, workerData } from 'node:worker_threads';
import { execute, placeOf, targets } from './campaign';

/** What the watching thread hands over. */
export interface Assignment {
  readonly seed: number;
  readonly first: number;
  readonly names: readonly string[];
  /** Ms since the epoch. */
  readonly until: number;
  /** The execution that is running, the index of its target, and a count of finds of each target. */
  readonly progress: Int32Array;
}

/** Every target in turn, until the time is over. Says what it finds, each place once. */
async function main({ seed, first, names, until, progress }: Assignment): Promise<void> {
  const chosen = targets.filter(({ name }) => names.includes(name));
  const known = new Set<string>();
  for (let execution = first; Date.now() < until; execution++) {
    for (const [index, target] of chosen.entries()) {
      Atomics.store(progress, 1, index);
      Atomics.store(progress, 0, execution);
      Atomics.add(progress, 2, 1);
      const find = await execute(target, seed, execution);
      if (find === null) continue;
      const place = `${find.target} ${placeOf(find.error)}`;
      if (known.has(place)) continue;
      known.add(place);
      const { error, ...rest } = find;
      parentPort?.postMessage({ ...rest, stack: error.stack ?? error.message });
    }
  }
}

void main(workerData as Assignment);
