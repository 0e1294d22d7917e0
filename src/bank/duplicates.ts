import { formOf } from './identity/form';
import type { Question } from './question';

/** Prompts of fewer words ("Indexes") mean one thing in one deck and another in the next. */
const leastWords = 3;

/**
 * Tells which questions ask the same: those whose wording, code and options are the same but for
 * their formatting. Their answers may differ. Computed once a question.
 */
export class DuplicateGroups {
  readonly #groups = new WeakMap<Question, string>();

  /** Equal for questions that ask the same, different for all others. */
  groupOf(question: Question): string {
    const known = this.#groups.get(question);
    if (known !== undefined) return known;
    const { stem, body, key } = formOf(question);
    const words = `${stem} ${body}`.split(' ').filter((word) => word !== '');
    const group = words.length < leastWords ? `id:${question.id}` : `key:${key}`;
    this.#groups.set(question, group);
    return group;
  }
}
