import assert from 'node:assert/strict';
import { attemptsOf, missedAgain, type Attempt } from '../../../practice/attempts';
import { calibration, surerThanRight } from '../../../practice/calibration';
import type { ConceptTick, PracticeEvent, Tick } from '../../../practice/events';
import type { Grade } from '../../../practice/grade';
import { ProgressBook } from '../../../practice/progressBook';
import { DAY, grade, settings, TODAY } from './practiceArbitraries';

const ticks = (concepts: Readonly<Record<string, Tick>>): readonly ConceptTick[] =>
  Object.entries(concepts).map(([concept, tick]) => ({ concept, tick }));

const attempt = (concepts: Readonly<Record<string, Tick>>): Attempt => ({
  event: '',
  at: 0,
  draft: 'text',
  coverage: null,
  concepts: ticks(concepts),
  confidence: null,
  grade: null,
});

describe('attempts at a question', () => {
  it('are its drafts, graded or not, oldest first, without those taken back', () => {
    const book = new ProgressBook(settings, [
      { ...grade('b', 'q', TODAY, 2), draft: 'second', coverage: 0.5, confidence: 0.9 },
      { v: 1, id: 'a', at: TODAY - DAY, kind: 'attempt', question: 'q', took: 5, draft: 'first' },
      { ...grade('c', 'q', TODAY + 1, 3), draft: '  ' },
      { ...grade('d', 'q', TODAY + 2, 3), draft: 'undone' },
      { v: 1, id: 'u', at: TODAY + 3, kind: 'undo', target: 'd' },
      { ...grade('e', 'other', TODAY, 3), draft: 'elsewhere' },
    ]);
    assert.deepEqual(
      attemptsOf(book.eventsOf('q')).map(({ draft, grade: given, coverage }) => [
        draft,
        given,
        coverage,
      ]),
      [
        ['first', null, null],
        ['second', 2, 0.5],
      ],
    );
  });

  it('show what is missed again and again, and no more what was covered at last', () => {
    const attempts = [
      attempt({ tls: 'missed', auth: 'missed', logs: 'missed', old: 'missed' }),
      attempt({ tls: 'missed', auth: 'partly', logs: 'missed', old: 'missed' }),
      attempt({ tls: 'missed', auth: 'missed', logs: 'covered', fresh: 'missed' }),
    ];
    assert.deepEqual(missedAgain(attempts), [
      { concept: 'tls', missed: 3, of: 3 },
      { concept: 'auth', missed: 2.5, of: 3 },
    ]);
    assert.deepEqual(missedAgain([]), []);
  });
});

describe('confidence', () => {
  it('is named per topic where one was surer than right, given enough answers', () => {
    const answer = (question: string, given: Grade, confidence?: number): PracticeEvent => ({
      ...grade(`${question}${given}${confidence}`, question, TODAY, given),
      ...(confidence === undefined ? {} : { confidence }),
    });
    const topics = calibration(
      [
        ...([1, 2, 3] as const).map((given) => answer('sql', given, 0.9)),
        ...([3, 3, 4] as const).map((given, n) => answer('css', given, 0.8 - n / 100)),
        answer('git', 1, 1),
        answer('sql', 1),
        answer('unknown', 1, 1),
      ],
      (question) => (question === 'unknown' ? null : question),
    );
    const sql = topics.find(({ topic }) => topic === 'sql');
    assert.equal(sql?.answers, 3);
    assert.equal(sql?.right, 0.5);
    assert.ok(Math.abs((sql?.sure ?? 0) - 0.9) < 1e-9);
    assert.deepEqual(
      surerThanRight(topics).map(({ topic }) => topic),
      ['sql'],
    );
  });
});
