import type { FromStatisticsPanel, StatisticsView, ToStatisticsPanel } from '../protocol';
import {
  array,
  decode,
  integer,
  number,
  oneOf,
  record,
  string,
  tagged,
  type Decoder,
  type Parsed,
} from './decode';
import { limits } from './limits';

const count = integer(0);
const line = string(limits.line);

/** `2026-11-20`; that the day exists is not looked at. */
const day: Decoder<string> = (value, path) => {
  const text = string(10)(value, path);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : oneOf('a day as YYYY-MM-DD')(text, path);
};

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
  days: array(record({ day, reviews: count, remembered: count }), limits.entries),
  sections: array(
    record({
      deckUri: string(limits.id),
      deckTitle: line,
      section: line,
      questions: count,
      reviews: count,
      remembered: count,
      known: count,
    }),
    limits.entries,
  ),
  forecast: array(record({ day, due: count }), limits.entries),
});

const toStatisticsPanel = tagged<ToStatisticsPanel>('type', {
  render: record({ type: oneOf('render'), view }),
});

const fromStatisticsPanel = tagged<FromStatisticsPanel>('type', {
  ready: record({ type: oneOf('ready') }),
  startQuiz: record({ type: oneOf('startQuiz') }),
  reviewDue: record({ type: oneOf('reviewDue') }),
  practiseSection: record({
    type: oneOf('practiseSection'),
    deckUri: string(limits.id),
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
