/**
 * Whether a draft says what a rubric turns people down for. A signal that quotes an answer ("It is
 * trending") is tripped by a sentence that says that and little else, not denied. A signal that
 * names an absence ("Cannot explain networking") is tripped by a draft of some length without a
 * word of it. What no text can show ("Only theoretical explanation" of a talk) trips nothing.
 */
import { plain, readPhrase, type Phrase } from './concept';
import { matchPhrase, rangesOf, type TextRange } from './matchConcept';
import { isSmallWord } from '../../bank/search/aliases';
import { NEGATORS } from './synonyms';
import { agree, type Word } from './words';

const negators = new Set(NEGATORS);

export interface TrippedSignal {
  /** As the rubric has it. */
  readonly signal: string;
  /** Where the draft says it; empty for an absence. */
  readonly evidence: readonly TextRange[];
}

/** The least share of the signal that a sentence has to say. */
const SAID = 0.75;
/** The least share of the sentence that the signal has to account for. */
const NOTHING_ELSE = 0.4;
/** The greatest share of its words that may be denied in the one and not in the other. */
const MOSTLY_MEANT = 0.4;
/** A draft shorter than this is merely short; it lacks everything. */
const TELLING_LENGTH = 12;

const ABSENCE =
  /^(?:(?:cannot|can't|could not|couldn't|doesn't|does not|unable to|fails to) (?:explain|mention|describe|compare|know|understand|name|tell)|(?:no|lacks?|lacking|without|missing) (?:understanding|mention|awareness|knowledge|idea|clue|explanation|grasp)|skips?|ignores?|misses)\b(?: (?:of|about|with|when|how|why|any|the|a))*/i;

/** null where the draft does not trip the signal. */
export function tripsSignal(signal: string, draft: readonly Word[]): TrippedSignal | null {
  for (const text of plain(signal).split(/[:;]/)) {
    const said = isSaid(text.replace(/^ *(?:says?|said|thinks?|claims?|believes?)\b/i, ''), draft);
    if (said !== null) return { signal, evidence: said };
  }
  const text = plain(signal);
  const absent = ABSENCE.exec(text);
  if (absent === null || draft.length < TELLING_LENGTH) return null;
  const wanted = readPhrase(text.slice(absent[0].length));
  const isThere = draft.some((word) => wanted.terms.some((term) => agree(word, term.word)));
  return wanted.terms.length === 0 || isThere ? null : { signal, evidence: [] };
}

/** Where a sentence or a clause of the draft says a text and little else. */
function isSaid(text: string, draft: readonly Word[]): readonly TextRange[] | null {
  const phrase = readPhrase(text);
  if (phrase.terms.length === 0) return null;
  for (const unit of ['sentence', 'clause'] as const) {
    const runs = new Map<number, Word[]>();
    for (const word of draft) {
      const run = runs.get(word[unit]);
      if (run === undefined) runs.set(word[unit], [word]);
      else run.push(word);
    }
    for (const run of runs.values()) {
      const said = saysOnly(phrase, text, run);
      if (said !== null) return said;
    }
  }
  return null;
}

function saysOnly(
  phrase: Phrase,
  text: string,
  sentence: readonly Word[],
): readonly TextRange[] | null {
  const { score, words } = matchPhrase({ ...phrase, negative: true }, sentence);
  if (score < SAID) return null;
  // Word by word, what the draft denies must be what the signal denies.
  const turned = words.filter((at) => {
    const word = sentence[at]!;
    const term = phrase.terms.find((each) => agree(word, each.word));
    return term !== undefined && term.word.negated !== word.negated;
  });
  if (turned.length / words.length > MOSTLY_MEANT) return null;
  // "Not only style" takes back the "only", be the rest said as it may.
  const only = sentence.find(({ text: word }) => word === 'only' || word === 'just');
  if (only?.negated && /\b(?:only|just)\b/i.test(text)) return null;
  const telling = sentence.filter(({ text: word }) => !isSmallWord(word) && !negators.has(word));
  const accounted = telling.filter((word) => phrase.terms.some((term) => agree(word, term.word)));
  return accounted.length / telling.length >= NOTHING_ELSE ? rangesOf(words, sentence) : null;
}
