import * as vscode from 'vscode';
import { extensionId } from '../../contributions';
import { contributedPaths } from './contributedPaths';

/** Decks that other extensions bring along. */
export interface ContributedDecks {
  readonly files: readonly vscode.Uri[];
  readonly folders: readonly vscode.Uri[];
}

/** What the extensions contribute that are installed and enabled now. */
export function contributedDecks(): ContributedDecks {
  const files: vscode.Uri[] = [];
  const folders: vscode.Uri[] = [];
  for (const { id, extensionUri, packageJSON } of vscode.extensions.all) {
    if (id === extensionId) continue;
    const paths = contributedPaths(packageJSON);
    const below = (path: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, path);
    files.push(...paths.files.map(below));
    folders.push(...paths.folders.map(below));
  }
  return { files, folders };
}

/** Calls back when extensions came or went that contribute decks; most do not. */
export function onDidChangeContributedDecks(listener: () => void): vscode.Disposable {
  const key = (): string => {
    const { files, folders } = contributedDecks();
    return [...files, '', ...folders].map(String).join('\n');
  };
  let known = key();
  return vscode.extensions.onDidChange(() => {
    const now = key();
    if (now === known) return;
    known = now;
    listener();
  });
}
