import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestParts } from '../../extension';
import { Journal } from '../../platform/journal';
import { ProgressStore } from '../../platform/progressStore';
import { decodeSnapshot } from '../../practice/codec/snapshotCodec';
import { serialiseEvent } from '../../practice/eventText';
import type { GradeEvent } from '../../practice/events';
import { rehearse, until, workspaceFolder } from './support';

describe('progress', () => {
  let parts: TestParts;
  let question: string;
  before(async () => {
    parts = await rehearse();
    const first = [...parts.library.bank.questions()].find(
      ({ prompt }) => prompt === 'What is a bulkhead?',
    );
    assert.ok(first);
    question = first.id;
  });

  const grade = (): GradeEvent => ({
    ...parts.progress.newEvent(),
    kind: 'grade',
    question,
    grade: 3,
    took: 1000,
  });

  const journalText = async (): Promise<string> => {
    const folder = vscode.Uri.joinPath(parts.globalStorageUri, 'journal');
    const files = await vscode.workspace.fs.readDirectory(folder);
    const texts = await Promise.all(
      files.map(([name]) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name))),
    );
    return texts.map((bytes) => new TextDecoder().decode(bytes)).join('');
  };

  it('is a file before it counts', async () => {
    const event = grade();
    const recorded = parts.progress.record(event);
    assert.equal(parts.progress.book.event(event.id), undefined);
    await recorded;
    assert.ok(parts.progress.book.event(event.id));
    assert.ok((await journalText()).includes(event.id));
  });

  it('does not count what could not be stored, and says so', async () => {
    const file = vscode.Uri.joinPath(workspaceFolder(), 'in-the-way');
    await vscode.workspace.fs.writeFile(file, new Uint8Array());
    const journal = new Journal(vscode.Uri.joinPath(file, 'journal'), 'writer', parts.log);
    const store = new ProgressStore(journal, parts.clock, parts.log);
    const event = grade();
    await assert.rejects(store.record(event), /Not saved/);
    assert.equal(store.of(question), undefined);
    store.dispose();
    journal.dispose();
    await vscode.workspace.fs.delete(file);
  });

  it('takes in what another window writes, each event once', async () => {
    const folder = vscode.Uri.joinPath(parts.globalStorageUri, 'journal');
    const other = new Journal(folder, 'otherwindow', parts.log);
    const before = parts.progress.of(question)?.reviews ?? 0;
    const event = grade();
    await other.append([serialiseEvent(event)]);
    await until('it arrives', () => parts.progress.of(question)?.reviews === before + 1);
    await parts.progress.importText(serialiseEvent(event));
    assert.equal(parts.progress.of(question)?.reviews, before + 1);
    other.dispose();
  });

  it('keeps a compact copy in workspace state, from which it can be rebuilt', async () => {
    await parts.progress.record(grade());
    const reviews = parts.progress.of(question)?.reviews;
    await until('the copy is up to date', () => {
      const decoded = decodeSnapshot(parts.workspaceState.get('rehearse.statistics'));
      if (decoded.kind !== 'snapshot') return false;
      return (
        decoded.snapshot.questions.find(({ id }) => id === question)?.reviews.length === reviews
      );
    });
  });

  it('sets a damaged file aside whole, and counts what can be read of it', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'journal-of-its-own');
    const event = grade();
    const name = vscode.Uri.joinPath(folder, 'someone-000001.jsonl');
    const text = `{"v":1,"id":"broken\n${serialiseEvent(event)}\n{"v":99,"id":"z","kind":"later","at":1}\n`;
    await vscode.workspace.fs.writeFile(name, new TextEncoder().encode(text));
    const journal = new Journal(folder, 'writer', parts.log);
    const store = new ProgressStore(journal, parts.clock, parts.log);
    await store.load([]);
    assert.equal(store.of(question)?.reviews, 1);
    assert.ok(
      store.exportText().includes('"later"'),
      'what a newer version wrote is in the export',
    );
    const aside = vscode.Uri.joinPath(folder, 'damaged', 'writer-someone-000001.jsonl');
    const after = new TextDecoder().decode(await vscode.workspace.fs.readFile(aside));
    assert.equal(after, text, 'the file is set aside as it was');
    assert.deepEqual(store.damage.setAside, ['someone-000001.jsonl']);
    const again = new ProgressStore(
      new Journal(folder, 'later', parts.log),
      parts.clock,
      parts.log,
    );
    await again.load([]);
    assert.equal(again.of(question)?.reviews, 1, 'what could be read was kept');
    assert.deepEqual(again.damage.setAside, [], 'and nobody is told twice');
    assert.equal(again.damage.newer, 1);
    again.dispose();
    store.dispose();
    journal.dispose();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('folds many small files into one without losing an event', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'journal-to-fold');
    await vscode.workspace.fs.createDirectory(folder);
    const gone = new Journal(folder, 'gone', parts.log);
    const ids: string[] = [];
    for (let count = 0; count < 70; count++) {
      const event = grade();
      ids.push(event.id);
      await gone.append([serialiseEvent(event)]);
    }
    gone.dispose();
    const journal = new Journal(folder, 'here', parts.log);
    const store = new ProgressStore(journal, parts.clock, parts.log);
    await store.load([]);
    await store.tidy();
    assert.equal((await vscode.workspace.fs.readDirectory(folder)).length, 1);
    const again = new Journal(folder, 'later', parts.log);
    const reread = new ProgressStore(again, parts.clock, parts.log);
    await reread.load([]);
    for (const id of ids) assert.ok(reread.book.event(id), id);
    for (const each of [store, reread, journal, again]) each.dispose();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});
