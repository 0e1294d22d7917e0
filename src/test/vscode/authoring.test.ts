import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestParts } from '../../extension';
import { Command } from '../../contributions';
import { deckText, rehearse, until, workspaceFolder, write } from './support';

describe('help for authors', () => {
  let parts: TestParts;
  before(async () => {
    parts = await rehearse();
    // In the browser VS Code saves by itself, and these tests look at what is not saved.
    await setAutoSave('off');
  });
  after(() => setAutoSave(undefined));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const setAutoSave = (value: string | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('files')
      .update('autoSave', value, vscode.ConfigurationTarget.Workspace);
  const problemsOf = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Rehearse');
  const codesOf = (uri: vscode.Uri): readonly unknown[] => problemsOf(uri).map(({ code }) => code);
  const remove = async (uri: vscode.Uri): Promise<void> => {
    await vscode.workspace.fs.delete(uri);
    await until('the deck is gone', () => !parts.library.bank.deck(uri.toString()));
  };
  const fixesAt = async (uri: vscode.Uri, line: number): Promise<readonly vscode.CodeAction[]> =>
    vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(line, 0, line, 0),
      vscode.CodeActionKind.QuickFix.value,
      20,
    );

  const faulty = [
    '# Faulty deck',
    '',
    '### 1. What is a page?',
    '',
    'A block.',
    '',
    '### 2. What is a heap?',
    '',
    '### 3. What is a page?',
    '',
    'A block.',
    '',
    '### 4. What does it print?',
    '',
    '```js',
    'print(1);',
    '',
  ].join('\n');

  it('shows a deck’s problems, unfinished things as hints, and takes them away with the deck', async () => {
    const uri = await write('faulty.md', faulty);
    await until('there are problems', () => problemsOf(uri).length === 3);
    const found = problemsOf(uri).map(({ code, severity, range }) => [
      code,
      vscode.DiagnosticSeverity[severity],
      range.start.line,
    ]);
    assert.deepEqual(found, [
      ['unanswered-question', 'Hint', 6],
      ['duplicate-prompt', 'Hint', 8],
      ['unclosed-fence', 'Warning', 14],
    ]);
    assert.equal(problemsOf(uri)[1]?.relatedInformation?.[0]?.location.range.start.line, 2);
    await remove(uri);
    assert.deepEqual(problemsOf(uri), []);
  });

  it('says nothing of decks that are not the author’s', () => {
    const ours = vscode.languages
      .getDiagnostics()
      .filter(([, found]) => found.some(({ source }) => source === 'Rehearse'));
    for (const [uri] of ours) assert.ok(vscode.workspace.getWorkspaceFolder(uri), String(uri));
  });

  it('names files that can’t be read, for as long as they can’t', async () => {
    const uri = await write(
      'picture.md',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0xff]),
    );
    await until('it is named', () => codesOf(uri).includes('unreadable-file'));
    assert.match(problemsOf(uri)[0]?.message ?? '', /left out.*not text/);
    await vscode.workspace.fs.delete(uri);
    await until('it is forgotten', () => problemsOf(uri).length === 0);
  });

  it('follows the typing, and goes back to the file when the editor closes unsaved', async () => {
    const uri = await write('typing.md', faulty);
    await until('there are problems', () => problemsOf(uri).length === 3);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(16, 0), '```\n'));
    await until('the fence is closed', () => !codesOf(uri).includes('unclosed-fence'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('it is open again', () => codesOf(uri).includes('unclosed-fence'));
    await remove(uri);
  });

  it('closes a code block in one step that can be undone', async () => {
    const uri = await write('fence.md', faulty);
    await until('it is read', () => codesOf(uri).includes('unclosed-fence'));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const fix = (await fixesAt(uri, 14)).find(({ title }) => title === 'Close the Code Block');
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.lineAt(16).text, '```');
    await until('the problem is gone', () => !codesOf(uri).includes('unclosed-fence'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), faulty);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove(uri);
  });

  it('makes room for an answer with the cursor in it, in one step', async () => {
    const prompts = ['What is a page?', 'What is a heap?', 'What is a tuple?'];
    const text = deckText('Room', prompts).replace(
      /\*\*Answer:\*\* It is what “What is a heap.*\n\n/,
      '',
    );
    const uri = await write('room.md', text);
    await until('it is read', () => codesOf(uri).includes('unanswered-question'));
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const line = problemsOf(uri)[0]?.range.start.line ?? 0;
    editor.selection = new vscode.Selection(line, 0, line, 0);
    const fix = (await fixesAt(uri, line)).find(({ title }) => title === 'Write an Answer');
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.lineAt(line + 2).text, '**Answer:** ');
    assert.deepEqual(
      [editor.selection.active.line, editor.selection.active.character],
      [line + 2, 12],
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove(uri);
  });

  it('leads from a duplicate to the other one', async () => {
    const uri = await write('twice.md', faulty);
    await until('it is read', () => codesOf(uri).includes('duplicate-prompt'));
    await vscode.window.showTextDocument(uri);
    const fix = (await fixesAt(uri, 8)).find(({ title }) => /Same Question on Line 3/.test(title));
    assert.ok(fix?.command);
    await vscode.commands.executeCommand(
      fix.command.command,
      ...((fix.command.arguments ?? []) as readonly unknown[]),
    );
    await until('it is there', () => vscode.window.activeTextEditor?.selection.active.line === 2);
    await remove(uri);
  });

  it('removes an id that stands at two questions', async () => {
    const named = (title: string, prompt: string): string =>
      `# ${title}\n\n### 1. ${prompt}\n<!-- id: same -->\n\nOne.\n\n### 2. What else is in ${title}?\n\nTwo.\n\n### 3. What more is in ${title}?\n\nThree.\n`;
    const first = await write('first.md', named('First', 'What is the first?'));
    await until('the first is read', () => parts.library.bank.deck(first.toString()) !== undefined);
    const second = await write('second.md', named('Second', 'Which one is another?'));
    await until('the second is read', () => codesOf(second).includes('duplicate-id'));
    const document = await vscode.workspace.openTextDocument(second);
    await vscode.window.showTextDocument(document);
    const fix = (await fixesAt(second, 2)).find(({ title }) => title === 'Remove This Id');
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.ok(!document.getText().includes('id: same'));
    await document.save();
    await until('the problem is gone', () => codesOf(second).length === 0);
    await remove(first);
    await remove(second);
  });

  it('reports what was read in a read-only document whose links lead to file and line', async () => {
    const uri = await write('odd (1) [x].md', `${faulty}\n`);
    await until('it is read', () => problemsOf(uri).length === 3);
    await vscode.commands.executeCommand(Command.showReport);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.equal(document.uri.scheme, 'rehearse-report');
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^\d+ questions in \d+ files/m);
    const links = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const line = links.find(({ target }) => target?.path === uri.path && target.fragment === 'L15');
    assert.ok(line?.target, 'the fence is linked');
    assert.equal(line.target.with({ fragment: '' }).toString(), uri.toString());
    for (const { target } of links) {
      if (!target) continue;
      await vscode.workspace.fs.stat(target.with({ fragment: '' }));
    }
    await remove(uri);
    await until('the report follows', () => !document.getText().includes('odd'));
  });

  it('uses a file as a deck, and does not, by the settings of its folder', async () => {
    const settings = vscode.Uri.joinPath(workspaceFolder(), '.vscode/settings.json');
    const uri = await write(
      'sketch (a).txt',
      'What is a page?\nA block.\n\nWhat is a heap?\nPages.\n',
    );
    const deck = (): boolean => parts.library.bank.deck(uri.toString()) !== undefined;
    await vscode.commands.executeCommand(Command.useAsDeck, uri);
    await until('it is a deck', deck);
    await vscode.commands.executeCommand(Command.ignoreDeck, uri);
    await until('it is none', () => !deck());
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(settings));
    assert.ok(!written.includes('decks.include'), 'what equals the default is not written');
    await vscode.commands.executeCommand(Command.useAsDeck, uri);
    await until('it is a deck again', deck);
    const configuration = vscode.workspace.getConfiguration('rehearse', uri);
    for (const name of ['decks.include', 'decks.exclude']) {
      await configuration.update(name, undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
    await vscode.workspace.fs.delete(uri);
  });
});
