import type { Question } from '../bank/question';
import type { QuestionTarget, Target } from '../contributions';
import type { Bank } from '../bank/bank';

/** What names a question to a command. */
export function targetOf(question: Question): QuestionTarget {
  return { kind: 'question', questionId: question.id, deckUri: question.deck };
}

/** The question that a target names, in the deck it names where it still stands there. */
export function findQuestion(bank: Bank, target: QuestionTarget): Question | undefined {
  const places = bank.placesOf(target.questionId);
  return places.find(({ deck }) => deck === target.deckUri) ?? places[0];
}

/** All questions below a node of the tree, in the order of the file. */
export function questionsBelow(bank: Bank, target: Target): readonly Question[] {
  if (target.kind === 'question') {
    const question = findQuestion(bank, target);
    return question ? [question] : [];
  }
  const questions = bank.deck(target.deckUri)?.questions ?? [];
  if (target.kind === 'deck') return questions;
  return questions.filter(({ sections }) =>
    target.sections.every((title, depth) => sections[depth] === title),
  );
}

/** The sections around a question as one name, `Databases › Indexes`; '' outside any. */
export function sectionName({ sections }: Pick<Question, 'sections'>): string {
  return sections.join(' › ');
}
