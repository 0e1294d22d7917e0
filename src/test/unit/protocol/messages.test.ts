import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  limits,
  parseFromQuestionPanel,
  parseFromStatisticsPanel,
  parseToQuestionPanel,
  type ClockView,
  type Grade,
  type ReportView,
} from '../../../protocol';
import { askedView as asked } from './askedView';

describe('messages from the question panel', () => {
  it('are taken when they are well formed', () => {
    const grade = { type: 'grade', revision: 4, grade: 3 };
    assert.deepEqual(parseFromQuestionPanel(grade), { ok: true, value: grade });
    assert.ok(parseFromQuestionPanel({ type: 'ready' }).ok);
    assert.ok(parseFromQuestionPanel({ type: 'reveal', revision: 0, draft: 'a' }).ok);
  });

  it('are refused when they are forged, malformed or too long', () => {
    const forged: readonly unknown[] = [
      null,
      'grade',
      [],
      { type: 'grade', revision: 4, grade: 5 },
      { type: 'grade', revision: 4, grade: '3' },
      { type: 'grade', revision: NaN, grade: 3 },
      { type: 'runCommand', revision: 1, command: 'workbench.action.quit' },
      { type: 'openSource' },
      { type: 'draft', revision: 1, draft: 'x'.repeat(limits.draft + 1) },
      { type: 'pick', revision: 1, picked: [-1] },
      { type: 'confide', revision: 1, confidence: 1.1 },
      { type: 'confide', revision: 1, confidence: NaN },
      { type: 'tick', revision: 1, part: 'mustHear', index: -1, tick: 'covered' },
      { type: 'tick', revision: 1, part: 'constructor', index: 0, tick: 'covered' },
      { type: 'tick', revision: 1, part: 'bonus', index: 0, tick: true },
      { type: 'pick', revision: 1, picked: 'all' },
      { type: '__proto__', revision: 1 },
      { __proto__: { type: 'ready' } },
    ];
    for (const message of forged) {
      assert.equal(parseFromQuestionPanel(message).ok, false, JSON.stringify(message));
    }
  });

  it('carry nothing over that was not asked for', () => {
    const message: unknown = JSON.parse(
      '{"type":"openSource","revision":1,"path":"/etc/passwd","__proto__":{"polluted":true}}',
    );
    const parsed = parseFromQuestionPanel(message);
    assert.deepEqual(parsed, { ok: true, value: { type: 'openSource', revision: 1 } });
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('never make a parser throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        parseFromQuestionPanel(message);
        parseFromStatisticsPanel(message);
        parseToQuestionPanel(message);
      }),
    );
    const trap = new Proxy({}, { get: () => assert.fail('read') });
    parseFromQuestionPanel(trap);
  });
});

describe('views for the question panel', () => {
  it('come through as they are', () => {
    const message = { type: 'render', view: asked, remoteImages: false };
    assert.deepEqual(parseToQuestionPanel(message), { ok: true, value: message });
  });

  const report: ReportView = {
    kind: 'report',
    revision: 9,
    sessionLabel: 'Mock interview',
    used: 61_000,
    planned: 900_000,
    canUndo: true,
    topics: [
      {
        name: 'Databases',
        remembered: 0,
        coverage: 0.5,
        advice: 'Read up on it.',
        used: 61_000,
        questions: [
          {
            prompt: 'What is an index?',
            grade: 1,
            coverage: 0.5,
            covered: ['finds rows'],
            partly: [],
            missed: ['slows writes'],
            used: 61_000,
            planned: 180_000,
          },
        ],
      },
    ],
    notReached: ['What is a shard?'],
    practiseNext: ['What is an index?'],
  };

  it('carry the clock and the report of a mock interview, and no nonsense in their place', () => {
    const clock: ClockView = {
      question: { since: 1000, used: 0 },
      questionPlanned: 180_000,
      total: { since: null, used: 5000 },
      totalPlanned: 900_000,
    };
    for (const view of [report, { ...asked, paused: true, clock }]) {
      const message = { type: 'render', view, remoteImages: false };
      assert.deepEqual(parseToQuestionPanel(message), { ok: true, value: message });
    }
    const [topic] = report.topics;
    const forged: readonly object[] = [
      { ...report, topics: [{ ...topic, coverage: 2 }] },
      { ...report, topics: [{ ...topic, questions: [{ ...topic!.questions[0], grade: 5 }] }] },
      { ...report, used: -1 },
      { ...asked, clock: { ...clock, question: { since: 'now', used: 0 } } },
      { ...asked, clock: { ...clock, totalPlanned: NaN } },
    ];
    for (const view of forged) {
      assert.equal(parseToQuestionPanel({ type: 'render', view, remoteImages: false }).ok, false);
    }
  });

  it('lose nothing of an interview whatever it came to, within the limits', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    const time = fc.nat();
    const lines = fc.array(fc.string(), { maxLength: 3 });
    const plain = { noNullPrototype: true };
    const question = fc.record(
      {
        prompt: fc.string(),
        grade: fc.constantFrom<Grade | null>(null, 1, 2, 3, 4),
        coverage: share,
        covered: lines,
        partly: lines,
        missed: lines,
        used: time,
        planned: time,
      },
      plain,
    );
    const topic = fc.record(
      {
        name: fc.string(),
        remembered: fc.nat(),
        coverage: share,
        advice: fc.string(),
        used: time,
        questions: fc.array(question, { maxLength: 3 }),
      },
      plain,
    );
    fc.assert(
      fc.property(fc.array(topic, { maxLength: 3 }), lines, lines, (topics, next, not) => {
        const view = { ...report, topics, practiseNext: next, notReached: not };
        const message = { type: 'render', view, remoteImages: true };
        assert.deepEqual(parseToQuestionPanel(message), { ok: true, value: message });
      }),
    );
  });

  it('have no place for an answer while it is hidden', () => {
    const view = { ...asked, answers: [{ deckTitle: 'x', answerMarkdown: 'secret' }] };
    const parsed = parseToQuestionPanel({ type: 'render', view, remoteImages: false });
    assert.ok(parsed.ok);
    assert.ok(!JSON.stringify(parsed.value).includes('secret'));
  });
});
