import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayLabel, dayNumber } from '../../../practice/days';
import { dateProblem, parsePlanChoice, type PlanChoice } from '../../../practice/planChoice';
import { withinScopes, type PlanScope } from '../../../practice/planScope';

const choice: PlanChoice = {
  interview: '2026-12-01',
  scopes: [
    { mode: 'deck', deck: 'file:///a.md' },
    { mode: 'section', deck: 'file:///b.md', sections: ['Storage'] },
    { mode: 'tag', tag: 'sql' },
  ],
  mostPerDay: 20,
};

describe('what was asked of the plan', () => {
  it('comes back from storage as it was', () => {
    assert.deepEqual(parsePlanChoice(JSON.parse(JSON.stringify(choice))), choice);
  });

  it('is refused where any of it is malformed, whatever it is', () => {
    const forged: readonly unknown[] = [
      undefined,
      null,
      [],
      'plan',
      {},
      { ...choice, interview: 'soon' },
      { ...choice, interview: '2026-02-30' },
      { ...choice, scopes: undefined },
      { ...choice, scopes: [{ mode: 'due' }] },
      { ...choice, scopes: [{ mode: 'tag' }] },
      { ...choice, mostPerDay: 0 },
      { ...choice, mostPerDay: 2.5 },
      { ...choice, mostPerDay: 1e9 },
    ];
    for (const value of forged) assert.equal(parsePlanChoice(value), null, JSON.stringify(value));
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.equal(parsePlanChoice(value), null);
      }),
      { numRuns: 100 },
    );
  });

  it('takes a date of today or later, and says what is wrong with any other', () => {
    const today = '2026-11-20';
    for (const day of [today, '2026-11-21', '2028-02-29']) {
      assert.equal(dateProblem(day, '2026-11-20'), null, day);
    }
    const problems = { form: ['', 'soon', '1.12.2026', '2026-12-1', '2026-12-01T00:00'] };
    for (const text of problems.form) assert.equal(dateProblem(text, today), 'form', text);
    for (const text of ['2026-13-01', '2026-02-30', '2027-02-29', '2026-12-00']) {
      assert.equal(dateProblem(text, today), 'noSuchDay', text);
    }
    assert.equal(dateProblem('2026-11-19', today), 'past');
    assert.equal(dateProblem('2029-01-01', today), 'far');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 731 }), (ahead) => {
        assert.equal(dateProblem(dayLabel(dayNumber(today) + ahead), today), null);
      }),
    );
  });
});

describe('the scopes of a plan', () => {
  const place = (deck: string, sections: readonly string[] = [], tags: readonly string[] = []) => ({
    deck,
    sections,
    tags,
  });
  const within = (
    scopes: readonly PlanScope[],
    ...questions: readonly ReturnType<typeof place>[]
  ) => questions.map(withinScopes(scopes));

  it('hold everything where there are none', () => {
    assert.deepEqual(within([], place('file:///z.md')), [true]);
  });

  it('hold what any of them holds: a deck, a section with what stands below it, a tag', () => {
    assert.deepEqual(
      within(
        choice.scopes,
        place('file:///a.md', ['Anything']),
        place('file:///b.md', ['Storage', 'Indexes']),
        place('file:///b.md', ['Network']),
        place('file:///b.md'),
        place('file:///c.md', ['Storage']),
        place('file:///c.md', [], ['sql', 'old']),
      ),
      [true, true, false, false, false, true],
    );
  });
});
