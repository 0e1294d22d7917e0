import type { Question } from '../../bank/question';

/** What answers a question, as Markdown: for a choice its right options, then what explains them. */
export function answerMarkdown(question: Question): string {
  const right = question.options
    .filter(({ correct }) => correct)
    .map(({ label, text }) => `${label}. ${text}`);
  return [right.join('\n'), question.answer ?? ''].filter((part) => part !== '').join('\n\n');
}

/** A question with its options and its answer, as a piece of Markdown that stands by itself. */
export function questionMarkdown(question: Question): string {
  const options = question.options.map(({ text, correct }) => `- [${correct ? 'x' : ' '}] ${text}`);
  return [
    `### ${question.title ?? question.prompt}`,
    question.title !== null || question.promptMarkdown.trim() !== question.prompt
      ? question.promptMarkdown
      : '',
    options.join('\n'),
    question.answer ?? '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}
