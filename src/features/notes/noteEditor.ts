import * as vscode from 'vscode';

/**
 * Knows the editor in which a person writes. A panel that has the focus leaves VS Code without an
 * active text editor, and may cover the note, but "Insert into notes" must still find it.
 */
export class NoteEditor implements vscode.Disposable {
  #last = vscode.window.activeTextEditor?.document;
  readonly #listener = vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor && isNote(editor.document)) this.#last = editor.document;
  });

  /**
   * The active editor, else the one last written in, brought to the front if a panel covers it, else
   * any visible Markdown.
   * @returns undefined when no note is open
   */
  async open(): Promise<vscode.TextEditor | undefined> {
    const active = vscode.window.activeTextEditor;
    if (active && isNote(active.document)) return active;
    const visible = vscode.window.visibleTextEditors;
    const lastVisible = visible.find(({ document }) => document === this.#last);
    if (lastVisible) return lastVisible;
    if (this.#last && !this.#last.isClosed && hasTab(this.#last)) {
      return vscode.window.showTextDocument(this.#last);
    }
    return visible.find(({ document }) => document.languageId === 'markdown');
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

/** Output channels and the like are text editors too, but nobody writes notes there. */
function isNote(document: vscode.TextDocument): boolean {
  return !['output', 'debug', 'vscode-scm', 'comment'].includes(document.uri.scheme);
}

/** A document without a tab was only looked at by some extension. */
function hasTab(document: vscode.TextDocument): boolean {
  const uri = document.uri.toString();
  return vscode.window.tabGroups.all.some((group) =>
    group.tabs.some(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri,
    ),
  );
}
