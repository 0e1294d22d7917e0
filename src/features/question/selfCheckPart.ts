import type { Question } from '../../bank/question';
import { filled } from '../../practice/assessment';
import { attemptsOf, missedAgain, type Attempt } from '../../practice/attempts';
import type { ConceptTick, PracticeEvent } from '../../practice/events';
import { expectationsOf, selfCheck, type TextRange } from '../../practice/selfCheck';
import type { SessionItem } from '../../practice/sessionState';
import {
  limits,
  type AttemptView,
  type ConceptView,
  type FlagView,
  type SelfCheckView,
} from '../../protocol';
import { cut } from '../displayText';

/** So many earlier attempts are shown. */
const mostAttempts = 20;

/** What an attempt is made of, in a session of any kind. */
export type Attempted = Pick<
  SessionItem,
  'draft' | 'concepts' | 'bonus' | 'flags' | 'coverage' | 'event'
>;

/**
 * The draft held against what was expected, with what a person has corrected.
 * @param events the question's, oldest first: they tell what is missed again and again
 * @returns null where nothing is expected, and for a choice question, which grades itself
 */
export function selfCheckViewOf(
  question: Question,
  item: Attempted,
  events: readonly PracticeEvent[],
): SelfCheckView | null {
  const expected = expectationsOf(question);
  const checked = item.concepts.length > 0;
  if (expected === null || (expected.source === 'answer' && !checked)) return null;
  const found = selfCheck(item.draft, expected);
  const said = (list: readonly { concept: string; evidence: readonly TextRange[] }[]) =>
    new Map(list.map(({ concept, evidence }) => [concept, evidence]));
  const tripped = new Map(found.tripped.map(({ signal, evidence }) => [signal, evidence]));
  const again = new Map(
    missedAgain([...earlier(item, events), ...(checked ? [present(item)] : [])]).map((missed) => [
      missed.concept,
      missed,
    ]),
  );
  const concepts = (
    ticks: readonly ConceptTick[],
    evidence: ReadonlyMap<string, readonly TextRange[]>,
  ): readonly ConceptView[] =>
    ticks.slice(0, limits.entries).map(({ concept, tick }) => {
      const missed = again.get(concept);
      return {
        conceptMarkdown: cut(concept, limits.line),
        tick,
        evidence: tick === 'missed' ? [] : (evidence.get(concept) ?? []),
        missedBefore: missed === undefined ? null : { missed: missed.missed, of: missed.of },
      };
    });
  const rejects = question.rubric?.reject.length ?? 0;
  return {
    source: expected.source,
    checked,
    concepts: concepts(filled(item.concepts, expected.mustHear), said(found.concepts)),
    bonus: concepts(filled(item.bonus, expected.bonus), said(found.bonus)),
    flags: expected.reject.slice(0, limits.entries).map((signal, at): FlagView => ({
      signalMarkdown: cut(signal, limits.line),
      kind: at < rejects ? 'reject' : 'weak',
      stands: item.flags.includes(signal),
      evidence: item.flags.includes(signal) ? (tripped.get(signal) ?? []) : [],
    })),
    coverage: checked ? item.coverage : null,
  };
}

/** What was typed for this question before, oldest first. */
export function attemptViews(
  item: Attempted,
  events: readonly PracticeEvent[],
): readonly AttemptView[] {
  return earlier(item, events)
    .slice(-mostAttempts)
    .map(({ at, draft, coverage, grade }) => ({
      at,
      draft: cut(draft, limits.draft),
      coverage,
      grade,
    }));
}

function earlier(item: Attempted, events: readonly PracticeEvent[]): readonly Attempt[] {
  return attemptsOf(events).filter(({ event }) => event !== item.event);
}

/** The attempt before the person, as if it were recorded: no event holds it yet. */
function present({ draft, coverage, concepts }: Attempted): Attempt {
  return { event: '', at: 0, draft, coverage, concepts, confidence: null, grade: null };
}
