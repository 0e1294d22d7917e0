import * as vscode from 'vscode';
import { Command, Setting } from '../../contributions';
import type { Clock } from '../../platform/clock';
import { runCommand } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import type { ProgressStore } from '../../platform/progressStore';
import { writeSetting } from '../../platform/settings';
import type { Library } from '../library/library';
import { Reminder } from './reminder';
import { StatusItem } from './statusItem';

/** The item in the status bar and the daily reminder. */
export function registerStatus(
  library: Library,
  progress: ProgressStore,
  clock: Clock,
  memento: vscode.Memento,
  practising: () => boolean,
): vscode.Disposable {
  const store = new DisposableStore();
  store.add(new StatusItem(library, progress, clock));
  store.add(
    new Reminder({
      library,
      progress,
      clock,
      memento,
      practising,
      focused: () => vscode.window.state.focused,
      remind: (waiting) => void remind(waiting),
    }),
  );
  return store;
}

async function remind(waiting: number): Promise<void> {
  const review = vscode.l10n.t('Review Now');
  const never = vscode.l10n.t("Don't Remind Again");
  const answer = await vscode.window.showInformationMessage(
    waiting === 1
      ? vscode.l10n.t('1 question is due for review today.')
      : vscode.l10n.t('{0} questions are due for review today.', waiting),
    review,
    never,
  );
  if (answer === review) await runCommand(Command.reviewDue);
  if (answer === never) await writeSetting(Setting.reminderEnabled, false);
}
