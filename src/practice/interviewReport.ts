/** What a mock interview came to. */
import type { QuestionId } from '../bank/question';
import type { Tick } from './events';
import { isRemembered, type Grade } from './grade';
import type { InterviewPlan } from './mockInterview';
import type { SessionState } from './sessionState';

export interface ReportedQuestion {
  readonly id: QuestionId;
  readonly topic: string;
  readonly grade: Grade | null;
  /** 0 to 1; null without a draft. */
  readonly coverage: number | null;
  readonly covered: readonly string[];
  readonly partly: readonly string[];
  readonly missed: readonly string[];
  /** Ms. */
  readonly used: number;
  /** Ms. */
  readonly planned: number;
}

/**
 * What to do next about a topic. learn: most of it was not remembered. fillGaps: it was, and concepts
 * were missing. practise: it came with effort, or was passed over. keep: nothing was wanting.
 */
export type TopicAdvice = 'learn' | 'fillGaps' | 'practise' | 'keep';

export interface ReportedTopic {
  readonly topic: string;
  /** In the order they were asked; at least one. */
  readonly questions: readonly ReportedQuestion[];
  readonly remembered: number;
  /** Mean of its attempts; null where none was checked. */
  readonly coverage: number | null;
  readonly advice: TopicAdvice;
  /** Ms. */
  readonly used: number;
}

export interface InterviewReport {
  /** Ms since the epoch. */
  readonly startedAt: number;
  /** Ms. */
  readonly used: number;
  readonly planned: number;
  readonly questions: readonly ReportedQuestion[];
  /** Weakest first. */
  readonly topics: readonly ReportedTopic[];
  /** Planned questions that were never shown and still exist. */
  readonly notReached: readonly QuestionId[];
  /** What to practise next: forgotten and half-covered questions that still exist, worst first. */
  readonly practiseNext: readonly QuestionId[];
}

/** From which merit on a question needs nothing but its reviews. */
const SOLID = 0.75;

export function reportInterview(plan: InterviewPlan, session: SessionState): InterviewReport {
  const items = new Map(session.items.map((item) => [item.id, item]));
  const reported = plan.items.map(
    ({ id, topic, planned }): ReportedQuestion & { shown: boolean } => {
      const item = items.get(id);
      const ticks = item?.concepts ?? [];
      const named = (wanted: Tick): readonly string[] =>
        ticks.filter(({ tick }) => tick === wanted).map(({ concept }) => concept);
      return {
        id,
        topic,
        grade: item?.phase === 'graded' ? item.grade : null,
        coverage: item?.coverage ?? null,
        covered: named('covered'),
        partly: named('partly'),
        missed: named('missed'),
        used: item?.spent ?? 0,
        planned,
        shown: item?.shown ?? false,
      };
    },
  );
  const exists = ({ id }: ReportedQuestion): boolean => items.get(id)?.gone !== true;
  const questions = reported
    .filter(({ shown }) => shown)
    .map(({ shown: _, ...question }) => question);
  return {
    startedAt: session.startedAt,
    used: questions.reduce((sum, { used }) => sum + used, 0),
    planned: plan.length,
    questions,
    topics: topicsOf(questions),
    notReached: reported.filter((each) => !each.shown && exists(each)).map(({ id }) => id),
    practiseNext: [...questions]
      .filter((question) => merit(question) < SOLID && exists(question))
      .sort((a, b) => merit(a) - merit(b))
      .map(({ id }) => id),
  };
}

/** 0 to 1: what a question's grade and coverage say together; without either it was passed over. */
function merit({ grade, coverage }: ReportedQuestion): number {
  if (grade === null) return coverage ?? 0;
  const graded = (grade - 1) / 2;
  return Math.min(1, coverage === null ? graded : (graded + coverage) / 2);
}

function topicsOf(questions: readonly ReportedQuestion[]): readonly ReportedTopic[] {
  const names = [...new Set(questions.map(({ topic }) => topic))];
  return names
    .map((topic) => {
      const own = questions.filter((question) => question.topic === topic);
      const coverages = own.flatMap(({ coverage }) => coverage ?? []);
      const reported: ReportedTopic = {
        topic,
        questions: own,
        remembered: own.filter(wasRemembered).length,
        coverage: mean(coverages),
        advice: advise(own),
        used: own.reduce((sum, { used }) => sum + used, 0),
      };
      return { reported, merit: mean(own.map(merit)) ?? 0 };
    })
    .sort((a, b) => a.merit - b.merit)
    .map(({ reported }) => reported);
}

function advise(questions: readonly ReportedQuestion[]): TopicAdvice {
  if (questions.filter(wasRemembered).length * 2 < questions.length) return 'learn';
  if (questions.some(({ partly, missed }) => partly.length + missed.length > 0)) return 'fillGaps';
  return questions.some((question) => merit(question) < SOLID) ? 'practise' : 'keep';
}

function wasRemembered({ grade }: ReportedQuestion): boolean {
  return grade !== null && isRemembered(grade);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => a + b) / values.length;
}
