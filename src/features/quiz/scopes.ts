import * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import type { PlanScope } from '../../practice/planScope';
import { displayLabel } from '../displayText';
import { countedQuestions } from '../counted';
import { sectionName } from '../targets';

/** A part of the bank that one may practise. */
export interface Scope {
  readonly spec: PlanScope;
  readonly label: string;
  /** Where it stands: a path or a deck's title; '' for a tag. */
  readonly place: string;
  readonly count: number;
}

/** All decks, all sections or all tags. */
export function scopesOf(kind: PlanScope['mode'], bank: Bank): readonly Scope[] {
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

/** A scope as a row of a quick pick. */
export function scopeItem({ spec, label, place, count }: Scope): vscode.QuickPickItem & {
  readonly spec: PlanScope;
} {
  return {
    label: displayLabel(label, 120),
    description: [displayLabel(place, 60), countedQuestions(count)]
      .filter((part) => part !== '')
      .join(' · '),
    spec,
  };
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
