import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FSRS, createEmptyCard, type Card } from 'ts-fsrs';
import { formatInterval } from '../../../practice/formatInterval';
import type { Grade } from '../../../practice/grade';
import {
  defaultScheduleSettings,
  parseScheduleSettings,
  type ScheduleSettings,
} from '../../../practice/scheduleSettings';
import { newSchedule, Scheduler, type ScheduleState } from '../../../practice/scheduler';
import { anyGrade, DAY, TODAY } from './practiceArbitraries';

/** Park and Miller's generator: the same reviews at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function replayBoth(settings: ScheduleSettings, reviews: number, seed: number): void {
  const ours = new Scheduler(settings);
  const theirs = new FSRS({
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumInterval,
    learning_steps: [...settings.learningSteps],
    relearning_steps: [...settings.relearningSteps],
    enable_fuzz: settings.fuzz,
  });
  const random = seeded(seed);
  const states = new Map<number, ScheduleState>();
  const cards = new Map<number, Card>();
  let now = TODAY - 3000 * DAY;
  for (let review = 0; review < reviews; review++) {
    now += Math.floor(random() * 8 * 3_600_000);
    const question = Math.floor(random() * 300);
    const given = (1 + Math.floor(random() * 4)) as Grade;
    const state = ours.schedule(states.get(question) ?? newSchedule, given, now);
    const { card } = theirs.next(
      cards.get(question) ?? createEmptyCard(new Date(now)),
      new Date(now),
      given,
    );
    states.set(question, state);
    cards.set(question, card);
    assert.equal(state.due, card.due.getTime(), `review ${review}`);
    assert.equal(state.stability, card.stability);
  }
}

describe('the scheduler', () => {
  it('gives the due dates of ts-fsrs over 10,000 random reviews, with fuzz', () => {
    replayBoth(defaultScheduleSettings, 10_000, 11);
  }).timeout(20_000);

  it('gives the due dates of ts-fsrs under other settings, without fuzz', () => {
    const others = parseScheduleSettings({
      desiredRetention: 0.8,
      maximumInterval: 90,
      learningSteps: ['5m', '1h', '1d'],
      relearningSteps: [],
      fuzz: false,
    });
    replayBoth(others, 3000, 12);
  }).timeout(20_000);

  it('previews for each button exactly what grading then leads to', () => {
    const scheduler = new Scheduler(defaultScheduleSettings);
    fc.assert(
      fc.property(fc.array(anyGrade, { maxLength: 8 }), anyGrade, (before, given) => {
        let state = newSchedule;
        before.forEach((each, index) => {
          state = scheduler.schedule(state, each, TODAY + index * 3 * DAY);
        });
        const at = TODAY + 40 * DAY;
        assert.deepEqual(scheduler.preview(state, at)[given], scheduler.schedule(state, given, at));
      }),
      { numRuns: 100 },
    );
  });

  it('takes whatever a clock says: back, 1970, ten years ahead, NaN, the end of time', () => {
    const scheduler = new Scheduler(defaultScheduleSettings);
    const clock = fc.oneof(
      fc.constantFrom(0, -1, NaN, Infinity, -Infinity, 8.64e15, -8.64e15, 1e300),
      fc.constantFrom(-60_000, -DAY, -365 * DAY, 3650 * DAY).map((shift) => TODAY + shift),
      fc.integer({ min: TODAY - 100 * DAY, max: TODAY + 100 * DAY }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(clock, anyGrade), { maxLength: 12 }), (reviews) => {
        let state = newSchedule;
        for (const [at, given] of reviews) {
          const next = scheduler.schedule(state, given, at);
          assert.ok(Number.isFinite(next.due) && next.due >= 0);
          assert.ok(!Number.isNaN(new Date(next.due).getTime()));
          assert.ok(next.due > (next.lastReview ?? NaN));
          assert.ok((next.lastReview ?? NaN) >= (state.lastReview ?? 0));
          const recall = scheduler.recall(next, at);
          assert.ok(recall >= 0 && recall <= 1);
          state = next;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('starts a question over whose stored state is impossible, and keeps its counts', () => {
    const scheduler = new Scheduler(defaultScheduleSettings);
    const good = scheduler.schedule(newSchedule, 3, TODAY);
    for (const bad of [
      { stability: NaN },
      { stability: 0 },
      { stability: Infinity },
      { difficulty: NaN },
      { stability: 40_000 },
      { difficulty: 0 },
      { difficulty: 11 },
      { lastReview: NaN },
      { lastReview: null },
      { due: NaN },
    ]) {
      const next = scheduler.schedule(
        { ...good, phase: 'review', ...bad, reps: 7 },
        3,
        TODAY + DAY,
      );
      assert.ok(Number.isFinite(next.due), JSON.stringify(bad));
      assert.ok(next.stability > 0 && next.difficulty >= 1);
      assert.equal(next.reps, 8);
      if (!('due' in bad)) {
        const fresh = scheduler.schedule({ ...newSchedule, reps: 7 }, 3, TODAY + DAY);
        assert.deepEqual(next, fresh, JSON.stringify(bad));
        assert.equal(scheduler.recall({ ...good, phase: 'review', ...bad }, TODAY + DAY), 0);
      }
    }
  });

  it('follows the weights of its settings', () => {
    const theirs = new FSRS({ enable_fuzz: false });
    // Its first weights are the stability after each grade of a new question.
    const weights = [0.5, 2, 7, 30, ...theirs.parameters.w.slice(4)];
    const scheduler = new Scheduler({ ...defaultScheduleSettings, weights });
    const stability = ([1, 2, 3, 4] as const).map(
      (given) => scheduler.schedule(newSchedule, given, TODAY).stability,
    );
    assert.deepEqual(stability, [0.5, 2, 7, 30]);
  });

  it('knows recall falls with time', () => {
    const scheduler = new Scheduler(defaultScheduleSettings);
    const state = scheduler.schedule(newSchedule, 4, TODAY);
    assert.ok(scheduler.recall(state, TODAY + DAY) > scheduler.recall(state, TODAY + 60 * DAY));
    assert.equal(scheduler.recall(newSchedule, TODAY), 0);
  });
});

describe('schedule settings', () => {
  it('fall back where a value is none, clamp where it is out of range, and leave out unreadable steps', () => {
    assert.deepEqual(parseScheduleSettings('nonsense'), defaultScheduleSettings);
    const parsed = parseScheduleSettings({
      desiredRetention: 7,
      maximumInterval: -3,
      learningSteps: ['1m', 'soon', '0m', '-5m', '2h', 7, '1.5d', '3d'],
      relearningSteps: [],
      fuzz: 'yes',
      weights: [1, 2, 3],
      leechLapses: 4.4,
    });
    assert.deepEqual(parsed, {
      desiredRetention: 0.99,
      maximumInterval: 1,
      learningSteps: ['1m', '2h', '3d'],
      relearningSteps: [],
      fuzz: true,
      weights: null,
      leechLapses: 4,
    });
  });

  it('make a working scheduler whatever they are made from', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.string()), fc.double(), (any, steps, number) => {
        for (const raw of [
          any,
          { learningSteps: steps, desiredRetention: number, maximumInterval: number },
        ]) {
          const state = new Scheduler(parseScheduleSettings(raw)).schedule(newSchedule, 3, TODAY);
          assert.ok(state.due > TODAY);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('an interval in words', () => {
  it('uses the unit that people would', () => {
    const minute = 60_000;
    const cases: readonly (readonly [number, string])[] = [
      [NaN, 'now'],
      [-5, 'now'],
      [29_000, 'now'],
      [minute, '1 min'],
      [10 * minute, '10 min'],
      [59.6 * minute, '1 hour'],
      [5 * 60 * minute, '5 hours'],
      [DAY, '1 day'],
      [4 * DAY, '4 days'],
      [30 * DAY, '30 days'],
      [31 * DAY, '1 month'],
      [61 * DAY, '2 months'],
      [80 * DAY, '2.6 months'],
      [365.25 * DAY, '1 year'],
      [550 * DAY, '1.5 years'],
    ];
    for (const [ms, words] of cases) assert.equal(formatInterval(ms), words);
  });
});
