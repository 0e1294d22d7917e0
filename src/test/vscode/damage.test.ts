import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { TestParts } from '../../extension';
import { formOfWording } from '../../bank/identity/form';
import { IdentityLedger } from '../../bank/identity/ledger';
import { encodeLedger } from '../../bank/identity/ledgerCodec';
import { Journal } from '../../platform/journal';
import { LedgerFile } from '../../platform/ledgerFile';
import { ProgressStore } from '../../platform/progressStore';
import { SnapshotStore } from '../../platform/snapshotStore';
import { encodeSnapshot } from '../../practice/codec/snapshotCodec';
import { serialiseEvent } from '../../practice/eventText';
import type { GradeEvent } from '../../practice/events';
import { takeSnapshot } from '../../practice/snapshot';
import { FaultyFiles } from './faultyFiles';
import { rehearse, until } from './support';

describe('a disk that fails', () => {
  let parts: TestParts;
  let files: FaultyFiles;
  let runs = 0;
  const disposables: vscode.Disposable[] = [];
  before(async () => {
    parts = await rehearse();
  });
  beforeEach(() => {
    files = new FaultyFiles(`faulty${(runs += 1)}`);
    disposables.push(files);
  });
  afterEach(() => {
    for (const each of disposables.splice(0).reverse()) each.dispose();
  });

  const grade = (question = 'q'): GradeEvent => ({
    ...parts.progress.newEvent(),
    kind: 'grade',
    question,
    grade: 3,
    took: 1000,
    prompt: 'What is a bulkhead? 隔壁とは何か',
  });

  const open = async (path = '/journal', mayMove = true) => {
    const writer = parts.clock.uniqueId().replaceAll('-', '');
    const journal = new Journal(files.uri(path), writer, parts.log);
    const store = new ProgressStore(journal, parts.clock, parts.log);
    disposables.push(journal, store);
    await store.load([], mayMove);
    return { store, journal };
  };

  it('never passes a flipped bit of an event file over', async () => {
    const { store } = await open('/whole');
    await store.record(grade());
    const [path] = files.paths('/whole');
    assert.ok(path);
    const whole = new TextEncoder().encode(files.text(path));
    const name = path.slice(path.lastIndexOf('/') + 1);
    const bits = Array.from({ length: whole.length * 8 }, (_, bit) => bit).filter(
      // In each place of a byte in turn: CRC-32 tells every single flip, were there time for all.
      (bit) => bit % 29 === 0,
    );
    for (const bit of bits) {
      const flipped = Uint8Array.from(whole);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      files.put(`/flipped/${bit}-${name}`, flipped);
    }
    const { store: reader } = await open('/flipped');
    assert.equal(reader.damage.setAside.length, bits.length);
    assert.equal(files.paths('/flipped/damaged').length, reader.damage.setAside.length);
  });

  it('takes an event file as whole whose line ends git has changed', async () => {
    const { store } = await open('/whole');
    await store.record(grade(), grade());
    const [path] = files.paths('/whole');
    assert.ok(path);
    files.put(path.replace('/whole/', '/windows/'), files.text(path)!.replaceAll('\n', '\r\n'));
    const { store: reader } = await open('/windows');
    assert.deepEqual(reader.damage.setAside, []);
    assert.equal(reader.of('q')?.reviews, 2);
  });

  it('leaves an event file that may not be read where it is, says so, and reads it when it may', async () => {
    const { store } = await open();
    await store.record(grade('hidden'));
    await store.record(grade('open'));
    const [hidden] = files.paths('/journal');
    files.faults = { unreadable: (path) => path === hidden };
    const { store: reader, journal } = await open();
    assert.equal(reader.damage.left.length, 1);
    assert.deepEqual(reader.damage.setAside, []);
    assert.equal(reader.of('open')?.reviews, 1);
    await reader.record(grade('open'));
    files.faults = {};
    await journal.catchUp();
    assert.equal(reader.of('hidden')?.reviews, 1);
    assert.equal(reader.of('open')?.reviews, 2);
  });

  it('counts no grade that a full disk refused, and doubles none that is given again', async () => {
    const { store } = await open();
    const event = grade();
    files.faults = { full: () => true };
    await assert.rejects(store.record(event), /Not saved/);
    assert.equal(store.of('q'), undefined);
    files.faults = {};
    await store.record(event);
    const { store: reader } = await open();
    assert.equal(reader.of('q')?.reviews, 1);
    assert.deepEqual(reader.damage.setAside, [], 'what the refused one left is nobody’s file');
  });

  it('copies what can be read of a damaged file once, however often it can’t be moved', async () => {
    files.put('/journal/gone-000001.jsonl', `${serialiseEvent(grade())}\n{"v":1,"id":"cut`);
    files.faults = { stuck: (path) => path.includes('gone-') };
    for (let start = 0; start < 4; start++) {
      const { store } = await open();
      assert.equal(store.of('q')?.reviews, 1);
      assert.deepEqual(store.damage.left, ['gone-000001.jsonl']);
    }
    assert.equal(files.paths('/journal').length, 2);
    files.faults = {};
    const { store } = await open();
    assert.deepEqual(store.damage.setAside, ['gone-000001.jsonl']);
    assert.equal(store.of('q')?.reviews, 1);
  });

  it('looks again after a drive was away', async () => {
    const { store, journal } = await open();
    files.faults = { away: true };
    await journal.catchUp();
    await assert.rejects(store.record(grade()), /Not saved/);
    files.faults = {};
    files.put('/journal/other-000001.jsonl', `${serialiseEvent(grade())}\n`);
    await journal.catchUp();
    assert.equal(store.of('q')?.reviews, 1);
  });

  it('reads a file of a synchroniser’s again until it is whole', async () => {
    const { store, journal } = await open('/journal', false);
    const text = `${serialiseEvent(grade('first'))}\n${serialiseEvent(grade('second'))}\n`;
    files.put('/journal/other-000001.jsonl', text.slice(0, text.length - 30));
    await journal.catchUp();
    assert.equal(store.of('first')?.reviews, 1);
    assert.equal(store.of('second'), undefined);
    files.put('/journal/other-000001.jsonl', text);
    await journal.catchUp();
    assert.equal(store.of('first')?.reviews, 1);
    assert.equal(store.of('second')?.reviews, 1);
  });

  it('shows what another window wrote though its files are folded at that moment', async () => {
    const { store: other } = await open();
    const { store } = await open();
    const questions = Array.from({ length: 70 }, (_, count) => `q${count}`);
    await Promise.all(questions.map((question) => other.record(grade(question))));
    await store.tidy();
    for (const question of questions) assert.equal(store.of(question)?.reviews, 1, question);
    assert.equal(files.paths('/journal').length, 1);
  });

  it('sets statistics aside whole that a newer version wrote, a second time too', async () => {
    const key = 'rehearse.statistics';
    const values = new Map<string, unknown>();
    const memento = {
      keys: () => [...values.keys()],
      get: (name: string) => values.get(name),
      update: (name: string, value: unknown) => Promise.resolve(void values.set(name, value)),
    } as unknown as vscode.Memento;
    const whole = encodeSnapshot(takeSnapshot(parts.progress.book, 0));
    const stored = [
      'rehearse-progress/9/ab/cd',
      'rehearse-progress/8/x',
      17,
      '',
      whole.slice(0, -9),
    ];
    for (const each of [...stored, ...stored]) {
      values.set(key, each);
      disposables.push(new SnapshotStore(memento, parts.clock, parts.log));
      await until('it is set aside', () =>
        [...values].some(([name, value]) => name.includes('setAside') && value === each),
      );
    }
    assert.equal(values.size, 1 + stored.length, 'the same is set aside once');
  });

  const ledgers: readonly { readonly what: string; readonly text: string }[] = [
    { what: 'emptied', text: '' },
    { what: 'cut off', text: encodeLedger(new IdentityLedger()).slice(0, 20) },
    { what: 'overwritten with noughts', text: '\0'.repeat(40) },
    { what: 'something else', text: '{"format":"shopping list"}' },
  ];
  it('sets a damaged ledger aside whole, and writes a new one', async () => {
    for (const { what, text } of ledgers) {
      files.put(`/${what}/identity.json`, text);
      const file = new LedgerFile(files.uri(`/${what}`), parts.log);
      disposables.push(file);
      const ledger = await file.load();
      const [aside] = files.paths(`/${what}`);
      assert.match(aside ?? '', /identity\.damaged-/);
      assert.equal(files.text(aside ?? ''), text);
      ledger.hint('q', formOfWording('What is it?'));
      file.saveSoon(ledger);
    }
    await until('new ones stand', () =>
      ledgers.every(({ what }) => files.text(`/${what}/identity.json`)?.includes('"q"')),
    );
  });

  it('leaves a ledger alone that is newer or may not be read', async () => {
    const newer = encodeLedger(new IdentityLedger()).replace('"version":1', '"version":2');
    files.put('/newer/identity.json', newer);
    files.put('/hidden/identity.json', newer);
    files.faults = { unreadable: (path) => path.startsWith('/hidden/') };
    for (const folder of ['/newer', '/hidden']) {
      const file = new LedgerFile(files.uri(folder), parts.log);
      disposables.push(file);
      const ledger = await file.load();
      assert.equal([...ledger.entries()].length, 0);
      file.saveSoon(ledger);
      assert.equal(files.text(`${folder}/identity.json`), newer);
    }
  });
});
