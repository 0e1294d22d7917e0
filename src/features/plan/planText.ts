import * as vscode from 'vscode';
import type { PlanScope } from '../../practice/planScope';
import type { Bank } from '../../bank/bank';
import { countedQuestions } from '../counted';
import { displayLine } from '../displayText';
import { specLabel } from '../quiz/specLabels';
import { leftToday, type CurrentPlan } from './planner';

/** The plan in a line, for the status bar and the reminder; null when there is nothing to say. */
export function planLine(current: CurrentPlan | null): string | null {
  if (current === null || current.questions.length === 0 || !(current.plan.until >= 0)) return null;
  const left = leftToday(current).length;
  const when = interviewIn(current.plan.until);
  return left === 0
    ? vscode.l10n.t('{0}: today’s plan is done', when)
    : vscode.l10n.t('{0}: {1} left today', when, countedQuestions(left));
}

function interviewIn(days: number): string {
  if (days === 0) return vscode.l10n.t('Interview today');
  return days === 1
    ? vscode.l10n.t('Interview tomorrow')
    : vscode.l10n.t('Interview in {0} days', days);
}

/** What a plan is about, in words. */
export function aboutText(scopes: readonly PlanScope[], bank: Bank): string {
  if (scopes.length === 0) return vscode.l10n.t('Everything');
  return displayLine(scopes.map((scope) => specLabel(scope, bank)).join(', '));
}
