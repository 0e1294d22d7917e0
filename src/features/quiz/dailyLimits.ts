import { Setting } from '../../contributions';
import type { DailyLimits } from '../../practice/planSession';
import type { Clock } from '../../platform/clock';
import type { ProgressStore } from '../../platform/progressStore';
import { readSetting } from '../../platform/settings';

/** What may still be asked today, by the limits of the settings. */
export function dailyLimits(progress: ProgressStore, clock: Clock): DailyLimits {
  const today = clock.dayOf(clock.now());
  let fresh = 0;
  let reviews = 0;
  for (const { log } of progress.book.entries().values()) {
    const last = log.at(-1);
    if (!last || clock.dayOf(last.at) !== today) continue;
    const first = log[0];
    if (first && clock.dayOf(first.at) === today) fresh += 1;
    else reviews += 1;
  }
  return {
    newLeft: Math.max(0, readSetting(Setting.newPerDay) - fresh),
    reviewsLeft: Math.max(0, readSetting(Setting.reviewsPerDay) - reviews),
  };
}
