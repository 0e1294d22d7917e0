import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  limits,
  parseFromPlanPanel,
  parseToPlanPanel,
  type FromPlanPanel,
  type PlanView,
} from '../../../protocol';

const view: PlanView = {
  kind: 'plan',
  interview: '2026-12-01',
  until: 11,
  about: 'Everything',
  questions: 12,
  tried: 2,
  perDay: 3,
  mostPerDay: 20,
  doneToday: 1,
  leftToday: 2,
  today: [{ questionId: 'q1', prompt: 'Why?', topic: 'Networks', fresh: true }],
  days: [{ day: '2026-11-21', fresh: 2, again: 1 }],
  notReached: 4,
  notReachedTopics: [{ topic: 'Networks', questions: 4 }],
  notAgain: 0,
  toReachAll: 4,
  raiseTo: 4,
  topics: [{ topic: 'Networks', questions: 12, tried: 2, readiness: 0.25 }],
};

describe('messages of the panel of the plan', () => {
  it('are taken, in both directions, when they are well formed', () => {
    const actions: readonly FromPlanPanel[] = [
      { type: 'ready' },
      { type: 'practise' },
      { type: 'change' },
      { type: 'raise' },
      { type: 'changeAmount' },
      { type: 'narrow' },
      { type: 'remove' },
      { type: 'open', questionId: 'q1' },
      { type: 'practiseTopic', topic: 'Networks' },
    ];
    for (const value of actions) assert.deepEqual(parseFromPlanPanel(value), { ok: true, value });
    for (const shown of [view, { ...view, until: -3, raiseTo: null }, { kind: 'none' }]) {
      const value = { type: 'render', view: shown };
      assert.deepEqual(parseToPlanPanel(value), { ok: true, value });
    }
  });

  it('are refused when they are forged or malformed', () => {
    const forged: readonly unknown[] = [
      null,
      'practise',
      { type: 'runCommand' },
      { type: 'open' },
      { type: 'open', questionId: 'x'.repeat(limits.id + 1) },
      { type: 'practiseTopic', topic: 3 },
    ];
    for (const message of forged) assert.equal(parseFromPlanPanel(message).ok, false);
    for (const wrong of [
      { readiness: 2 },
      { readiness: NaN },
      { tried: -1 },
      { topic: undefined },
    ]) {
      const topics = [{ ...view.topics[0], ...wrong }];
      assert.equal(parseToPlanPanel({ type: 'render', view: { ...view, topics } }).ok, false);
    }
    fc.assert(
      fc.property(fc.anything(), (message) => {
        assert.equal(parseFromPlanPanel(message).ok, false);
        assert.equal(parseToPlanPanel(message).ok, false);
      }),
      { numRuns: 100 },
    );
  });
});
