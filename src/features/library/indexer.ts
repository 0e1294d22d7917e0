import * as vscode from 'vscode';
import { View } from '../../contributions';
import { DisposableStore } from '../../platform/disposables';
import { errorText, type Log } from '../../platform/log';
import type { IndexProgress, Library } from './library';

/** A short index shows only the view's own progress bar; a longer one can be watched and cancelled. */
const patienceMs = 1500;

/** Runs the library's index with the progress that VS Code's users know. */
export class Indexer implements vscode.Disposable {
  /** Ends with the indexer. */
  readonly store = new DisposableStore();
  #cancel: vscode.CancellationTokenSource | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly library: Library,
    private readonly log: Log,
  ) {}

  /** Reads all decks anew, in the background; an index under way is given up for it. */
  start(): void {
    this.#cancel?.cancel();
    const cancel = new vscode.CancellationTokenSource();
    this.#cancel = cancel;
    this.#running = this.run(cancel).catch((error: unknown) => {
      this.log.error(`The decks could not be read: ${errorText(error)}`);
    });
  }

  /** Resolves when no index is under way. */
  async idle(): Promise<void> {
    let seen: Promise<void>;
    do {
      seen = this.#running;
      await seen;
    } while (seen !== this.#running);
  }

  dispose(): void {
    this.#cancel?.cancel();
    this.store.dispose();
  }

  private async run(cancel: vscode.CancellationTokenSource): Promise<void> {
    const began = performance.now();
    const reached = new vscode.EventEmitter<IndexProgress>();
    const index = this.library.indexAll(cancel.token, (progress) => reached.fire(progress));
    void vscode.window.withProgress({ location: { viewId: View.questions } }, () => index);
    const timer = setTimeout(() => showLongProgress(index, reached.event, cancel), patienceMs);
    try {
      await index;
    } finally {
      clearTimeout(timer);
      reached.dispose();
    }
    const { filesRead, unreadable, cancelled } = this.library.report;
    const { bank } = this.library;
    this.log.info(
      `${cancelled ? 'Cancelled after' : 'Read'} ${filesRead} files: ${bank.decks().length} decks, ` +
        `${bank.size} questions, ${unreadable.size} files left out, ` +
        `${Math.round(performance.now() - began)} ms.`,
    );
  }
}

function showLongProgress(
  index: Promise<void>,
  onProgress: vscode.Event<IndexProgress>,
  cancel: vscode.CancellationTokenSource,
): void {
  void vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Rehearse: reading decks'),
      cancellable: true,
    },
    (progress, token) => {
      token.onCancellationRequested(() => cancel.cancel());
      let shown = 0;
      const listener = onProgress(({ done, total }) => {
        progress.report({
          message: vscode.l10n.t('{0} of {1} files', done, total),
          increment: ((done - shown) / total) * 100,
        });
        shown = done;
      });
      return index.finally(() => void listener.dispose());
    },
  );
}
