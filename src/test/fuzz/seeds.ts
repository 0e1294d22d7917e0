import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../bench/random';
import { hostileFiles } from '../fixtures/hostile/corpus';
import { root } from '../harness/paths';
import { mutate } from './mutate';

const shared = join(root, '../shared');
const folders = [
  join(root, 'content'),
  join(root, 'src/test/fixtures/notes'),
  join(root, 'src/test/fixtures/drafts'),
  join(root, 'src/test/fixtures/corpus/raw'),
  join(shared, 'seeds'),
  join(shared, 'corpora/raw'),
];

/** Bytes of a seed that go into one input: enough for some questions, and quickly read. */
const MOST_OF_A_SEED = 4096;
/** Bytes of an input. */
const LONGEST = 16_384;
/** Larger hostile files are hard by their size alone; unit tests read them as they are. */
const LARGEST_HOSTILE = 65_536;

let loaded: readonly Uint8Array[] | undefined;

/** Real and hostile decks: the fixtures, the starter decks, and the shared corpora where they are. */
export function deckSeeds(): readonly Uint8Array[] {
  loaded ??= [
    ...folders.filter((folder) => existsSync(folder)).flatMap(filesIn),
    ...hostileFiles
      .map(({ bytes }) => bytes())
      .filter(({ length }) => length > 0 && length <= LARGEST_HOSTILE),
  ];
  return loaded;
}

/** What the seeds are, in a line. */
export function describeSeeds(): string {
  const absent = existsSync(shared) ? '' : ' (../shared is not here: without its files)';
  return `${deckSeeds().length} seeds${absent}`;
}

/** A mutated piece of one of the decks. */
export function mutatedDeck(random: Random): Uint8Array {
  const seeds = deckSeeds();
  const other = pieceOf(random.pick(seeds), random);
  return mutate(pieceOf(random.pick(seeds), random), other, random, LONGEST);
}

/** A run of whole lines, more often than not from the beginning. */
function pieceOf(seed: Uint8Array, random: Random): Uint8Array {
  if (seed.length <= MOST_OF_A_SEED) return seed;
  const from = random.chance(0.6) ? 0 : random.below(seed.length - MOST_OF_A_SEED / 2);
  const start = from === 0 ? 0 : seed.indexOf(0x0a, from) + 1;
  return seed.subarray(start, start + 256 + random.below(MOST_OF_A_SEED - 256));
}

function filesIn(folder: string): readonly Uint8Array[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'LICENSE')
    .map(({ name }) => name)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}
