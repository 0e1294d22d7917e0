import { asInteger, asNumber, asRecord } from './untrusted';

/** How questions are scheduled. Every event of the past is folded with the settings of today. */
export interface ScheduleSettings {
  /** The share of due questions that should still be remembered, 0.7 to 0.99. */
  readonly desiredRetention: number;
  /** Longest interval, days. */
  readonly maximumInterval: number;
  /** Steps of a new question before it enters long-term review: `1m`, `2h`, `1d`. */
  readonly learningSteps: readonly Step[];
  /** Steps of a forgotten question. */
  readonly relearningSteps: readonly Step[];
  /** Spreads intervals a little, so that what was learnt together does not always return together. */
  readonly fuzz: boolean;
  /** FSRS's own parameters, 17, 19 or 21 of them; null for its defaults. */
  readonly weights: readonly number[] | null;
  /** So many lapses make a question a leech; 0 for never. */
  readonly leechLapses: number;
}

export type Step = `${number}${'m' | 'h' | 'd'}`;

export const defaultScheduleSettings: ScheduleSettings = {
  desiredRetention: 0.9,
  maximumInterval: 365,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
  fuzz: true,
  weights: null,
  leechLapses: 8,
};

const MOST_STEPS = 10;

/**
 * Settings from whatever a person or a file says: numbers out of range are clamped, what is no
 * setting at all falls back to the default. Never throws.
 */
export function parseScheduleSettings(value: unknown): ScheduleSettings {
  const record = asRecord(value) ?? {};
  const fallback = defaultScheduleSettings;
  return {
    desiredRetention: clamped(record['desiredRetention'], 0.7, 0.99, fallback.desiredRetention),
    maximumInterval: Math.round(
      clamped(record['maximumInterval'], 1, 36_500, fallback.maximumInterval),
    ),
    learningSteps: parseSteps(record['learningSteps']) ?? fallback.learningSteps,
    relearningSteps: parseSteps(record['relearningSteps']) ?? fallback.relearningSteps,
    fuzz: typeof record['fuzz'] === 'boolean' ? record['fuzz'] : fallback.fuzz,
    weights: parseWeights(record['weights']),
    leechLapses: Math.round(clamped(record['leechLapses'], 0, 1000, fallback.leechLapses)),
  };
}

/** Steps that can be read, in their order; null where there is no list. An empty list is a choice. */
function parseSteps(value: unknown): readonly Step[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter(isStep).slice(0, MOST_STEPS);
}

function isStep(value: unknown): value is Step {
  if (typeof value !== 'string') return false;
  const match = /^(\d{1,6})[mhd]$/.exec(value);
  return match !== null && asInteger(Number(match[1]), 1, 999_999) !== null;
}

function parseWeights(value: unknown): readonly number[] | null {
  if (!Array.isArray(value) || ![17, 19, 21].includes(value.length)) return null;
  return value.every((weight) => asNumber(weight, -1000, 1000) !== null)
    ? (value as readonly number[])
    : null;
}

function clamped(value: unknown, least: number, most: number, fallback: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return fallback;
  return Math.min(most, Math.max(least, value));
}
