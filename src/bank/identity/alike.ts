import type { Compared } from './claimAlike';
import type { Entry } from './ledger';
import { type WordSet, type WordWeights, wordLikeness, wordSet } from './likeness';
import type { Fit } from './neighbours';
import { sketchLikeness, sketchOf } from './sketch';
import { isSpecific } from './specific';

/** What surrounds a comparison within one deck. */
export interface Surroundings {
  readonly weights: WordWeights;
  readonly fit: Fit;
  /** Whether no other question of the deck begins with this line. */
  readonly isOwnStem: (stem: string) => boolean;
}

/** How alike the wording must be, by what else speaks for a pair. */
const WORDING = {
  sameAnswer: 0.25,
  similarAnswer: 0.3,
  noAnswer: 0.6,
  noAnswerBetween: 0.5,
  noAnswerAlone: 0.4,
  otherAnswer: 0.75,
  otherAnswerAlone: 0.6,
  sharedStem: 0.7,
  far: 0.75,
  farSimilarAnswer: 0.5,
};
const SAME_ANSWER = 0.6;
const SIMILAR_ANSWER = 0.3;

/**
 * How sure it is that a question is a reworded one of the same deck, higher for surer; null where it
 * is not sure enough. An answer that stayed needs little wording beside it, one that changed too
 * needs much; the place among its neighbours helps a little.
 */
export function alikeNear(
  { item, words }: Compared,
  entry: Entry,
  entryWords: WordSet,
  { weights, fit, isOwnStem }: Surroundings,
): number | null {
  const { form } = item;
  const answers = sketchLikeness(form.sketch, entry.sketch);
  let wording = wordLikeness(words, entryWords, weights);
  let least = leastWording(answers, (form.answer === '') === (entry.answer === ''), fit);
  if (form.body !== '' || entry.body !== '') {
    if (isOwnStem(form.stem) && isOwnStem(entry.stem)) {
      // A line was added below the question, or its code rewritten.
      const stems = wordLikeness(wordSet(form.stem), wordSet(entry.stem), weights);
      if (isSpecific({ stem: form.stem, body: '' })) wording = Math.max(wording, 0.9 * stems);
    } else if ((answers ?? 0) < SIMILAR_ANSWER) {
      // `What is the output?` again: code and options have words in common with much other code.
      least = Math.max(least, WORDING.sharedStem);
      wording = Math.min(wording, bodyLikeness(form.body, entry.body));
    }
  }
  if (wording < least) return null;
  const place = (fit.alone ? 0.15 : fit.between ? 0.05 : 0) + 0.05 * fit.beside;
  const section = form.section === entry.section ? 0.03 : 0;
  return wording + (answers ?? 0) + place + section;
}

/** @param alikeAnswered both have an answer, or neither has; one that came says that it was edited */
function leastWording(answers: number | null, alikeAnswered: boolean, fit: Fit): number {
  if (answers === null) {
    if (fit.between && alikeAnswered) {
      return fit.alone ? WORDING.noAnswerAlone : WORDING.noAnswerBetween;
    }
    return WORDING.noAnswer;
  }
  if (answers >= SAME_ANSWER) return fit.alone ? 0 : WORDING.sameAnswer;
  if (answers >= SIMILAR_ANSWER) return WORDING.similarAnswer;
  return fit.alone ? WORDING.otherAnswerAlone : WORDING.otherAnswer;
}

/** Like {@link alikeNear} for a question that stands nowhere now, of whatever deck: stricter. */
export function alikeElsewhere(
  { item, words }: Compared,
  entry: Entry,
  entryWords: WordSet,
  weights: WordWeights,
): number | null {
  const answers = sketchLikeness(item.form.sketch, entry.sketch);
  const wording = wordLikeness(words, entryWords, weights);
  const least =
    answers !== null && answers >= SIMILAR_ANSWER ? WORDING.farSimilarAnswer : WORDING.far;
  if (wording < least) return null;
  if ((answers ?? 0) < SIMILAR_ANSWER && bodyLikeness(item.form.body, entry.body) < least)
    return null;
  // Nothing but words in common: they must be enough to say what the question is about.
  if ((answers ?? 0) < SIMILAR_ANSWER && !isSpecific(item.form)) return null;
  return wording + (answers ?? 0) + (entry.home?.uri === item.uri ? 0.1 : 0);
}

/** How alike code and options are, order included; 1 where they are short. */
function bodyLikeness(a: string, b: string): number {
  return sketchLikeness(sketchOf(a.split(' ')), sketchOf(b.split(' '))) ?? 1;
}
