import fc from 'fast-check';
import assert from 'node:assert/strict';
import { Bank } from '../../../bank/bank';
import { decodeLedger, encodeLedger } from '../../../bank/identity/ledgerCodec';
import { parseDeck } from '../../../bank/parseDeck';
import { fromBase64, toBase64 } from '../../../practice/codec/base64';
import { crc32 } from '../../../practice/codec/crc32';
import { decodeSnapshot, encodeSnapshot } from '../../../practice/codec/snapshotCodec';
import type { PracticeEvent } from '../../../practice/events';
import { readEvents, serialiseEvent, serialiseEvents } from '../../../practice/eventText';
import { interviewSessionOptions } from '../../../practice/mockInterview';
import { parseInterview } from '../../../practice/parseInterview';
import { parseSession } from '../../../practice/parseSession';
import { isDue } from '../../../practice/progress';
import { ProgressBook } from '../../../practice/progressBook';
import { progressCsv } from '../../../practice/progressCsv';
import { parseScheduleSettings } from '../../../practice/scheduleSettings';
import { advanceSession } from '../../../practice/session';
import { startSession } from '../../../practice/sessionState';
import { snapshotEvents, snapshotProgress, takeSnapshot } from '../../../practice/snapshot';
import type { Random } from '../../bench/random';
import { anyHistory, settings, TODAY } from '../../unit/practice/practiceArbitraries';
import { mutate } from '../mutate';
import { mutateJson } from '../mutateJson';
import type { Target } from '../target';

/** Histories as people make them, to be damaged; the same in every run. */
const histories: readonly (readonly PracticeEvent[])[] = fc.sample(anyHistory, {
  seed: 1,
  numRuns: 60,
});
const texts = histories.map((events) => new TextEncoder().encode(serialiseEvents(events)));
const snapshots = histories.map((events) =>
  encodeSnapshot(takeSnapshot(new ProgressBook(settings, events), TODAY)),
);
const LONGEST = 16_384;

/** A schedule can be shown and stored: no moment in it is NaN, whatever the events say. */
function assertSane(events: Iterable<PracticeEvent>): void {
  const book = new ProgressBook(settings, events);
  for (const [, progress] of book.entries()) {
    const { schedule } = progress;
    if (schedule !== null) {
      for (const value of Object.values(schedule) as unknown[]) {
        if (typeof value === 'number') assert.ok(Number.isFinite(value), JSON.stringify(schedule));
      }
    }
    isDue(progress, TODAY);
  }
  // What is taken of any progress can be read again.
  assert.equal(decodeSnapshot(encodeSnapshot(takeSnapshot(book, TODAY))).kind, 'snapshot');
}

const journal: Target = {
  name: 'journal',
  kind: 'bytes',
  make: (random) => mutate(random.pick(texts), random.pick(texts), random, LONGEST),
  check: (bytes) => {
    const { events } = readEvents(new TextDecoder().decode(bytes));
    assert.deepEqual(readEvents(serialiseEvents(events)).events, events);
    progressCsv(events, () => null);
    assertSane(events);
  },
};

const event: Target = {
  name: 'event',
  kind: 'json',
  make: (random) => [
    mutateJson(JSON.parse(serialiseEvent(someEvent(random))), random),
    ...random.sample(random.pick(histories), 3),
  ],
  check: (values) => {
    const lines = (values as unknown[]).map((value) => JSON.stringify(value)).join('\n');
    const { events } = readEvents(lines);
    assert.deepEqual(readEvents(serialiseEvents(events)).events, events);
    progressCsv(events, () => null);
    assertSane(events);
  },
};

function someEvent(random: Random): PracticeEvent {
  return random.pick(histories.filter(({ length }) => length > 0).flat());
}

const snapshot: Target = {
  name: 'snapshot',
  kind: 'bytes',
  make: (random) => {
    const payload = (text: string): Uint8Array => fromBase64(text.split('/').slice(3).join('/'))!;
    const [a, b] = [payload(random.pick(snapshots)), payload(random.pick(snapshots))];
    return mutate(a, b, random, LONGEST);
  },
  check: (bytes) => {
    // With the right checksum, so that the columns are read, and as it stands.
    const crc = crc32(bytes).toString(16);
    decodeSnapshot(new TextDecoder().decode(bytes));
    const read = decodeSnapshot(`rehearse-progress/1/${crc}/${toBase64(bytes)}`);
    if (read.kind !== 'snapshot') return;
    snapshotProgress(read.snapshot, settings.leechLapses);
    new ProgressBook(settings, snapshotEvents(read.snapshot));
  },
};

const ledger: Target = {
  name: 'ledger',
  kind: 'json',
  make: (random) => mutateJson(random.pick(ledgers), random),
  check: (value) => {
    const read = decodeLedger(JSON.stringify(value) ?? '');
    if (read.kind === 'newer') return;
    const bank = new Bank(read.ledger);
    bank.update(new Map([['b', parseDeck(deckText(5), { fileName: 'b.md' })]]));
    const ids = bank.deck('b')!.questions.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
    assert.ok(ids.every((id) => typeof id === 'string' && id !== ''));
    assert.equal(decodeLedger(encodeLedger(bank.ledger)).kind, 'ledger');
  },
};

const ledgers = [1, 3, 6].map((size): unknown => {
  const bank = new Bank();
  bank.update(new Map([['a', parseDeck(deckText(size), { fileName: 'a.md' })]]));
  bank.update(new Map([['b', parseDeck(deckText(size + 1), { fileName: 'b.md' })]]), ['a']);
  return JSON.parse(encodeLedger(bank.ledger));
});

function deckText(size: number): string {
  const names = ['lock', 'page', 'cache', 'queue', 'index', 'shard', 'token'].slice(0, size);
  return names.map((name) => `## What is a ${name}?\n\nA ${name} is one.\n`).join('\n');
}

const running = advanceSession(
  startSession(
    ['alpha', 'beta', 'gamma'].map((id) => ({ id, also: [] })),
    { id: 's', label: 'Everything', spec: { mode: 'everything' } },
    TODAY,
    interviewSessionOptions,
  ),
  { type: 'reveal', draft: 'a draft' },
  TODAY + 1000,
).state;

const session: Target = {
  name: 'session',
  kind: 'json',
  make: (random) => mutateJson(running, random),
  check: (value) => {
    const read = parseSession(value);
    if (read.kind !== 'session') return;
    let { state } = read;
    for (const type of ['reveal', 'next', 'previous', 'pause', 'resume', 'end'] as const) {
      ({ state } = advanceSession(state, { type }, TODAY + 2000));
    }
    // What it has become is stored, and must be found again.
    assert.equal(parseSession(JSON.parse(JSON.stringify(state))).kind, 'session');
  },
};

const plan = {
  plan: {
    length: 900_000,
    items: [{ id: 'alpha', topic: 'T', role: 'main', followUps: ['Why?'], planned: 300_000 }],
  },
  session: running,
};

const interview: Target = {
  name: 'interview',
  kind: 'json',
  make: (random) => mutateJson(plan, random),
  check: (value) => void parseInterview(value),
};

const schedule: Target = {
  name: 'schedule settings',
  kind: 'json',
  make: (random) => ({
    settings: mutateJson(settings, random),
    events: random.pick(histories),
  }),
  check: (value) => {
    const input = value as { settings: unknown; events: readonly PracticeEvent[] };
    const book = new ProgressBook(parseScheduleSettings(input.settings), input.events);
    for (const [, { schedule }] of book.entries()) {
      assert.ok(schedule === null || Number.isFinite(schedule.due));
    }
  },
};

export const storedTargets: readonly Target[] = [
  journal,
  event,
  snapshot,
  ledger,
  session,
  interview,
  schedule,
];
