import * as vscode from 'vscode';
import { Setting } from '../contributions';
import type { Clock } from './clock';
import { folderUri } from './folderPath';
import { Journal } from './journal';
import { errorText, type Log } from './log';
import { plainMessage } from './plainMessage';
import { ProgressStore } from './progressStore';
import { onSettingChange, readSetting } from './settings';
import type { SnapshotStore } from './snapshotStore';

/** Late enough to disturb nobody's start, ms. */
const tidyAfter = 60_000;
/** Where progress was kept last, beside the extension's own storage. */
const lastFolderKey = 'rehearse.progressFolder';

/**
 * Opens the progress of this person: the journal in the extension's global storage, or in the folder
 * that the settings name. What was practised while it stood elsewhere goes along.
 */
export async function openProgress(
  context: vscode.ExtensionContext,
  snapshots: SnapshotStore,
  clock: Clock,
  log: Log,
): Promise<ProgressStore> {
  const home = vscode.Uri.joinPath(context.globalStorageUri, 'journal');
  const folder = await chosenFolder(home, log);
  const writer = clock.uniqueId().replace(/[^a-z0-9]/g, '');
  const journal = new Journal(folder, writer, log);
  const progress = new ProgressStore(journal, clock, log);
  const isOwn = folder.toString() === home.toString();
  await progress.load(snapshots.events, isOwn);

  const last = context.globalState.get<unknown>(lastFolderKey);
  const others = [home, ...(typeof last === 'string' ? [vscode.Uri.parse(last)] : [])];
  for (const other of others) {
    if (other.toString() !== folder.toString()) await bringAlong(other, progress, log);
  }
  const now = isOwn ? undefined : folder.toString();
  if (now !== last) void context.globalState.update(lastFolderKey, now);

  const tidying = setTimeout(() => void progress.tidy(), tidyAfter);
  context.subscriptions.push(
    journal,
    new vscode.Disposable(() => clearTimeout(tidying)),
    onSettingChange([Setting.progressFolder], () => void offerReload()),
  );
  return progress;
}

/** The folder of the settings where it can be used, else the extension's own. */
async function chosenFolder(home: vscode.Uri, log: Log): Promise<vscode.Uri> {
  const setting = readSetting(Setting.progressFolder).trim();
  if (setting === '') return home;
  const folder = folderUri(setting);
  try {
    if (!folder) throw new Error(vscode.l10n.t('it is no absolute path, no “~/…” and no URI'));
    await vscode.workspace.fs.createDirectory(folder);
    return folder;
  } catch (error) {
    log.error(`rehearse.progress.folder can’t be used: ${errorText(error)}`);
    void vscode.window.showErrorMessage(
      plainMessage(
        vscode.l10n.t(
          'Your progress can’t be kept in “{0}”: {1}. Until that is mended it is kept in VS Code’s own storage, and it goes along afterwards.',
          setting,
          errorText(error),
        ),
      ),
    );
    return home;
  }
}

/** Takes in what was practised while the journal stood in another folder; that folder is left as it is. */
async function bringAlong(folder: vscode.Uri, progress: ProgressStore, log: Log): Promise<void> {
  const journal = new Journal(folder, 'reader', log);
  try {
    const files = await journal.peekAll();
    const { added } = await progress.importText(files.map(({ text }) => text).join('\n'));
    if (added > 0) log.info(`${added} events came along from ${folder.toString(true)}.`);
  } catch (error) {
    log.warn(`${folder.toString(true)} could not be looked at: ${errorText(error)}`);
  } finally {
    journal.dispose();
  }
}

async function offerReload(): Promise<void> {
  const reload = vscode.l10n.t('Reload Window');
  const picked = await vscode.window.showInformationMessage(
    vscode.l10n.t('The folder of your progress is changed when the window is reloaded.'),
    reload,
  );
  if (picked === reload) await vscode.commands.executeCommand('workbench.action.reloadWindow');
}
