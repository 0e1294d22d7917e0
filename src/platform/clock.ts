/** Time and chance, so that tests can set them. */
export interface Clock {
  /** Ms since the epoch. */
  now(): number;
  /** The local calendar day of a moment, `2026-11-20`. */
  dayOf(ms: number): string;
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
  random: () => Math.random(),
  uniqueId: () => crypto.randomUUID(),
};
