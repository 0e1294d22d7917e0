import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEvents, serialiseEvent } from '../../../practice/eventText';
import { ProgressBook } from '../../../practice/progressBook';
import { streak } from '../../../practice/streak';
import { Tally } from '../../../practice/tally';
import { DAY, grade, settings } from './practiceArbitraries';

/** Places on the earth: the two farthest from UTC, and three that turn their clocks, one of them by half an hour. */
const zones = [
  ...['Pacific/Kiritimati', 'Etc/GMT+12', 'Etc/GMT-14', 'UTC'],
  ...['Europe/Vienna', 'America/New_York', 'Australia/Lord_Howe'],
];

const dayIn = (zone: string): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return (at) => format.format(at);
};

/** Around both nights in which Vienna's clocks are turned. */
const turns = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)];

/** What may happen to a clock between two grades, as ms that it moves. */
const steps = fc.oneof(
  fc.integer({ min: 0, max: DAY }),
  fc.constantFrom(-60_000, -DAY, -365 * DAY, 3650 * DAY, -3_600_000, 3_600_000, 14 * 3_600_000),
);

/** Grades of three questions under a clock that is moved about; 1970 among its readings. */
const practice = fc
  .tuple(
    fc.constantFrom(...turns, 0),
    fc.array(fc.tuple(steps, fc.integer({ min: 0, max: 2 }), fc.constantFrom(1, 2, 3, 4)), {
      minLength: 1,
      maxLength: 25,
    }),
  )
  .map(([start, moves]) => {
    let now = start;
    return moves.map(([step, question, given], at) => {
      now = Math.max(0, now + step);
      return grade(`e${at}`, `q${question}`, now, given);
    });
  });

describe('a clock that is turned, jumps or starts over', () => {
  it('costs no grade, and gives every question a due date after its last review', () => {
    fc.assert(
      fc.property(practice, (events) => {
        const stored = readEvents(events.map(serialiseEvent).join('\n'));
        assert.deepEqual([stored.damaged, stored.newer], [[], []]);
        const book = new ProgressBook(settings, stored.events);
        const reviews = [...book.entries().values()];
        assert.equal(
          reviews.reduce((sum, progress) => sum + progress.reviews, 0),
          events.length,
        );
        for (const { due, log } of reviews) {
          assert.ok(due !== null && Number.isFinite(due) && due >= 0);
          assert.ok(!Number.isNaN(new Date(due).getTime()));
          assert.ok(due > Math.max(...log.map(({ at }) => at)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts each grade on one day of every zone, and a streak that is no longer than the days', () => {
    fc.assert(
      fc.property(practice, fc.constantFrom(...zones), (events, zone) => {
        const dayOf = dayIn(zone);
        const tally = new Tally(dayOf, new ProgressBook(settings, events).entries().values());
        const days = tally.days();
        assert.deepEqual(
          days.map(([day]) => day),
          [...new Set(events.map(({ at }) => dayOf(at)))].sort(),
        );
        assert.equal(
          days.reduce((sum, [, { reviews }]) => sum + reviews, 0),
          events.length,
        );
        const { current, longest } = streak(
          days.map(([day]) => day),
          dayOf(events.at(-1)?.at ?? 0),
        );
        assert.ok(current >= 1 && current <= longest && longest <= days.length);
      }),
      { numRuns: 300 },
    );
  });
});
