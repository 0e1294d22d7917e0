import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  interviewQueue,
  interviewSessionOptions,
  planInterview,
} from '../../../practice/mockInterview';
import { parseInterview } from '../../../practice/parseInterview';
import { startSession } from '../../../practice/sessionState';

const candidates = ['a', 'b', 'c', 'd'].map((id, at) => ({
  id,
  topic: at % 2 === 0 ? 'Databases' : 'Queues',
  difficulty: (['junior', 'mid', 'senior', null] as const)[at]!,
  hasAnswer: true,
  followUps: ['And then?'],
}));

const plan = planInterview(candidates, {
  minutes: 30,
  topics: [],
  seniority: null,
  random: () => 0.5,
});
const about = { id: 's', label: 'Mock interview', spec: { mode: 'list', ids: ['a'] } } as const;
const session = {
  ...startSession(interviewQueue(plan), about, 1000, interviewSessionOptions),
  clock: null,
};

describe('a stored interview', () => {
  it('comes back as it was, its clock stopped', () => {
    const stored: unknown = JSON.parse(JSON.stringify({ plan, session }));
    assert.deepEqual(parseInterview(stored), { plan, session });
  });

  it('is refused when it is damaged, and never throws', () => {
    assert.equal(parseInterview(undefined), null);
    assert.equal(parseInterview({ plan, session: { ...session, v: 99 } }), null);
    const damage = fc.constantFrom<unknown>(null, -1, 'x', {}, [], [null], NaN, 1e300);
    fc.assert(
      fc.property(fc.constantFrom('length', 'items'), damage, (field, value) => {
        const parsed = parseInterview({ plan: { ...plan, [field]: value }, session });
        assert.ok(parsed === null || field === 'items');
      }),
    );
    fc.assert(fc.property(fc.anything(), (value) => void parseInterview(value)));
  });
});

describe('the plan of an interview', () => {
  it('asks only the difficulties that were wished for, one without counting as mid', () => {
    const difficulties = ['mid'] as const;
    const options = { minutes: 90, topics: [], difficulties, seniority: null, random: () => 0.5 };
    const asked = planInterview(candidates, options).items.map(({ id }) => id);
    assert.deepEqual([...asked].sort(), ['b', 'd']);
  });
});
