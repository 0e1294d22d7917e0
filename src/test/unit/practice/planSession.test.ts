import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PracticeEvent } from '../../../practice/events';
import { planSession, type Candidate, type PlanOptions } from '../../../practice/planSession';
import { ProgressBook } from '../../../practice/progressBook';
import { parseSessionSpec, type SessionSpec } from '../../../practice/sessionSpec';
import { anyHistory, DAY, grade, settings, TODAY } from './practiceArbitraries';

const options: PlanOptions = { now: TODAY, random: () => 0.5 };

function bank(ids: readonly string[], events: readonly PracticeEvent[]): readonly Candidate[] {
  const book = new ProgressBook({ ...settings, fuzz: false }, events);
  return ids.map((id, index) => ({
    id,
    deck: index % 2 === 0 ? 'even' : 'odd',
    sections: index < 2 ? ['First', 'Inner'] : ['Second'],
    tags: id === 'a' ? ['sql'] : [],
    hasAnswer: id !== 'blank',
    progress: book.of(id),
  }));
}

const ids = (
  spec: SessionSpec,
  candidates: readonly Candidate[],
  with_: Partial<PlanOptions> = {},
): readonly string[] => planSession(spec, candidates, { ...options, ...with_ }).map(({ id }) => id);

describe('the plan of a session', () => {
  // Due: `late` by 97 days after 3, `later` by 84 after 16. `known` is ahead; `new` and `blank` are fresh.
  const events: PracticeEvent[] = [
    grade('1', 'later', TODAY - 100 * DAY, 4),
    grade('2', 'late', TODAY - 100 * DAY, 3),
    grade('3', 'late', TODAY - 100 * DAY + 600_000, 3),
    grade('4', 'known', TODAY, 4),
    grade('5', 'hidden', TODAY - 100 * DAY, 4),
    { v: 1, id: '6', at: TODAY, kind: 'suspend', question: 'hidden' },
    grade('7', 'buried', TODAY - 100 * DAY, 4),
    { v: 1, id: '8', at: TODAY, kind: 'bury', question: 'buried', until: TODAY + DAY },
    { v: 1, id: '9', at: TODAY, kind: 'bookmark', question: 'known' },
  ];
  const all = bank(['a', 'known', 'later', 'late', 'hidden', 'buried', 'blank'], events);

  it('asks what is due first, most overdue for its interval first, then new, then what would come next', () => {
    assert.deepEqual(ids({ mode: 'everything' }, all), ['late', 'later', 'a', 'blank', 'known']);
    assert.deepEqual(ids({ mode: 'due' }, all), ['late', 'later']);
    assert.deepEqual(ids({ mode: 'new' }, all), ['a']);
  });

  it('keeps to the scope it is given', () => {
    assert.deepEqual(ids({ mode: 'deck', deck: 'even' }, all), ['later', 'a', 'blank']);
    assert.deepEqual(ids({ mode: 'section', deck: 'even', sections: ['First'] }, all), ['a']);
    assert.deepEqual(ids({ mode: 'section', deck: 'odd', sections: ['First', 'Inner'] }, all), [
      'known',
    ]);
    assert.deepEqual(ids({ mode: 'section', deck: 'odd', sections: ['Inner'] }, all), []);
    assert.deepEqual(ids({ mode: 'tag', tag: 'sql' }, all), ['a']);
    assert.deepEqual(ids({ mode: 'bookmarked' }, all), ['known']);
    assert.deepEqual(ids({ mode: 'unanswered' }, all), ['blank']);
  });

  it('keeps suspended and buried questions out unless they are named', () => {
    assert.deepEqual(ids({ mode: 'search', ids: ['hidden', 'known', 'a', 'nowhere', 'a'] }, all), [
      'known',
      'a',
    ]);
    assert.deepEqual(ids({ mode: 'list', ids: ['hidden', 'buried', 'a'] }, all), [
      'hidden',
      'buried',
      'a',
    ]);
  });

  it('keeps to the limits of the day in the modes that follow the schedule', () => {
    const limits = { newLeft: 0, reviewsLeft: 1 };
    assert.deepEqual(ids({ mode: 'due' }, all, { limits }), ['late']);
    assert.deepEqual(ids({ mode: 'new' }, all, { limits }), []);
    assert.equal(ids({ mode: 'everything' }, all, { limits }).length, 5);
  });

  it('puts the weakest first, and only what has been tried', () => {
    const weak = bank(
      ['fine', 'bad', 'untried', 'poor'],
      [grade('1', 'fine', TODAY, 3), grade('2', 'bad', TODAY, 1), grade('3', 'poor', TODAY, 2)],
    );
    assert.deepEqual(ids({ mode: 'weakest', count: 2 }, weak), ['bad', 'poor']);
    assert.deepEqual(ids({ mode: 'weakest', count: 9 }, weak), ['bad', 'poor', 'fine']);
  });

  it('asks one of a group of duplicates and grades the others along', () => {
    const twins = bank(['x', 'y', 'z'], []);
    const groupOf = (id: string): string => (id === 'z' ? 'z' : 'same');
    assert.deepEqual(planSession({ mode: 'everything' }, twins, { ...options, groupOf }), [
      { id: 'x', also: ['y'] },
      { id: 'z', also: [] },
    ]);
  });

  it('draws at random without repetition, all orders alike', () => {
    const many = bank(
      Array.from({ length: 50 }, (_, n) => `q${n}`),
      [],
    );
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.double({ min: 0, max: 0.999_999, noNaN: true })),
        fc.integer({ min: 1, max: 60 }),
        (stream, count) => {
          const drawn = ids({ mode: 'random', count }, many, {
            random: () => stream.next().value as number,
          });
          assert.equal(drawn.length, Math.min(50, count));
          assert.equal(new Set(drawn).size, drawn.length);
        },
      ),
      { numRuns: 50 },
    );
    let state = 3;
    const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    const firsts = new Map<string, number>();
    for (let draw = 0; draw < 5000; draw++) {
      const [first] = ids({ mode: 'random', count: 1 }, many, { random });
      firsts.set(first!, (firsts.get(first!) ?? 0) + 1);
    }
    for (const count of firsts.values()) assert.ok(count > 50 && count < 160, String(count));
  });

  it('never asks twice, nor what is no candidate, whatever the history', () => {
    const modes: readonly SessionSpec[] = [
      { mode: 'everything' },
      { mode: 'due' },
      { mode: 'new' },
      { mode: 'weakest', count: 3 },
      { mode: 'random', count: 3 },
      { mode: 'bookmarked' },
    ];
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...modes), (history, spec) => {
        const some = bank(['alpha', 'beta', 'gamma', '__proto__'], history);
        const queue = ids(spec, some);
        assert.equal(new Set(queue).size, queue.length);
        for (const id of queue)
          assert.ok(!some.find((each) => each.id === id)?.progress?.suspended);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is practised', () => {
  it('comes back from JSON, and is null for anything else', () => {
    const specs: readonly SessionSpec[] = [
      { mode: 'everything' },
      { mode: 'deck', deck: 'file:///x.md' },
      { mode: 'section', deck: 'd', sections: ['a', 'b'] },
      { mode: 'tag', tag: 't' },
      { mode: 'weakest', count: 5 },
      { mode: 'list', ids: ['a'] },
      { mode: 'search', ids: [] },
    ];
    for (const spec of specs)
      assert.deepEqual(parseSessionSpec(JSON.parse(JSON.stringify(spec))), spec);
    for (const bad of [
      null,
      'due',
      {},
      { mode: 'deck' },
      { mode: 'random', count: 0 },
      { mode: 'list', ids: [1] },
      { mode: '__proto__' },
    ]) {
      assert.equal(parseSessionSpec(bad), null);
    }
  });
});
