import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keptBackups } from '../../../practice/backupRetention';
import { dayLabel } from '../../../practice/days';

const DAY = 86_400_000;
const dayOf = (at: number): string => dayLabel(Math.floor(at / DAY));
const kept = (moments: readonly number[]): readonly number[] => keptBackups(moments, dayOf);

describe('the backups that are kept', () => {
  it('are those of seven days, four weeks and six months', () => {
    const end = Date.parse('2026-11-20T12:00:00Z');
    const daily = Array.from({ length: 400 }, (_, day) => end - day * DAY);
    assert.deepEqual(kept(daily).map(dayOf), [
      ...['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-15'],
      ...['2026-11-14', '2026-11-08', '2026-11-01', '2026-10-31', '2026-09-30', '2026-08-31'],
      ...['2026-07-31', '2026-06-30'],
    ]);
  });

  it('are the newest of a day', () => {
    const noon = Date.parse('2026-11-20T12:00:00Z');
    assert.deepEqual(kept([noon - 3600_000, noon, noon - 1000]), [noon]);
  });

  const moments = fc.array(fc.integer({ min: 0, max: 3000 * DAY }), { maxLength: 200 });

  it('are at most seventeen, the newest among them, and the same when thinned out again', () => {
    fc.assert(
      fc.property(moments, (made) => {
        const left = kept(made);
        assert.ok(left.length <= 17);
        assert.equal(left[0], made.length === 0 ? undefined : Math.max(...made));
        assert.deepEqual(kept(left), left);
      }),
    );
  });

  it('reach back as far when thinned out every day as when all were there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 500 }), (days) => {
        let left: readonly number[] = [];
        for (let day = 0; day < days; day++) left = kept([...left, day * DAY]);
        const all = kept(Array.from({ length: days }, (_, day) => day * DAY));
        assert.deepEqual(left, all);
      }),
      { numRuns: 10 },
    );
  });
});
