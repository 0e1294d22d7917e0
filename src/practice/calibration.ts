/** How sure one was against how right one was, by topic. */
import type { PracticeEvent } from './events';
import type { Grade } from './grade';

export interface TopicCalibration {
  readonly topic: string;
  /** Answers with a confidence and a grade. */
  readonly answers: number;
  /** Mean confidence, 0 to 1. */
  readonly sure: number;
  /** Mean worth of the grades, 0 to 1. */
  readonly right: number;
}

/** What a grade says of an answer's rightness: Good is right, Easy cannot be more so. */
const WORTH: Readonly<Record<Grade, number>> = { 1: 0, 2: 0.5, 3: 1, 4: 1 };

/**
 * @param answers the events that count, in any order
 * @param topicOf null leaves a question out
 */
export function calibration(
  answers: Iterable<PracticeEvent>,
  topicOf: (question: string) => string | null,
): readonly TopicCalibration[] {
  const sums = new Map<string, { answers: number; sure: number; right: number }>();
  for (const event of answers) {
    if (event.kind !== 'grade' || event.confidence === undefined) continue;
    const topic = topicOf(event.question);
    if (topic === null) continue;
    const sum = sums.get(topic) ?? { answers: 0, sure: 0, right: 0 };
    sum.answers += 1;
    sum.sure += event.confidence;
    sum.right += WORTH[event.grade];
    sums.set(topic, sum);
  }
  return [...sums].map(([topic, sum]) => ({
    topic,
    answers: sum.answers,
    sure: sum.sure / sum.answers,
    right: sum.right / sum.answers,
  }));
}

/**
 * Topics in which one was surer than right, the widest gap first.
 * @param least the fewest answers that tell anything; @param gap the least difference worth naming
 */
export function surerThanRight(
  topics: readonly TopicCalibration[],
  least = 3,
  gap = 0.15,
): readonly TopicCalibration[] {
  return topics
    .filter(({ answers, sure, right }) => answers >= least && sure - right >= gap)
    .sort((a, b) => b.sure - b.right - (a.sure - a.right));
}
