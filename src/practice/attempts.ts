/** What was typed before revealing, over time: how answers grew, and what they keep lacking. */
import type { ConceptTick, PracticeEvent } from './events';
import type { Grade } from './grade';

export interface Attempt {
  /** The id of its event. */
  readonly event: string;
  /** Ms since the epoch. */
  readonly at: number;
  readonly draft: string;
  /** 0 to 1; null where it was not held against anything. */
  readonly coverage: number | null;
  readonly concepts: readonly ConceptTick[];
  /** 0 to 1; null where the person did not say. */
  readonly confidence: number | null;
  /** null where it was revealed but not graded. */
  readonly grade: Grade | null;
}

/**
 * The drafts among one question's events.
 * @param events those that count, oldest first, as `ProgressBook.eventsOf` gives them
 */
export function attemptsOf(events: readonly PracticeEvent[]): readonly Attempt[] {
  return events.flatMap((event): Attempt[] => {
    if (event.kind !== 'grade' && event.kind !== 'attempt') return [];
    if (event.draft === undefined || event.draft.trim() === '') return [];
    return [
      {
        event: event.id,
        at: event.at,
        draft: event.draft,
        coverage: event.coverage ?? null,
        concepts: event.concepts ?? [],
        confidence: event.confidence ?? null,
        grade: event.kind === 'grade' ? event.grade : null,
      },
    ];
  });
}

export interface MissedConcept {
  readonly concept: string;
  /** In how many attempts it was not covered. */
  readonly missed: number;
  /** In how many it was looked for. */
  readonly of: number;
}

/**
 * Concepts missed in the latest attempt and in others before it, most missed first. A partly covered
 * one counts as half a miss; what the rubric no longer asks for counts no more.
 * @param least so many misses make a habit
 */
export function missedAgain(attempts: readonly Attempt[], least = 2): readonly MissedConcept[] {
  const checked = attempts.filter(({ concepts }) => concepts.length > 0);
  const latest = checked.at(-1)?.concepts ?? [];
  return latest
    .filter(({ tick }) => tick !== 'covered')
    .map(({ concept }) => {
      const ticks = checked.flatMap(({ concepts }) =>
        concepts.filter((each) => each.concept === concept).map(({ tick }) => tick),
      );
      const missed = ticks.reduce(
        (sum, tick) => sum + (tick === 'missed' ? 1 : tick === 'partly' ? 0.5 : 0),
        0,
      );
      return { concept, missed, of: ticks.length };
    })
    .filter(({ missed }) => missed >= least)
    .sort((a, b) => b.missed - a.missed);
}
