import assert from 'node:assert/strict';
import { parseDifficulty } from '../../../bank/difficulty';

describe('difficulty', () => {
  it('knows the words of nine languages, numbers and stars', () => {
    const words = {
      junior: ['Easy', 'junior', 'Entry-level', 'beginner level', 'leicht', 'fácil', 'facile', 'лёгкий', '初级', '簡単', '쉬움', 1, '1/5', '★☆☆', '⭐️'],
      mid: ['Medium', 'mid', 'intermediate', 'mittel', 'médio', 'medio', 'moyen', 'средний', '中级', '普通', '보통', 2, '3/5', '★★', '★★★☆☆'],
      senior: ['HARD', 'Senior', 'advanced', 'schwer', 'difícil', 'difficile', 'сложный', '高级', '難しい', '어려움', 3, '5/5', '★★★', '8 of 10'],
    } as const; // prettier-ignore
    for (const [difficulty, values] of Object.entries(words)) {
      for (const value of values) assert.equal(parseDifficulty(value), difficulty, String(value));
    }
  });

  it('knows nothing of other words', () => {
    for (const value of [
      '',
      'blue',
      'hardware',
      0,
      -1,
      99,
      1.5,
      '9/5',
      '0/0',
      null,
      {},
      'x'.repeat(1e6),
    ]) {
      assert.equal(parseDifficulty(value), null);
    }
  });
});
