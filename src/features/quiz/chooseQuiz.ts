import * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import type { Candidate } from '../../practice/planSession';
import type { SessionSpec } from '../../practice/sessionSpec';
import { countedQuestions } from '../counted';
import { scopeItem, scopesOf } from './scopes';
import { countOf, specLabel } from './specLabels';

interface QuizItem extends vscode.QuickPickItem {
  readonly spec?: SessionSpec;
  /** What is asked next, for the items that stand for a list of their own. */
  readonly next?: 'deck' | 'section' | 'tag';
}

/** What "Start Quiz…" offers first, with how many questions each would ask. */
const choices: readonly { readonly spec: SessionSpec; readonly icon: string }[] = [
  { spec: { mode: 'due' }, icon: 'history' },
  { spec: { mode: 'new' }, icon: 'circle-outline' },
  { spec: { mode: 'everything' }, icon: 'library' },
  { spec: { mode: 'weakest', count: 20 }, icon: 'flame' },
  { spec: { mode: 'bookmarked' }, icon: 'bookmark' },
  { spec: { mode: 'unanswered' }, icon: 'question' },
  { spec: { mode: 'random', count: 10 }, icon: 'symbol-numeric' },
  { spec: { mode: 'random', count: 30 }, icon: 'symbol-numeric' },
];

/**
 * Asks what to practise. Kinds of quiz with nothing to ask are left out.
 * @returns undefined when the person thinks better of it
 */
export async function chooseQuiz(
  bank: Bank,
  candidates: readonly Candidate[],
  now: number,
): Promise<SessionSpec | undefined> {
  const separator = (label: string): QuizItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  const offered = choices.flatMap(({ spec, icon }): QuizItem[] => {
    const count = countOf(spec, candidates, now);
    if (count === 0) return [];
    return [
      { label: `$(${icon}) ${specLabel(spec, bank)}`, description: countedQuestions(count), spec },
    ];
  });
  const tags = new Set(candidates.flatMap((candidate) => candidate.tags));
  const scopes: readonly QuizItem[] = [
    { label: vscode.l10n.t('$(book) A deck…'), next: 'deck' },
    { label: vscode.l10n.t('$(list-tree) A section…'), next: 'section' },
    ...(tags.size > 0 ? [{ label: vscode.l10n.t('$(tag) A tag…'), next: 'tag' } as const] : []),
  ];
  const picked = await vscode.window.showQuickPick(
    [
      separator(vscode.l10n.t('All decks')),
      ...offered,
      separator(vscode.l10n.t('Part of them')),
      ...scopes,
    ],
    {
      title: vscode.l10n.t('Start Quiz'),
      placeHolder: vscode.l10n.t('What do you want to practise?'),
    },
  );
  if (!picked) return undefined;
  if (picked.spec) return picked.spec;
  return pickScope(picked.next ?? 'deck', bank);
}

async function pickScope(
  kind: 'deck' | 'section' | 'tag',
  bank: Bank,
): Promise<SessionSpec | undefined> {
  const picked = await vscode.window.showQuickPick(scopesOf(kind, bank).map(scopeItem), {
    title: vscode.l10n.t('Start Quiz'),
    placeHolder: {
      deck: vscode.l10n.t('Which deck?'),
      section: vscode.l10n.t('Which section?'),
      tag: vscode.l10n.t('Which tag?'),
    }[kind],
    matchOnDescription: true,
  });
  return picked?.spec;
}
