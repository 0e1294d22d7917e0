import type { QuestionId } from '../question';
import { hashText } from './hash';
import type { Item } from './item';
import type { IdentityLedger } from './ledger';

/**
 * Ids for questions that were never seen. They follow from what the question says, so that every
 * machine that meets it first in this form gives it the same.
 */
export class NewIds {
  readonly #next = new Map<string, number>();

  constructor(private readonly ledger: IdentityLedger) {}

  /**
   * The author's own id, or a hash of the question; where another question has that, of question and
   * answer; where two are the same in both, numbered.
   */
  idFor({ name, form }: Item): QuestionId {
    if (name !== null && !this.ledger.entry(name)) return name;
    const byQuestion = `q${hashText(form.key)}`;
    if (!this.ledger.entry(byQuestion)) return byQuestion;
    const both = `${form.key}\u0000${form.answer}`;
    for (let number = this.#next.get(both) ?? 1; ; number++) {
      const id = `q${hashText(number === 1 ? both : `${both}\u0000${number}`)}`;
      if (this.ledger.entry(id)) continue;
      this.#next.set(both, number + 1);
      return id;
    }
  }
}
