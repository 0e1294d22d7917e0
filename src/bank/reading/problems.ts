import type { Problem } from '../question';
import type { ParsedQuestion } from '../question';
import type { View } from './view';
import { fold } from './view';

/** What an author may want to mend in a deck, in the order of its lines. */
export function problemsIn(questions: readonly ParsedQuestion[], view: View): Problem[] {
  const problems: Problem[] = [];
  for (const fence of view.document.fences) {
    if (fence.closed) continue;
    problems.push({
      lines: { start: fence.lines.start, end: fence.lines.start + 1 },
      severity: 'warning',
      code: 'unclosed-fence',
      message: 'This code block is never closed.',
    });
  }
  for (const problem of strayAnswers(questions, view)) problems.push(problem);
  const seen = new Map<string, ParsedQuestion[]>();
  // Without two of the same wording there are no duplicates to look for.
  const distinct = new Set(questions.map(({ promptMarkdown }) => promptMarkdown)).size;
  const mayRepeat = distinct < questions.length;
  for (const question of questions) {
    const head = { start: question.lines.start, end: question.lines.start + 1 };
    const name = mayRepeat ? fold(question.prompt) : '';
    const namesakes = seen.get(name) ?? [];
    const before = namesakes.find((other) => sameQuestion(other, question));
    if (before !== undefined) {
      problems.push({
        lines: head,
        severity: 'information',
        code: 'duplicate-prompt',
        message: `The same question stands on line ${before.lines.start + 1}.`,
        related: { start: before.lines.start, end: before.lines.start + 1 },
      });
    } else if (mayRepeat && namesakes.length < 50) {
      seen.set(name, [...namesakes, question]);
    }
    if (question.answer === null && question.kind === 'open') {
      problems.push({
        lines: head,
        severity: 'information',
        code: 'unanswered-question',
        message: 'This question has no answer yet.',
      });
    } else if (question.kind === 'choice' && !question.options.some((option) => option.correct)) {
      problems.push({
        lines: head,
        severity: 'warning',
        code: 'no-right-option',
        message: 'None of the options is marked as right.',
      });
    }
  }
  return problems.sort((a, b) => a.lines.start - b.lines.start);
}

/** One prompt may ask about different code, and two answers to one prompt are two views of it. */
function sameQuestion(one: ParsedQuestion, other: ParsedQuestion): boolean {
  return (
    one.promptMarkdown === other.promptMarkdown &&
    one.answer === other.answer &&
    one.options.map((option) => option.text).join() ===
      other.options.map((option) => option.text).join()
  );
}

/** Labelled answers that stand under no question, in a deck that labels its answers. */
function strayAnswers(questions: readonly ParsedQuestion[], view: View): Problem[] {
  const inside = new Uint8Array(view.document.lines.length);
  for (const { lines } of questions) inside.fill(1, lines.start, lines.end);
  const answers = view.leads.filter(
    (lead) => lead.label.kind === 'answer' && lead.label.word.length > 1,
  );
  const stray = answers.filter((lead) => inside[lead.lines.start] === 0);
  if (stray.length > answers.length * 0.3) return [];
  return stray.map((lead) => ({
    lines: lead.lines,
    severity: 'warning',
    code: 'answer-without-question',
    message: 'This answer has no question above it.',
  }));
}
