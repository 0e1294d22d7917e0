import type { Problem } from '../question.js';
import type { ParsedQuestion } from '../question.js';
import type { View } from './view.js';
import { fold } from './view.js';

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
  const seen = new Map<string, number>();
  for (const question of questions) {
    const head = { start: question.lines.start, end: question.lines.start + 1 };
    const key = [
      question.prompt,
      question.promptMarkdown,
      question.answer ?? '',
      ...question.options.map((one) => one.text),
    ]
      .map(fold)
      .join('|');
    const before = seen.get(key);
    if (before !== undefined) {
      problems.push({
        lines: head,
        severity: 'information',
        code: 'duplicate-prompt',
        message: `The same question stands on line ${before + 1}.`,
      });
    } else {
      seen.set(key, question.lines.start);
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
