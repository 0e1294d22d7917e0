import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PracticeEvent } from '../../../practice/events';
import { isBlank, stateOf, type QuestionProgress } from '../../../practice/progress';
import { ProgressBook } from '../../../practice/progressBook';
import { parseScheduleSettings } from '../../../practice/scheduleSettings';
import { newSchedule } from '../../../practice/scheduler';
import { anyHistory, DAY, grade, settings, TODAY } from './practiceArbitraries';

type Folded = ReadonlyMap<string, QuestionProgress>;

const fold = (events: readonly PracticeEvent[]): Folded =>
  new Map([...new ProgressBook(settings, events).entries()].sort(([a], [b]) => (a < b ? -1 : 1)));

const sorted = (book: ProgressBook): Folded =>
  new Map([...book.entries()].sort(([a], [b]) => (a < b ? -1 : 1)));

const undo = (id: string, target: string, at: number): PracticeEvent => ({
  v: 1,
  id,
  at,
  kind: 'undo',
  target,
});

describe('progress folded from events', () => {
  it('is the same one by one, in any order, in any portions, any number of times', () => {
    fc.assert(
      fc.property(
        anyHistory.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events], { minLength: events.length }),
            fc.array(fc.integer({ min: 1, max: 6 })),
          ),
        ),
        ([events, shuffled, portions]) => {
          const whole = fold(events);
          const inOrder = new ProgressBook(settings);
          for (const event of events) inOrder.add([event]);
          assert.deepEqual(sorted(inOrder), whole);

          const late = new ProgressBook(settings);
          let from = 0;
          for (const size of portions) {
            late.add(shuffled.slice(from, from + size));
            from += size - 1; // each portion repeats the end of the one before
          }
          late.add(shuffled);
          late.add(shuffled.slice(0, 3));
          assert.deepEqual(sorted(late), whole);
        },
      ),
      { numRuns: 300 },
    );
  }).timeout(20_000);

  it('says of each addition exactly which questions it changed', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const book = new ProgressBook(settings);
        for (const event of events) {
          const before = new Map(book.entries());
          const changes = book.add([event]);
          for (const [id, { before: was, after }] of changes) {
            assert.equal(was, before.get(id));
            assert.equal(after, book.of(id));
          }
          for (const id of new Set([...before.keys(), ...book.entries().keys()])) {
            if (!changes.has(id)) assert.equal(book.of(id), before.get(id));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is what it was before, once the latest event is undone, and as after it, once the undo is', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const last = events.at(-1);
        if (
          last === undefined ||
          events.some((event) => event.kind === 'undo' && event.target === last.id)
        )
          return;
        const without = fold(events.slice(0, -1));
        const undone = [...events, undo('undo', last.id, TODAY + 1)];
        const redone = [...undone, undo('redo', 'undo', TODAY + 2)];
        // An undo that is itself taken back lets what it took back stand again; so both ways hold.
        assert.deepEqual(fold(undone), without);
        assert.deepEqual(fold(redone), fold(events));
      }),
      { numRuns: 300 },
    );
  });

  it('takes back a grade by an undo that came first, or whose clock ran behind', () => {
    const given = grade('g', 'q', TODAY, 3);
    const book = new ProgressBook(settings, [undo('u', 'g', TODAY - DAY)]);
    book.add([given]);
    assert.equal(book.of('q'), undefined);
    book.add([undo('uu', 'u', TODAY - 2 * DAY)]);
    assert.equal(book.of('q')?.reviews, 1);
  });

  it('is not confused by undos of themselves, of each other, or of nothing, nor by a chain of thousands', () => {
    const chain = Array.from({ length: 20_000 }, (_, n) =>
      undo(`c${n + 1}`, n === 0 ? 'g' : `c${n}`, n),
    );
    const book = new ProgressBook(settings, [
      grade('g', 'q', TODAY, 3),
      undo('self', 'self', 1),
      undo('a', 'b', 1),
      undo('b', 'a', 1),
      undo('lost', 'nothing', 1),
      ...chain,
    ]);
    assert.equal(book.of('q')?.reviews, 1);
    book.add([undo('c20001', 'c20000', 5)]);
    assert.equal(book.of('q'), undefined);
  });

  it('starts over at a reset, and takes the old grades back when the reset is undone', () => {
    const reset: PracticeEvent = { v: 1, id: 'r', at: TODAY, kind: 'reset', questions: null };
    const events = [
      grade('a', 'q', TODAY - DAY, 3),
      grade('b', 'q', TODAY, 1),
      { v: 1, id: 'm', at: TODAY - DAY, kind: 'bookmark', question: 'q' } as const,
      reset,
      grade('c', 'q', TODAY + 1, 4),
    ];
    const book = new ProgressBook(settings, events);
    assert.deepEqual(
      book.of('q')?.log.map(({ event }) => event),
      ['c'],
    );
    assert.equal(book.of('q')?.bookmarked, true);
    book.add([undo('u', 'r', TODAY + 2)]);
    assert.deepEqual(
      book.of('q')?.log.map(({ event }) => event),
      ['a', 'b', 'c'],
    );
  });

  it('resets only the questions that a reset lists', () => {
    const book = new ProgressBook(settings, [
      grade('a', 'one', TODAY, 3),
      grade('b', 'two', TODAY, 3),
      { v: 1, id: 'r', at: TODAY + 1, kind: 'reset', questions: ['one'] },
    ]);
    assert.deepEqual([...book.entries().keys()], ['two']);
  });

  it('grades duplicates along, and counts the answer once', () => {
    const book = new ProgressBook(settings, [{ ...grade('a', 'one', TODAY, 3), also: ['two'] }]);
    assert.deepEqual(book.of('two')?.schedule, book.of('one')?.schedule);
    assert.equal(book.of('one')?.log[0]?.shared, false);
    assert.equal(book.of('two')?.log[0]?.shared, true);
    book.add([undo('u', 'a', TODAY + 1)]);
    assert.equal(book.entries().size, 0);
  });

  it('flags a question that keeps being forgotten as a leech', () => {
    const strict = parseScheduleSettings({ ...settings, leechLapses: 2, relearningSteps: [] });
    const book = new ProgressBook(strict);
    let at = TODAY;
    for (const given of [4, 1, 3, 1] as const) {
      book.add([grade(`g${at}`, 'q', at, given)]);
      at += 30 * DAY;
    }
    assert.equal(book.of('q')?.lapses, 2);
    assert.equal(book.of('q')?.leech, true);
  });

  it('names the last grade that can be taken back, and the one before it after an undo', () => {
    const book = new ProgressBook(settings, [
      grade('a', 'q', TODAY, 3),
      grade('b', 'p', TODAY + 5, 3),
    ]);
    assert.equal(book.lastGrade()?.id, 'b');
    assert.equal(book.lastGrade(({ question }) => question === 'q')?.id, 'a');
    book.add([undo('u', 'b', TODAY + 6)]);
    assert.equal(book.lastGrade()?.id, 'a');
    book.add([undo('v', 'a', TODAY + 7)]);
    assert.equal(book.lastGrade(), undefined);
  });

  it('folds everything anew when settings change', () => {
    const events = [grade('a', 'q', TODAY, 4)];
    const lax = parseScheduleSettings({ ...settings, desiredRetention: 0.7 });
    const book = new ProgressBook(settings, events);
    const before = book.of('q')?.due ?? 0;
    assert.deepEqual([...book.reschedule(lax).keys()], ['q']);
    assert.ok((book.of('q')?.due ?? 0) > before);
    assert.deepEqual(sorted(book), sorted(new ProgressBook(lax, events)));
  });

  it('never leaves a blank or a due date that is none', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        for (const progress of fold(events).values()) {
          assert.ok(!isBlank(progress));
          assert.equal(progress.due !== null, progress.reviews > 0);
          assert.equal(progress.reviews, progress.log.length);
          if (progress.due !== null) assert.ok(Number.isFinite(progress.due));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the state of a question', () => {
  const known: QuestionProgress = {
    ...new ProgressBook(settings, [grade('a', 'q', TODAY, 4)]).of('q')!,
  };
  const due = known.due ?? NaN;

  it('is new or unanswered before the first grade', () => {
    assert.equal(stateOf(undefined, true, TODAY), 'new');
    assert.equal(stateOf(undefined, false, TODAY), 'unanswered');
  });

  it('is known until it falls due, learning within the steps', () => {
    const learning = new ProgressBook(settings, [grade('a', 'q', TODAY, 1)]).of('q');
    assert.equal(stateOf(learning, true, TODAY), 'learning');
    assert.equal(stateOf(learning, true, TODAY + DAY), 'due');
    assert.equal(stateOf(known, true, due - 1), 'known');
    assert.equal(stateOf(known, true, due), 'due');
    assert.equal(stateOf(known, false, due), 'due');
    assert.equal(stateOf(known, false, due - 1), 'unanswered');
  });

  it('is not due while buried or suspended', () => {
    assert.equal(stateOf({ ...known, buriedUntil: due + DAY }, true, due), 'known');
    assert.equal(stateOf({ ...known, buriedUntil: due }, true, due), 'due');
    assert.equal(stateOf({ ...known, suspended: true }, true, due), 'suspended');
    assert.equal(known.schedule.reps, newSchedule.reps + 1);
  });
});
