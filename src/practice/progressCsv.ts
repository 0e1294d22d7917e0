/** What was practised as a table for spreadsheets. */
import type { PracticeEvent } from './events';

/** Where a question stands, in words. */
export interface QuestionPlace {
  readonly deck: string;
  readonly section: string;
  readonly prompt: string;
}

const HEAD = [
  'time',
  'event',
  'deck',
  'section',
  'question',
  'grade',
  'seconds',
  'coverage',
  'confidence',
  'answer',
  'id',
] as const;
const GRADES = ['Again', 'Hard', 'Good', 'Easy'] as const;

/**
 * Comma-separated values by RFC 4180, one line an event, oldest first. Times are ISO 8601 in UTC,
 * shares 0 to 1. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 * @param placeOf null for a question that no deck holds now; its wording is then the event's own
 */
export function progressCsv(
  events: readonly PracticeEvent[],
  placeOf: (question: string) => QuestionPlace | null,
): string {
  const rows = events.map((event): readonly (string | number)[] => {
    const question = 'question' in event ? event.question : null;
    const place = question === null ? null : placeOf(question);
    const attempted = event.kind === 'grade' || event.kind === 'attempt' ? event : null;
    return [
      new Date(event.at).toISOString(),
      event.kind,
      place?.deck ?? '',
      place?.section ?? '',
      place?.prompt ?? attempted?.prompt ?? '',
      event.kind === 'grade' ? GRADES[event.grade - 1]! : '',
      attempted === null ? '' : Math.round(attempted.took / 1000),
      attempted?.coverage ?? '',
      attempted?.confidence ?? '',
      attempted?.draft ?? '',
      question ?? '',
    ];
  });
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[\s]*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
