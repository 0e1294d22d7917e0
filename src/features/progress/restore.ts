import * as vscode from 'vscode';
import type { ResetEvent } from '../../practice/events';
import type { Backup, Backups } from '../../platform/backups';
import { UserError } from '../../platform/commands';
import { errorText } from '../../platform/log';
import type { ProgressStore } from '../../platform/progressStore';

/** Brings back what a backup holds and is not here any more. Nothing that is here goes. */
export async function restoreProgress(progress: ProgressStore, backups: Backups): Promise<void> {
  const list = await backups.list();
  if (list.length === 0) {
    throw new UserError(
      vscode.l10n.t(
        'There is no backup yet: the first is made on the first day of practice. “Import Progress…” reads what you have exported.',
      ),
    );
  }
  const now = progress.originals;
  const picked = await vscode.window.showQuickPick(
    list.map((backup) => ({
      label: dateTime(backup.at),
      description: describe(backup.events, now),
      backup,
    })),
    {
      title: vscode.l10n.t('Restore Progress'),
      placeHolder: vscode.l10n.t(
        'Which backup? What it holds is added to what is here; nothing is removed.',
      ),
    },
  );
  if (!picked) return;
  const { added } = await progress.importText(await readBackup(backups, picked.backup));
  const undone = await offerResets(progress, picked.backup.at);
  void vscode.window.showInformationMessage(
    added === 0 && undone === 0
      ? vscode.l10n.t('Everything in this backup is here already.')
      : vscode.l10n.t('{0} events were brought back.', added + undone),
  );
}

async function readBackup(backups: Backups, backup: Backup): Promise<string> {
  try {
    return await backups.read(backup);
  } catch (error) {
    throw new UserError(
      vscode.l10n.t(
        'This backup could not be read: {0}. It is left as it is; try an older one.',
        errorText(error),
      ),
    );
  }
}

/** Whoever reset their progress after the backup may want to have that undone. */
async function offerResets(progress: ProgressStore, since: number): Promise<number> {
  const resets = progress.book.resets().filter(({ at }) => at > since);
  if (resets.length === 0) return 0;
  const takeBack = vscode.l10n.t('Take Back');
  const answer = await vscode.window.showInformationMessage(
    resets.length === 1
      ? vscode.l10n.t(
          'Progress was reset since then, on {0}. Take that back too?',
          resetDay(resets),
        )
      : vscode.l10n.t(
          'Progress was reset {0} times since then, last on {1}. Take that back too?',
          resets.length,
          resetDay(resets),
        ),
    { modal: true },
    takeBack,
  );
  if (answer !== takeBack) return 0;
  await progress.record(
    ...resets.map(({ id }) => ({ ...progress.newEvent(), kind: 'undo' as const, target: id })),
  );
  return resets.length;
}

function resetDay(resets: readonly ResetEvent[]): string {
  return dateTime(resets.at(-1)?.at ?? 0);
}

function describe(events: number, now: number): string {
  const held = events === 1 ? vscode.l10n.t('1 event') : vscode.l10n.t('{0} events', events);
  return events > now ? `${held}, ${vscode.l10n.t('{0} more than now', events - now)}` : held;
}

function dateTime(at: number): string {
  return new Date(at).toLocaleString(vscode.env.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
