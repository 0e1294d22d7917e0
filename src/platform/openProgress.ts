import * as vscode from 'vscode';
import type { Clock } from './clock';
import { Journal } from './journal';
import type { Log } from './log';
import { ProgressStore } from './progressStore';
import type { SnapshotStore } from './snapshotStore';

/** Late enough to disturb nobody's start, ms. */
const tidyAfter = 60_000;

/** Opens the progress of this person: the journal in the extension's global storage. */
export async function openProgress(
  context: vscode.ExtensionContext,
  snapshots: SnapshotStore,
  clock: Clock,
  log: Log,
): Promise<ProgressStore> {
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'journal');
  const writer = clock.uniqueId().replace(/[^a-z0-9]/g, '');
  const journal = new Journal(folder, writer, log);
  const progress = new ProgressStore(journal, clock, log);
  await progress.load(snapshots.events);
  const tidying = setTimeout(() => void progress.tidy(), tidyAfter);
  context.subscriptions.push(journal, new vscode.Disposable(() => clearTimeout(tidying)));
  return progress;
}
