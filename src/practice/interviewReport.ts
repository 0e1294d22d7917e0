/** What a mock interview came to, as data and as Markdown. */
import type { QuestionId } from '../bank/question';
import { formatInterval } from './formatInterval';
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
  readonly missed: readonly string[];
  /** Ms. */
  readonly used: number;
  /** Ms. */
  readonly planned: number;
}

export interface ReportedTopic {
  readonly topic: string;
  readonly asked: number;
  readonly remembered: number;
  /** Mean of its drafts; null without any. */
  readonly coverage: number | null;
  /** Concepts that its drafts lacked, each once. */
  readonly missed: readonly string[];
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
  /** Planned questions that were never shown. */
  readonly notReached: readonly QuestionId[];
  /** What to practise next: forgotten and half-covered questions, worst first. */
  readonly practiseNext: readonly QuestionId[];
}

export function reportInterview(plan: InterviewPlan, session: SessionState): InterviewReport {
  const items = new Map(session.items.map((item) => [item.id, item]));
  const reported = plan.items.map(
    ({ id, topic, planned }): ReportedQuestion & { shown: boolean } => {
      const item = items.get(id);
      const ticks = item?.concepts ?? [];
      const named = (isCovered: boolean): readonly string[] =>
        ticks
          .filter(({ tick }) => (tick === 'covered') === isCovered)
          .map(({ concept }) => concept);
      return {
        id,
        topic,
        grade: item?.phase === 'graded' ? item.grade : null,
        coverage: item?.coverage ?? null,
        covered: named(true),
        missed: named(false),
        used: item?.spent ?? 0,
        planned,
        shown: item?.shown ?? false,
      };
    },
  );
  const questions = reported
    .filter(({ shown }) => shown)
    .map(({ shown: _, ...question }) => question);
  return {
    startedAt: session.startedAt,
    used: questions.reduce((sum, { used }) => sum + used, 0),
    planned: plan.length,
    questions,
    topics: topicsOf(questions),
    notReached: reported.filter(({ shown }) => !shown).map(({ id }) => id),
    practiseNext: [...questions]
      .filter((question) => merit(question) < 0.75)
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
        asked: own.length,
        remembered: own.filter(({ grade }) => grade !== null && isRemembered(grade)).length,
        coverage: mean(coverages),
        missed: [...new Set(own.flatMap(({ missed }) => missed))],
        used: own.reduce((sum, { used }) => sum + used, 0),
      };
      return { reported, merit: mean(own.map(merit)) ?? 0 };
    })
    .sort((a, b) => a.merit - b.merit)
    .map(({ reported }) => reported);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => a + b) / values.length;
}

const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  1: 'Again',
  2: 'Hard',
  3: 'Good',
  4: 'Easy',
};

/**
 * The report as a note, in English.
 * @param day the day it was held, as it is to be shown
 * @param promptOf a question's wording as plain text
 */
export function interviewReportMarkdown(
  report: InterviewReport,
  day: string,
  promptOf: (id: QuestionId) => string,
): string {
  const prompt = (id: QuestionId): string => inline(promptOf(id));
  const percent = (share: number | null): string =>
    share === null ? '–' : `${Math.round(share * 100)}%`;
  const lines = [
    `# Mock interview, ${day}`,
    '',
    `${report.questions.length} questions in ${formatInterval(report.used)} of ${formatInterval(report.planned)}.`,
    '',
    '## Topics, weakest first',
    '',
    '| Topic | Asked | Remembered | Coverage | Time |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...report.topics.map(
      ({ topic, asked, remembered, coverage, used }) =>
        `| ${inline(topic)} | ${asked} | ${remembered} | ${percent(coverage)} | ${formatInterval(used)} |`,
    ),
    '',
    '## Questions',
    ...report.questions.flatMap(({ id, grade, coverage, covered, missed, used, planned }) => [
      '',
      `### ${prompt(id)}`,
      '',
      `- Grade: ${grade === null ? 'none' : GRADE_NAMES[grade]}`,
      `- Coverage: ${percent(coverage)}`,
      `- Time: ${formatInterval(used)} of ${formatInterval(planned)}`,
      ...(covered.length > 0 ? [`- Covered: ${covered.map(inline).join(', ')}`] : []),
      ...(missed.length > 0 ? [`- Missed: ${missed.map(inline).join(', ')}`] : []),
    ]),
  ];
  if (report.practiseNext.length > 0) {
    lines.push('', '## Practise next', '', ...report.practiseNext.map((id) => `- ${prompt(id)}`));
  }
  if (report.notReached.length > 0) {
    lines.push('', '## Not reached', '', ...report.notReached.map((id) => `- ${prompt(id)}`));
  }
  return `${lines.join('\n')}\n`;
}

/** Text that stays within its line and its table cell. */
function inline(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/\|/g, '\\|')
    .trim();
}
