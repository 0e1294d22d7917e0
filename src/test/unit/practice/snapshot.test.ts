import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeSnapshot, encodeSnapshot } from '../../../practice/codec/snapshotCodec';
import type { PracticeEvent } from '../../../practice/events';
import type { Grade } from '../../../practice/grade';
import type { QuestionProgress } from '../../../practice/progress';
import { ProgressBook } from '../../../practice/progressBook';
import {
  snapshotEvents,
  snapshotProgress,
  takeSnapshot,
  type Snapshot,
} from '../../../practice/snapshot';
import { Tally } from '../../../practice/tally';
import { anyEvent, anyHistory, DAY, grade, settings, TODAY, utcDay } from './practiceArbitraries';

function decoded(text: unknown): Snapshot {
  const read = decodeSnapshot(text);
  assert.ok(read.kind === 'snapshot', JSON.stringify(read));
  return read.snapshot;
}

const throughText = (book: ProgressBook): Snapshot =>
  decoded(JSON.parse(JSON.stringify(encodeSnapshot(takeSnapshot(book, TODAY)))));

/** What must survive: everything but event ids and the exact times of earlier reviews. */
const essence = (book: ProgressBook): ReadonlyMap<string, unknown> =>
  new Map(
    [...book.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, progress]) => [id, essential(progress)]),
  );

const essential = ({ log, totalTook, ...rest }: QuestionProgress): unknown => ({
  ...rest,
  seconds: Math.round(totalTook / 1000),
  log: log.map(({ at, grade, shared }) => [Math.floor(at / 900_000), grade, shared]),
});

const daysOf = (book: ProgressBook): unknown =>
  new Tally(utcDay, book.entries().values())
    .days()
    .map(([day, { reviews, remembered, introduced }]) => [day, reviews, remembered, introduced]);

/** Two windows or machines: a history, and a part of it that a snapshot was taken of. */
const anySplit = anyHistory.chain((events) =>
  fc.tuple(fc.constant(events), fc.subarray([...events])),
);

describe('a snapshot of progress', () => {
  it('rebuilds schedules to the millisecond and reviews per day when all event files are lost', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const book = new ProgressBook(settings, events);
        const rebuilt = new ProgressBook(settings, snapshotEvents(throughText(book)));
        assert.deepEqual(essence(rebuilt), essence(book));
        assert.deepEqual(daysOf(rebuilt), daysOf(book));
        assert.equal(
          encodeSnapshot(takeSnapshot(rebuilt, TODAY)),
          encodeSnapshot(takeSnapshot(book, TODAY)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('adds nothing where the events are there, be it older than they are, twice or in any order', () => {
    fc.assert(
      fc.property(anySplit, ([events, part]) => {
        const alone = new ProgressBook(settings, events);
        const older = snapshotEvents(throughText(new ProgressBook(settings, part)));
        const newer = snapshotEvents(throughText(alone));
        const before = new ProgressBook(settings, [...older, ...newer]);
        before.add(events);
        const after = new ProgressBook(settings, events);
        for (const event of [...newer, ...older, ...newer]) after.add([event]);
        // Events of the part may be void only by what came later: nothing of them may come back.
        assert.deepEqual([...before.entries().keys()].sort(), [...alone.entries().keys()].sort());
        for (const [id, progress] of alone.entries()) {
          assert.deepEqual(before.of(id), progress);
          assert.deepEqual(after.of(id), progress);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives back exactly the grades whose files are lost, beside those that are left and those that are new', () => {
    const old = Array.from({ length: 8 }, (_, n) =>
      grade(`w-${n}`, 'q', TODAY - (40 - 4 * n) * DAY + n * 12_345, ((n % 4) + 1) as Grade),
    );
    const snapshot = throughText(new ProgressBook(settings, old));
    const fresh = grade('w-9', 'q', TODAY, 3);
    fc.assert(
      fc.property(fc.subarray(old), (left) => {
        const book = new ProgressBook(settings, [...left, fresh, ...snapshotEvents(snapshot)]);
        const whole = new ProgressBook(settings, [...old, fresh]);
        assert.deepEqual(essence(book), essence(whole));
        // What stands on the snapshot alone can be stored, and does without it from then on.
        assert.equal(book.restored().length, old.length - left.length);
        const stored = new ProgressBook(settings, [...left, fresh, ...book.restored()]);
        assert.deepEqual(essence(stored), essence(whole));
      }),
      { numRuns: 100 },
    );
  });

  it('does not bring back a grade that was undone or reset since', () => {
    const given = grade('g', 'q', TODAY - DAY, 3);
    const stale = snapshotEvents(throughText(new ProgressBook(settings, [given])));
    for (const later of [
      { v: 1, id: 'u', at: TODAY, kind: 'undo', target: 'g' },
      { v: 1, id: 'r', at: TODAY, kind: 'reset', questions: null },
    ] as const) {
      assert.equal(new ProgressBook(settings, [given, later, ...stale]).of('q'), undefined);
    }
  });

  it('brings marks and resets back under their own ids, so that they can still be undone', () => {
    const events: PracticeEvent[] = [
      grade('g', 'q', TODAY - DAY, 3),
      { v: 1, id: 'm', at: TODAY, kind: 'bookmark', question: 'q' },
      { v: 1, id: 'b', at: TODAY, kind: 'bury', question: 'q', until: TODAY + DAY },
      { v: 1, id: 'r', at: TODAY - 2 * DAY, kind: 'reset', questions: ['q'] },
    ];
    const back = snapshotEvents(throughText(new ProgressBook(settings, events)));
    for (const event of events.slice(1)) assert.ok(back.some(({ id }) => id === event.id));
    const book = new ProgressBook(settings, back);
    assert.equal(book.of('q')?.bookmarked, true);
    assert.equal(book.of('q')?.buriedUntil, TODAY + DAY);
    book.add([{ v: 1, id: 'u', at: TODAY + 1, kind: 'undo', target: 'm' }]);
    assert.equal(book.of('q')?.bookmarked, false);
  });

  it('shows due dates, counts and logs without folding', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const book = new ProgressBook(settings, events);
        const quick = snapshotProgress(throughText(book), settings.leechLapses);
        assert.equal(quick.size, book.entries().size);
        for (const [id, progress] of book.entries()) {
          const seen = quick.get(id)!;
          const exact = progress.schedule;
          const { stability, difficulty, ...seenSchedule } = seen.schedule;
          assert.deepEqual(
            { ...seenSchedule, stability: exact.stability, difficulty: exact.difficulty },
            { ...exact },
          );
          assert.ok(Math.abs(difficulty - exact.difficulty) < 0.3 || progress.reviews === 0);
          assert.ok(
            progress.reviews === 0 || Math.abs(Math.log(stability / exact.stability)) < 0.2,
          );
          const comparable = ({
            log,
            due,
            lapses,
            leech,
            bookmarked,
            suspended,
            buriedUntil,
            lastGrade,
          }: QuestionProgress): unknown => ({
            due,
            lapses,
            leech,
            bookmarked,
            suspended,
            buriedUntil,
            lastGrade,
            log: log.map((review) => [review.grade, review.shared]),
          });
          assert.deepEqual(comparable(seen), comparable(progress));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps reviews behind the last of several resets in the same quarter of an hour', () => {
    const quarter = Math.floor(TODAY / 900_000) * 900_000;
    const reset = (id: string, at: number, questions: readonly string[] | null): PracticeEvent => ({
      ...{ v: 1, id, at, kind: 'reset', questions },
    });
    for (const questions of [null, ['q']] as const) {
      const book = new ProgressBook(settings, [
        reset('first', quarter + 1000, questions),
        grade('a', 'q', quarter + 2000, 3),
        reset('second', quarter + 600_000, questions),
        grade('b', 'q', quarter + 610_000, 3),
        grade('c', 'q', quarter + 620_000, 1),
        grade('d', 'q', quarter + DAY, 3),
      ]);
      const rebuilt = new ProgressBook(settings, snapshotEvents(throughText(book)));
      assert.equal(rebuilt.of('q')?.reviews, 3);
      assert.deepEqual(essence(rebuilt), essence(book));
    }
  });

  it('keeps the order of reviews in one quarter, each at a moment of its own', () => {
    const quarter = Math.floor(TODAY / 900_000) * 900_000;
    const book = new ProgressBook(settings, [
      grade('a', 'q', quarter + 1, 1),
      grade('b', 'q', quarter + 2, 2),
      grade('c', 'q', quarter + 899_999, 3),
      grade('d', 'q', quarter + DAY + 5, 4),
      grade('e', 'q', quarter + DAY + 6, 1),
    ]);
    const moments = snapshotEvents(takeSnapshot(book, TODAY)).map(({ at }) => at);
    assert.deepEqual(
      moments.map((at) => at - quarter),
      [0, 1, 2, DAY + 5, DAY + 6],
    );
  });

  it('shares the time taken out among the reviews, to the second in all', () => {
    const took = [1500, 2000, 3600];
    const book = new ProgressBook(
      settings,
      took.map((ms, at) => ({ ...grade(`g${at}`, 'q', TODAY + at * DAY, 3), took: ms })),
    );
    const snapshot = takeSnapshot(book, TODAY);
    assert.equal(snapshot.questions[0]!.seconds, 7);
    const shares = snapshotEvents(snapshot).map((event) =>
      event.kind === 'grade' ? event.took : 0,
    );
    assert.deepEqual(shares, [2333, 2333, 2334]);
    const quick = snapshotProgress(snapshot, settings.leechLapses).get('q')!;
    assert.equal(quick.totalTook, 7000);
    assert.deepEqual(
      quick.log.map((review) => review.took),
      shares,
    );
  });

  it('knows leeches by the setting, which may be turned off', () => {
    const events = Array.from({ length: 12 }, (_, at) =>
      grade(`g${at}`, 'q', TODAY + at * 20 * DAY, at % 2 === 0 ? 4 : 1),
    );
    const snapshot = takeSnapshot(new ProgressBook(settings, events), TODAY);
    const { lapses } = snapshot.questions[0]!.schedule;
    assert.ok(lapses > 1, `${lapses} lapses`);
    const leech = (threshold: number): boolean =>
      snapshotProgress(snapshot, threshold).get('q')!.leech;
    assert.deepEqual(
      [leech(lapses + 1), leech(lapses), leech(1), leech(0)],
      [...[false, true, true, false]],
    );
  });

  it('takes in only the questions it is asked for', () => {
    const book = new ProgressBook(settings, [
      grade('a', 'here', TODAY, 3),
      grade('b', 'away', TODAY, 3),
    ]);
    const snapshot = takeSnapshot(book, TODAY, (id) => id === 'here');
    assert.deepEqual(
      snapshot.questions.map(({ id }) => id),
      ['here'],
    );
  });
});

describe('the snapshot text', () => {
  it('stands for any snapshot, whatever ids and moments are in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            id: fc.string({ unit: 'binary', minLength: 1 }),
            at: fc.oneof(fc.integer({ min: 0, max: 8_600_000_000_000_000 }), fc.nat()),
            given: fc.constantFrom<Grade>(1, 2, 3, 4),
          }),
          { maxLength: 12 },
        ),
        (grades) => {
          const events = grades.map(({ id, at, given }, n) => grade(`e${n}`, id, at, given));
          const snapshot = takeSnapshot(new ProgressBook(settings, events), TODAY);
          const back = decoded(encodeSnapshot(snapshot));
          const plain = ({ takenAt, questions, resets }: Snapshot): unknown => ({
            takenAt,
            resets,
            questions: questions.map(({ schedule, ...rest }) => ({
              ...rest,
              dueIn: schedule.dueIn,
            })),
          });
          assert.deepEqual(plain(back), plain(snapshot));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is refused, and said to be damaged, when cut, emptied or changed in any letter', () => {
    const events = Array.from({ length: 40 }, (_, n) =>
      grade(`e${n}`, `q${n % 7}`, TODAY + n * DAY, 3),
    );
    const text = encodeSnapshot(takeSnapshot(new ProgressBook(settings, events), TODAY));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...'AZaz09+/ ?ü'), (at, letter) => {
        assert.equal(decodeSnapshot(text.slice(0, at)).kind, 'damaged');
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        if (changed === text) return;
        const kind = decodeSnapshot(changed).kind;
        assert.ok(kind === 'damaged' || kind === 'newer', changed.slice(0, 60));
      }),
      { numRuns: 500 },
    );
    for (const value of ['', 7, {}, [], true, NaN])
      assert.equal(decodeSnapshot(value).kind, 'damaged');
  });

  it('is told apart from none and from that of a later version', () => {
    assert.deepEqual(decodeSnapshot(undefined), { kind: 'none' });
    assert.deepEqual(decodeSnapshot(null), { kind: 'none' });
    assert.deepEqual(decodeSnapshot('rehearse-progress/2/whatever it holds'), {
      kind: 'newer',
      version: 2,
    });
  });

  it('never throws on any text, and reads no further than there is', () => {
    fc.assert(
      fc.property(fc.string(), fc.base64String(), (noise, base64) => {
        decodeSnapshot(noise);
        decodeSnapshot(`rehearse-progress/1/0/${base64}`);
      }),
      { numRuns: 300 },
    );
  });

  it('holds 10,000 questions with 100,000 reviews in less than 512 KB', () => {
    let seed = 7;
    const random = (): number => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const events: PracticeEvent[] = [];
    for (let question = 0; question < 10_000; question++) {
      const id = Array.from({ length: 12 }, () => letters[Math.floor(random() * 36)]).join('');
      for (let review = 0; review < 10; review++) {
        const at = TODAY - Math.floor(random() * 730 * DAY);
        events.push({
          ...grade(`${question}.${review}`, id, at, (1 + Math.floor(random() * 4)) as Grade),
          took: Math.floor(random() * 90_000),
        });
      }
    }
    const book = new ProgressBook(settings, events);
    const text = encodeSnapshot(takeSnapshot(book, TODAY));
    console.log(
      `      ${(text.length / 1024).toFixed(0)} KB for 100,000 reviews at random moments of two years`,
    );
    assert.ok(JSON.stringify(text).length < 512 * 1024);
    assert.equal(decoded(text).questions.length, 10_000);
  }).timeout(30_000);

  it('is the same whatever order the events came in', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 20 }),
        fc.infiniteStream(fc.nat()),
        (events, order) => {
          const text = (some: readonly PracticeEvent[]): string =>
            encodeSnapshot(takeSnapshot(new ProgressBook(settings, some), TODAY));
          const shuffled = events
            .map((event) => ({ event, place: order.next().value as number }))
            .sort((a, b) => a.place - b.place)
            .map(({ event }) => event);
          assert.equal(text(shuffled), text(events));
        },
      ),
      { numRuns: 200 },
    );
  });
});
