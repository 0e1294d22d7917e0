/** Time and chance, so that tests can set them. */
export interface Clock {
  /** Ms since the epoch. */
  now(): number;
  /** The local calendar day of a moment, `2026-11-20`. */
  dayOf(ms: number): string;
  /** The first moment of the local calendar day after the one that `ms` lies in. */
  startOfNextDay(ms: number): number;
  /** The local time of day of a moment, minutes since midnight. */
  minuteOfDay(ms: number): number;
  /** From 0, included, to 1, excluded. */
  random(): number;
  /** A name that no other machine, window or moment gives. */
  uniqueId(): string;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  dayOf(ms) {
    const date = new Date(ms);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  },
  startOfNextDay(ms) {
    const date = new Date(ms);
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
  },
  minuteOfDay(ms) {
    const date = new Date(ms);
    return date.getHours() * 60 + date.getMinutes();
  },
  random: () => Math.random(),
  uniqueId: () => crypto.randomUUID(),
};
