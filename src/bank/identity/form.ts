import type { ParsedQuestion } from '../question';
import { hashText } from './hash';
import { sketchOf } from './sketch';
import { fold, wordsOf } from './words';

/**
 * What identity looks at: a question without how it is set. Two questions of the same `key` ask the
 * same; of the same `key` and `answer`, they are the same.
 */
export interface Form {
  /** The words of its first line, a blank between them. */
  readonly stem: string;
  /** The words of the rest: further lines, code, options in an order of their own. */
  readonly body: string;
  /** Stem and body without blanks. Never empty. */
  readonly key: string;
  /** Hash of the answer's words; empty where there is no answer. */
  readonly answer: string;
  /** See {@link sketchOf}. */
  readonly sketch: string;
  /** Hash of the innermost section's title; empty outside of sections. */
  readonly section: string;
}

/** Longer questions are told apart by a hash of the rest. */
const MAX_WORDS = 160;
const MAX_CHARACTERS = 1200;

/** The form of a question. Linear in its text. */
export function formOf(question: ParsedQuestion): Form {
  const { stem, body } = identityText(question);
  const answer = question.answer === null ? [] : words(question.answer, false);
  return {
    stem,
    body,
    key: keyOf(stem, body),
    answer: answerHash(question.answer, answer),
    sketch: sketchOf(answer, stem.split(' ')),
    section: hashText(words(question.sections.at(-1) ?? '', false).join('')).slice(0, 7),
  };
}

/** The form of a question of which only the wording is known, as events of practice keep it. */
export function formOfWording(wording: string): Form {
  const { stem, body } = bounded(words(wording, true).join(' '), '', wording);
  return { stem, body, key: keyOf(stem, body), answer: '', sketch: '', section: '' };
}

/** The words of a question, and below it those of code and options; see {@link Form}. */
export function identityText(
  question: Pick<ParsedQuestion, 'prompt' | 'promptMarkdown' | 'options'>,
): Pick<Form, 'stem' | 'body'> {
  const markdown = question.promptMarkdown.trim() || question.prompt;
  const lineEnd = markdown.search(/[\r\n]/);
  const first = lineEnd < 0 ? markdown : markdown.slice(0, lineEnd);
  const rest = lineEnd < 0 ? '' : markdown.slice(lineEnd);
  const options = question.options.map((option) => words(option.text, true).join(' ')).sort();
  const body = [...words(rest, true), ...options.filter(Boolean)].join(' ');
  return bounded(words(first, true).join(' '), body, markdown);
}

/** The key of a stem and a body, as in {@link Form.key}. */
export function keyOf(stem: string, body: string): string {
  return `${stem}${body}`.replaceAll(' ', '');
}

function words(markdown: string, operators: boolean): string[] {
  return wordsOf(markdown, { operators });
}

/** Keeps what is stored of a question small, and never empty. */
function bounded(
  stem: string,
  body: string,
  markdown: string,
): { readonly stem: string; readonly body: string } {
  if (stem === '' && body === '') {
    return { stem, body: `\u0001${hashText(fold(markdown).replaceAll(/\s/g, ''))}` };
  }
  if (stem.length + body.length <= MAX_CHARACTERS) return { stem, body };
  const shortStem = stem
    .split(' ', MAX_WORDS)
    .join(' ')
    .slice(0, MAX_CHARACTERS / 2);
  const shortBody = body
    .split(' ', MAX_WORDS)
    .join(' ')
    .slice(0, MAX_CHARACTERS / 2);
  return { stem: shortStem, body: `${shortBody} ${hashText(keyOf(stem, body))}`.trimStart() };
}

/** An answer of signs alone (`!==`) is told apart by them. */
function answerHash(answer: string | null, words: readonly string[]): string {
  if (answer === null) return '';
  const text = words.join('') || fold(answer).replaceAll(/\s/g, '');
  return text === '' ? '' : hashText(text);
}
