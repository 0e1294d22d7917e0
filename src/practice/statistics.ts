/** Statistics of a bank of questions, in the shape of the protocol's StatisticsView. */
import type { QuestionId } from '../bank/question';
import { dayLabel, dayNumber, type DayOf } from './days';
import { isRemembered } from './grade';
import { isDue, retention, stateOf, type QuestionProgress, type QuestionState } from './progress';
import { streak, type Streak } from './streak';
import type { Tally } from './tally';
import { surelyFailing } from './weakness';

/** Where a question stands in the bank; `section` is its path as it is shown and named. */
export interface StatisticsQuestion {
  readonly id: QuestionId;
  readonly deckUri: string;
  readonly deckTitle: string;
  readonly section: string;
  readonly hasAnswer: boolean;
}

export interface SectionStatistics {
  readonly deckUri: string;
  readonly deckTitle: string;
  readonly section: string;
  readonly questions: number;
  readonly reviews: number;
  readonly remembered: number;
  readonly known: number;
  /** Time per review, ms; null without reviews. */
  readonly perReview: number | null;
  /** Reviews after at least most of a day, and how many of them were remembered. */
  readonly retention: { readonly reviews: number; readonly remembered: number };
}

export interface Statistics {
  readonly totals: {
    readonly questions: number;
    readonly answered: number;
    readonly new: number;
    readonly learning: number;
    readonly due: number;
    readonly known: number;
    readonly suspended: number;
  };
  readonly today: { readonly reviews: number; readonly remembered: number; readonly took: number };
  readonly streak: Streak;
  /** Oldest first. */
  readonly days: readonly {
    readonly day: string;
    readonly reviews: number;
    readonly remembered: number;
    /** Ms. */
    readonly took: number;
  }[];
  /** Most reviewed first. */
  readonly sections: readonly SectionStatistics[];
  /** Today, with what is overdue, first. */
  readonly forecast: readonly { readonly day: string; readonly due: number }[];
}

export interface StatisticsSource {
  readonly questions: readonly StatisticsQuestion[];
  readonly progressOf: (id: QuestionId) => QuestionProgress | undefined;
  /** Of all progress, that of questions which no deck holds any more too: work done stays done. */
  readonly tally: Tally;
  readonly dayOf: DayOf;
  /** Ms since the epoch. */
  readonly now: number;
}

export function statistics(source: StatisticsSource, forecastDays = 30): Statistics {
  const { questions, progressOf, tally, dayOf, now } = source;
  const states = questions.map(({ id, hasAnswer }) => stateOf(progressOf(id), hasAnswer, now));
  const count = (wanted: QuestionState): number =>
    states.filter((state) => state === wanted).length;
  const days = tally
    .days()
    .map(([day, { reviews, remembered, took }]) => ({ day, reviews, remembered, took }));
  const { reviews, remembered, took } = tally.on(now);
  return {
    totals: {
      questions: questions.length,
      answered: questions.filter(({ hasAnswer }) => hasAnswer).length,
      new: count('new'),
      learning: count('learning'),
      due: count('due'),
      known: count('known'),
      suspended: count('suspended'),
    },
    today: { reviews, remembered, took },
    streak: streak(
      days.map(({ day }) => day),
      dayOf(now),
    ),
    days,
    sections: sectionStatistics(source, states),
    forecast: forecast(source, forecastDays),
  };
}

function sectionStatistics(
  { questions, progressOf }: StatisticsSource,
  states: readonly QuestionState[],
): readonly SectionStatistics[] {
  const sections = new Map<string, Summed>();
  questions.forEach((question, index) => {
    const { deckUri, section } = question;
    const key = JSON.stringify([deckUri, section]);
    const summed = sections.get(key) ?? new Summed(question);
    summed.add(progressOf(question.id), states[index] === 'known');
    sections.set(key, summed);
  });
  return [...sections.values()]
    .map((summed) => summed.result())
    .sort((a, b) => b.reviews - a.reviews);
}

/** One section while it is being added up. */
class Summed {
  #questions = 0;
  #reviews = 0;
  #remembered = 0;
  #known = 0;
  #took = 0;
  #retention = { reviews: 0, remembered: 0 };

  constructor(private readonly about: StatisticsQuestion) {}

  add(progress: QuestionProgress | undefined, known: boolean): void {
    this.#questions += 1;
    if (known) this.#known += 1;
    if (progress === undefined) return;
    for (const { shared, grade, took } of progress.log) {
      if (shared) continue;
      this.#reviews += 1;
      this.#took += took;
      if (isRemembered(grade)) this.#remembered += 1;
    }
    const { reviews, remembered } = retention(progress.log);
    this.#retention.reviews += reviews;
    this.#retention.remembered += remembered;
  }

  result(): SectionStatistics {
    const { deckUri, deckTitle, section } = this.about;
    return {
      deckUri,
      deckTitle,
      section,
      questions: this.#questions,
      reviews: this.#reviews,
      remembered: this.#remembered,
      known: this.#known,
      perReview: this.#reviews === 0 ? null : this.#took / this.#reviews,
      retention: this.#retention,
    };
  }
}

/** Questions that fall due on each of the coming days, as things stand; suspended ones left out. */
export function forecast(
  { questions, progressOf, dayOf, now }: StatisticsSource,
  days: number,
): readonly { readonly day: string; readonly due: number }[] {
  const today = dayNumber(dayOf(now));
  const counts = new Array<number>(days).fill(0);
  for (const { id } of questions) {
    const progress = progressOf(id);
    if (progress?.due == null || progress.suspended) continue;
    const falls = Math.max(progress.due, progress.buriedUntil ?? 0);
    const offset = isDue(progress, now) ? 0 : dayNumber(dayOf(falls)) - today;
    const day = Math.max(0, offset);
    if (day < days) counts[day]! += 1;
  }
  return counts.map((due, offset) => ({ day: dayLabel(today + offset), due }));
}

/**
 * Sections that are surely weak, weakest first: ranked by the least share of forgotten reviews that
 * their evidence allows, so that one bad review makes no section weak.
 * @param least the fewest reviews that count as evidence
 */
export function weakestSections(
  sections: readonly SectionStatistics[],
  least = 5,
): readonly SectionStatistics[] {
  const score = ({ reviews, remembered }: SectionStatistics): number =>
    surelyFailing(reviews - remembered, reviews);
  return sections
    .filter((section) => section.reviews >= least && section.remembered < section.reviews)
    .sort((a, b) => score(b) - score(a));
}
