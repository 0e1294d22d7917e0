import assert from 'node:assert/strict';
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { until, workspaceFolder } from './support';

/** What Rehearse relies on in the editor under test, be it the embedded VS Code or another. */
describe('the editor', () => {
  it('tells of files that other programs add, change and delete', async () => {
    const folder = workspaceFolder();
    const seen = new Set<string>();
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, '**/*.watched'),
    );
    const note = (what: string) => (uri: vscode.Uri) =>
      void seen.add(`${what} ${uri.path.slice(folder.path.length + 1)}`);
    watcher.onDidCreate(note('added'));
    watcher.onDidChange(note('changed'));
    watcher.onDidDelete(note('deleted'));
    try {
      const path = join(folder.fsPath, 'below/a.watched');
      await mkdir(join(folder.fsPath, 'below'));
      // Linux tells of a file in a folder only once that folder is watched itself.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await writeFile(path, 'one');
      await until('it is added', () => seen.has('added below/a.watched'));
      await appendFile(path, 'two');
      await until('it is changed', () => seen.has('changed below/a.watched'));
      await rm(path);
      await until('it is deleted', () => seen.has('deleted below/a.watched'));
    } finally {
      watcher.dispose();
      await rm(join(folder.fsPath, 'below'), { recursive: true, force: true });
    }
  });

  it('finds files by name, with the search that it brings along', async () => {
    const found = await vscode.workspace.findFiles('**/*.md');
    const names = found.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
    for (const name of ['choices.md', 'notes.md', 'storage.md']) assert.ok(names.includes(name));
    assert.ok(!names.includes('plain.txt'));
  });
});
