import * as vscode from 'vscode';
import { editorLimits } from '../bank/deckLimits';
import { errorText } from './log';

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
    if (size > editorLimits.size) return tooLarge(size);
    const bytes = await vscode.workspace.fs.readFile(uri);
    // Some file systems know the size only when they have read it.
    return bytes.length > editorLimits.size ? tooLarge(bytes.length) : { ok: true, bytes };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return { ok: false, missing: true };
    }
    return { ok: false, missing: false, reason: errorText(error) };
  }
}

function tooLarge(size: number): FileRead {
  const [megabytes, most] = [size, editorLimits.size].map((bytes) =>
    (bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 }),
  );
  const reason = vscode.l10n.t(
    'it has {0} MB, and decks of up to {1} MB are read',
    megabytes ?? '',
    most ?? '',
  );
  return { ok: false, missing: false, reason };
}
