import * as vscode from 'vscode';
import { Command } from '../../contributions';
import { DisposableStore } from '../../platform/disposables';
import type { Library } from '../library/library';
import { ownDecks } from '../library/report';
import { coverageSummary } from '../library/reportMarkdown';

/** Long enough to be read, and gone before it is in the way; ms. */
const shownFor = 20_000;

/**
 * Says once after each index what it found, in the status bar; a click opens the report. What was said
 * before is not said again, so that a folder that is read anew keeps quiet.
 */
export class CoverageStatus implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #item = this.#store.add(
    vscode.window.createStatusBarItem('rehearse.coverage', vscode.StatusBarAlignment.Left, -100),
  );
  #indexing: boolean;
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly library: Library) {
    this.#indexing = library.indexing;
    this.#item.name = vscode.l10n.t('Rehearse: What Was Read');
    this.#item.command = Command.showReport;
    this.#item.tooltip = vscode.l10n.t('Show the deck report');
    this.#store.add(library.onDidChange(() => this.follow()));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#store.dispose();
  }

  private follow(): void {
    const ended = this.#indexing && !this.library.indexing;
    this.#indexing = this.library.indexing;
    if (!ended) return;
    const decks = ownDecks(this.library);
    const summary = decks.length === 0 ? '' : coverageSummary(decks);
    if (summary === this.#said) return;
    this.#said = summary;
    clearTimeout(this.#timer);
    this.#item.text = `$(book) ${summary}`;
    if (summary === '') return this.#item.hide();
    this.#item.show();
    this.#timer = setTimeout(() => this.#item.hide(), shownFor);
  }
}
