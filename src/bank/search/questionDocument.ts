import type { ParsedQuestion } from '../question';
import type { SearchDocument } from './searchDocument';

/** What the search sees of a question. The options of a choice are searched as its answer is. */
export function questionDocument(key: string, question: ParsedQuestion): SearchDocument {
  const { prompt, title, sections, tags, answer, options } = question;
  const texts = [answer ?? '', ...options.map(({ text }) => text)];
  return { key, prompt, title, sections, tags, answer: texts.join('\n') };
}
