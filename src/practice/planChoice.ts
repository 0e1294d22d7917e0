/** What a person asked of the plan towards an interview. */
import { dayLabel, dayNumber } from './days';
import { parsePlanScope, type PlanScope } from './planScope';
import { asInteger, asList, asRecord, asText } from './untrusted';

export interface PlanChoice {
  /** The day of the interview, `2026-12-01`. */
  readonly interview: string;
  /** What it is about; empty for everything. */
  readonly scopes: readonly PlanScope[];
  /** The most questions that the person will do in a day, 1 to `MOST_PER_DAY`. */
  readonly mostPerDay: number;
}

export const MOST_PER_DAY = 500;
/** So far ahead a date may be, days: two years. */
const FURTHEST = 731;

/** A choice out of storage; null where there is none or it can't be read. */
export function parsePlanChoice(value: unknown): PlanChoice | null {
  const record = asRecord(value);
  const interview = asText(record?.['interview'], 10);
  const scopes = asList(record?.['scopes'], parsePlanScope);
  const mostPerDay = asInteger(record?.['mostPerDay'], 1, MOST_PER_DAY);
  if (interview === null || !isDay(interview) || scopes === null || mostPerDay === null)
    return null;
  return { interview, scopes, mostPerDay };
}

export type DateProblem = 'form' | 'noSuchDay' | 'past' | 'far';

/**
 * What is wrong with a day that was typed, if anything.
 * @param today the day that it is, `2026-11-20`
 */
export function dateProblem(text: string, today: string): DateProblem | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'form';
  if (!isDay(text)) return 'noSuchDay';
  const ahead = dayNumber(text) - dayNumber(today);
  if (ahead < 0) return 'past';
  return ahead > FURTHEST ? 'far' : null;
}

/** Whether a text is a day of the calendar; 30 February is none. */
function isDay(text: string): boolean {
  return dayLabel(dayNumber(text)) === text;
}
