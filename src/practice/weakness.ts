import { type Grade } from './grade';
import type { QuestionProgress } from './progress';

/** How much of a failure each grade is. */
const FAILURE: Readonly<Record<Grade, number>> = { 1: 1, 2: 0.5, 3: 0.1, 4: 0 };
/** Each review counts for four fifths of the one after it. */
const FADING = 0.8;
/** A question starts out as if one review before had failed by so much. */
const PRIOR_WEIGHT = 1;
const PRIOR_FAILURE = 0.3;

/**
 * How badly a question is remembered, 0 to 1: the mean failure of its reviews, the latest weighing
 * most, drawn towards a common mean while there are few. null where it was never graded.
 */
export function weakness(progress: QuestionProgress | undefined): number | null {
  if (progress === undefined || progress.log.length === 0) return null;
  let weight = PRIOR_WEIGHT;
  let failure = PRIOR_WEIGHT * PRIOR_FAILURE;
  let share = 1;
  for (let index = progress.log.length - 1; index >= 0 && share > 0.01; index--) {
    weight += share;
    failure += share * FAILURE[progress.log[index]!.grade];
    share *= FADING;
  }
  return failure / weight;
}

/**
 * The lower end of Wilson's interval for the share of failures: high only where failures are many
 * and the evidence is too (E. B. Wilson, 1927).
 * @param z standard deviations; 1.2816 leaves one chance in ten that the true share is lower
 */
export function surelyFailing(failed: number, reviews: number, z = 1.2816): number {
  if (reviews <= 0) return 0;
  const share = failed / reviews;
  const square = (z * z) / reviews;
  const spread = z * Math.sqrt((share * (1 - share)) / reviews + square / (4 * reviews));
  return Math.max(0, (share + square / 2 - spread) / (1 + square));
}
