import { fingerprintOf } from './ladder/fingerprint';
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
    const { prompt, words } = fingerprintOf(question);
    const group = words.length < leastWords ? `id:${question.id}` : `prompt:${prompt}`;
    this.#groups.set(question, group);
    return group;
  }
}
