import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDeck } from '../../../bank/parseDeck';
import { unaccounted } from './unaccounted';

const pieces = [
  '# Interview',
  '## Section',
  '### Q1. What is a lock?',
  '### 2) Explain it',
  'Q: why?',
  'A: so',
  'ans : x',
  '**Q3: how?**',
  '**4. so**',
  '- What is this?',
  '  - nested',
  '1. first',
  '- [ ] no',
  '- [x] yes',
  'A) one',
  'B) two',
  'Answer: B',
  '```js',
  '```',
  '~~~',
  '---',
  '====',
  '<details>',
  '<summary>What is TCP?</summary>',
  '</details>',
  '<b>',
  '<!-- id: x; tags: a -->',
  '<!--',
  '-->',
  'a::b',
  '?',
  'START',
  'Front: f',
  'Back: b',
  'END',
  '| Q | A |',
  '| - | - |',
  '| what? | that |',
  '[Back](#top)',
  '> quoted',
  '> > twice',
  '#### Must hear',
  '#### Answer',
  '',
  '',
  '    indented',
  '\t',
  'Copy',
  'Edit',
  'sql',
  '问题1：什么是锁？',
  '答案：锁',
  '🔹 Part',
  '1. B 2. A',
  '{',
  'text that goes on',
  '![](x.svg)',
  '__init__',
];
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);
const text = fc
  .tuple(
    fc.array(line, { maxLength: 60 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '---\ntitle: T\ntype: questions\n---\n'),
  )
  .map(([lines, ending, head]) => head.replaceAll('\n', ending) + lines.join(ending));

describe('Any text', () => {
  it('is read without an exception, every line being accounted for', () => {
    fc.assert(
      fc.property(text, (source) => {
        const deck = parseDeck(source, { fileName: 'quiz.md' });
        assert.deepEqual(unaccounted(source, deck), []);
        for (const question of deck.questions) {
          assert.notEqual(question.prompt, '');
          assert.doesNotMatch(question.prompt, /[\r\n]/);
          assert.ok(question.lines.start < question.lines.end);
          assert.notEqual(question.answer, '');
          if (question.kind === 'open') assert.deepEqual(question.options, []);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is read without an exception even where it is no text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (source) => {
        parseDeck(source, { fileName: 'x.md' });
      }),
      { numRuns: 300 },
    );
  });

  it('is read alike whatever its line endings are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (lines) => {
        const [unix, dos, mac] = ['\n', '\r\n', '\r'].map((ending) => {
          const deck = parseDeck(lines.join(ending), { fileName: 'quiz.md' });
          return deck.questions.map((one) => [one.prompt, one.answer, one.sections, one.lines]);
        });
        assert.deepEqual(dos, unix);
        assert.deepEqual(mac, unix);
      }),
      { numRuns: 150 },
    );
  });
});
