import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  limits,
  parseFromQuestionPanel,
  parseFromStatisticsPanel,
  parseToQuestionPanel,
  type AskedView,
} from '../../../protocol';

const asked: AskedView = {
  kind: 'asked',
  revision: 3,
  questionId: 'q1',
  deckTitle: 'Databases',
  sections: ['Indexes'],
  tags: ['db'],
  difficulty: 'mid',
  title: null,
  promptMarkdown: 'What is a **B-tree**?',
  state: 'new',
  bookmarked: false,
  leech: false,
  hasCode: false,
  sessionLabel: null,
  place: null,
  canGoBack: false,
  canGoOn: true,
  canUndo: false,
  picked: [],
  draft: '',
  confidence: null,
  hintKind: 'hint',
  paused: false,
  clock: null,
  hintsMarkdown: [],
  hintsLeft: 0,
  options: [],
  multiple: false,
};

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

  it('have no place for an answer while it is hidden', () => {
    const view = { ...asked, answers: [{ deckTitle: 'x', answerMarkdown: 'secret' }] };
    const parsed = parseToQuestionPanel({ type: 'render', view, remoteImages: false });
    assert.ok(parsed.ok);
    assert.ok(!JSON.stringify(parsed.value).includes('secret'));
  });
});
