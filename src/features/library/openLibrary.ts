import type * as vscode from 'vscode';
import { Bank } from '../../bank/bank';
import type { Log } from '../../platform/log';
import type { ProgressStore } from '../../platform/progressStore';
import { Library } from './library';

/** Opens the library with what is remembered of its questions' identity. */
export async function openLibrary(
  context: vscode.ExtensionContext,
  _progress: ProgressStore,
  log: Log,
): Promise<Library> {
  return new Library(context.extensionUri, log, new Bank());
}
