import { basename } from 'node:path';
import { Bank } from '../../bank/bank';
import { decodeText } from '../../bank/decode';
import { parseDeck } from '../../bank/parseDeck';
import type { ParsedDeck, ParsedQuestion } from '../../bank/question';
import type { Version } from './gitHistory';
import { letters, Truth } from './truth';

/** A question of the last version, by what became of its progress. */
export interface Fate {
  readonly prompt: string;
  readonly deck: string;
  readonly commit: string;
  /** Whose id it has now, where that is another's. */
  readonly owner: string | null;
}

export interface Replayed {
  readonly versions: number;
  /** Questions that there ever were. */
  readonly ever: number;
  /** Questions that are there at the end; the figures below are of these. */
  readonly alive: number;
  /** With the id that they were first seen under. */
  readonly kept: number;
  /** With a new id: their progress shows no more. */
  readonly lost: readonly Fate[];
  /** With the id of another question: they show its progress. */
  readonly mistaken: readonly Fate[];
  /** Of `ever`, those that were away for a while and are there again. */
  readonly returned: number;
}

/**
 * Follows a history with Rehearse's bank, the authors' own ids taken away, and holds the ids that it
 * gives against those ids and what else shows which question is which (see {@link Truth}).
 */
export function replay(history: Iterable<Version>): Replayed {
  const bank = new Bank();
  const truth = new Truth();
  const firstIds = new Map<number, string>();
  const owners = new Map<string, number>();
  const latest = new Map<number, ParsedQuestion>();
  const numbers = new Map<string, readonly number[]>();
  const lastSeen = new Map<number, number>();
  const returned = new Set<number>();
  const wentWrong = new Map<number, string>();
  let versions = 0;
  for (const { commit, changed, removed } of history) {
    versions++;
    const decks = new Map<string, ParsedDeck>();
    const authored = new Map<string, readonly ParsedQuestion[]>();
    for (const [path, bytes] of changed) {
      const deck = parseDeck(decodeText(bytes).text, { fileName: basename(path) });
      authored.set(path, deck.questions);
      const nameless = deck.questions.map((question) => ({ ...question, explicitId: null }));
      decks.set(path, { ...deck, questions: nameless });
    }
    bank.update(decks, removed);
    for (const path of removed) numbers.delete(path);
    for (const [path, given] of truth.see(authored, removed)) {
      numbers.set(path, given);
      bank.deck(path)?.questions.forEach((question, index) => {
        const { id } = question;
        const number = given[index]!;
        if (!firstIds.has(number)) firstIds.set(number, id);
        else if (firstIds.get(number) !== id && !wentWrong.has(number)) {
          wentWrong.set(number, commit);
        }
        if (!owners.has(id)) owners.set(id, number);
        latest.set(number, question);
      });
    }
    for (const number of [...numbers.values()].flat()) {
      const seen = lastSeen.get(number);
      if (seen !== undefined && seen < versions - 1) returned.add(number);
      lastSeen.set(number, versions);
    }
  }
  const lost: Fate[] = [];
  const mistaken: Fate[] = [];
  let alive = 0;
  for (const [deck, given] of numbers) {
    bank.deck(deck)?.questions.forEach((question, index) => {
      const { id, prompt } = question;
      const number = given[index]!;
      alive++;
      const owner = owners.get(id)!;
      const other = latest.get(owner)!;
      const fate = { prompt, deck, commit: wentWrong.get(number) ?? '' };
      // A copy of a question in another deck shares its id, and its progress, on purpose.
      if (owner !== number && !isCopy(question, other)) {
        mistaken.push({ ...fate, owner: other.prompt });
      } else if (firstIds.get(number) !== id) lost.push({ ...fate, owner: null });
    });
  }
  const kept = alive - lost.length - mistaken.length;
  return { versions, ever: firstIds.size, alive, kept, lost, mistaken, returned: returned.size };
}

function isCopy(question: ParsedQuestion, other: ParsedQuestion): boolean {
  const [a, b] = [question, other].map(({ answer }) => letters(answer ?? ''));
  return letters(question.prompt) === letters(other.prompt) && (a === b || a === '' || b === '');
}
