import * as vscode from 'vscode';

/** `1 question`, `12 questions`. */
export function countedQuestions(count: number): string {
  return count === 1 ? vscode.l10n.t('1 question') : vscode.l10n.t('{0} questions', count);
}

/** `1 day`, `12 days`. */
export function countedDays(count: number): string {
  return count === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', count);
}
