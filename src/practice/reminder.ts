/** When to remind of practice: seldom, and never somebody who is at it. */

export interface ReminderState {
  /** Whether the person wants to be reminded at all. */
  readonly enabled: boolean;
  /** The time of day to wait for, minutes since midnight; null where it can't be read. */
  readonly wanted: number | null;
  /** The time of day that it is, minutes since midnight. */
  readonly minute: number;
  /** The label of the day that it is (`2026-11-20`). */
  readonly today: string;
  /** The day of the last reminder; null before the first. */
  readonly lastDay: string | null;
  /** How long the window has been open, ms. */
  readonly openFor: number;
  /** Whether the window is the one being used. */
  readonly focused: boolean;
  /** Whether a quiz or an interview is under way. */
  readonly practising: boolean;
  /** Reviews done today. */
  readonly reviewsToday: number;
  /** How many questions wait. */
  readonly waiting: number;
}

/** Somebody who has just opened a window has come for something else, ms. */
export const quietStart = 5 * 60_000;

/** Whether now is the moment to remind: once a day, when something waits and nothing was done yet. */
export function shouldRemind(state: ReminderState): boolean {
  return (
    state.enabled &&
    state.wanted !== null &&
    state.minute >= state.wanted &&
    state.lastDay !== state.today &&
    state.openFor >= quietStart &&
    state.focused &&
    !state.practising &&
    state.reviewsToday === 0 &&
    state.waiting > 0
  );
}

/** `18:30` or `8:05` as minutes since midnight; null for what is no time of day. */
export function parseTimeOfDay(text: string): number | null {
  const parts = /^\s{0,9}(\d{1,2})[:.](\d{2})\s{0,9}$/.exec(text);
  const hours = Number(parts?.[1]);
  const minutes = Number(parts?.[2]);
  return parts !== null && hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}
