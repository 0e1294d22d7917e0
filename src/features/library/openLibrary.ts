import * as vscode from 'vscode';
import { Bank } from '../../bank/bank';
import { formOfWording } from '../../bank/identity/form';
import type { IdentityLedger } from '../../bank/identity/ledger';
import type { Clock } from '../../platform/clock';
import { LedgerFile } from '../../platform/ledgerFile';
import type { Log } from '../../platform/log';
import type { ProgressStore } from '../../platform/progressStore';
import { Library } from './library';

/** Opens the library with what is remembered of its questions' identity. */
export async function openLibrary(
  context: vscode.ExtensionContext,
  progress: ProgressStore,
  clock: Clock,
  log: Log,
): Promise<Library> {
  const noWorkspace = vscode.Uri.joinPath(context.globalStorageUri, 'no-workspace');
  const file = new LedgerFile(context.storageUri ?? noWorkspace, log);
  const ledger = await file.load();
  learnFromEvents(ledger, progress);
  const bank = new Bank(ledger);
  const following = bank.onDidChange(() => file.saveSoon(ledger));
  context.subscriptions.push(file, new vscode.Disposable(() => following.dispose()));
  return new Library(context.extensionUri, log, clock, bank);
}

/**
 * A folder that was moved, or a machine that only has the events, knows the questions it has practised
 * by the wording that stands in their grades.
 */
function learnFromEvents(ledger: IdentityLedger, progress: ProgressStore): void {
  for (const event of [...progress.book.events()].reverse()) {
    if (event.kind !== 'grade' || event.prompt === undefined) continue;
    ledger.hint(event.question, formOfWording(event.prompt));
  }
}
