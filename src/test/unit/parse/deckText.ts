import { parseDeck } from '../../../bank/parseDeck';
import type { ParsedDeck, ParsedQuestion } from '../../../bank/question';

/** Parses lines as the file `interview.md`, or under the name given. */
export function read(lines: readonly string[], fileName = 'interview.md'): ParsedDeck {
  return parseDeck(`${lines.join('\n')}\n`, { fileName });
}

/** `prompt → answer` of every question, `—` where there is no answer; on one line each. */
export function cards(deck: ParsedDeck): string[] {
  return deck.questions.map((question) => `${question.prompt} → ${oneLine(question)}`);
}

/** The prompts alone. */
export function prompts(deck: ParsedDeck): string[] {
  return deck.questions.map((question) => question.prompt);
}

/** The section path of every question, ` / ` between levels. */
export function sections(deck: ParsedDeck): string[] {
  return deck.questions.map((question) => question.sections.join(' / '));
}

/** `A. text` per option, right ones with a star. */
export function options(question: ParsedQuestion): string[] {
  return question.options.map((one) => `${one.correct ? '*' : ''}${one.label}. ${one.text}`);
}

function oneLine(question: ParsedQuestion): string {
  return question.answer === null ? '—' : question.answer.replace(/\s*\n\s*/g, ' ¶ ');
}
