import type { Problem } from '../question';
import type { Claims } from './claims';
import { isIdentical, type Item } from './item';
import type { Entry } from './ledger';

/**
 * The first rung: questions that carry their author's id are the ones that carried it before,
 * whatever they say now. An id that was never seen stays on its item, for the rungs below may know
 * the question from before it had one. Of several places with one id, the one that says what is
 * remembered keeps it, else the first; the others lose it, with a problem.
 * @returns problems by deck
 */
export function claimNamed(items: readonly Item[], claims: Claims): Map<string, Problem[]> {
  const problems = new Map<string, Problem[]>();
  for (const [name, named] of groupByName(items)) {
    const entry = claims.ledger.named(name) ?? claims.ledger.entry(name);
    const keeper = entry ? keeperOf(named, entry, claims) : named[0];
    if (keeper && entry) claims.claim(keeper, entry);
    for (const item of named) {
      if (item === keeper) continue;
      const holder = keeper?.form ?? entry;
      // A copy of a whole deck says the same twice, and means it.
      const shared =
        holder !== undefined && item.uri !== keeper?.uri && isIdentical(item.form, holder);
      if (shared && entry && claims.mayShare(item, entry)) claims.share(item, entry);
      if (shared) continue;
      item.name = null;
      const list = problems.get(item.uri) ?? [];
      problems.set(item.uri, list);
      list.push(problemOf(item, name));
    }
  }
  return problems;
}

function keeperOf(named: readonly Item[], entry: Entry, claims: Claims): Item | undefined {
  if (!claims.isFree(entry)) return undefined;
  return (
    named.find((item) => isIdentical(item.form, entry)) ??
    named.find((item) => item.form.key === entry.key) ??
    named.find((item) => item.uri === entry.home?.uri) ??
    named[0]
  );
}

function groupByName(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    if (item.name === null) continue;
    const group = groups.get(item.name);
    if (group) group.push(item);
    else groups.set(item.name, [item]);
  }
  return groups;
}

function problemOf({ question }: Item, name: string): Problem {
  return {
    lines: { start: question.lines.start, end: question.lines.start + 1 },
    severity: 'warning',
    code: 'duplicate-id',
    message: `The id “${name.slice(0, 100)}” stands at another question too, which keeps it.`,
  };
}
