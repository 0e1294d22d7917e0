import * as vscode from 'vscode';
import { DisposableStore } from '../../platform/disposables';
import type { Library } from '../library/library';
import { CoverageStatus } from './coverageStatus';
import { DeckDiagnostics } from './deckDiagnostics';
import { QuickFixes } from './quickFixes';

/** What helps those who write decks: problems with their fixes, and a word on what was read. */
export function registerAuthoring(library: Library): vscode.Disposable {
  const store = new DisposableStore();
  store.add(new DeckDiagnostics(library));
  store.add(new CoverageStatus(library));
  store.add(
    vscode.languages.registerCodeActionsProvider(
      [{ language: 'markdown' }, { language: 'plaintext' }],
      new QuickFixes(library),
      QuickFixes.metadata,
    ),
  );
  return store;
}
