import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayLabel, dayNumber } from '../../../practice/days';
import type { PracticeEvent } from '../../../practice/events';
import { ProgressBook } from '../../../practice/progressBook';
import {
  statistics,
  weakestSections,
  type SectionStatistics,
  type Statistics,
} from '../../../practice/statistics';
import { streak } from '../../../practice/streak';
import { Tally } from '../../../practice/tally';
import { surelyFailing, weakness } from '../../../practice/weakness';
import type { StatisticsFigures } from '../../../protocol';
import { anyHistory, DAY, grade, settings, TODAY, utcDay } from './practiceArbitraries';

/** The compiler's proof that statistics fill the view. */
const asView = (value: Statistics): StatisticsFigures => value;

const inZone =
  (zone: string) =>
  (at: number): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);

describe('the tally of days', () => {
  it('kept up to date event by event equals a tally made at once', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const book = new ProgressBook(settings);
        const tally = new Tally(utcDay);
        for (const event of events) {
          for (const { before, after } of book.add([event]).values()) tally.replace(before, after);
        }
        assert.deepEqual(tally.days(), new Tally(utcDay, book.entries().values()).days());
      }),
      { numRuns: 300 },
    );
  });

  it('counts by the local day, across both changes of the clocks and at the ends of the world', () => {
    // 2026-10-25 has 25 hours in Vienna, 2026-03-29 has 23.
    const moments = [
      Date.UTC(2026, 2, 28, 22, 59),
      Date.UTC(2026, 2, 28, 23, 1),
      Date.UTC(2026, 9, 25, 22, 59),
      Date.UTC(2026, 9, 25, 23, 1),
    ];
    const book = new ProgressBook(
      settings,
      moments.map((at, n) => grade(`e${n}`, `q${n}`, at, 3)),
    );
    const days = (zone: string): readonly string[] =>
      new Tally(inZone(zone), book.entries().values()).days().map(([day]) => day);
    assert.deepEqual(days('Europe/Vienna'), [
      '2026-03-28',
      '2026-03-29',
      '2026-10-25',
      '2026-10-26',
    ]);
    assert.deepEqual(days('Pacific/Kiritimati'), ['2026-03-29', '2026-10-26']);
    assert.deepEqual(days('Etc/GMT+12'), ['2026-03-28', '2026-10-25']);
  });

  it('counts an answer to duplicates once, and a first review as introduced', () => {
    const book = new ProgressBook(settings, [
      { ...grade('a', 'one', TODAY, 3), also: ['two'] },
      grade('b', 'one', TODAY + 1, 1),
    ]);
    const tally = new Tally(utcDay, book.entries().values());
    assert.deepEqual(tally.on(TODAY), { reviews: 2, remembered: 1, introduced: 1, took: 2000 });
  });
});

describe('the streak', () => {
  it('runs through today, or through yesterday while today may still follow', () => {
    assert.deepEqual(streak([], '2026-11-20'), { current: 0, longest: 0 });
    assert.deepEqual(streak(['2026-11-18', '2026-11-19'], '2026-11-20'), {
      current: 2,
      longest: 2,
    });
    assert.deepEqual(streak(['2026-11-19', '2026-11-20'], '2026-11-20'), {
      current: 2,
      longest: 2,
    });
    assert.deepEqual(streak(['2026-11-17', '2026-11-18'], '2026-11-20'), {
      current: 0,
      longest: 2,
    });
    assert.deepEqual(
      streak(['2024-02-28', '2024-02-29', '2024-03-01', '2026-11-20'], '2026-11-20'),
      { current: 1, longest: 3 },
    );
  });

  it('is not broken by a day that a wrong clock put into the future', () => {
    assert.equal(streak(['2026-11-19', '2026-11-20', '2036-01-01'], '2026-11-20').current, 2);
  });

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 20_000, max: 20_040 })), (numbers) => {
        const set = new Set(numbers);
        const run = (from: number): number => (set.has(from) ? 1 + run(from - 1) : 0);
        const today = 20_040;
        const days = [...numbers].sort((a, b) => a - b).map(dayLabel);
        assert.deepEqual(streak(days, dayLabel(today)), {
          current: run(today) || run(today - 1),
          longest: numbers.reduce((most, number) => Math.max(most, run(number)), 0),
        });
        for (const number of numbers) assert.equal(dayNumber(dayLabel(number)), number);
      }),
    );
  });
});

describe('statistics', () => {
  const bank = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({
    id,
    deckUri: 'file:///deck.md',
    deckTitle: 'Deck',
    section: index < 3 ? 'One' : 'Two',
    hasAnswer: id !== 'e',
  }));
  const of = (events: readonly PracticeEvent[], now: number): StatisticsFigures => {
    const book = new ProgressBook({ ...settings, fuzz: false }, events);
    return asView(
      statistics(
        {
          questions: bank,
          progressOf: (id) => book.of(id),
          tally: new Tally(utcDay, book.entries().values()),
          dayOf: utcDay,
          now,
        },
        5,
      ),
    );
  };

  it('fill the view from a small history', () => {
    const events: PracticeEvent[] = [
      grade('1', 'a', TODAY - DAY, 4),
      grade('2', 'b', TODAY, 1),
      grade('3', 'd', TODAY, 3),
      grade('4', 'gone', TODAY, 3),
      { v: 1, id: '5', at: TODAY, kind: 'suspend', question: 'c' },
    ];
    const view = of(events, TODAY + 2 * 60_000);
    assert.deepEqual(view.totals, {
      questions: 5,
      answered: 4,
      new: 0,
      learning: 1,
      due: 1,
      known: 1,
      suspended: 1,
    });
    assert.deepEqual(view.today, { reviews: 3, remembered: 2, took: 3000 });
    assert.deepEqual(view.streak, { current: 2, longest: 2 });
    assert.deepEqual(view.days, [
      { day: '2026-11-19', reviews: 1, remembered: 1, took: 1000 },
      { day: '2026-11-20', reviews: 3, remembered: 2, took: 3000 },
    ]);
    assert.deepEqual(
      view.sections.map(({ section, questions, reviews, remembered, known }) => [
        section,
        questions,
        reviews,
        remembered,
        known,
      ]),
      [
        ['One', 3, 2, 1, 1],
        ['Two', 2, 1, 1, 0],
      ],
    );
    assert.deepEqual(view.forecast, [
      { day: '2026-11-20', due: 2 },
      { day: '2026-11-21', due: 0 },
      { day: '2026-11-22', due: 0 },
      { day: '2026-11-23', due: 0 },
      { day: '2026-11-24', due: 0 },
    ]);
  });

  it('forecast every scheduled question once over time, overdue ones today', () => {
    const view = of([grade('1', 'a', TODAY - 90 * DAY, 4), grade('2', 'b', TODAY, 4)], TODAY);
    assert.equal(view.forecast[0]?.due, 1);
  });

  it('do not fall over an empty bank', () => {
    const tally = new Tally(utcDay);
    const empty = statistics({
      questions: [],
      progressOf: () => undefined,
      tally,
      dayOf: utcDay,
      now: 0,
    });
    assert.equal(empty.forecast.length, 30);
    assert.deepEqual(empty.sections, []);
  });
});

describe('weakness', () => {
  it('of a question grows with its failures, the latest most', () => {
    const of = (...grades: readonly (1 | 2 | 3 | 4)[]): number => {
      const events = grades.map((given, n) => grade(`e${n}`, 'q', TODAY + n * DAY, given));
      return weakness(new ProgressBook(settings, events).of('q')) ?? NaN;
    };
    assert.equal(weakness(undefined), null);
    assert.ok(of(1) > of(2) && of(2) > of(3) && of(3) > of(4));
    assert.ok(of(3, 3, 1) > of(1, 3, 3));
    assert.ok(of(1, 1, 1, 1) > of(1));
  });

  it('of a section needs evidence: one bad review is less than many', () => {
    assert.equal(surelyFailing(0, 0), 0);
    assert.ok(surelyFailing(1, 1) < surelyFailing(20, 25));
    const section = (name: string, reviews: number, remembered: number): SectionStatistics => ({
      deckUri: '',
      deckTitle: '',
      section: name,
      questions: 1,
      reviews,
      remembered,
      known: 0,
      perReview: null,
      retention: { reviews: 0, remembered: 0 },
    });
    const sections = [
      section('few', 2, 0),
      section('perfect', 50, 50),
      section('some', 6, 3),
      section('bad', 50, 20),
    ];
    assert.deepEqual(
      weakestSections(sections).map((each) => each.section),
      ['bad', 'some'],
    );
  });
});
