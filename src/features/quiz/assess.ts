import type { Question } from '../../bank/question';
import { assessDraft, notAssessed, type Assessment } from '../../practice/assessment';
import { gradePicks } from '../../practice/choice';
import { expectationsOf } from '../../practice/selfCheck';
import type { SessionItem } from '../../practice/sessionState';

/** What is made of an attempt when the answer shows: picks grade themselves, a draft is checked. */
export function assess(
  question: Question,
  { picked, hints }: Pick<SessionItem, 'picked' | 'hints'>,
  draft: string,
): Assessment {
  if (question.options.length > 0) {
    return { ...notAssessed, proposed: gradePicks(picked, question.options) };
  }
  const expected = expectationsOf(question);
  return expected === null ? notAssessed : assessDraft(draft, expected, hints);
}
