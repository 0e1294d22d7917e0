import { plainText } from '../../bank/blocks/plainText';
import type { Bank } from '../../bank/bank';
import type { Question } from '../../bank/question';
import { attemptsOf, missedAgain } from '../../practice/attempts';
import { calibration, surerThanRight } from '../../practice/calibration';
import type { PracticeEvent } from '../../practice/events';
import { weakestSections, type SectionStatistics } from '../../practice/statistics';
import { surelyFailing } from '../../practice/weakness';
import type { ProgressStore } from '../../platform/progressStore';
import type { StatisticsInsights } from '../../protocol';
import { displayLine } from '../displayText';
import { sectionName } from '../targets';

/** So many of each are worth reading. */
const most = 8;

/** What the statistics say one should work on. */
export function insights(
  bank: Bank,
  progress: ProgressStore,
  sections: readonly SectionStatistics[],
): StatisticsInsights {
  const graded: PracticeEvent[] = [];
  const missed: StatisticsInsights['missed'][number][] = [];
  for (const id of progress.book.entries().keys()) {
    const question = bank.question(id);
    if (!question) continue;
    const events = progress.book.eventsOf(id);
    graded.push(...events.filter((event) => event.kind === 'grade' && event.question === id));
    for (const each of missedAgain(attemptsOf(events))) {
      missed.push({
        ...each,
        questionId: id,
        prompt: displayLine(question.prompt, 200),
        concept: displayLine(plainText(each.concept), 200),
      });
    }
  }
  const { settings } = progress.book.scheduler;
  const topics = calibration(graded, (id) => topicName(bank.question(id), bank));
  return {
    weakest: weakestSections(sections)
      .filter(
        ({ reviews, remembered }) =>
          surelyFailing(reviews - remembered, reviews) > 1 - settings.desiredRetention,
      )
      .slice(0, most)
      .map(({ deckUri, deckTitle, section, reviews, remembered }) => ({
        deckUri,
        deckTitle,
        section,
        reviews,
        remembered,
      })),
    overconfident: surerThanRight(topics).slice(0, most),
    missed: missed.sort((a, b) => b.missed - a.missed).slice(0, most),
  };
}

/** What a question's section is called, beside its deck's title where the section has no name. */
function topicName(question: Question | undefined, bank: Bank): string | null {
  if (!question) return null;
  const section = sectionName(question);
  return displayLine(section === '' ? (bank.deck(question.deck)?.title ?? '') : section);
}
