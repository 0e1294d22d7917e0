import type { Question } from '../../bank/question';
import type { SearchDocument } from '../../bank/search/searchDocument';

/** One place of a question as a key of the search index. */
export const searchKey = {
  of: ({ deck, id }: Question): string => `${deck}\n${id}`,
  parse(key: string): { readonly deckUri: string; readonly questionId: string } {
    const split = key.indexOf('\n');
    return { deckUri: key.slice(0, split), questionId: key.slice(split + 1) };
  },
};

/** What the search sees of a question. The options of a choice are searched as its answer is. */
export function searchDocument(question: Question): SearchDocument {
  const options = question.options.map(({ text }) => text);
  return {
    key: searchKey.of(question),
    prompt: question.title === null ? question.prompt : `${question.title} ${question.prompt}`,
    sections: question.sections,
    tags: question.tags,
    answer: [question.answer ?? '', ...options].join('\n'),
  };
}
