import type { Question } from '../../bank/question';
import type { Candidate } from '../../practice/planSession';
import { isAnswered, type ProgressStore } from '../../platform/progressStore';

/** A question of the bank as planning sees it. */
export function candidateOf(question: Question, progress: ProgressStore): Candidate {
  return {
    id: question.id,
    deck: question.deck,
    sections: question.sections,
    tags: question.tags,
    hasAnswer: isAnswered(question),
    progress: progress.of(question.id),
  };
}
