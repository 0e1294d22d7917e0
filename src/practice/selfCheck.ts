/**
 * The self-check: holds a typed answer against what was to be heard. By words and their meanings
 * alone, offline and at once; a person can correct every tick.
 */
import type { Rubric } from '../bank/question';
import type { ConceptTick, Tick } from './events';
import type { Grade } from './grade';
import { readConcept } from './selfCheck/concept';
import { keyTerms } from './selfCheck/keyTerms';
import { matchConcept, rangesOf, type TextRange } from './selfCheck/matchConcept';
import { tripsSignal, type TrippedSignal } from './selfCheck/rejectSignal';
import { readWords, type Word } from './selfCheck/words';

export type { TextRange } from './selfCheck/matchConcept';
export type { TrippedSignal } from './selfCheck/rejectSignal';

/** What an answer is held against. */
export interface Expectations {
  readonly mustHear: readonly string[];
  readonly bonus: readonly string[];
  readonly reject: readonly string[];
  /** Whether an author named the concepts, or they were taken from the answer's own emphasis. */
  readonly source: 'rubric' | 'answer';
}

export interface CheckedConcept extends ConceptTick {
  /** Where the draft says it, UTF-16 offsets. */
  readonly evidence: readonly TextRange[];
}

export interface SelfCheck {
  /** In the order of the rubric. */
  readonly concepts: readonly CheckedConcept[];
  readonly bonus: readonly CheckedConcept[];
  readonly tripped: readonly TrippedSignal[];
  /** Covered concepts and half of the partly covered ones, of all, 0 to 1; null without concepts. */
  readonly coverage: number | null;
  /** null where there is no draft or nothing to hold it against. */
  readonly proposed: Grade | null;
}

const COVERED = 0.7;
const PARTLY = 0.35;

/** What a question expects; null where it has neither rubric nor answer to take it from. */
export function expectationsOf(question: {
  readonly rubric: Rubric | null;
  readonly answer: string | null;
  /** Those of a choice question: it grades itself, and nothing is expected to be said. */
  readonly options?: readonly unknown[];
}): Expectations | null {
  if (question.options !== undefined && question.options.length > 0) return null;
  const { rubric, answer } = question;
  const reject = [...(rubric?.reject ?? []), ...(rubric?.weak ?? [])];
  const bonus = rubric?.bonus ?? [];
  if (rubric !== null && rubric.mustHear.length > 0) {
    return { mustHear: rubric.mustHear, bonus, reject, source: 'rubric' };
  }
  const mustHear = answer === null ? [] : keyTerms(answer);
  return mustHear.length === 0 ? null : { mustHear, bonus, reject, source: 'answer' };
}

export function selfCheck(draft: string, expectations: Expectations): SelfCheck {
  const words = readWords(draft);
  const concepts = expectations.mustHear.map((text) => check(text, words));
  const bonus = expectations.bonus.map((text) => check(text, words));
  const tripped = expectations.reject.flatMap((signal) => tripsSignal(signal, words) ?? []);
  return { concepts, bonus, tripped, ...judge(concepts, bonus, tripped.length, words.length > 0) };
}

/**
 * Coverage and proposed grade of ticks, for when a person has corrected some.
 * @param tripped how many reject signals stand
 */
export function judge(
  concepts: readonly ConceptTick[],
  bonus: readonly ConceptTick[],
  tripped: number,
  drafted: boolean,
): Pick<SelfCheck, 'coverage' | 'proposed'> {
  if (concepts.length === 0) return { coverage: null, proposed: null };
  const worth: Readonly<Record<Tick, number>> = { covered: 1, partly: 0.5, missed: 0 };
  const coverage = concepts.reduce((sum, { tick }) => sum + worth[tick], 0) / concepts.length;
  return { coverage, proposed: drafted ? propose(coverage, bonus, tripped) : null };
}

function propose(coverage: number, bonus: readonly ConceptTick[], tripped: number): Grade {
  if (tripped > 0) return coverage >= 0.6 ? 2 : 1;
  if (coverage < 0.4) return 1;
  if (coverage < 0.7) return 2;
  return coverage === 1 && bonus.some(({ tick }) => tick === 'covered') ? 4 : 3;
}

function check(text: string, draft: readonly Word[]): CheckedConcept {
  const concept = readConcept(text);
  if (concept === null) return { concept: text, tick: 'missed', evidence: [] };
  const { score, words } = matchConcept(concept, draft);
  const tick = score >= COVERED ? 'covered' : score >= PARTLY ? 'partly' : 'missed';
  return { concept: text, tick, evidence: tick === 'missed' ? [] : rangesOf(words, draft) };
}
