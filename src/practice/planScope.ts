/** What a plan is about: parts of the bank, or all of it. */
import type { SessionSpec } from './sessionSpec';
import { parseSessionSpec } from './sessionSpec';

export type PlanScope = Extract<SessionSpec, { readonly mode: 'deck' | 'section' | 'tag' }>;

/** Where a question stands, as far as scopes look at it. */
export interface Placed {
  readonly deck: string;
  readonly sections: readonly string[];
  readonly tags: readonly string[];
}

/** Whether a question belongs to any of the scopes; without scopes, everything does. */
export function withinScopes(scopes: readonly PlanScope[]): (question: Placed) => boolean {
  if (scopes.length === 0) return () => true;
  const decks = new Set<string>();
  const tags = new Set<string>();
  const sections = new Map<string, (readonly string[])[]>();
  for (const scope of scopes) {
    if (scope.mode === 'deck') decks.add(scope.deck);
    else if (scope.mode === 'tag') tags.add(scope.tag);
    else sections.set(scope.deck, [...(sections.get(scope.deck) ?? []), scope.sections]);
  }
  return (question) =>
    decks.has(question.deck) ||
    question.tags.some((tag) => tags.has(tag)) ||
    (sections.get(question.deck) ?? []).some((path) =>
      path.every((section, depth) => question.sections[depth] === section),
    );
}

/** The scope in an untrusted value; null where there is none. */
export function parsePlanScope(value: unknown): PlanScope | null {
  const spec = parseSessionSpec(value);
  switch (spec?.mode) {
    case 'deck':
    case 'section':
    case 'tag':
      return spec;
    default:
      return null;
  }
}
