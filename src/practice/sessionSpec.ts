/** What is practised: the choice that opens a session, as data that survives JSON. */
import type { QuestionId } from '../bank/question';
import { asInteger, asRecord, asText, asTexts } from './untrusted';

export type SessionSpec =
  | { readonly mode: 'everything' | 'due' | 'new' | 'bookmarked' | 'unanswered' }
  | { readonly mode: 'deck'; readonly deck: string }
  /** `sections` is the path from the outermost section; what stands below it belongs to it. */
  | { readonly mode: 'section'; readonly deck: string; readonly sections: readonly string[] }
  | { readonly mode: 'tag'; readonly tag: string }
  | { readonly mode: 'weakest' | 'random'; readonly count: number }
  /** Given questions in their order: a search's results, "again what I just failed", one question. */
  | { readonly mode: 'search' | 'list'; readonly ids: readonly QuestionId[] };

/** The spec in an untrusted value; null where there is none. */
export function parseSessionSpec(value: unknown): SessionSpec | null {
  const record = asRecord(value);
  const mode = record?.['mode'];
  if (record === null || typeof mode !== 'string') return null;
  switch (mode) {
    case 'everything':
    case 'due':
    case 'new':
    case 'bookmarked':
    case 'unanswered':
      return { mode };
    case 'deck': {
      const deck = asText(record['deck'], 8192);
      return deck === null ? null : { mode, deck };
    }
    case 'section': {
      const deck = asText(record['deck'], 8192);
      const sections = asTexts(record['sections']);
      return deck === null || sections === null ? null : { mode, deck, sections };
    }
    case 'tag': {
      const tag = asText(record['tag'], 8192);
      return tag === null ? null : { mode, tag };
    }
    case 'weakest':
    case 'random': {
      const count = asInteger(record['count'], 1, 1_000_000);
      return count === null ? null : { mode, count };
    }
    case 'search':
    case 'list': {
      const ids = asTexts(record['ids']);
      return ids === null ? null : { mode, ids };
    }
    default:
      return null;
  }
}
