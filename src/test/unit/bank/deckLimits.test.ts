import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitLines } from '../../../bank/blocks/splitLines';
import { hasMoreLines } from '../../../bank/deckLimits';

describe('The limits of decks', () => {
  it('count lines as the parser does, whatever breaks them', () => {
    const text = fc
      .array(fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '\f'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (lines, most) => {
        assert.equal(hasMoreLines(lines, most), splitLines(lines).length > most);
      }),
      { numRuns: 300 },
    );
  });
});
