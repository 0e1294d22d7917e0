/** What a session came to: the data of the protocol's SummaryView. */
import type { QuestionId } from '../bank/question';
import { isRemembered, type Grade } from './grade';
import type { SessionState } from './sessionState';

export interface SessionSummary {
  readonly sessionLabel: string;
  /** Questions that were shown, each once. */
  readonly asked: number;
  /** Grades given, those of questions that came back among them. */
  readonly graded: number;
  /** Grades per kind, Again first. */
  readonly byGrade: readonly [number, number, number, number];
  /** Ms. */
  readonly took: number;
  /** Questions graded Again at least once, in the order of their first. */
  readonly forgotten: readonly QuestionId[];
  /** In the order in which they first came up. */
  readonly sections: readonly {
    readonly name: string;
    readonly graded: number;
    readonly remembered: number;
  }[];
  /** When the next of the graded questions falls due, ms since the epoch; null without any. */
  readonly nextDue: number | null;
}

/**
 * @param sectionOf the section's name as it is to be shown; null leaves a question out of `sections`
 * @param dueOf when a question falls due, ms since the epoch; null where it is not scheduled
 */
export function summariseSession(
  state: SessionState,
  sectionOf: (id: QuestionId) => string | null,
  dueOf: (id: QuestionId) => number | null,
): SessionSummary {
  const byGrade: [number, number, number, number] = [0, 0, 0, 0];
  const sections = new Map<string, { graded: number; remembered: number }>();
  const graded = state.items.flatMap(({ id, grade, phase }) =>
    phase === 'graded' && grade !== null ? [{ id, grade }] : [],
  );
  for (const { id, grade } of graded) {
    byGrade[gradeIndex(grade)] += 1;
    const name = sectionOf(id);
    if (name === null) continue;
    const section = sections.get(name) ?? { graded: 0, remembered: 0 };
    section.graded += 1;
    if (isRemembered(grade)) section.remembered += 1;
    sections.set(name, section);
  }
  const ids = new Set(graded.map(({ id }) => id));
  const dues = [...ids].flatMap((id) => dueOf(id) ?? []);
  return {
    sessionLabel: state.label,
    asked: new Set(state.items.filter(({ shown }) => shown).map(({ id }) => id)).size,
    graded: graded.length,
    byGrade,
    took: state.items.reduce((sum, { spent }) => sum + spent, 0),
    forgotten: [...new Set(graded.flatMap(({ id, grade }) => (grade === 1 ? [id] : [])))],
    sections: [...sections].map(([name, counts]) => ({ name, ...counts })),
    nextDue: dues.length === 0 ? null : dues.reduce((a, b) => Math.min(a, b)),
  };
}

function gradeIndex(grade: Grade): 0 | 1 | 2 | 3 {
  return (grade - 1) as 0 | 1 | 2 | 3;
}
