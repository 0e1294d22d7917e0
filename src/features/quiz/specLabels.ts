import * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import { planSession, type Candidate } from '../../practice/planSession';
import type { SessionSpec } from '../../practice/sessionSpec';
import { displayLine } from '../displayText';

/** What a session is about, in words. */
export function specLabel(spec: SessionSpec, bank: Bank): string {
  switch (spec.mode) {
    case 'everything':
      return vscode.l10n.t('Everything');
    case 'due':
      return vscode.l10n.t('Due now');
    case 'new':
      return vscode.l10n.t('New questions');
    case 'bookmarked':
      return vscode.l10n.t('Bookmarked');
    case 'unanswered':
      return vscode.l10n.t('Without an answer yet');
    case 'deck':
      return displayLine(bank.deck(spec.deck)?.title ?? vscode.l10n.t('A deck'), 80);
    case 'section':
      return displayLine(spec.sections.join(' › '), 80);
    case 'tag':
      return displayLine(`#${spec.tag}`, 80);
    case 'weakest':
      return vscode.l10n.t('The weakest');
    case 'random':
      return vscode.l10n.t('{0} at random', spec.count);
    case 'search':
      return vscode.l10n.t('Search results');
    case 'list':
      return vscode.l10n.t('Selected questions');
  }
}

/** How many questions a session of this kind would ask now, daily limits aside. */
export function countOf(spec: SessionSpec, candidates: readonly Candidate[], now: number): number {
  return planSession(spec, candidates, { now, random: () => 0 }).length;
}
