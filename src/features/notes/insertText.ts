import * as vscode from 'vscode';
import { UserError } from '../../platform/commands';
import { continuationOf, indentFollowingLines } from './template';

/**
 * Puts a text at every cursor of an editor, over what is selected, as one step of undo. It is
 * inserted as text, not as a snippet: a `$` or `}` in it has no meaning.
 *
 * @throws UserError when the editor can't be written to
 */
export async function insertAtCursors(editor: vscode.TextEditor, text: string): Promise<void> {
  const done = await editor.edit((edit) => {
    for (const selection of editor.selections) {
      const lineStart = selection.start.with({ character: 0 });
      const before = editor.document.getText(new vscode.Range(lineStart, selection.start));
      edit.replace(selection, indentFollowingLines(text, continuationOf(before)));
    }
  });
  if (!done) {
    throw new UserError(
      vscode.l10n.t(
        'The answer could not be inserted: the editor is read-only or was just closed.',
      ),
    );
  }
  // What was inserted over a selection stays selected; a writer wants to go on behind it.
  editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
}

/** Opens a new, unsaved Markdown note that holds a text, with the cursor behind it. */
export async function openNewNote(text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  const editor = await vscode.window.showTextDocument(document);
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}
