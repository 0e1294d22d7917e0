import assert from 'node:assert/strict';
import { assessDraft, correct, notAssessed } from '../../../practice/assessment';
import type { Expectations } from '../../../practice/selfCheck';

const expected: Expectations = {
  mustHear: ['Leader election', 'Fencing tokens', 'Clock drift'],
  bonus: ['Quorum reads'],
  reject: ['Locks never expire'],
  source: 'rubric',
};

describe('the assessment of an attempt', () => {
  it('holds a draft against the rubric', () => {
    const made = assessDraft('There is a leader election, with fencing tokens.', expected);
    assert.deepEqual(
      made.concepts.map(({ tick }) => tick),
      ['covered', 'covered', 'missed'],
    );
    assert.equal(made.proposed, 2);
    assert.ok(Math.abs(made.coverage! - 2 / 3) < 1e-9);
  });

  it('says nothing of an answer given aloud', () => {
    assert.deepEqual(assessDraft('  \n', expected), notAssessed);
  });

  it('proposes no more than Hard once hints were shown', () => {
    const draft = 'Leader election, fencing tokens, clock drift, quorum reads.';
    assert.equal(assessDraft(draft, expected).proposed, 4);
    assert.equal(assessDraft(draft, expected, 1).proposed, 2);
  });

  it('follows corrections by hand, of an answer given aloud too', () => {
    let made = correct(notAssessed, expected, { part: 'mustHear', index: 1, tick: 'covered' });
    assert.deepEqual(
      made.concepts.map(({ tick }) => tick),
      ['missed', 'covered', 'missed'],
    );
    made = correct(made, expected, { part: 'mustHear', index: 0, tick: 'covered' });
    made = correct(made, expected, { part: 'mustHear', index: 2, tick: 'partly' });
    assert.ok(Math.abs(made.coverage! - 2.5 / 3) < 1e-9);
    assert.equal(made.proposed, 3);
    made = correct(made, expected, { part: 'reject', index: 0, stands: true });
    assert.deepEqual([made.flags, made.proposed], [['Locks never expire'], 2]);
    made = correct(made, expected, { part: 'reject', index: 0, stands: false });
    assert.deepEqual([made.flags, made.proposed], [[], 3]);
  });

  it('leaves everything as it is for a tick that the rubric does not have', () => {
    const made = assessDraft('Leader election.', expected);
    assert.equal(correct(made, expected, { part: 'bonus', index: 7, tick: 'covered' }), made);
    assert.equal(correct(made, expected, { part: 'reject', index: 7, stands: true }), made);
  });

  it('keeps the ticks of concepts that a changed deck still asks for', () => {
    const made = assessDraft('Leader election, fencing tokens.', expected);
    const shorter = { ...expected, mustHear: ['Fencing tokens', 'Leases'] };
    const after = correct(made, shorter, { part: 'bonus', index: 0, tick: 'covered' });
    assert.deepEqual(after.concepts, [
      { concept: 'Fencing tokens', tick: 'covered' },
      { concept: 'Leases', tick: 'missed' },
    ]);
  });
});
