import * as vscode from 'vscode';
import { Setting } from '../../contributions';
import type { Clock } from '../../platform/clock';
import { DisposableStore } from '../../platform/disposables';
import type { ProgressStore } from '../../platform/progressStore';
import { readSetting } from '../../platform/settings';
import { parseTimeOfDay, shouldRemind } from '../../practice/reminder';
import { isDue } from '../../practice/progress';
import { dueCount } from '../dueCount';
import type { Library } from '../library/library';

/** The day of the last reminder, for all windows. */
const lastDayKey = 'rehearse.remindedOn';
/** How often the clock is looked at, ms. */
const pace = 60_000;

export interface ReminderParts {
  readonly library: Library;
  readonly progress: ProgressStore;
  readonly clock: Clock;
  /** Shared by all windows of the machine. */
  readonly memento: vscode.Memento;
  /** Whether a quiz or an interview is under way. */
  readonly practising: () => boolean;
  readonly focused: () => boolean;
  /** Tells the person, and does what they answer. */
  readonly remind: (waiting: number) => void;
  /** What a plan towards an interview leaves to do today; questions that are due may be among it. */
  readonly planned: () => readonly string[];
}

/** Looks once a minute whether now is the moment to remind of what is due. */
export class Reminder implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #openedAt: number;

  constructor(private readonly parts: ReminderParts) {
    this.#openedAt = parts.clock.now();
    const ticking = setInterval(() => this.look(), pace);
    this.#store.add(new vscode.Disposable(() => clearInterval(ticking)));
  }

  /** Reminds if now is the moment. */
  look(): void {
    const { library, progress, clock, memento } = this.parts;
    const now = clock.now();
    const today = clock.dayOf(now);
    const lastDay: unknown = memento.get(lastDayKey);
    const planned = this.parts.planned().filter((id) => !isDue(progress.of(id), now));
    const waiting = dueCount(library.bank, progress, now) + planned.length;
    const isTheMoment = shouldRemind({
      enabled: readSetting(Setting.reminderEnabled),
      wanted: parseTimeOfDay(readSetting(Setting.reminderTime)),
      minute: clock.minuteOfDay(now),
      today,
      lastDay: typeof lastDay === 'string' ? lastDay : null,
      openFor: now - this.#openedAt,
      focused: this.parts.focused(),
      practising: this.parts.practising(),
      reviewsToday: progress.tally.on(now).reviews,
      waiting,
    });
    if (!isTheMoment) return;
    void memento.update(lastDayKey, today);
    this.parts.remind(waiting);
  }

  dispose(): void {
    this.#store.dispose();
  }
}
