import * as vscode from 'vscode';

export interface StatusFigures {
  /** Questions that wait to be reviewed. */
  readonly due: number;
  /** Days in a row with a review, up to today or yesterday. */
  readonly streak: number;
  readonly reviewsToday: number;
  /** The plan towards an interview in a line; null without one. */
  readonly plan: string | null;
}

export interface StatusText {
  /** With icons, for the status bar. */
  readonly label: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** What the status bar says; null when there is nothing to say. */
export function statusText({ due, streak, reviewsToday, plan }: StatusFigures): StatusText | null {
  if (due === 0 && streak === 0 && plan === null) return null;
  const dueText =
    due === 0
      ? vscode.l10n.t('Nothing is due')
      : due === 1
        ? vscode.l10n.t('1 question is due')
        : vscode.l10n.t('{0} questions are due', due);
  const streakText =
    streak === 0
      ? vscode.l10n.t('No streak at the moment')
      : streak === 1
        ? vscode.l10n.t('Practised 1 day in a row')
        : vscode.l10n.t('Practised {0} days in a row', streak);
  const todayText =
    reviewsToday === 0
      ? vscode.l10n.t('No review yet today')
      : reviewsToday === 1
        ? vscode.l10n.t('1 review today')
        : vscode.l10n.t('{0} reviews today', reviewsToday);
  const rest = [streakText, todayText, ...(plan === null ? [] : [plan])];
  const label = [`$(mortar-board) ${due}`, ...(streak === 0 ? [] : [`$(flame) ${streak}`])];
  return {
    label: label.join('  '),
    tooltip: [`Rehearse: ${dueText}`, ...rest].join('\n'),
    spoken: [`Rehearse: ${dueText}`, ...rest].map((text) => `${text}.`).join(' '),
  };
}
