import { Setting } from '../../contributions';
import type { DailyLimits } from '../../practice/planSession';
import type { Clock } from '../../platform/clock';
import type { ProgressStore } from '../../platform/progressStore';
import { readSetting } from '../../platform/settings';

/** What may still be asked today, by the limits of the settings. */
export function dailyLimits({ tally }: ProgressStore, clock: Clock): DailyLimits {
  const { introduced, reviews } = tally.on(clock.now());
  return {
    newLeft: Math.max(0, readSetting(Setting.newPerDay) - introduced),
    reviewsLeft: Math.max(0, readSetting(Setting.reviewsPerDay) - (reviews - introduced)),
  };
}
