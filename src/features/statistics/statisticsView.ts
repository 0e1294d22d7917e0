import type { Bank } from '../../bank/bank';
import { statistics } from '../../practice/statistics';
import type { Clock } from '../../platform/clock';
import { isAnswered, type ProgressStore } from '../../platform/progressStore';
import { limits, type StatisticsView } from '../../protocol';
import { displayLine } from '../displayText';
import { sectionName } from '../targets';
import { insights } from './insights';

/** The statistics of a bank as the panel shows them; a question in two decks counts once. */
export function statisticsView(bank: Bank, progress: ProgressStore, clock: Clock): StatisticsView {
  const seen = new Set<string>();
  const questions = [...bank.questions()].flatMap((question) => {
    if (seen.has(question.id)) return [];
    seen.add(question.id);
    return [
      {
        id: question.id,
        deckUri: question.deck,
        deckTitle: displayLine(bank.deck(question.deck)?.title ?? ''),
        section: sectionName(question),
        hasAnswer: isAnswered(question),
      },
    ];
  });
  const figures = statistics({
    questions,
    progressOf: (id) => progress.of(id),
    tally: progress.tally,
    dayOf: (at) => clock.dayOf(at),
    now: clock.now(),
  });
  return {
    ...figures,
    days: figures.days.slice(-limits.entries),
    sections: figures.sections.slice(0, limits.entries),
    insights: insights(bank, progress, figures.sections),
  };
}
