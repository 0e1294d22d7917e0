import * as vscode from 'vscode';
import { Command, Setting, type Target } from '../../contributions';
import { registerCommand, UserError } from '../../platform/commands';
import type { Log } from '../../platform/log';
import { readSetting } from '../../platform/settings';
import { findQuestion, questionsBelow } from '../targets';
import { Indexer } from './indexer';
import type { Library } from './library';
import { registerReport } from './report';
import { ignoreDeck, useAsDeck } from './useAsDeck';

/**
 * Reading the decks, now and whenever the settings ask for others; going to where a question stands.
 * @returns what reads the decks; it owns all that was registered
 */
export function registerLibrary(library: Library, log: Log): Indexer {
  const indexer = new Indexer(library, log);
  const store = indexer.store;
  store.add(library.onDidChangeSources(() => indexer.start()));
  store.add(registerCommand(log, Command.refresh, () => indexer.start()));
  store.add(registerCommand(log, Command.addDecks, addDecks));
  store.add(
    registerCommand(log, Command.useAsDeck, (uri) => useAsDeck(library, uri, () => indexer.idle())),
  );
  store.add(registerCommand(log, Command.ignoreDeck, (uri) => ignoreDeck(uri)));
  store.add(registerReport(library, log));
  store.add(registerCommand(log, Command.showLog, () => log.show()));
  store.add(registerCommand(log, Command.openSource, (target) => openSource(library, target)));
  indexer.start();
  return indexer;
}

async function openSource(library: Library, target: Target | undefined): Promise<void> {
  if (!target) {
    throw new UserError(vscode.l10n.t('Open a question first, then go to its source.'));
  }
  const question =
    target.kind === 'question'
      ? findQuestion(library.bank, target)
      : questionsBelow(library.bank, target)[0];
  if (!question)
    throw new UserError(vscode.l10n.t('That question is in none of the decks any more.'));
  const line = target.kind === 'deck' ? 0 : question.lines.start;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(question.deck));
  const start = new vscode.Position(Math.min(line, document.lineCount - 1), 0);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
}

async function addDecks(): Promise<void> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    openLabel: vscode.l10n.t('Add Decks'),
  });
  if (!picked) return;
  const added = picked.map((uri) => (uri.scheme === 'file' ? uri.fsPath : uri.toString()));
  const folders = [...new Set([...readSetting(Setting.folders), ...added])];
  await vscode.workspace
    .getConfiguration('rehearse')
    .update(Setting.folders, folders, vscode.ConfigurationTarget.Global);
}
