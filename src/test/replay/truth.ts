import type { ParsedQuestion } from '../../bank/question';

/**
 * Which questions are the same from version to version, found another way than Rehearse does it, to
 * hold its identity ladder against: by the authors' own ids, by equal wording, by equal answers, and by
 * their place between neighbours that are known. One question, one number.
 */
export class Truth {
  readonly #decks = new Map<string, readonly Known[]>();
  /** Whatever was there once: many a question that vanishes comes back. */
  readonly #dormant = new Set<Known>();
  #next = 0;

  /**
   * Takes in what one commit changed.
   * @returns the numbers of each changed deck's questions, in their order
   */
  see(
    changed: ReadonlyMap<string, readonly ParsedQuestion[]>,
    removed: readonly string[],
  ): ReadonlyMap<string, readonly number[]> {
    const free = new Set<Known>();
    for (const uri of [...removed, ...changed.keys()]) {
      for (const known of this.#decks.get(uri) ?? []) free.add(known);
    }
    const found = new Map<Looks, Known>();
    const claim = (looks: Looks, known: Known): void => {
      found.set(looks, known);
      free.delete(known);
      this.#dormant.delete(known);
    };
    const decks = [...changed].map(([uri, questions]) => ({ uri, all: questions.map(looksOf) }));
    for (const signs of [byId, byBoth, byWording, byAnswer]) {
      // Within its file first, then wherever it has gone, then among those that are gone.
      for (const { uri, all } of decks) {
        const here = (this.#decks.get(uri) ?? []).filter((known) => free.has(known));
        pairUnique(here, unfound(all, found), signs, claim);
      }
      const everywhere = decks.flatMap(({ all }) => unfound(all, found));
      pairUnique([...free], everywhere, signs, claim);
    }
    for (const { uri, all } of decks) {
      pairBetweenNeighbours(this.#decks.get(uri) ?? [], all, found, free, claim);
    }
    for (const signs of [byId, byBoth, byWording, byAnswer]) {
      const left = decks.flatMap(({ all }) => unfound(all, found));
      pairUnique([...this.#dormant], left, signs, claim);
    }
    for (const uri of removed) this.#decks.delete(uri);
    for (const known of free) this.#dormant.add(known);
    return new Map(
      decks.map(({ uri, all }) => {
        const now = all.map((looks): Known => {
          const number = found.get(looks)?.number ?? this.#next++;
          return { ...looks, number };
        });
        this.#decks.set(uri, now);
        return [uri, now.map(({ number }) => number)];
      }),
    );
  }
}

/** What a question looks like, all formatting gone. */
interface Looks {
  readonly id: string | null;
  readonly wording: string;
  /** '' where there is none, or one that says too little to be known by. */
  readonly answer: string;
  readonly words: ReadonlySet<string>;
}

interface Known extends Looks {
  readonly number: number;
}

type Sign = (looks: Looks) => string | null;
const byId: Sign = ({ id }) => id;
const byBoth: Sign = ({ wording, answer }) => (answer === '' ? null : `${wording}\0${answer}`);
const byWording: Sign = ({ wording }) => (wording === '' ? null : wording);
const byAnswer: Sign = ({ answer }) => (answer === '' ? null : answer);

const LEAST_ANSWER = 60;
/** Shares of common words at which one of several in a gap, or the only one, counts as the same. */
const ALIKE = 0.5;
const ALONE_AND_ALIKE = 0.25;

function looksOf(question: ParsedQuestion): Looks {
  const options = question.options.map(({ text }) => text).join(' ');
  const answer = letters(question.answer ?? '');
  return {
    id: question.explicitId,
    wording: letters(`${question.promptMarkdown} ${options}`),
    answer: answer.length < LEAST_ANSWER ? '' : answer,
    words: new Set(
      `${question.promptMarkdown} ${question.answer ?? ''}`.toLowerCase().match(/[\p{L}\p{N}]+/gu),
    ),
  };
}

/** What a text says, its formatting gone. */
export function letters(text: string): string {
  const unlisted = text.replace(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+/gm, '');
  return unlisted.toLowerCase().replace(/[^\p{L}\p{N}+#=<>-]+/gu, '');
}

function unfound(all: readonly Looks[], found: ReadonlyMap<Looks, Known>): readonly Looks[] {
  return all.filter((looks) => !found.has(looks));
}

/** Pairs those that alone have a sign on both sides. */
function pairUnique(
  before: readonly Known[],
  after: readonly Looks[],
  sign: Sign,
  claim: (looks: Looks, known: Known) => void,
): void {
  const known = unique(before, sign);
  for (const [key, looks] of unique(after, sign)) {
    const one = known.get(key);
    // An author who gives another id means another question.
    if (one && (one.id === null || looks.id === null || one.id === looks.id)) claim(looks, one);
  }
}

function unique<T extends Looks>(all: readonly T[], sign: Sign): ReadonlyMap<string, T> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = sign(one);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return new Map(
    [...groups].flatMap(([key, group]) => (group.length === 1 ? [[key, group[0]!]] : [])),
  );
}

/** Pairs what is left between two questions that are known and still follow each other, in order. */
function pairBetweenNeighbours(
  before: readonly Known[],
  after: readonly Looks[],
  found: ReadonlyMap<Looks, Known>,
  free: ReadonlySet<Known>,
  claim: (looks: Looks, known: Known) => void,
): void {
  const placeBefore = new Map(before.map((known, index) => [known.number, index]));
  let start = -1;
  let startBefore: number | undefined = -1;
  for (let end = 0; end <= after.length; end++) {
    const known = end === after.length ? undefined : found.get(after[end]!);
    if (end < after.length && known === undefined) continue;
    const endBefore =
      end === after.length ? before.length : placeBefore.get(known?.number ?? Number.NaN);
    if (startBefore !== undefined && endBefore !== undefined) {
      const gapBefore = before.slice(startBefore + 1, endBefore);
      const gap = after.slice(start + 1, end);
      if (gap.length === gapBefore.length && gapBefore.every((one) => free.has(one))) {
        const least = gap.length === 1 ? ALONE_AND_ALIKE : ALIKE;
        gap.forEach((looks, index) => {
          const one = gapBefore[index]!;
          if (one.id === looks.id && commonWords(one, looks) >= least) claim(looks, one);
        });
      }
    }
    start = end;
    startBefore = endBefore;
  }
}

/** Sørensen–Dice coefficient of the words, 0 to 1. */
function commonWords({ words: a }: Looks, { words: b }: Looks): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size || 1);
}
