import * as vscode from 'vscode';
import type { ParsedQuestion } from '../../bank/question';
import { scratchOf } from './scratchText';

/** Opens the scratch editor beside the panel. Nothing is saved unless the person saves it. */
export async function openScratch(
  question: Pick<ParsedQuestion, 'promptMarkdown' | 'answer'>,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(scratchOf(question));
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}
