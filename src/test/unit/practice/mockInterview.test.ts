import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Difficulty } from '../../../bank/question';
import { interviewReportMarkdown } from '../../../practice/interviewNote';
import { reportInterview } from '../../../practice/interviewReport';
import {
  interviewClock,
  interviewQueue,
  interviewSessionOptions,
  planInterview,
  type InterviewCandidate,
  type InterviewOptions,
} from '../../../practice/mockInterview';
import { advanceSession, type SessionAction } from '../../../practice/session';
import { startSession, type SessionState } from '../../../practice/sessionState';
import { TODAY } from './practiceArbitraries';

const MINUTE = 60_000;
const candidate = (
  id: string,
  topic: string,
  difficulty: Difficulty | null,
  followUps = 0,
): InterviewCandidate => ({
  id,
  topic,
  difficulty,
  hasAnswer: true,
  followUps: Array.from({ length: followUps }, (_, n) => `${id}, follow-up ${n}`),
});

const options: InterviewOptions = { minutes: 30, topics: [], seniority: null, random: () => 0.3 };

const anyCandidates = fc.uniqueArray(
  fc.record({
    id: fc.nat(200).map((n) => `q${n}`),
    topic: fc.constantFrom('sql', 'css', 'git', 'aws'),
    difficulty: fc.constantFrom<Difficulty | null>('junior', 'mid', 'senior', null),
    hasAnswer: fc.boolean(),
    followUps: fc.array(fc.string(), { maxLength: 4 }),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
);

describe('the plan of a mock interview', () => {
  it('fits its time, asks only answered questions of its topics, each once, after one to warm up', () => {
    fc.assert(
      fc.property(
        anyCandidates,
        fc.integer({ min: 0, max: 200 }),
        fc.subarray(['sql', 'css', 'git', 'aws']),
        fc.constantFrom<Difficulty | null>('junior', 'senior', null),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999_999, noNaN: true })),
        (candidates, minutes, topics, seniority, stream) => {
          const random = (): number => stream.next().value as number;
          const plan = planInterview(candidates, { minutes, topics, seniority, random });
          const open = candidates.filter(
            ({ hasAnswer, topic }) => hasAnswer && (topics.length === 0 || topics.includes(topic)),
          );
          assert.ok(plan.length >= 15 * MINUTE && plan.length <= 90 * MINUTE);
          assert.ok(plan.items.reduce((sum, { planned }) => sum + planned, 0) <= plan.length);
          assert.equal(new Set(plan.items.map(({ id }) => id)).size, plan.items.length);
          for (const { id } of plan.items) assert.ok(open.some((each) => each.id === id));
          assert.equal(plan.items.length > 0, open.length > 0);
          plan.items.forEach(({ role }, index) => assert.equal(role === 'warmUp', index === 0));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('spreads over the topics before it comes back to one', () => {
    const many = ['sql', 'css', 'git', 'aws'].flatMap((topic) =>
      Array.from({ length: 10 }, (_, n) => candidate(`${topic}${n}`, topic, 'mid')),
    );
    const topics = planInterview(many, options).items.map(({ topic }) => topic);
    assert.equal(new Set(topics.slice(0, 4)).size, 4);
  });

  it('warms up with the easiest, grows harder within a topic, and suits the seniority', () => {
    const mixed = [
      candidate('s1', 'sql', 'senior'),
      candidate('j1', 'sql', 'junior'),
      candidate('m1', 'sql', 'mid'),
      candidate('s2', 'sql', 'senior'),
      candidate('j2', 'sql', 'junior'),
    ];
    const { items } = planInterview(mixed, { ...options, minutes: 24, seniority: 'senior' });
    assert.match(items[0]!.id, /^j/);
    assert.deepEqual(
      items.slice(1).map(({ id }) => id[0]),
      ['m', 's', 's'],
    );
  });

  it('asks follow-ups where time is left for them', () => {
    const { items } = planInterview(
      [candidate('a', 'sql', 'junior'), candidate('b', 'sql', 'mid', 5)],
      options,
    );
    assert.equal(items[1]?.followUps.length, 2);
    assert.equal(items[1]?.planned, 8 * MINUTE);
  });
});

describe('a mock interview', () => {
  const plan = planInterview(
    [
      candidate('a', 'sql', 'junior'),
      candidate('b', 'css', 'mid'),
      candidate('c', 'sql', 'senior'),
    ],
    { ...options, minutes: 15 },
  );
  const held = (): SessionState => {
    let state = startSession(
      interviewQueue(plan),
      { id: 'm', label: 'Mock interview', spec: { mode: 'list', ids: [] } },
      TODAY,
      interviewSessionOptions,
    );
    let now = TODAY;
    const act = (action: SessionAction, after: number): void => {
      now += after;
      state = advanceSession(state, action, now).state;
    };
    const assessment = {
      coverage: 0.25,
      concepts: [
        { concept: 'joins', tick: 'missed' as const },
        { concept: 'keys | unique', tick: 'covered' as const },
        { concept: 'views', tick: 'partly' as const },
      ],
      bonus: [],
      flags: [],
      proposed: null,
    };
    act({ type: 'reveal', draft: 'text', assessment }, 2 * MINUTE);
    act({ type: 'grade', grade: 1, eventId: 'e' }, MINUTE);
    act({ type: 'stored', eventId: 'e' }, 0);
    act({ type: 'next' }, 10 * MINUTE);
    act({ type: 'pause' }, MINUTE);
    act({ type: 'resume' }, 30 * MINUTE);
    return state;
  };

  it('keeps a clock for the question and for the whole, pauses left out', () => {
    const clock = interviewClock(plan, held(), TODAY + 45 * MINUTE);
    assert.deepEqual(clock.question?.used, 2 * MINUTE);
    assert.deepEqual(clock.total, { used: 5 * MINUTE, planned: 15 * MINUTE });
  });

  it('ends in a report of what was covered, missed and not reached, and what comes next', () => {
    const report = reportInterview(plan, held());
    const [first, second] = plan.items;
    assert.equal(report.questions.length, 2);
    assert.equal(report.questions[0]?.grade, 1);
    assert.deepEqual(report.questions[0]?.missed, ['joins']);
    assert.deepEqual(report.questions[0]?.partly, ['views']);
    assert.equal(report.questions[0]?.used, 3 * MINUTE);
    assert.equal(report.used, 4 * MINUTE);
    assert.deepEqual(
      report.notReached,
      plan.items.slice(2).map(({ id }) => id),
    );
    assert.deepEqual(report.practiseNext.slice().sort(), [first!.id, second!.id].sort());
    assert.equal(report.topics.find(({ topic }) => topic === first!.topic)?.coverage, 0.25);
  });

  it('says what to do next about each topic', () => {
    const advised = (grade: 1 | 2 | 3 | null, missed: readonly string[]): string | undefined => {
      const { items, ...rest } = held();
      const concepts = missed.map((concept) => ({ concept, tick: 'missed' as const }));
      const [first, ...others] = items;
      const phase = grade === null ? ('revealed' as const) : ('graded' as const);
      const state = {
        ...rest,
        items: [{ ...first!, grade, phase, concepts, coverage: null }, ...others],
      };
      return reportInterview(plan, state).topics.find(({ topic }) => topic === plan.items[0]!.topic)
        ?.advice;
    };
    assert.equal(advised(1, []), 'learn');
    assert.equal(advised(null, []), 'learn');
    assert.equal(advised(3, ['joins']), 'fillGaps');
    assert.equal(advised(2, []), 'practise');
    assert.equal(advised(3, []), 'keep');
  });

  it('reports a question that has vanished, but sends nobody to practise it', () => {
    const state = held();
    const gone = { ...state, items: state.items.map((item) => ({ ...item, gone: true })) };
    const report = reportInterview(plan, gone);
    assert.equal(report.questions.length, 2);
    assert.deepEqual(report.practiseNext, []);
    assert.deepEqual(report.notReached, []);
  });

  it('can be saved as a note whose table holds whatever a prompt is', () => {
    const note = interviewReportMarkdown(
      reportInterview(plan, held()),
      '2026-11-20',
      (id) => `What is\n${id} | x?`,
    );
    assert.match(note, /^# Mock interview, 2026-11-20\n/);
    assert.match(note, /\n### What is a \\\| x\?\n/);
    assert.match(note, /\n- Missed: joins\n/);
    assert.match(note, /\n- Covered: keys \\\| unique\n/);
    assert.match(note, /\n## sql\n\nRead up on it, then practise its questions\.\n\n### /);
    assert.match(note, /2 questions in 4 min of 15 min\./);
  });

  it('says how long it took as it was, from some seconds to an hour and a half', () => {
    const { items, ...rest } = held();
    const brief = { ...rest, items: items.map((item) => ({ ...item, spent: 4000 })) };
    const note = interviewReportMarkdown(
      reportInterview({ ...plan, length: 90 * MINUTE }, brief),
      '',
      String,
    );
    assert.match(note, /2 questions in 8 s of 1 h 30 min\./);
  });
});
