import type {
  FromStatisticsPanel,
  StatisticsInsights,
  StatisticsView,
  ToStatisticsPanel,
} from './statisticsView';
import { array, decode, nullable, number, oneOf, record, tagged, type Parsed } from './decode';
import { count, day, id, line, share } from './fields';
import { limits } from './limits';

const view = record<StatisticsView>({
  totals: record({
    questions: count,
    answered: count,
    new: count,
    learning: count,
    due: count,
    known: count,
    suspended: count,
  }),
  today: record({ reviews: count, remembered: count, took: number(0) }),
  streak: record({ current: count, longest: count }),
  days: array(record({ day, reviews: count, remembered: count, took: number(0) }), limits.entries),
  sections: array(
    record({
      deckUri: id,
      deckTitle: line,
      section: line,
      questions: count,
      reviews: count,
      remembered: count,
      known: count,
      perReview: nullable(number(0)),
      retention: record({ reviews: count, remembered: count }),
    }),
    limits.entries,
  ),
  forecast: array(record({ day, due: count }), limits.entries),
  insights: record<StatisticsInsights>({
    weakest: array(
      record({
        deckUri: id,
        deckTitle: line,
        section: line,
        reviews: count,
        remembered: count,
      }),
      limits.entries,
    ),
    overconfident: array(
      record({ topic: line, answers: count, sure: share, right: share }),
      limits.entries,
    ),
    missed: array(
      record({
        questionId: id,
        prompt: line,
        concept: line,
        missed: number(0),
        of: count,
      }),
      limits.entries,
    ),
  }),
});

const toStatisticsPanel = tagged<ToStatisticsPanel>('type', {
  render: record({ type: oneOf('render'), view }),
});

const fromStatisticsPanel = tagged<FromStatisticsPanel>('type', {
  ready: record({ type: oneOf('ready') }),
  startQuiz: record({ type: oneOf('startQuiz') }),
  reviewDue: record({ type: oneOf('reviewDue') }),
  openQuestion: record({ type: oneOf('openQuestion'), questionId: id }),
  practiseSection: record({
    type: oneOf('practiseSection'),
    deckUri: id,
    section: line,
  }),
});

/** Reads what the host posted to the statistics panel. Never throws. */
export function parseToStatisticsPanel(message: unknown): Parsed<ToStatisticsPanel> {
  return decode(toStatisticsPanel, message);
}

/** Reads what the statistics panel posted to the host. Never throws. */
export function parseFromStatisticsPanel(message: unknown): Parsed<FromStatisticsPanel> {
  return decode(fromStatisticsPanel, message);
}
