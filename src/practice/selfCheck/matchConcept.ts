/** How far a draft says a concept, and where. */
import type { Concept, Phrase } from './concept';
import { agree, type Word } from './words';

/** UTF-16 offsets into the draft; `end` excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Match {
  /** 0 to 1. */
  readonly score: number;
  /** Indexes of the draft's words that say it, in order. */
  readonly words: readonly number[];
}

export const noMatch: Match = { score: 0, words: [] };

/** Words of one phrase stand no further apart in a draft. */
const WINDOW = 14;
/** Half of a phrase's words or less say something else: "single thread" is no "worker thread". */
const HALF = 0.5;
/** What is said only to deny it counts this much: naming is not nothing, but it is not knowing. */
const DENIED = 0.5;

/** The mean over the concept's parts, each by the way of saying it that fits best. */
export function matchConcept(concept: Concept, draft: readonly Word[]): Match {
  const parts = concept.parts.map((phrases) =>
    phrases.map((phrase) => matchPhrase(phrase, draft)).reduce(better, noMatch),
  );
  const score = parts.reduce((sum, part) => sum + part.score, 0) / parts.length;
  const words = [...new Set(parts.flatMap((part) => part.words))].sort((a, b) => a - b);
  return { score, words };
}

/** The window of the draft that holds most of a phrase, by the weight of its terms. */
export function matchPhrase({ terms, negative }: Phrase, draft: readonly Word[]): Match {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  // For each word of the draft the terms that it says.
  const said = draft.map((word) =>
    terms.flatMap((term, index) => (agree(word, term.word) ? [index] : [])),
  );
  let best = noMatch;
  for (let from = 0; from < draft.length; from++) {
    if (said[from]!.length === 0) continue;
    const found = new Map<number, number>();
    const end = Math.min(draft.length, from + WINDOW);
    for (let at = from; at < end && draft[at]!.sentence <= draft[from]!.sentence + 1; at++) {
      for (const term of said[at]!) if (!found.has(term)) found.set(term, at);
    }
    const weight = [...found.keys()].reduce((sum, term) => sum + terms[term]!.weight, 0);
    if (weight / total <= HALF) continue;
    const words = [...new Set(found.values())].sort((a, b) => a - b);
    const denied = !negative && words.every((at) => draft[at]!.negated);
    best = better(best, { score: (weight / total) * (denied ? DENIED : 1), words });
  }
  return best;
}

function better(a: Match, b: Match): Match {
  return b.score > a.score ? b : a;
}

/** The ranges of words in the draft, neighbours joined. */
export function rangesOf(words: readonly number[], draft: readonly Word[]): readonly TextRange[] {
  const ranges: TextRange[] = [];
  words.forEach((at, index) => {
    const { start, end } = draft[at]!;
    const last = ranges.at(-1);
    if (last !== undefined && words[index - 1] === at - 1) {
      ranges[ranges.length - 1] = { start: last.start, end };
    } else ranges.push({ start, end });
  });
  return ranges;
}
