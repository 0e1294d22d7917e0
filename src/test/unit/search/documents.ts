import type { SearchDocument } from '../../../bank/search/searchDocument';
import { SearchIndex } from '../../../bank/search/searchIndex';

/** A document under its prompt's name: tests read best when hits are prompts. */
export function document(
  prompt: string,
  more: Partial<Omit<SearchDocument, 'prompt'>> = {},
): SearchDocument {
  return { key: prompt, prompt, sections: [], tags: [], answer: '', ...more };
}

/** An index over one deck. */
export function indexOf(...documents: readonly SearchDocument[]): SearchIndex {
  const index = new SearchIndex();
  index.replace('deck', documents);
  return index;
}

/** Prompts found, best first. */
export function found(index: SearchIndex, query: string, limit = 10): readonly string[] {
  return index.search(query, { limit }).map(({ key }) => key);
}

/** The prompt with what a search highlights in brackets. */
export function highlighted(index: SearchIndex, query: string): string {
  const hit = index.search(query, { limit: 1 })[0];
  let text = hit?.key ?? '';
  for (const [start, end] of [...(hit?.promptMatches ?? [])].reverse()) {
    text = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
  }
  return text;
}
