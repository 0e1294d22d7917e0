import type { Question } from '../../bank/question';

/** One place of a question as a key of the search index. */
export const searchKey = {
  of: ({ deck, id }: Question): string => `${deck}\n${id}`,
  parse(key: string): { readonly deckUri: string; readonly questionId: string } {
    const split = key.indexOf('\n');
    return { deckUri: key.slice(0, split), questionId: key.slice(split + 1) };
  },
};
