import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDeck } from '../../../bank/parseDeck.js';
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

describe('A deck in this project’s format', () => {
  const word = fc.constantFrom(
    'lock',
    'page',
    'cache',
    'queue',
    'index',
    'shard',
    'token',
    'thread',
  );
  const question = fc.record({
    prompt: fc
      .tuple(fc.constantFrom('What is a', 'Why use a', 'How big is a'), word, word)
      .map((parts) => `${parts.join(' ')}?`),
    answer: fc.option(
      fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `It is a ${words.join(' ')}.`),
      { nil: null },
    ),
    id: fc.option(fc.stringMatching(/^[a-z]{2,6}-[a-z0-9]{2,6}$/), { nil: null }),
    mustHear: fc.array(word, { maxLength: 3 }),
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.array(question, { minLength: 1, maxLength: 5 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (sections) => {
          const lines = ['---', 'title: Deck', 'type: questions', '---', '# Deck'];
          for (const [name, questions] of sections) {
            lines.push(`## About ${name}`, '');
            for (const one of questions) {
              lines.push(`### ${one.prompt}`);
              if (one.id !== null) lines.push(`<!-- id: ${one.id} -->`);
              if (one.answer !== null) lines.push('', one.answer, '');
              if (one.answer !== null && one.mustHear.length > 0)
                lines.push('#### Must hear', ...one.mustHear.map((item) => `- ${item}`), '');
            }
          }
          const deck = parseDeck(lines.join('\n'), { fileName: 'deck.md' });
          const expected = sections.flatMap(([name, questions]) =>
            questions.map((one) => ({
              prompt: one.prompt,
              answer: one.answer,
              id: one.id,
              sections: [`About ${name}`],
              mustHear: one.answer !== null && one.mustHear.length > 0 ? one.mustHear : null,
            })),
          );
          assert.deepEqual(
            deck.questions.map((one) => ({
              prompt: one.prompt,
              answer: one.answer,
              id: one.explicitId,
              sections: one.sections,
              mustHear: one.rubric?.mustHear ?? null,
            })),
            expected,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
