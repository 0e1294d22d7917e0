import * as vscode from 'vscode';
import { Command } from '../../contributions';
import { runCommand } from '../../platform/commands';
import type { JournalDamage } from '../../platform/progressStore';

/** Says what of the progress could not be read, and leads to the ways back. */
export async function tellDamage({ setAside, left, newer, aside }: JournalDamage): Promise<void> {
  if (newer > 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Some of your progress was written by a newer Rehearse. It is left as it is; update the extension to see it.',
      ),
    );
  }
  const count = setAside.length + left.length;
  if (count === 0) return;
  const restore = vscode.l10n.t('Restore Progress…');
  const show = vscode.l10n.t('Show Folder');
  const text =
    setAside.length > 0
      ? vscode.l10n.t(
          'Some of your progress was damaged: {0} files were set aside, and what could be read of them was kept. A backup may have the rest.',
          count,
        )
      : vscode.l10n.t(
          'Some of your progress could not be read: {0} files are left as they are. A backup may have what they hold.',
          count,
        );
  const picked = await vscode.window.showWarningMessage(
    text,
    restore,
    ...(setAside.length > 0 ? [show] : []),
  );
  if (picked === restore) await runCommand(Command.restoreProgress);
  else if (picked === show) await vscode.commands.executeCommand('revealFileInOS', aside);
}

/** Says that a backup holds more than there is now. */
export async function tellLoss(events: number): Promise<void> {
  const restore = vscode.l10n.t('Restore Progress…');
  const picked = await vscode.window.showWarningMessage(
    vscode.l10n.t('Your last backup holds {0} more events of practice than there are now.', events),
    restore,
  );
  if (picked === restore) await runCommand(Command.restoreProgress);
}
