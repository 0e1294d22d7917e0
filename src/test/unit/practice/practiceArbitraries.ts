/** fast-check generators of practice data, and what several tests build it from. */
import fc from 'fast-check';
import type { GradeEvent, PracticeEvent } from '../../../practice/events';
import type { Grade } from '../../../practice/grade';
import { defaultScheduleSettings } from '../../../practice/scheduleSettings';

export const DAY = 86_400_000;
/** 2026-11-20T00:00:00Z. */
export const TODAY = Date.UTC(2026, 10, 20);

export const settings = defaultScheduleSettings;

/** Local days of the zone at UTC. */
export const utcDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

export function grade(id: string, question: string, at: number, given: Grade): GradeEvent {
  return { v: 1, id, at, kind: 'grade', question, grade: given, took: 1000 };
}

export const anyGrade: fc.Arbitrary<Grade> = fc.constantFrom<Grade>(1, 2, 3, 4);
const anyQuestion = fc.constantFrom('alpha', 'beta', 'gamma', '__proto__');
const anyMoment = fc.integer({ min: TODAY - 400 * DAY, max: TODAY });
/** Few ids, so that undos find their targets. */
const anyId = fc.integer({ min: 0, max: 24 }).map((number) => `e${number}`);

const plain = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true });

const base = { v: fc.constant(1 as const), id: anyId, at: anyMoment };

export const anyGradeEvent: fc.Arbitrary<GradeEvent> = fc.record(
  {
    ...base,
    kind: fc.constant('grade' as const),
    question: anyQuestion,
    grade: anyGrade,
    took: fc.integer({ min: 0, max: 100_000 }),
    also: fc.array(anyQuestion, { maxLength: 2 }),
    draft: fc.string(),
    prompt: fc.string(),
    coverage: fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number + 0),
  },
  { requiredKeys: ['v', 'id', 'at', 'kind', 'question', 'grade', 'took'], noNullPrototype: true },
);

export const anyEvent: fc.Arbitrary<PracticeEvent> = fc.oneof(
  { arbitrary: anyGradeEvent, weight: 6 },
  {
    arbitrary: plain({ ...base, kind: fc.constant('undo' as const), target: anyId }),
    weight: 3,
  },
  plain({
    ...base,
    kind: fc.constantFrom(
      'bookmark' as const,
      'unbookmark' as const,
      'suspend' as const,
      'unsuspend' as const,
    ),
    question: anyQuestion,
  }),
  plain({
    ...base,
    kind: fc.constant('bury' as const),
    question: anyQuestion,
    until: anyMoment,
  }),
  plain({
    ...base,
    kind: fc.constant('reset' as const),
    questions: fc.option(fc.array(anyQuestion, { maxLength: 2 })),
  }),
  plain({
    ...base,
    kind: fc.constant('attempt' as const),
    question: anyQuestion,
    took: fc.nat(),
    draft: fc.string(),
  }),
);

/** A history in which ids are unique, as they are in life. */
export const anyHistory: fc.Arbitrary<readonly PracticeEvent[]> = fc.uniqueArray(anyEvent, {
  selector: ({ id }) => id,
  maxLength: 25,
});
