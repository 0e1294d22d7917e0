import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planTowards, type DateCandidate, type DateOptions } from '../../../practice/datePlan';
import { ProgressBook } from '../../../practice/progressBook';
import { Scheduler } from '../../../practice/scheduler';
import { DAY, grade, settings, TODAY, utcDay } from './practiceArbitraries';

const options: DateOptions = {
  now: TODAY,
  dayOf: utcDay,
  interview: '2026-11-25',
  mostPerDay: 100,
  scheduler: new Scheduler(settings),
};

const book = new ProgressBook(settings, [
  grade('1', 'solid', TODAY - 20 * DAY, 4),
  grade('2', 'solid', TODAY - 10 * DAY, 4),
  grade('3', 'solid', TODAY, 4),
  grade('4', 'shaky', TODAY - 10 * DAY, 1),
  grade('5', 'weak', TODAY - 60 * DAY, 1),
  { v: 1, id: '6', at: TODAY, kind: 'suspend', question: 'off' },
]);

const bank = (...ids: readonly string[]): readonly DateCandidate[] =>
  ids.map((id) => ({ id, topic: id.startsWith('x') ? 'X' : 'Y', progress: book.of(id) }));

describe('the plan towards a date', () => {
  it('covers everything once first, topics in turn, then the weakest, then what was new again', () => {
    const plan = planTowards(bank('x1', 'x2', 'y1', 'solid', 'shaky', 'weak', 'off'), options);
    assert.equal(plan.daysLeft, 5);
    assert.equal(plan.perDay, 2);
    assert.deepEqual(
      plan.days.flatMap(({ fresh }) => fresh),
      ['x1', 'y1', 'x2'],
    );
    assert.deepEqual(
      plan.days.flatMap(({ again }) => again),
      ['weak', 'shaky', 'x1', 'y1', 'x2'],
    );
    assert.deepEqual(plan.days[0], { day: '2026-11-20', fresh: ['x1', 'y1'], again: [] });
    assert.deepEqual(plan.notReached, []);
  });

  it('says what will not be reached, and how ready one is per topic, least first', () => {
    const plan = planTowards(bank('x1', 'x2', 'x3', 'x4', 'solid', 'shaky'), {
      ...options,
      interview: '2026-11-21',
      mostPerDay: 3,
    });
    assert.equal(plan.daysLeft, 1);
    assert.deepEqual(plan.notReached, ['x4']);
    assert.deepEqual(
      plan.topics.map(({ topic, tried, questions }) => [topic, tried, questions]),
      [
        ['X', 0, 4],
        ['Y', 2, 2],
      ],
    );
    assert.equal(plan.topics[0]?.readiness, 0);
    assert.ok(plan.topics[1]!.readiness > 0.5 && plan.topics[1]!.readiness < 1);
  });

  it('has today as its only day when the interview is today, and none when it has passed', () => {
    assert.equal(planTowards(bank('x1'), { ...options, interview: '2026-11-20' }).daysLeft, 1);
    for (const interview of ['2026-11-19', 'soon', '']) {
      const plan = planTowards(bank('x1'), { ...options, interview });
      assert.equal(plan.daysLeft, 0);
      assert.deepEqual(plan.notReached, ['x1']);
      assert.deepEqual(plan.days, []);
    }
  });

  it('asks no more a day than one will do, and puts every fresh question somewhere', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: -2, max: 40 }),
        fc.integer({ min: 0, max: 12 }),
        (count, days, mostPerDay) => {
          const candidates = bank(
            ...Array.from({ length: count }, (_, n) => `${n % 2 ? 'x' : 'y'}${n}`),
          );
          const plan = planTowards(candidates, {
            ...options,
            interview: utcDay(TODAY + days * DAY),
            mostPerDay,
          });
          for (const { fresh, again } of plan.days) {
            assert.ok(fresh.length + again.length <= mostPerDay);
            assert.equal(new Set([...fresh, ...again]).size, fresh.length + again.length);
          }
          const placed = [...plan.days.flatMap(({ fresh }) => fresh), ...plan.notReached];
          assert.deepEqual(placed.sort(), candidates.map(({ id }) => id).sort());
        },
      ),
      { numRuns: 200 },
    );
  });
});
