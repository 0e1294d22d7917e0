import * as vscode from 'vscode';
import type { QuestionState } from '../../protocol';
import type { ProgressStore } from '../../platform/progressStore';
import { displayLine } from '../displayText';
import type { Library } from '../library/library';
import type { QuestionFilter } from './nodes';

/** What the tree is narrowed to. */
export type TreeFilter =
  | { readonly kind: 'text'; readonly query: string }
  | { readonly kind: 'state'; readonly state: QuestionState }
  | { readonly kind: 'bookmarked' };

/** Questions that a text filter leaves: more would be no filter. */
const mostMatches = 500;

/** Makes the filter's test. A search is run once, not once a question. */
export function makeFilter(
  filter: TreeFilter,
  library: Library,
  progress: ProgressStore,
): QuestionFilter {
  switch (filter.kind) {
    case 'text': {
      const found = new Set(library.search(filter.query, mostMatches));
      return (question) => found.has(question);
    }
    case 'state':
      return (_question, state) => state === filter.state;
    case 'bookmarked':
      return (question) => progress.isBookmarked(question.id);
  }
}

/** The filter in words, for the line above the tree. */
export function filterLabel(filter: TreeFilter): string {
  switch (filter.kind) {
    case 'text':
      return vscode.l10n.t('Filtered by “{0}”', displayLine(filter.query, 60));
    case 'state':
      return vscode.l10n.t('Filtered: {0}', stateLabel(filter.state));
    case 'bookmarked':
      return vscode.l10n.t('Filtered: bookmarked');
  }
}

/** A state in words. */
export function stateLabel(state: QuestionState): string {
  switch (state) {
    case 'new':
      return vscode.l10n.t('New');
    case 'learning':
      return vscode.l10n.t('Learning');
    case 'due':
      return vscode.l10n.t('Due');
    case 'known':
      return vscode.l10n.t('Known');
    case 'unanswered':
      return vscode.l10n.t('No answer yet');
    case 'suspended':
      return vscode.l10n.t('Suspended');
  }
}
