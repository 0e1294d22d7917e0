/** What is made of one attempt, and how a person corrects it. */
import type { ConceptTick, Tick } from './events';
import type { Grade } from './grade';
import { judge, selfCheck, type Expectations } from './selfCheck';

/** What the self-check or a choice question's picks say of an attempt. */
export interface Assessment {
  /** 0 to 1; null where nothing was held against anything. */
  readonly coverage: number | null;
  /** The must-hear concepts; empty where nothing was checked. */
  readonly concepts: readonly ConceptTick[];
  readonly bonus: readonly ConceptTick[];
  /** The reject signals that stand, as the rubric words them. */
  readonly flags: readonly string[];
  readonly proposed: Grade | null;
}

/** One correction by hand; indexes are those of the expectations' lists. */
export type Correction =
  | { readonly part: 'mustHear' | 'bonus'; readonly index: number; readonly tick: Tick }
  | { readonly part: 'reject'; readonly index: number; readonly stands: boolean };

export const notAssessed: Assessment = {
  coverage: null,
  concepts: [],
  bonus: [],
  flags: [],
  proposed: null,
};

/**
 * Holds a typed answer against what is expected; nothing without an answer: someone who answered
 * aloud ticks by hand.
 * @param hints how many steps of the answer were shown before
 */
export function assessDraft(draft: string, expected: Expectations, hints = 0): Assessment {
  if (draft.trim() === '') return notAssessed;
  const { concepts, bonus, tripped } = selfCheck(draft, expected);
  return judged(
    concepts.map(({ concept, tick }) => ({ concept, tick })),
    bonus.map(({ concept, tick }) => ({ concept, tick })),
    tripped.map(({ signal }) => signal),
    hints,
  );
}

/**
 * The assessment after a correction; the same object where its index means nothing. The first tick
 * of an unchecked attempt makes the others missed.
 */
export function correct(
  assessment: Assessment,
  expected: Expectations,
  correction: Correction,
  hints = 0,
): Assessment {
  const { index } = correction;
  const concepts = filled(assessment.concepts, expected.mustHear);
  const bonus = filled(assessment.bonus, expected.bonus);
  if (correction.part === 'reject') {
    const signal = expected.reject[index];
    if (signal === undefined) return assessment;
    const others = assessment.flags.filter((flag) => flag !== signal);
    return judged(concepts, bonus, correction.stands ? [...others, signal] : others, hints);
  }
  const list = correction.part === 'mustHear' ? concepts : bonus;
  if (!(index in list)) return assessment;
  const changed = list.map((each, at) =>
    at === index ? { concept: each.concept, tick: correction.tick } : each,
  );
  return correction.part === 'mustHear'
    ? judged(changed, bonus, assessment.flags, hints)
    : judged(concepts, changed, assessment.flags, hints);
}

/** The ticks of what is expected now; a deck may have changed since they were made. */
export function filled(
  ticks: readonly ConceptTick[],
  expected: readonly string[],
): readonly ConceptTick[] {
  const known = new Map(ticks.map(({ concept, tick }) => [concept, tick]));
  return expected.map((concept) => ({ concept, tick: known.get(concept) ?? 'missed' }));
}

/** Who needed hints knew it at most with effort. */
function judged(
  concepts: readonly ConceptTick[],
  bonus: readonly ConceptTick[],
  flags: readonly string[],
  hints: number,
): Assessment {
  const { coverage, proposed } = judge(concepts, bonus, flags.length, true);
  const most: Grade = hints > 0 ? 2 : 4;
  return {
    coverage,
    concepts,
    bonus,
    flags,
    proposed: proposed !== null && proposed > most ? most : proposed,
  };
}
