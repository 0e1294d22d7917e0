import * as vscode from 'vscode';
import { Command, Setting } from '../../contributions';
import type { Clock } from '../../platform/clock';
import { DisposableStore } from '../../platform/disposables';
import type { ProgressStore } from '../../platform/progressStore';
import { onSettingChange, readSetting } from '../../platform/settings';
import { streak } from '../../practice/streak';
import { dueCount } from '../dueCount';
import type { Library } from '../library/library';
import type { Planner } from '../plan/planner';
import { planLine } from '../plan/planText';
import { statusText } from './statusText';

/** Time alone makes questions fall due and streaks end; looked at so often, ms. */
const duePace = 60_000;
/** Many changes come in a row while decks are read; the item follows at this pace, ms. */
const refreshPace = 300;

/** Due count and streak in the status bar; a click reviews. Not there while there is nothing to say. */
export class StatusItem implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #item: vscode.StatusBarItem;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly library: Library,
    private readonly progress: ProgressStore,
    private readonly clock: Clock,
    private readonly planner: Planner,
  ) {
    this.#item = this.#store.add(
      vscode.window.createStatusBarItem('rehearse.due', vscode.StatusBarAlignment.Right, 50),
    );
    this.#item.name = vscode.l10n.t('Rehearse: Due Questions');
    this.#item.command = Command.reviewDue;
    this.#store.add(library.onDidChange(() => this.refreshSoon()));
    this.#store.add(progress.onDidChange(() => this.refreshSoon()));
    this.#store.add(planner.onDidChange(() => this.refreshSoon()));
    this.#store.add(onSettingChange([Setting.showStatus], () => this.refresh()));
    const ticking = setInterval(() => this.refresh(), duePace);
    this.#store.add(new vscode.Disposable(() => clearInterval(ticking)));
    this.refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#store.dispose();
  }

  private refreshSoon(): void {
    this.#timer ??= setTimeout(() => this.refresh(), refreshPace);
  }

  private refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const now = this.clock.now();
    const due = dueCount(this.library.bank, this.progress, now);
    const days = this.progress.tally.days().map(([day]) => day);
    const text = readSetting(Setting.showStatus)
      ? statusText({
          due,
          streak: streak(days, this.clock.dayOf(now)).current,
          reviewsToday: this.progress.tally.on(now).reviews,
          plan: planLine(this.planner.glance()),
        })
      : null;
    if (text === null) {
      this.#item.hide();
      return;
    }
    this.#item.text = text.label;
    this.#item.tooltip = text.tooltip;
    this.#item.accessibilityInformation = { label: text.spoken, role: 'button' };
    this.#item.show();
  }
}
