import assert from 'node:assert/strict';
import { historyMarkdown } from '../../../features/progress/historyMarkdown';
import type { PracticeEvent } from '../../../practice/events';

const DAY = 86_400_000;
const when = (at: number): string => `day ${at / DAY}`;
const grade = (at: number, more: Partial<Extract<PracticeEvent, { kind: 'grade' }>> = {}) =>
  ({
    v: 1,
    id: String(at),
    at,
    kind: 'grade',
    question: 'q',
    grade: 3,
    took: 20_000,
    ...more,
  }) as const;

describe('a question’s history', () => {
  const of = (events: readonly PracticeEvent[], prompt = 'What is a page?'): string =>
    historyMarkdown({ prompt, place: ['Storage', 'Disks'], events, due: 9 * DAY, when });

  it('says that there is none yet', () => {
    assert.equal(of([]), '# What is a page?\n\nStorage › Disks\n\nNot practised yet.\n');
  });

  it('lists every review with what it was, the latest first', () => {
    const text = of([
      grade(DAY, { grade: 1, confidence: 0.9 }),
      grade(4 * DAY, { coverage: 0.5 }),
      { v: 1, id: 'a', at: 5 * DAY, kind: 'attempt', question: 'q', took: 4000 },
    ]);
    assert.match(text, /\n2 reviews, 1 remembered, 44 s in all\. Next review: day 9\.\n/);
    assert.deepEqual(text.split('\n').slice(-4, -1), [
      '| day 5 | not graded | 1 day | 4 s |  |  |',
      '| day 4 | Good | 3 days | 20 s |  | 50% |',
      '| day 1 | Again |  | 20 s | 90% |  |',
    ]);
  });

  it('shows what was written, whatever it was, and what it covered', () => {
    const draft = 'A block\n```\n# of <b>bytes</b>';
    const concepts = [
      { concept: 'fixed | size', tick: 'covered' },
      { concept: 'in memory', tick: 'missed' },
    ] as const;
    const text = of([grade(DAY, { draft, coverage: 0.5, concepts })], 'Why [x](command:y) <z>?');
    assert.ok(text.startsWith('# Why \\[x\\](command:y) \\<z\\>?\n'));
    assert.ok(
      text.includes(`\n### day 1 · Good · 50% covered\n\n\`\`\`\`text\n${draft}\n\`\`\`\`\n`),
    );
    assert.ok(text.includes('\n- ✓ fixed | size\n- ✗ in memory\n'));
  });
});
