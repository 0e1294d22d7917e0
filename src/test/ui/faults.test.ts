import assert from 'node:assert/strict';
import { gradeAndKill, gradeAtOnce, GradingPerson } from './support/faults';

describe('grades', () => {
  it('are all there, each once, when host, server or browser are killed as they are given', async function () {
    this.timeout(120_000);
    const person = new GradingPerson();
    // Chance is seeded, so that a failure comes again.
    let seed = 7;
    const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const rounds = ['extension host', 'server', 'browser'] as const;
    const result = await gradeAndKill(person, rounds, 3, random);
    assert.ok(result.acknowledged >= 9);
    assert.deepEqual([result.lost, result.doubled], [0, 0], JSON.stringify(result));
  });

  it('are all there, each once, when two windows grade at the same time', async function () {
    this.timeout(120_000);
    const person = new GradingPerson();
    assert.deepEqual(await gradeAtOnce(person, 2, 5), {
      acknowledged: 10,
      stored: 10,
      distinct: 10,
    });
  });
});
