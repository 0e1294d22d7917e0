import * as vscode from 'vscode';
import type { Deck, Problem } from '../../bank/question';
import { DisposableStore } from '../../platform/disposables';
import type { Library } from '../library/library';
import { readDocumentAsDeck } from './deckDocument';
import { diagnosticSource, problemDiagnostic, unreadableDiagnostic } from './problemDiagnostic';

/** How long a person pauses before what they typed is looked at, ms. */
const typingPause = 400;

/**
 * The problems of the workspace's decks in the Problems view: as the library has read them, and while
 * a deck is being edited, as it is in its editor. Decks from elsewhere are not this author's to mend.
 */
export class DeckDiagnostics implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #collection = this.#store.add(
    vscode.languages.createDiagnosticCollection(diagnosticSource),
  );
  /** What is shown of each file, by its URI: a deck, or why it could not be read. */
  readonly #shown = new Map<string, Deck | string>();
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly library: Library) {
    this.#store.add(library.onDidChange(() => this.follow()));
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.followTyping(document);
      }),
    );
    this.#store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forgetTyping(uri)));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.follow()));
    this.follow();
  }

  dispose(): void {
    for (const timer of this.#typing.values()) clearTimeout(timer);
    this.#store.dispose();
  }

  /** Shows what has changed in the library; what has not is passed over by its identity. */
  private follow(): void {
    const { bank, report } = this.library;
    const gone = new Set(this.#shown.keys());
    const show = (key: string, what: Deck | string): void => {
      if (this.#shown.get(key) === what) {
        gone.delete(key);
        return;
      }
      const uri = vscode.Uri.parse(key);
      if (!vscode.workspace.getWorkspaceFolder(uri)) return;
      gone.delete(key);
      this.#shown.set(key, what);
      this.stopTimer(key);
      if (typeof what === 'string') this.#collection.set(uri, [unreadableDiagnostic(what)]);
      else this.set(uri, what.problems);
    };
    for (const deck of bank.decks()) show(deck.uri, deck);
    for (const [key, reason] of report.unreadable) show(key, reason);
    for (const key of gone) {
      this.#shown.delete(key);
      this.stopTimer(key);
      this.#collection.delete(vscode.Uri.parse(key));
    }
  }

  private followTyping(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (typeof this.#shown.get(key) !== 'object') return;
    this.stopTimer(key);
    const look = (): void => {
      this.#typing.delete(key);
      if (document.isClosed || typeof this.#shown.get(key) !== 'object') return;
      const text = readDocumentAsDeck(document);
      if (text) this.set(document.uri, text.deck.problems);
    };
    this.#typing.set(key, setTimeout(look, typingPause));
  }

  /** Closed without being saved, the file is what the library has read. */
  private forgetTyping(uri: vscode.Uri): void {
    const key = uri.toString();
    this.stopTimer(key);
    const shown = this.#shown.get(key);
    if (typeof shown === 'object') this.set(uri, shown.problems);
  }

  private set(uri: vscode.Uri, problems: readonly Problem[]): void {
    if (problems.length === 0 && !this.#collection.has(uri)) return;
    this.#collection.set(
      uri,
      problems.map((problem) => problemDiagnostic(uri, problem)),
    );
  }

  private stopTimer(key: string): void {
    clearTimeout(this.#typing.get(key));
    this.#typing.delete(key);
  }
}
