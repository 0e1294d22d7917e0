import * as vscode from 'vscode';
import type { Question } from '../../bank/question';
import { Command, ContextKey, type Target } from '../../contributions';
import type { Backups } from '../../platform/backups';
import type { Clock } from '../../platform/clock';
import { registerCommand, UserError } from '../../platform/commands';
import { setContextKey } from '../../platform/contextKey';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import { plainMessage } from '../../platform/plainMessage';
import type { ProgressStore } from '../../platform/progressStore';
import { displayLabel, displayLine } from '../displayText';
import type { Library } from '../library/library';
import { findQuestion, questionsBelow } from '../targets';
import { tellDamage, tellLoss } from './damage';
import { exportProgress, importProgress } from './exchange';
import { restoreProgress } from './restore';

/** Taking back, marking, moving, restoring and resetting what has been practised. */
export function registerProgress(
  library: Library,
  progress: ProgressStore,
  backups: Backups,
  clock: Clock,
  log: Log,
): vscode.Disposable {
  const store = new DisposableStore();
  const showCanUndo = (): void =>
    setContextKey(ContextKey.canUndo, progress.lastGrade() !== undefined);
  store.add(progress.onDidChange(showCanUndo));
  showCanUndo();
  store.add(registerCommand(log, Command.undoGrade, () => undoGrade(library, progress)));
  store.add(
    registerCommand(log, Command.toggleBookmark, async (target) => {
      const question = target && findQuestion(library.bank, target);
      if (question) await toggleBookmark(progress, question.id);
    }),
  );
  store.add(
    registerCommand(log, Command.toggleSuspended, async (target) => {
      if (target) await toggleSuspended(progress, questionsBelow(library.bank, target));
    }),
  );
  store.add(
    registerCommand(log, Command.buryQuestion, async (target) => {
      const question = target && findQuestion(library.bank, target);
      if (question) await buryQuestion(progress, clock, question.id);
    }),
  );
  store.add(
    registerCommand(log, Command.exportProgress, () => exportProgress(library, progress, clock)),
  );
  store.add(registerCommand(log, Command.importProgress, () => importProgress(progress)));
  store.add(
    registerCommand(log, Command.resetProgress, (target) =>
      resetProgress(library, progress, target),
    ),
  );
  store.add(
    registerCommand(log, Command.restoreProgress, () => restoreProgress(progress, backups)),
  );
  store.add(backups.onDidFindLoss((events) => void tellLoss(events)));
  void tellDamage(progress.damage);
  return store;
}

/** Bookmarks a question, or no longer. */
export async function toggleBookmark(progress: ProgressStore, question: string): Promise<void> {
  const kind = progress.isBookmarked(question) ? 'unbookmark' : 'bookmark';
  await progress.record({ ...progress.newEvent(), kind, question });
}

/**
 * Keeps questions out of sessions until they are resumed, or resumes them where all of them are
 * suspended.
 */
export async function toggleSuspended(
  progress: ProgressStore,
  questions: readonly Pick<Question, 'id'>[],
): Promise<void> {
  const ids = [...new Set(questions.map(({ id }) => id))];
  const active = ids.filter((id) => progress.of(id)?.suspended !== true);
  const kind = active.length > 0 ? 'suspend' : 'unsuspend';
  const changed = active.length > 0 ? active : ids;
  if (changed.length === 0) return;
  await progress.record(
    ...changed.map((question) => ({ ...progress.newEvent(), kind, question }) as const),
  );
}

/** Keeps a question out of sessions until tomorrow. */
export async function buryQuestion(
  progress: ProgressStore,
  clock: Clock,
  question: string,
): Promise<void> {
  const until = clock.startOfNextDay(clock.now());
  await progress.record({ ...progress.newEvent(), kind: 'bury', question, until });
}

async function undoGrade(library: Library, progress: ProgressStore): Promise<void> {
  const last = progress.lastGrade();
  if (!last) throw new UserError(vscode.l10n.t('There is no grade to take back.'));
  await progress.record({ ...progress.newEvent(), kind: 'undo', target: last.id });
  const prompt = library.bank.placesOf(last.question)[0]?.prompt ?? last.prompt ?? '';
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('$(discard) Grade taken back: {0}', displayLabel(prompt, 80)),
    4000,
  );
}

async function resetProgress(
  library: Library,
  progress: ProgressStore,
  target: Target | undefined,
): Promise<void> {
  const below = target && questionsBelow(library.bank, target);
  const asked =
    below === undefined
      ? vscode.l10n.t('Reset the progress of all questions?')
      : vscode.l10n.t('Reset the progress of {0}?', describe(below));
  const reset = vscode.l10n.t('Reset');
  const answer = await vscode.window.showWarningMessage(
    plainMessage(asked),
    {
      modal: true,
      detail: vscode.l10n.t(
        'They become new again. Bookmarks stay. What was practised stays in the journal, and “Export Progress…” keeps a copy first if you want one.',
      ),
    },
    reset,
  );
  if (answer !== reset) return;
  const questions = below === undefined ? null : [...new Set(below.map(({ id }) => id))];
  await progress.record({ ...progress.newEvent(), kind: 'reset', questions });
}

function describe(questions: readonly Question[]): string {
  const [only] = questions;
  return only && questions.length === 1
    ? `“${displayLine(only.prompt, 80)}”`
    : vscode.l10n.t('{0} questions', questions.length);
}
