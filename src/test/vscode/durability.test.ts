import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TestParts } from '../../extension';
import { exportAs } from '../../features/progress/exchange';
import { Backups } from '../../platform/backups';
import { Journal } from '../../platform/journal';
import { openProgress } from '../../platform/openProgress';
import { ProgressStore } from '../../platform/progressStore';
import { SnapshotStore } from '../../platform/snapshotStore';
import { serialiseEvent } from '../../practice/eventText';
import type { GradeEvent } from '../../practice/events';
import { rehearse, until } from './support';

describe('durability', () => {
  let parts: TestParts;
  let folder: string;
  const disposables: vscode.Disposable[] = [];
  before(async () => {
    parts = await rehearse();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rehearse-durability-'));
  });
  afterEach(() => {
    for (const each of disposables.splice(0)) each.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const grade = (question = 'q'): GradeEvent => ({
    ...parts.progress.newEvent(),
    kind: 'grade',
    question,
    grade: 3,
    took: 1000,
    prompt: '=HYPERLINK("http://x")',
  });

  const open = async (path = folder, writer = parts.clock.uniqueId().replaceAll('-', '')) => {
    const journal = new Journal(vscode.Uri.file(path), writer, parts.log);
    const store = new ProgressStore(journal, parts.clock, parts.log);
    disposables.push(journal, store);
    await store.load([]);
    return store;
  };

  const damages: readonly { readonly what: string; readonly damage: (text: string) => string }[] = [
    { what: 'cut off in the middle', damage: (text) => text.slice(0, text.length / 2) },
    { what: 'emptied', damage: () => '' },
    { what: 'with a bit flipped', damage: (text) => text.replace('"v":1', '"v":q') },
    { what: 'overwritten with noughts', damage: (text) => '\0'.repeat(text.length) },
  ];
  for (const { what, damage } of damages) {
    it(`sets an event file aside that is ${what}, and practice goes on`, async () => {
      const text = `${serialiseEvent(grade())}\n`;
      writeFileSync(join(folder, 'gone-000001.jsonl'), damage(text));
      writeFileSync(join(folder, 'gone-000002.jsonl'), text);
      const store = await open();
      assert.deepEqual(store.damage.setAside, ['gone-000001.jsonl']);
      assert.equal(store.of('q')?.reviews, 1);
      assert.equal(readdirSync(join(folder, 'damaged')).length, 1);
      await store.record(grade());
      assert.equal((await open()).of('q')?.reviews, 2);
    });
  }

  it('leaves what a newer version wrote where it is, and hands it on in every export', async () => {
    const line = '{"v":7,"id":"n","at":1,"kind":"dream"}';
    writeFileSync(join(folder, 'gone-000001.jsonl'), `${line}\n`);
    const store = await open();
    assert.equal(store.damage.newer, 1);
    assert.ok(readdirSync(folder).includes('gone-000001.jsonl'));
    assert.ok(store.exportText().includes(line));
    assert.deepEqual((JSON.parse(store.exportJson()) as { events: unknown[] }).events, [
      JSON.parse(line),
    ]);
  });

  it('takes no grade while the disk is full, and goes on when there is room', async function () {
    const small = join(folder, 'small');
    mkdirSync(small);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small], { stdio: 'ignore' });
    } catch {
      // A small disk can be had by root alone.
      this.skip();
    }
    try {
      const store = await open(join(small, 'journal'));
      await store.record(grade());
      const filler = join(small, 'filler');
      assert.throws(() => writeFileSync(filler, new Uint8Array(1 << 20)), /ENOSPC/);
      await assert.rejects(store.record(grade()), /Not saved/);
      assert.equal(store.of('q')?.reviews, 1);
      rmSync(filler);
      await store.record(grade());
      assert.equal((await open(join(small, 'journal'))).of('q')?.reviews, 2);
    } finally {
      execFileSync('umount', ['-l', small]);
    }
  });

  it('sets damaged statistics in workspace state aside, and makes new ones', async () => {
    const values = new Map<string, unknown>([['rehearse.statistics', 'no snapshot at all']]);
    const snapshots = new SnapshotStore(mementoOf(values), parts.clock, parts.log);
    disposables.push(snapshots);
    await until('it is set aside', () =>
      [...values].some(([key, value]) => /setAside/.test(key) && value === 'no snapshot at all'),
    );
    const store = await open();
    disposables.push(
      snapshots.follow(
        store,
        () => true,
        () => true,
      ),
    );
    await store.record(grade());
    await until('it is replaced', () => values.get('rehearse.statistics') !== 'no snapshot at all');
  });

  it('backs up once a day, and a backup brings back what a lost journal held', async () => {
    const store = await open(join(folder, 'journal'));
    for (let count = 0; count < 5; count++) await store.record(grade(`q${count}`));
    const uri = vscode.Uri.file(join(folder, 'backups'));
    let now = parts.clock.now();
    const clock = { ...parts.clock, now: () => now };
    const backups = new Backups(uri, store, clock, parts.log);
    disposables.push(backups);
    await backups.backUp();
    await backups.backUp();
    assert.equal((await backups.list()).length, 1, 'nothing new, no new backup');
    for (let count = 0; count < 120; count++) {
      now += 3 * 86_400_000;
      await store.record(grade());
      await backups.backUp();
    }
    const kept = await backups.list();
    assert.ok(kept.length >= 10 && kept.length <= 17, `${kept.length} backups`);

    rmSync(join(folder, 'journal'), { recursive: true });
    const empty = await open(join(folder, 'journal'));
    const [newest] = kept;
    assert.ok(newest);
    const after = new Backups(uri, empty, clock, parts.log);
    disposables.push(after);
    let lost = 0;
    after.onDidFindLoss((events) => (lost = events));
    await empty.record(grade('new'));
    await after.backUp();
    assert.equal(lost, newest.events - 1, 'the loss is noticed');
    assert.ok((await after.list()).some(({ events }) => events === newest.events));
    const { added } = await empty.importText(await after.read(newest));
    assert.equal(added, newest.events);
    assert.equal(empty.of('q4')?.reviews, 1);
    assert.equal(empty.of('new')?.reviews, 1, 'what is here stays');
  });

  it('exports losslessly, imports by union, and a second import changes nothing', async () => {
    const store = await open(join(folder, 'one'));
    const extra = '{"v":1,"id":"x","at":5,"kind":"bookmark","question":"q","colour":"red"}';
    await store.importText(extra);
    await store.record(grade());
    for (const ending of ['json', 'jsonl']) {
      const exported = exportAs(ending, parts.library, store);
      const other = await open(join(folder, ending));
      assert.deepEqual(await other.importText(exported), { added: 2, damaged: 0 });
      assert.deepEqual(await other.importText(exported), { added: 0, damaged: 0 });
      assert.equal(exportAs(ending, parts.library, other), exported);
    }
    const table = exportAs('csv', parts.library, store);
    assert.match(table, /,Good,1,/);
    assert.ok(table.includes(`"'=HYPERLINK(""http://x"")"`), 'no cell is a formula');
  });

  it('merges the work of two machines by git without conflicts, folded or not', async () => {
    const git = (cwd: string, ...args: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@localhost', ...args], {
        cwd,
        encoding: 'utf8',
      });
    const one = join(folder, 'one');
    const two = join(folder, 'two');
    mkdirSync(one);
    git(one, 'init', '-q', '-b', 'main');
    const first = await open(one, 'shared');
    for (let count = 0; count < 70; count++) await first.record(grade(`s${count}`));
    git(one, 'add', '-A');
    git(one, 'commit', '-qm', 'start');
    git(folder, 'clone', '-q', one, two);

    const here = await open(one, 'here');
    const there = await open(two, 'there');
    await here.record(grade('here'));
    await there.record(grade('there'));
    await here.tidy();
    await there.tidy();
    for (const path of [one, two]) {
      git(path, 'add', '-A');
      git(path, 'commit', '-qm', 'practised');
    }
    git(two, 'pull', '-q', '--no-rebase', '--no-edit', 'origin', 'main');
    const merged = await open(two, 'later');
    for (const question of ['here', 'there', 's0', 's69']) {
      assert.equal(merged.of(question)?.reviews, 1, question);
    }
    assert.deepEqual(merged.damage.setAside, []);
  });

  it('takes progress along into the folder of the settings, and back', async () => {
    const storage = join(folder, 'storage');
    const chosen = join(folder, 'chosen');
    const values = new Map<string, unknown>();
    const start = async (): Promise<ProgressStore> => {
      const subscriptions: vscode.Disposable[] = disposables;
      const context = {
        globalStorageUri: vscode.Uri.file(storage),
        globalState: mementoOf(values),
        subscriptions,
      } as unknown as vscode.ExtensionContext;
      const snapshots = new SnapshotStore(mementoOf(new Map()), parts.clock, parts.log);
      const store = await openProgress(context, snapshots, parts.clock, parts.log);
      disposables.push(store, snapshots);
      return store;
    };
    const set = (value: string | undefined): Thenable<void> =>
      vscode.workspace
        .getConfiguration('rehearse')
        .update('progress.folder', value, vscode.ConfigurationTarget.Global);
    await (await start()).record(grade('before'));
    try {
      await set(chosen);
      const moved = await start();
      assert.equal(moved.of('before')?.reviews, 1);
      await moved.record(grade('meanwhile'));
      assert.ok(readdirSync(chosen).length >= 2, 'the events stand in that folder');
      await set('relative/path');
      const refused = await start();
      assert.equal(refused.of('before')?.reviews, 1, 'a folder that can’t be used loses nothing');
    } finally {
      await set(undefined);
    }
    const back = await start();
    assert.equal(back.of('meanwhile')?.reviews, 1);
  });
});

function mementoOf(values: Map<string, unknown>): vscode.Memento {
  return {
    keys: () => [...values.keys()],
    get: (key: string, fallback?: unknown) => values.get(key) ?? fallback,
    update: (key: string, value: unknown) => {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      return Promise.resolve();
    },
  } as vscode.Memento;
}
