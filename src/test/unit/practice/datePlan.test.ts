import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  planTowards,
  type DateCandidate,
  type DateOptions,
  type DatePlan,
  type PlannedDay,
} from '../../../practice/datePlan';
import type { PracticeEvent } from '../../../practice/events';
import { ProgressBook } from '../../../practice/progressBook';
import { Scheduler } from '../../../practice/scheduler';
import { anyGrade, DAY, grade, settings, TODAY, utcDay } from './practiceArbitraries';

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
  grade('7', 'known', TODAY - 40 * DAY, 4),
  grade('8', 'known', TODAY - 30 * DAY, 4),
  grade('9', 'known', TODAY - 2 * DAY, 4),
  grade('4', 'shaky', TODAY - 10 * DAY, 1),
  grade('5', 'weak', TODAY - 60 * DAY, 1),
  { v: 1, id: '6', at: TODAY, kind: 'suspend', question: 'off' },
]);

const bank = (...ids: readonly string[]): readonly DateCandidate[] =>
  ids.map((id) => ({ id, topic: id.startsWith('x') ? 'X' : 'Y', progress: book.of(id) }));

describe('the plan towards a date', () => {
  it('covers everything once first, topics in turn, then the weakest, then what was new again', () => {
    const plan = planTowards(bank('x1', 'x2', 'y1', 'known', 'shaky', 'weak', 'off'), options);
    assert.equal(plan.daysLeft, 5);
    assert.equal(plan.perDay, 2);
    assert.deepEqual(
      plan.days.flatMap(({ fresh }) => fresh),
      // Of Y three were tried before, so X catches up.
      ['x1', 'x2', 'y1'],
    );
    assert.deepEqual(
      plan.days.flatMap(({ again }) => again),
      ['weak', 'shaky', 'x1', 'x2', 'y1'],
    );
    assert.deepEqual(plan.days[0], { day: '2026-11-20', fresh: ['x1', 'x2'], again: [] });
    assert.deepEqual(plan.notReached, []);
  });

  it('says what will not be reached, and how ready one is per topic, least first', () => {
    const plan = planTowards(bank('x1', 'x2', 'x3', 'x4', 'known', 'shaky'), {
      ...options,
      interview: '2026-11-21',
      mostPerDay: 3,
    });
    assert.equal(plan.daysLeft, 1);
    assert.deepEqual(plan.notReached, ['x4']);
    assert.deepEqual(plan.notAgain, ['shaky']);
    assert.equal(plan.toReachAll, 4);
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

  it('counts what was done today towards today, and leaves it out of the rest of the day', () => {
    const names = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'];
    const plan = (...events: readonly PracticeEvent[]): DatePlan => {
      const book = new ProgressBook(settings, events);
      return planTowards(
        names.map((id) => ({ id, topic: 'X', progress: book.of(id) })),
        { ...options, now: TODAY + DAY / 2, interview: '2026-11-24' },
      );
    };
    const today = ({ days }: DatePlan): readonly string[] => [
      ...(days[0]?.fresh ?? []),
      ...(days[0]?.again ?? []),
    ];
    const noon = TODAY + DAY / 2;
    assert.equal(plan().perDay, 3);
    assert.deepEqual(today(plan()), ['x1', 'x2', 'x3']);
    const afterOne = plan(grade('1', 'x1', noon, 3));
    assert.equal(afterOne.perDay, 3);
    assert.deepEqual(afterOne.doneToday, ['x1']);
    assert.deepEqual(today(afterOne), ['x2', 'x3']);
    const failed = plan(grade('1', 'x1', noon, 1), grade('2', 'x1', noon, 1));
    assert.deepEqual(today(failed), ['x2', 'x3'], 'one question counts once, however it went');
    const afterAll = plan(
      grade('1', 'x1', noon, 3),
      grade('2', 'x2', noon, 3),
      grade('3', 'x3', noon, 3),
    );
    assert.deepEqual(today(afterAll), []);
    assert.deepEqual(afterAll.days[1]?.fresh, ['x4', 'x5', 'x6']);
    const yesterday = plan(grade('1', 'x1', noon - DAY, 3));
    assert.deepEqual(yesterday.doneToday, []);
  });

  it('leaves what is buried for another day, and what is suspended out', () => {
    const book = new ProgressBook(settings, [
      { v: 1, id: '1', at: TODAY, kind: 'bury', question: 'x1', until: TODAY + DAY },
      { v: 1, id: '2', at: TODAY, kind: 'suspend', question: 'x2' },
    ]);
    const { days } = planTowards(
      ['x1', 'x2', 'x3', 'x4', 'x5'].map((id) => ({ id, topic: 'X', progress: book.of(id) })),
      { ...options, interview: '2026-11-22' },
    );
    assert.deepEqual(
      days.map(({ fresh, again }) => [fresh, again]),
      [
        [['x3', 'x4', 'x5'], []],
        [['x1'], ['x3', 'x4', 'x5']],
      ],
    );
  });

  it('names no amount where none would reach what rests till the last day is over', () => {
    const bury = {
      v: 1,
      id: '1',
      at: TODAY,
      kind: 'bury',
      question: 'x1',
      until: TODAY + DAY,
    } as const;
    const book = new ProgressBook(settings, [bury]);
    const buried = { id: 'x1', topic: 'X', progress: book.of('x1') };
    const plan = planTowards([buried], { ...options, interview: '2026-11-21' });
    assert.deepEqual([plan.notReached, plan.toReachAll], [['x1'], 0]);
  });

  it('brings only a short warm-up on the day itself, of what has been tried', () => {
    const names = Array.from({ length: 40 }, (_, n) => `x${n}`);
    const book = new ProgressBook(
      settings,
      names.slice(20).map((id, n) => grade(id, id, TODAY - (n + 1) * DAY, 3)),
    );
    const candidates = names.map((id) => ({ id, topic: 'X', progress: book.of(id) }));
    const onTheDay = { ...options, interview: '2026-11-20' };
    const plan = planTowards(candidates, onTheDay);
    assert.equal(plan.perDay, 10);
    assert.deepEqual(plan.days[0]?.fresh, []);
    assert.deepEqual(plan.days[0]?.again, [...names].reverse().slice(0, 10));
    assert.equal(plan.notReached.length, 20);
    const never = planTowards(bank('x1', 'x2'), onTheDay);
    assert.deepEqual(never.days[0]?.fresh, ['x1', 'x2']);
  });

  const anyQuestions = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map((n) => `q${n}`));
  const anyReviews = fc.array(
    fc.record({
      question: fc.integer({ min: 0, max: 60 }).map((n) => `q${n}`),
      at: fc.integer({ min: TODAY - 5 * DAY, max: TODAY + DAY - 1 }),
      given: anyGrade,
    }),
    { maxLength: 60 },
  );
  const anyPlan = fc
    .record({
      questions: anyQuestions,
      reviews: anyReviews,
      days: fc.integer({ min: -2, max: 20 }),
      mostPerDay: fc.integer({ min: 0, max: 40 }),
    })
    .map(({ questions, reviews, days, mostPerDay }) => {
      const book = new ProgressBook(
        settings,
        reviews.map(({ question, at, given }, n) => grade(`e${n}`, question, at, given)),
      );
      const candidates = questions.map((id) => ({
        id,
        topic: `t${Number(id.slice(1)) % 3}`,
        progress: book.of(id),
      }));
      const asked: DateOptions = {
        ...options,
        now: TODAY + DAY - 1,
        interview: utcDay(TODAY + days * DAY),
        mostPerDay,
      };
      return { candidates, asked, plan: planTowards(candidates, asked) };
    });
  const both = ({ fresh, again }: PlannedDay): readonly string[] => [...fresh, ...again];

  it('asks no more a day than one will do and no question twice a day, what was done included', () => {
    fc.assert(
      fc.property(anyPlan, ({ asked, plan }) => {
        assert.ok(plan.perDay <= asked.mostPerDay);
        assert.equal(plan.days.length, plan.daysLeft);
        plan.days.forEach((day, at) => {
          const ids = [...both(day), ...(at === 0 ? plan.doneToday : [])];
          assert.equal(new Set(ids).size, ids.length);
          // Later days take over what was forgotten today: about as many, and never too many.
          assert.ok(both(day).length <= (at === 0 ? plan.perDay : asked.mostPerDay));
          if (at === 0 && both(day).length > 0) assert.ok(ids.length <= plan.perDay);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('puts every question that was never tried somewhere once, and before anything comes again', () => {
    fc.assert(
      fc.property(anyPlan, ({ candidates, asked, plan }) => {
        const fresh = candidates.filter(({ progress }) => !progress).map(({ id }) => id);
        const placed = [...plan.days.flatMap((day) => day.fresh), ...plan.notReached];
        assert.deepEqual([...placed].sort(), [...fresh].sort());
        // On the day itself nothing new is begun.
        if (asked.interview === utcDay(TODAY)) return;
        const firstAgain = plan.days.findIndex(({ again }) => again.length > 0);
        if (firstAgain < 0) return;
        assert.ok(plan.days.slice(firstAgain + 1).every((day) => day.fresh.length === 0));
        assert.equal(plan.notReached.length, 0);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves nothing out where one will do as much as it takes, and nothing unseen at what it names', () => {
    fc.assert(
      fc.property(anyPlan, ({ candidates, asked, plan }) => {
        if (plan.until <= 0) return;
        const enough = planTowards(candidates, { ...asked, mostPerDay: 1000 });
        assert.deepEqual(enough.notReached, []);
        // What is seen on the last day only can't come again.
        const last = new Set(both(enough.days.at(-1)!));
        assert.ok(enough.notAgain.every((id) => last.has(id)));
        const reaching = (mostPerDay: number): readonly string[] =>
          planTowards(candidates, { ...asked, mostPerDay }).notReached;
        assert.deepEqual(reaching(plan.toReachAll), []);
        if (plan.toReachAll > 0) assert.notDeepEqual(reaching(plan.toReachAll - 1), []);
      }),
      { numRuns: 200 },
    );
  });
});
