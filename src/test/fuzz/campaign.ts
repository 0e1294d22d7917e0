import { Random } from '../bench/random';
import type { Target } from './target';
import { commandLineTargets } from './targets/commandLine';
import { deckTargets } from './targets/decks';
import { messageTargets } from './targets/messages';
import { storedTargets } from './targets/stored';

export const targets: readonly Target[] = [
  ...deckTargets,
  ...storedTargets,
  ...messageTargets,
  ...commandLineTargets,
];

/** An input that broke a property. */
export interface Find {
  readonly target: string;
  readonly seed: number;
  readonly execution: number;
  readonly error: Error;
  /** Made as small as goes while something breaks: the bytes, or JSON. */
  readonly input: Uint8Array;
}

/**
 * Runs one input of one target; which one depends on the numbers alone.
 * @returns null where every property held
 */
export async function execute(
  target: Target,
  seed: number,
  execution: number,
): Promise<Find | null> {
  const random = new Random(seed * 1_000_003 + execution * 2_654_435_761);
  const found = { target: target.name, seed, execution };
  if (target.kind === 'json') {
    const input = target.make(random);
    const error = await failureOf(() => target.check(input));
    if (error === null) return null;
    return { ...found, error, input: Buffer.from(JSON.stringify(input) ?? 'undefined') };
  }
  const input = target.make(random);
  const error = await failureOf(() => target.check(input));
  if (error === null) return null;
  const small = await shrink(input, async (bytes) => {
    const other = await failureOf(() => target.check(bytes));
    return other !== null && placeOf(other) === placeOf(error);
  });
  return { ...found, error, input: small };
}

async function failureOf(run: () => void | Promise<void>): Promise<Error | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Where an error came from: what tells one find from another. */
export function placeOf({ stack = '' }: Error): string {
  return (
    stack
      .split('\n')
      .find((line) => /^ +at .*src[/\\]/.test(line))
      ?.trim() ?? ''
  );
}

/** Takes piece after piece away while it still fails; the pieces become smaller down to a byte. */
async function shrink(
  input: Uint8Array,
  fails: (bytes: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  let small = input;
  let budget = 1500;
  for (
    let size = Math.ceil(small.length / 2);
    size >= 1 && budget > 0;
    size = Math.floor(size / 2)
  ) {
    for (let at = 0; at < small.length && budget > 0; budget--) {
      const shorter = Buffer.concat([small.subarray(0, at), small.subarray(at + size)]);
      if (await fails(shorter)) small = shorter;
      else at += size;
    }
  }
  return small;
}
