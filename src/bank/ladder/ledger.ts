import type { QuestionId } from '../question';
import type { Fingerprint } from './fingerprint';

/** What is remembered of a question: how it was last seen, and where. */
export interface LedgerRecord {
  readonly id: QuestionId;
  readonly print: Fingerprint;
  /** URI of the deck in which it was last seen; '' where only its wording is known. */
  readonly deck: string;
  /** Hashes of wordings that it had before, the latest first. */
  readonly formerPrompts: readonly string[];
}

/** Wordings that are kept beside the last one: a branch that is switched back has an old one. */
const mostFormer = 8;

/**
 * Every question ever seen, those that no deck holds any more too: most that vanish come back.
 * Nothing is ever dropped.
 */
export class IdentityLedger {
  readonly #records = new Map<QuestionId, LedgerRecord>();
  readonly #byPrompt = new Map<string, Set<QuestionId>>();
  readonly #byAnswer = new Map<string, Set<QuestionId>>();

  get size(): number {
    return this.#records.size;
  }

  get(id: QuestionId): LedgerRecord | undefined {
    return this.#records.get(id);
  }

  records(): Iterable<LedgerRecord> {
    return this.#records.values();
  }

  /** Ids of the questions that have, or once had, a wording. */
  withPrompt(hash: string): ReadonlySet<QuestionId> {
    return this.#byPrompt.get(hash) ?? none;
  }

  /** Ids of the questions that last had an answer. */
  withAnswer(hash: string): ReadonlySet<QuestionId> {
    return hash === '' ? none : (this.#byAnswer.get(hash) ?? none);
  }

  /** Notes how a question looks now. */
  remember(id: QuestionId, print: Fingerprint, deck: string): void {
    const known = this.#records.get(id);
    if (!known) {
      this.put({ id, print, deck, formerPrompts: [] });
      return;
    }
    if (known.print === print && known.deck === deck) return;
    const formerPrompts =
      known.print.prompt === print.prompt
        ? known.formerPrompts
        : [known.print.prompt, ...known.formerPrompts.filter((hash) => hash !== print.prompt)];
    this.#byAnswer.get(known.print.answer)?.delete(id);
    this.put({ id, print, deck, formerPrompts: formerPrompts.slice(0, mostFormer) });
  }

  /** Takes in a record as it was kept; what is known already stays. */
  restore(record: LedgerRecord): void {
    if (!this.#records.has(record.id)) this.put(record);
  }

  private put(record: LedgerRecord): void {
    const { id, print, formerPrompts } = record;
    this.#records.set(id, record);
    for (const hash of [print.prompt, ...formerPrompts]) addTo(this.#byPrompt, hash, id);
    if (print.answer !== '') addTo(this.#byAnswer, print.answer, id);
  }
}

const none: ReadonlySet<QuestionId> = new Set();

function addTo(index: Map<string, Set<QuestionId>>, key: string, id: QuestionId): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
