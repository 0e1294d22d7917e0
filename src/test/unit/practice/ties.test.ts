import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { GradeEvent, PracticeEvent } from '../../../practice/events';
import { retention, type QuestionProgress } from '../../../practice/progress';
import { ProgressBook } from '../../../practice/progressBook';
import { accountedFor } from '../../../practice/restoredGrades';
import { UndoTree } from '../../../practice/undoTree';
import { anyEvent, DAY, grade, settings, TODAY } from './practiceArbitraries';

const sorted = (book: ProgressBook): ReadonlyMap<string, QuestionProgress> =>
  new Map([...book.entries()].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Few moments and few ids, so that much meets in one place; some grades come from a snapshot. */
const anyTie: fc.Arbitrary<PracticeEvent> = fc
  .tuple(anyEvent, fc.nat(3), fc.constantFrom(undefined, 'own' as const, 'shared' as const))
  .map(([event, after, restored]) => {
    const moved = { ...event, at: TODAY + after };
    return moved.kind === 'grade' && restored !== undefined ? { ...moved, restored } : moved;
  });

describe('events at one moment', () => {
  it('lead to the same progress one by one as all at once, undone, reset and restored ones too', () => {
    fc.assert(
      fc.property(fc.array(anyTie, { maxLength: 14 }), (events) => {
        const whole = new ProgressBook(settings, events);
        for (const order of [events, [...events].reverse()]) {
          const single = new ProgressBook(settings);
          for (const event of order) single.add([event]);
          assert.deepEqual(sorted(single), sorted(whole));
          assert.deepEqual(single.events(), whole.events());
        }
      }),
      { numRuns: 600 },
    );
  }).timeout(30_000);

  it('do not count when a reset comes at the same moment, whichever is seen first', () => {
    const reset = { v: 1, id: 'r', at: TODAY, kind: 'reset' } as const;
    for (const questions of [null, ['q']]) {
      for (const id of ['a', 'z']) {
        const events = [grade(id, 'q', TODAY, 3), { ...reset, questions }];
        for (const order of [events, [...events].reverse()]) {
          const book = new ProgressBook(settings);
          for (const event of order) book.add([event]);
          assert.equal(book.of('q'), undefined);
          assert.equal(book.lastGrade(), undefined);
          assert.deepEqual(
            book
              .eventsOf('q')
              .map(({ kind }) => kind)
              .filter((kind) => kind !== 'reset'),
            [],
          );
          book.add([grade('later', 'q', TODAY + 1, 3)]);
          assert.equal(book.of('q')?.reviews, 1);
          assert.equal(book.lastGrade()?.id, 'later');
        }
      }
    }
  });

  it('do not count beside a reset of that moment, however many they are', () => {
    const book = new ProgressBook(settings);
    book.add([{ v: 1, id: 'e0', at: TODAY, kind: 'reset', questions: ['q'] }]);
    book.add([grade('e1', 'q', TODAY, 3)]);
    book.add([grade('e2', 'q', TODAY, 3)]);
    assert.equal(book.of('q'), undefined);
  });

  it('are undone by the undo that takes the place of another with its id', () => {
    const undo = { v: 1, id: 'u', at: TODAY, kind: 'undo' } as const;
    const book = new ProgressBook(settings, [grade('given', 'q', TODAY, 3)]);
    book.add([{ ...undo, target: 'x' }]);
    assert.equal(book.of('q')?.reviews, 1);
    // Says more, so it stands.
    book.add([{ ...undo, target: 'given' }]);
    assert.equal(book.of('q'), undefined);
  });

  it('are listed oldest first, then by id, whatever order they came in', () => {
    const [a, b, c] = [grade('a', 'q', 2, 3), grade('b', 'q', 1, 3), grade('c', 'q', 2, 3)];
    assert.deepEqual(new ProgressBook(settings, [c, a, b]).events(), [b, a, c]);
  });

  it('changes nothing, and says so, when it is known already', () => {
    const book = new ProgressBook(settings, [grade('a', 'q', TODAY, 3)]);
    assert.equal(book.add([grade('a', 'q', TODAY, 3)]).size, 0);
    const changes = book.add([grade('b', 'q', TODAY + DAY, 3)]);
    assert.deepEqual([...changes.keys()], ['q']);
    assert.equal(changes.get('q')?.before?.reviews, 1);
    assert.equal(changes.get('q')?.after?.reviews, 2);
  });
});

describe('grades restored from a snapshot', () => {
  const restored = (id: string, at: number): GradeEvent => ({
    ...grade(id, 'q', at, 3),
    restored: 'own',
  });

  it('are each silenced by one original of the same worth, and by no more than there are', () => {
    const events = [restored('r1', TODAY), restored('r2', TODAY), restored('r3', TODAY)];
    const silenced = (...originals: readonly PracticeEvent[]): number =>
      accountedFor([...events, ...originals]).size;
    assert.equal(silenced(), 0);
    assert.equal(silenced(grade('a', 'q', TODAY + 1, 3)), 1);
    assert.equal(silenced(grade('a', 'q', TODAY + 1, 3), grade('b', 'q', TODAY + 2, 3)), 2);
    assert.equal(silenced(grade('a', 'q', TODAY + 1, 4)), 0);
    assert.equal(silenced(grade('a', 'q', TODAY + DAY, 3)), 0);
    const mark = { v: 1, id: 'm', at: TODAY, kind: 'bookmark', question: 'q' } as const;
    assert.equal(silenced(mark), 0);
  });
});

describe('an event that is undone several times', () => {
  const undo = (id: string, target: string) =>
    ({ v: 1, id, at: TODAY, kind: 'undo', target }) as const;

  it('stands again only when every undo of it is undone or gone', () => {
    const tree = new UndoTree();
    tree.add(undo('u1', 'e'));
    tree.add(undo('u2', 'e'));
    tree.add(undo('u3', 'u1'));
    assert.equal(tree.isUndone('e'), true);
    tree.add(undo('u4', 'u2'));
    assert.equal(tree.isUndone('e'), false);
    tree.remove(undo('u4', 'u2'));
    assert.equal(tree.isUndone('e'), true);
    tree.remove(undo('u2', 'e'));
    assert.equal(tree.isUndone('e'), false);
    tree.remove(undo('u3', 'u1'));
    assert.equal(tree.isUndone('e'), true);
  });
});

describe('retention', () => {
  it('is the share remembered of what was asked again after most of a day', () => {
    const at = [0, 60_000, DAY, 2 * DAY, 2 * DAY + 20 * 3_600_000, 2 * DAY + 39 * 3_600_000];
    const grades = [3, 3, 1, 2, 3, 1] as const;
    const log = at.map((moment, index) => ({
      event: `e${index}`,
      at: TODAY + moment,
      grade: grades[index]!,
      took: 0,
      shared: false,
    }));
    // A day, a day and twenty hours count; the first time, a minute and nineteen hours don't.
    assert.deepEqual(retention(log), { reviews: 3, remembered: 2 });
    assert.deepEqual(retention(log, 60_000), { reviews: 5, remembered: 3 });
    assert.deepEqual(retention([]), { reviews: 0, remembered: 0 });
  });
});

describe('leeches', () => {
  it('are none where the setting is 0', () => {
    const events = [1, 2, 3, 4, 5, 6].map((day) =>
      grade(`e${day}`, 'q', TODAY + 40 * day * DAY, day % 2 === 1 ? 4 : 1),
    );
    const leech = (leechLapses: number): boolean | undefined =>
      new ProgressBook({ ...settings, leechLapses }, events).of('q')?.leech;
    assert.equal(leech(0), false);
    assert.equal(leech(1), true);
  });
});
