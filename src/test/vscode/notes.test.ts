import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Command } from '../../contributions';
import type { TestParts } from '../../extension';
import { rehearse, workspaceFolder } from './support';

describe('inserting answers', () => {
  let parts: TestParts;
  before(async () => {
    parts = await rehearse();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const target = (prompt: string): unknown => {
    const question = [...parts.library.bank.questions()].find((one) => one.prompt === prompt);
    assert.ok(question, prompt);
    return { kind: 'question', questionId: question.id, deckUri: question.deck };
  };

  const openNote = async (content: string): Promise<vscode.TextEditor> => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    return vscode.window.showTextDocument(document);
  };

  it('puts the answer at every cursor, over selections, in one step of undo', async () => {
    const editor = await openNote('one\ntwo\nthree');
    editor.selections = [new vscode.Selection(0, 0, 0, 3), new vscode.Selection(2, 5, 2, 5)];
    await vscode.commands.executeCommand(
      Command.insertAnswer,
      target('What does a circuit breaker protect?'),
    );
    const text = editor.document.getText();
    const answer = /The caller: .* it costs \$1 and saves \$\{price\}\./g;
    assert.equal(text.match(answer)?.length, 2, text);
    assert.ok(!text.includes('one') && text.includes('two\nthreeThe caller'), text);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'one\ntwo\nthree');
  });

  it('keeps an answer of several lines together behind an indentation', async () => {
    const editor = await openNote('- breaker:\n  ');
    editor.selection = new vscode.Selection(1, 2, 1, 2);
    await vscode.commands.executeCommand(
      Command.insertAnswer,
      target('What is a write-ahead log?'),
    );
    const lines = editor.document.getText().split('\n');
    assert.ok(lines.length > 5);
    for (const line of lines.slice(1)) assert.ok(line === '' || line.startsWith('  '), line);
  });

  it('leaves code as it is: `$`, backticks and braces', async () => {
    const editor = await openNote('');
    await vscode.commands.executeCommand(
      Command.insertAnswer,
      target('What is a write-ahead log?'),
    );
    assert.ok(
      editor.document
        .getText()
        .includes("const price = `$${amount}`;\nlog.append({ table: 'orders', price });"),
    );
  });

  it('opens a new note when no editor is open', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand(Command.insertAnswer, target('What is a bulkhead?'));
    const { document } = vscode.window.activeTextEditor ?? {};
    assert.equal(document?.isUntitled, true);
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^A limit that keeps/);
  });

  it('goes to the source of a question', async () => {
    await vscode.commands.executeCommand(Command.openSource, target('What is a bulkhead?'));
    const editor = vscode.window.activeTextEditor;
    assert.equal(
      editor?.document.uri.toString(),
      vscode.Uri.joinPath(workspaceFolder(), 'resilience.md').toString(),
    );
    assert.match(editor?.document.lineAt(editor.selection.active.line).text ?? '', /bulkhead/);
  });
});
