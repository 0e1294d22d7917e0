import * as vscode from 'vscode';
import { errorText } from './log';

/** The largest file that is read as a deck, in bytes; the largest real ones have under 1 MB. */
export const largestDeck = 10 * 1024 * 1024;

export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** The file is not there (any more). */
  | { readonly ok: false; readonly missing: true }
  | { readonly ok: false; readonly missing: false; readonly reason: string };

/**
 * Reads a file that may be anything: too large, unreadable, no file at all. Never throws.
 * It asks for the type first, for reading a FIFO would never return.
 */
export async function readDeckFile(uri: vscode.Uri): Promise<FileRead> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) {
      return { ok: false, missing: false, reason: vscode.l10n.t('it is not a regular file') };
    }
    if (size > largestDeck) {
      const megabytes = (size / 1024 / 1024).toFixed(0);
      return {
        ok: false,
        missing: false,
        reason: vscode.l10n.t('it has {0} MB, and decks of up to 10 MB are read', megabytes),
      };
    }
    return { ok: true, bytes: await vscode.workspace.fs.readFile(uri) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return { ok: false, missing: true };
    }
    return { ok: false, missing: false, reason: errorText(error) };
  }
}
