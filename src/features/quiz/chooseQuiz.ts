import * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import type { Candidate } from '../../practice/planSession';
import type { SessionSpec } from '../../practice/sessionSpec';
import { displayLabel } from '../displayText';
import { sectionName } from '../targets';
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
    return [{ label: `$(${icon}) ${specLabel(spec, bank)}`, description: questions(count), spec }];
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
  const items = scopesOf(kind, bank).map(({ spec, label, place, count }): QuizItem => ({
    label: displayLabel(label, 120),
    description: [displayLabel(place, 60), questions(count)]
      .filter((part) => part !== '')
      .join(' · '),
    spec,
  }));
  const picked = await vscode.window.showQuickPick(items, {
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

interface Scope {
  readonly spec: SessionSpec;
  readonly label: string;
  readonly place: string;
  readonly count: number;
}

function scopesOf(kind: 'deck' | 'section' | 'tag', bank: Bank): readonly Scope[] {
  switch (kind) {
    case 'deck':
      return bank.decks().map(({ uri, title, questions: { length } }) => ({
        spec: { mode: 'deck', deck: uri },
        label: title,
        place: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
        count: length,
      }));
    case 'section':
      return sectionScopes(bank);
    case 'tag':
      return tagScopes(bank);
  }
}

/** Every section of every deck, the outer ones with all that stands in the inner ones. */
function sectionScopes(bank: Bank): readonly Scope[] {
  const scopes = new Map<string, Scope>();
  for (const deck of bank.decks()) {
    for (const question of deck.questions) {
      for (let depth = 1; depth <= question.sections.length; depth++) {
        const sections = question.sections.slice(0, depth);
        const key = JSON.stringify([deck.uri, ...sections]);
        scopes.set(key, {
          spec: { mode: 'section', deck: deck.uri, sections },
          label: sectionName({ sections }),
          place: deck.title,
          count: (scopes.get(key)?.count ?? 0) + 1,
        });
      }
    }
  }
  return [...scopes.values()];
}

function tagScopes(bank: Bank): readonly Scope[] {
  const counts = new Map<string, number>();
  for (const { tags } of bank.questions()) {
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([tag, count]) => ({ spec: { mode: 'tag', tag }, label: tag, place: '', count }));
}

function questions(count: number): string {
  return count === 1 ? vscode.l10n.t('1 question') : vscode.l10n.t('{0} questions', count);
}
