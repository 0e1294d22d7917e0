/** A mock interview's report as a note, and the words that panel and note share. */
import type { QuestionId } from '../bank/question';
import { formatDuration } from './formatDuration';
import type { Grade } from './grade';
import type { InterviewReport, ReportedQuestion, TopicAdvice } from './interviewReport';

const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  1: 'Again',
  2: 'Hard',
  3: 'Good',
  4: 'Easy',
};

const ADVICE: Readonly<Record<TopicAdvice, string>> = {
  learn: 'Read up on it, then practise its questions.',
  fillGaps: 'You know the ground. Next time, say what was missed as well.',
  practise: 'Practise it until it comes without effort.',
  keep: 'Solid. Its reviews will keep it so.',
};

/** What to do next about a topic, as one or two sentences in English. */
export function adviceText(advice: TopicAdvice): string {
  return ADVICE[advice];
}

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
  const count = report.questions.length;
  const lines = [
    `# Mock interview, ${day}`,
    '',
    `${count} ${count === 1 ? 'question' : 'questions'} in ${formatDuration(report.used)} of ${formatDuration(report.planned)}.`,
  ];
  if (report.practiseNext.length > 0) {
    lines.push('', '## Practise next', '', ...report.practiseNext.map((id) => `- ${prompt(id)}`));
  }
  lines.push(
    '',
    '## Topics, weakest first',
    '',
    '| Topic | Asked | Remembered | Covered | Time |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...report.topics.map(
      ({ topic, questions, remembered, coverage, used }) =>
        `| ${inline(topic)} | ${questions.length} | ${remembered} | ${percent(coverage)} | ${formatDuration(used)} |`,
    ),
    ...report.topics.flatMap(({ topic, advice, questions }) => [
      '',
      `## ${inline(topic)}`,
      '',
      adviceText(advice),
      ...questions.flatMap((question) => [
        '',
        `### ${prompt(question.id)}`,
        '',
        ...questionLines(question),
      ]),
    ]),
  );
  if (report.notReached.length > 0) {
    lines.push('', '## Not reached', '', ...report.notReached.map((id) => `- ${prompt(id)}`));
  }
  return `${lines.join('\n')}\n`;
}

function questionLines(question: ReportedQuestion): readonly string[] {
  const { grade, coverage, used, planned } = question;
  const concepts = (title: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [`- ${title}: ${texts.map(inline).join('; ')}`];
  return [
    `- Grade: ${grade === null ? 'none' : GRADE_NAMES[grade]}`,
    ...(coverage === null ? [] : [`- Coverage: ${percent(coverage)}`]),
    `- Time: ${formatDuration(used)} of ${formatDuration(planned)}`,
    ...concepts('Covered', question.covered),
    ...concepts('Partly covered', question.partly),
    ...concepts('Missed', question.missed),
  ];
}

function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}%`;
}

/** Text that stays within its line and its table cell. */
function inline(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/\|/g, '\\|')
    .trim();
}
