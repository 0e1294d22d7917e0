import { Emitter } from './event';
import { IdentityLedger } from './identity/ledger';
import { resolve, type ResolvedDeck } from './identity/resolve';
import type { Deck, ParsedDeck, Question, QuestionId } from './question';

/** What a change of the bank did. */
export interface BankChange {
  /** URIs of the decks that came, changed or went. */
  readonly decks: readonly string[];
  /** Questions that no deck held before. */
  readonly appeared: readonly QuestionId[];
  /** Questions that no deck holds any more. */
  readonly vanished: readonly QuestionId[];
}

/**
 * All decks and their questions. Files that change together come in one batch, so that a question
 * that moved from one to the other is found again.
 */
export class Bank {
  readonly #decks = new Map<string, Deck>();
  /** Every place of every question, in the order in which the decks came. */
  readonly #places = new Map<QuestionId, Question[]>();
  readonly #changed = new Emitter<BankChange>();
  readonly onDidChange = this.#changed.event;
  #size = 0;

  /** @param ledger what is remembered of questions seen before; kept up to date */
  constructor(readonly ledger: IdentityLedger = new IdentityLedger()) {}

  /** How many questions stand in the decks; one that stands in two counts twice. */
  get size(): number {
    return this.#size;
  }

  /** In the order in which they first came. */
  decks(): readonly Deck[] {
    return [...this.#decks.values()];
  }

  deck(uri: string): Deck | undefined {
    return this.#decks.get(uri);
  }

  /** The question in the first deck that holds it. */
  question(id: QuestionId): Question | undefined {
    return this.#places.get(id)?.[0];
  }

  /** The question as each deck has it that holds it. */
  placesOf(id: QuestionId): readonly Question[] {
    return this.#places.get(id) ?? [];
  }

  /** Every question of every deck, in their order. */
  *questions(): Iterable<Question> {
    for (const { questions } of this.#decks.values()) yield* questions;
  }

  /**
   * Puts decks in, in place of those with the same URI, and takes others out, as one change. The
   * questions of the other decks are not touched.
   *
   * @param removed URIs of decks that are gone, those that only the ledger remembers among them
   * @param now ms since the epoch, remembered with what has changed
   */
  update(decks: ReadonlyMap<string, ParsedDeck>, removed: readonly string[] = [], now = 0): void {
    const before = new Set<QuestionId>();
    for (const uri of [...removed, ...decks.keys()]) this.withdraw(uri, before);
    for (const uri of removed) this.#decks.delete(uri);
    const batch = [...decks].map(([uri, { questions }]) => ({ uri, questions }));
    const resolved = resolve(this.ledger, batch, removed, now);
    const after = new Set<QuestionId>();
    for (const deck of resolved) {
      const parsed = decks.get(deck.uri);
      if (parsed) this.insert(parsed, deck, after);
    }
    this.#changed.fire({
      decks: [...removed, ...decks.keys()],
      appeared: [...after].filter((id) => !before.has(id)),
      vanished: [...before].filter((id) => !this.#places.has(id)),
    });
  }

  private insert(
    parsed: ParsedDeck,
    { uri, ids, problems }: ResolvedDeck,
    after: Set<QuestionId>,
  ): void {
    const questions = parsed.questions.map((question, index): Question => ({
      ...question,
      deck: uri,
      id: ids[index] ?? '',
    }));
    this.#decks.set(uri, {
      ...parsed,
      uri,
      questions,
      problems: [...parsed.problems, ...problems],
    });
    this.#size += questions.length;
    for (const question of questions) {
      const places = this.#places.get(question.id);
      if (places) places.push(question);
      else {
        this.#places.set(question.id, [question]);
        after.add(question.id);
      }
    }
  }

  private withdraw(uri: string, before: Set<QuestionId>): void {
    const questions = this.#decks.get(uri)?.questions ?? [];
    this.#size -= questions.length;
    for (const { id } of questions) {
      const others = (this.#places.get(id) ?? []).filter(({ deck }) => deck !== uri);
      if (others.length > 0) this.#places.set(id, others);
      else {
        this.#places.delete(id);
        before.add(id);
      }
    }
  }
}
