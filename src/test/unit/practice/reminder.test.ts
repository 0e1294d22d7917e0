import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseTimeOfDay,
  quietStart,
  shouldRemind,
  type ReminderState,
} from '../../../practice/reminder';

const moment: ReminderState = {
  enabled: true,
  wanted: 18 * 60,
  minute: 18 * 60 + 3,
  today: '2026-11-20',
  lastDay: '2026-11-19',
  openFor: quietStart,
  focused: true,
  practising: false,
  reviewsToday: 0,
  waiting: 7,
};

describe('the daily reminder', () => {
  it('comes when its time has come, something waits and nothing was done', () => {
    assert.equal(shouldRemind(moment), true);
    assert.equal(shouldRemind({ ...moment, lastDay: null }), true);
  });

  const reasons: readonly (readonly [string, Partial<ReminderState>])[] = [
    ['it is turned off', { enabled: false }],
    ['its time of day can’t be read', { wanted: null }],
    ['it is too early', { minute: 17 * 60 + 59 }],
    ['it came today already', { lastDay: '2026-11-20' }],
    ['the window has just been opened', { openFor: quietStart - 1 }],
    ['another window is being used', { focused: false }],
    ['a session is under way', { practising: true }],
    ['something was practised today', { reviewsToday: 1 }],
    ['nothing waits', { waiting: 0 }],
  ];
  for (const [reason, state] of reasons) {
    it(`does not come while ${reason}`, () => {
      assert.equal(shouldRemind({ ...moment, ...state }), false);
    });
  }

  it('reads every time of day that there is, and no other', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), fc.boolean(), (hours, minutes, padded) => {
        const text = `${padded ? String(hours).padStart(2, '0') : hours}:${String(minutes).padStart(2, '0')}`;
        assert.equal(parseTimeOfDay(text), hours * 60 + minutes);
      }),
      { numRuns: 200 },
    );
    for (const text of ['', '24:00', '12:60', '6pm', '12', '1:5', '-1:00', '18:00:00']) {
      assert.equal(parseTimeOfDay(text), null, text);
    }
    assert.equal(parseTimeOfDay(' 8.05 '), 485);
  });
});
