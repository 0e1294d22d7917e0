import assert from 'node:assert/strict';
import { displayLabel, displayLine } from '../../../features/displayText';

describe('text from decks on one line', () => {
  it('loses what cannot be seen and can mislead', () => {
    assert.equal(displayLine('a\u202Eb\u0000c\nd\u200Be'), 'a b c d e');
  });

  it('is cut with an ellipsis', () => {
    assert.equal(displayLine('abcdef', 4), 'abc…');
    assert.equal(displayLine('x'.repeat(1e6)).length, 300);
  });

  it('shows icon syntax as text in labels', () => {
    assert.equal(
      displayLabel('$(trash) and $(sync~spin) and $1'),
      '\\$(trash) and \\$(sync~spin) and $1',
    );
  });
});
