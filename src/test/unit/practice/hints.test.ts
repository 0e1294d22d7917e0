import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hintSteps } from '../../../practice/hints';

describe('hints', () => {
  it('show the outline of a long answer first, then a section at a time, never the last', () => {
    const filler = 'It takes a while to say all of this in so many words. '.repeat(4);
    const answer = `## Leases\n\n${filler}\n\n## Fencing tokens\n\n${filler}\n\n## Clocks\n\nThe end.`;
    const [outline, ...sections] = hintSteps(answer);
    assert.equal(outline, '- Leases\n- Fencing tokens\n- Clocks');
    assert.equal(sections.length, 2);
    assert.match(sections[0]!, /^## Leases/);
    assert.match(sections[1]!, /^## Fencing tokens/);
  });

  it('go by paragraphs where there are no sections, code staying with its paragraph', () => {
    const answer = 'First this.\n\n```js\n# no heading\n\nx()\n```\n\nThen that.\n\nLast.';
    assert.deepEqual(hintSteps(answer), [
      'First this.\n\n```js\n# no heading\n\nx()\n```',
      'Then that.',
    ]);
  });

  it('keep a list with the line that announces it', () => {
    assert.deepEqual(hintSteps('Three kinds:\n\n- a\n- b\n\nAll are slow.'), [
      'Three kinds:\n\n- a\n- b',
    ]);
  });

  it('go by items, or by sentences, where an answer is one block', () => {
    assert.deepEqual(hintSteps('- one\n- two\n- three'), ['- one', '- two']);
    assert.deepEqual(hintSteps('It locks. It waits, e.g. for I/O. It wakes.'), [
      'It locks.',
      'It waits, e.g. for I/O.',
    ]);
  });

  it('are none where nothing could be held back', () => {
    assert.deepEqual(hintSteps(''), []);
    assert.deepEqual(hintSteps('Forty-two.'), []);
    assert.deepEqual(hintSteps('```js\na()\n\nb()\n```'), []);
  });

  it('never hold the whole answer, and nothing that is not in it but list marks', () => {
    const piece = fc.constantFrom('A b.', '- x', '# h', '```', '', ' y', '1. z', '**k**');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (lines) => {
        const answer = lines.join('\n');
        const words = new Set(answer.split(/[\s*#]+/));
        const steps = hintSteps(answer);
        for (const word of steps.join('\n').split(/[\s*#]+/)) {
          assert.ok(word === '-' || word === '' || words.has(word), word);
        }
        assert.ok(!steps.includes(answer) || answer === '');
      }),
    );
  });
});
