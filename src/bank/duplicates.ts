import { identityText } from './identity/form';
import { stemOf } from './identity/likeness';
import { isSpecific } from './identity/specific';
import type { Question } from './question';

/** Words without which a question asks the same. */
const FILLERS = new Set(
  'a an the is are was were be been do does did can could will would should you your we our i one please'.split(
    ' ',
  ),
);

/**
 * Tells which questions ask the same: those whose wording, code and options are the same but for
 * their formatting, articles and endings (`What is a closure?`, `What are closures?`). Their answers
 * may differ. Questions that need their surroundings to be understood (`Advantages?`) are never the
 * same. Linear in the text, computed once a question.
 */
export class DuplicateGroups {
  readonly #groups = new WeakMap<Question, string>();

  /** Equal for questions that ask the same, different for all others. */
  groupOf(question: Question): string {
    const known = this.#groups.get(question);
    if (known !== undefined) return known;
    const asked = identityText(question);
    const group = isSpecific(asked)
      ? `asks:${plainWords(asked.stem)}|${plainWords(asked.body)}`
      : `id:${question.id}`;
    this.#groups.set(question, group);
    return group;
  }
}

function plainWords(text: string): string {
  return text
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .map(stemOf)
    .join(' ');
}
