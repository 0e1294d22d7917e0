import * as vscode from 'vscode';
import { Command, Setting } from '../../contributions';
import type { Clock } from '../../platform/clock';
import { runCommand } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import type { ProgressStore } from '../../platform/progressStore';
import { writeSetting } from '../../platform/settings';
import type { Library } from '../library/library';
import { leftToday, type Planner } from '../plan/planner';
import { planLine } from '../plan/planText';
import { Reminder } from './reminder';
import { StatusItem } from './statusItem';

/** The item in the status bar and the daily reminder. */
export function registerStatus(
  library: Library,
  progress: ProgressStore,
  clock: Clock,
  memento: vscode.Memento,
  practising: () => boolean,
  planner: Planner,
): vscode.Disposable {
  const store = new DisposableStore();
  store.add(new StatusItem(library, progress, clock, planner));
  store.add(
    new Reminder({
      library,
      progress,
      clock,
      memento,
      practising,
      focused: () => vscode.window.state.focused,
      planned: () => {
        const current = planner.glance();
        return current === null ? [] : leftToday(current);
      },
      remind: (waiting) => void remind(waiting, planner),
    }),
  );
  return store;
}

async function remind(waiting: number, planner: Planner): Promise<void> {
  const current = planner.glance();
  const plan = current !== null && leftToday(current).length > 0 ? planLine(current) : null;
  const practise = vscode.l10n.t('Practise Today’s Plan');
  const review = vscode.l10n.t('Review Now');
  const never = vscode.l10n.t("Don't Remind Again");
  const answer = await vscode.window.showInformationMessage(
    plan !== null
      ? `${plan}.`
      : waiting === 1
        ? vscode.l10n.t('1 question is due for review today.')
        : vscode.l10n.t('{0} questions are due for review today.', waiting),
    plan === null ? review : practise,
    never,
  );
  if (answer === review) await runCommand(Command.reviewDue);
  if (answer === practise) await runCommand(Command.practisePlan);
  if (answer === never) await writeSetting(Setting.reminderEnabled, false);
}
