import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  readEvent,
  readEvents,
  serialiseEvent,
  serialiseEvents,
} from '../../../practice/eventText';
import { mergeEvents } from '../../../practice/mergeEvents';
import { anyEvent, grade, TODAY } from './practiceArbitraries';

describe('practice events as text', () => {
  it('come back from their text as they were', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const read = readEvents(serialiseEvents(events));
        assert.deepEqual(read, { events, newer: [], damaged: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('keep fields that this version does not know, `__proto__` among them', () => {
    const line =
      '{"v":1,"id":"a","at":5,"kind":"grade","grade":3,"question":"q","took":9,"mood":{"x":[1]},"__proto__":{"bad":1}}';
    const { events } = readEvents(line);
    const again = serialiseEvent(events[0]!);
    assert.deepEqual(JSON.parse(again), JSON.parse(line));
    assert.equal(({} as Record<string, unknown>)['bad'], undefined);
  });

  it('keep lines of later versions and of unknown kinds whole, and report damaged ones by number', () => {
    const newer = '{"v":2,"id":"n","whatever":  true}';
    const unknown = '{"v":1,"id":"u","at":1,"kind":"teleport"}';
    const good = serialiseEvent(grade('g', 'q', TODAY, 3));
    const read = readEvents(['', newer, 'garbage {', good, unknown, '[1]', '{"v":1}'].join('\n'));
    assert.deepEqual(
      read.events.map(({ id }) => id),
      ['g'],
    );
    assert.deepEqual(
      read.newer.map(({ line, text }) => [line, text]),
      [
        [2, newer],
        [5, unknown],
      ],
    );
    assert.deepEqual(
      read.damaged.map(({ line, reason }) => [line, reason]),
      [
        [3, 'not JSON'],
        [6, 'not an object'],
        [7, 'no kind'],
      ],
    );
  });

  it('refuse values of the wrong type in fields that matter', () => {
    const good: Record<string, unknown> = {
      v: 1,
      id: 'a',
      at: 5,
      kind: 'grade',
      question: 'q',
      grade: 3,
      took: 1,
    };
    for (const [field, value] of [
      ['v', 0],
      ['v', '1'],
      ['id', ''],
      ['id', 7],
      ['at', '5'],
      ['at', 1e300],
      ['at', null],
      ['question', {}],
      ['grade', 0],
      ['grade', 2.5],
      ['grade', '3'],
      ['kind', 5],
    ] as const) {
      assert.equal(
        readEvent({ ...good, [field]: value }).kind,
        'damaged',
        `${field}=${JSON.stringify(value)}`,
      );
    }
    assert.equal(readEvent(good).kind, 'event');
    assert.equal(readEvent({ ...good, kind: 'constructor' }).kind, 'newer');
  });

  it('never throw on any JSON or any text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        readEvent(value);
        readEvents(text);
        readEvents(JSON.stringify(value));
      }),
      { numRuns: 300 },
    );
  });

  it('lose nothing when a file is cut off in the middle of a line', () => {
    const text = serialiseEvents([grade('a', 'q', TODAY, 3), grade('b', 'q', TODAY + 1, 3)]);
    const read = readEvents(text.slice(0, -10));
    assert.deepEqual(
      read.events.map(({ id }) => id),
      ['a'],
    );
    assert.equal(read.damaged[0]?.line, 2);
  });
});

describe('the union of events', () => {
  it('does not depend on order, grouping or repetition, even where one id stands for two events', () => {
    const set = fc.array(anyEvent, { maxLength: 15 });
    fc.assert(
      fc.property(set, set, set, (a, b, c) => {
        const union = mergeEvents(a, b, c);
        assert.deepEqual(mergeEvents(c, a, b), union);
        assert.deepEqual(mergeEvents(mergeEvents(a, b), c), union);
        assert.deepEqual(mergeEvents(a, mergeEvents(b, c)), union);
        assert.deepEqual(mergeEvents(union, union, a), union);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on it where events with one id stand at one moment either', () => {
    const twins = fc.array(
      anyEvent.map((event) => ({ ...event, id: 'twin', at: TODAY })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(twins, twins, (a, b) => {
        assert.deepEqual(mergeEvents(a, b), mergeEvents(b, a));
        assert.deepEqual(mergeEvents([...a].reverse(), b), mergeEvents(a, b));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps of two events with one id the later; of two at one moment the one that says more', () => {
    const early = grade('a', 'q', 1, 3);
    const late = grade('a', 'q', 2, 3);
    const drafted = { ...early, draft: 'a longer one' };
    const other = { ...early, grade: 4 as const };
    for (const [kept, dropped] of [
      [late, early],
      [late, drafted],
      [drafted, early],
      [drafted, other],
      // As long as each other: by their text.
      [other, early],
    ] as const) {
      assert.deepEqual(mergeEvents([kept], [dropped]), [kept]);
      assert.deepEqual(mergeEvents([dropped], [kept]), [kept]);
    }
  });

  it('is ordered by moment, then by id', () => {
    const merged = mergeEvents(
      [grade('b', 'q', 2, 3), grade('a', 'q', 2, 3)],
      [grade('z', 'q', 1, 3)],
    );
    assert.deepEqual(
      merged.map(({ id }) => id),
      ['z', 'a', 'b'],
    );
  });
});
