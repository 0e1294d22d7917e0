import type { Bank } from '../bank/bank';
import type { Question } from '../bank/question';
import { isAnswered, type ProgressStore } from '../platform/progressStore';
import type { Library } from './library/library';

/** Every question with an answer that is not suspended, of duplicates the first. */
export function askableQuestions(
  library: Library,
  progress: ProgressStore,
  isWanted: (question: Question) => boolean = () => true,
): readonly Question[] {
  const seen = new Set<string>();
  const askable: Question[] = [];
  for (const question of library.bank.questions()) {
    if (!isWanted(question) || !isAnswered(question)) continue;
    if (progress.of(question.id)?.suspended === true) continue;
    const group = library.groupOf(question.id);
    if (seen.has(group)) continue;
    seen.add(group);
    askable.push(question);
  }
  return askable;
}

/** What a question's topic is called: decks are topics; where there is but one, its sections are. */
export function topicsOf(
  questions: readonly Question[],
  bank: Bank,
): (question: Question) => string {
  const several = new Set(questions.map(({ deck }) => deck)).size > 1;
  return ({ deck, sections }) => {
    const title = bank.deck(deck)?.title ?? '';
    return several ? title : (sections[0] ?? title);
  };
}
