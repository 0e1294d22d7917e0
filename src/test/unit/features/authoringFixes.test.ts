import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeText } from '../../../bank/decode';
import { answerPlace } from '../../../features/authoring/fixes/answerPlace';
import { closeFence, closeFrontMatter } from '../../../features/authoring/fixes/closeBlocks';
import { dropId } from '../../../features/authoring/fixes/dropId';
import { markRight } from '../../../features/authoring/fixes/markRight';
import {
  changed,
  deckTextOf,
  type DeckText,
  type TextChange,
} from '../../../features/authoring/fixes/textChange';

const deck = (...lines: readonly string[]): DeckText =>
  deckTextOf(`${lines.join('\n')}\n`, 'interview.md', false);

/** The text after a change, with `written` at the cursor. */
function after(text: DeckText, change: TextChange | undefined, written = ''): readonly string[] {
  assert.ok(change, 'there is a change');
  return changed(text.lines, change, written);
}

function answer(text: DeckText, prompt: string): readonly string[] {
  const index = text.deck.questions.findIndex((question) => question.prompt === prompt);
  assert.ok(index >= 0, `“${prompt}” is read`);
  assert.equal(text.deck.questions[index]?.answer, null);
  const lines = after(text, answerPlace(text, index), 'Mine.');
  assert.match(text.read(lines).questions[index]?.answer ?? '', /Mine\./);
  return lines;
}

describe('“Write an Answer”', () => {
  it('leaves a blank line below a heading', () => {
    const text = deck(
      '# Storage',
      '',
      '### 1. What is a page?',
      '',
      'A block.',
      '',
      '### 2. What is a heap?',
      '',
      '### 3. What is a tuple?',
      '',
      'A row.',
    );
    assert.deepEqual(answer(text, 'What is a heap?').slice(6, 10), [
      '### 2. What is a heap?',
      '',
      'Mine.',
      '',
    ]);
  });

  it('keeps its distance to what follows at once', () => {
    const text = deck(
      '### 1. What is a page?',
      '',
      'A block.',
      '',
      '### 2. What is a heap?',
      '### 3. What is a tuple?',
      '',
      'A row.',
    );
    assert.deepEqual(answer(text, 'What is a heap?').slice(4), [
      '### 2. What is a heap?',
      '',
      'Mine.',
      '',
      '### 3. What is a tuple?',
      '',
      'A row.',
    ]);
  });

  it('writes the label that the deck’s answers have', () => {
    const text = deck(
      'Q: What is a page?',
      'A: A block.',
      '',
      'Q: What is a heap?',
      '',
      'Q: What is a tuple?',
      'A: A row.',
      '',
      'Q: What is a key?',
      'A: A name.',
    );
    assert.deepEqual(answer(text, 'What is a heap?').slice(3, 6), [
      'Q: What is a heap?',
      'A: Mine.',
      '',
    ]);
  });

  it('writes a label in bold, and behind a blank line, where the others do', () => {
    const text = deck(
      '**Q: What is a page?**',
      '',
      '**Answer:** A block.',
      '',
      '**Q: What is a heap?**',
      '',
      '**Q: What is a tuple?**',
      '',
      '**Answer:** A row.',
    );
    assert.deepEqual(answer(text, 'What is a heap?').slice(4, 7), [
      '**Q: What is a heap?**',
      '',
      '**Answer:** Mine.',
    ]);
  });

  it('goes into the list item that asks', () => {
    const text = deck(
      '# Interview questions',
      '',
      '1. What is a page?',
      '',
      '   A block.',
      '',
      '2. What is a heap?',
      '',
      '3. What is a tuple?',
      '',
      '   A row.',
    );
    assert.equal(answer(text, 'What is a heap?').indexOf('   Mine.'), 8);
  });

  it('goes inside what folds away', () => {
    const details = (question: string, said: string): readonly string[] => [
      '<details>',
      `<summary>${question}</summary>`,
      '',
      ...(said ? [said, ''] : []),
      '</details>',
      '',
    ];
    const text = deck(
      ...details('What is a page?', 'A block.'),
      ...details('What is a heap?', ''),
      ...details('What is a tuple?', 'A row.'),
    );
    const lines = answer(text, 'What is a heap?');
    const at = lines.indexOf('Mine.');
    assert.ok(at > lines.indexOf('<summary>What is a heap?</summary>'));
    assert.ok(at < lines.indexOf('</details>', at));
    assert.equal(
      lines
        .slice(at + 1, lines.indexOf('</details>', at))
        .join('')
        .trim(),
      '',
    );
  });

  it('fills the empty cell of a table', () => {
    const text = deck(
      '| Question | Answer |',
      '|---|---|',
      '| What is a page? | A block. |',
      '| What is a heap? |  |',
      '| What is a tuple? | A row. |',
    );
    assert.equal(answer(text, 'What is a heap?')[3], '| What is a heap? | Mine. |');
  });

  it('works in a list of questions that nobody has answered yet', () => {
    const text = deck(
      '# Interview questions',
      '',
      '1. What is a page?',
      '2. What is a heap?',
      '3. What is a tuple?',
      '4. What is a key?',
    );
    answer(text, 'What is a heap?');
    answer(text, 'What is a key?');
  });

  it('finds a place for most unanswered questions of the corpus, and harms no other question', () => {
    const folder = 'src/test/fixtures/corpus/raw';
    let asked = 0;
    let placed = 0;
    for (const name of readdirSync(folder)) {
      const { text: content } = decodeText(readFileSync(join(folder, name)));
      const text = deckTextOf(content, name, false);
      const open = text.deck.questions.flatMap(({ answer: said, kind }, index) =>
        said === null && kind === 'open' ? [index] : [],
      );
      for (const index of open.slice(0, 3)) {
        asked += 1;
        const change = answerPlace(text, index);
        if (!change) continue;
        placed += 1;
        const read = text.read(changed(text.lines, change, 'Mine.'));
        assert.deepEqual(
          read.questions.map(({ prompt }) => prompt),
          text.deck.questions.map(({ prompt }) => prompt),
          name,
        );
      }
    }
    console.log(`      a place for ${placed} of ${asked} unanswered questions`);
    assert.ok(asked > 20);
    assert.ok(placed / asked > 0.9, `${placed} of ${asked}`);
  });
});

describe('“Close the Code Block”', () => {
  it('closes a fence behind the last line of its code', () => {
    const text = deck(
      '### 1. What does it print?',
      '',
      '```js',
      'print(1)',
      '',
      '### 2. What is a heap?',
      '',
      '```js',
      'x',
      '```',
    );
    const lines = after(text, closeFence(text, 2));
    assert.deepEqual(lines.slice(2, 6), ['```js', 'print(1)', '```', '']);
  });

  it('closes it in its list item or quote, with its own marks, even when nothing stands in it', () => {
    assert.deepEqual(after(deck('- ~~~~py', '  x'), closeFence(deck('- ~~~~py', '  x'), 0)), [
      '- ~~~~py',
      '  x',
      '  ~~~~',
    ]);
    assert.deepEqual(after(deck('> ```', '> x'), closeFence(deck('> ```', '> x'), 0)), [
      '> ```',
      '> x',
      '> ```',
    ]);
    assert.deepEqual(after(deck('a', '```'), closeFence(deck('a', '```'), 1)), ['a', '```', '```']);
  });

  it('leaves closed fences alone', () => {
    assert.equal(closeFence(deck('```', 'x', '```'), 0), undefined);
    assert.equal(closeFence(deck('no fence'), 0), undefined);
    assert.equal(closeFence(deck('no fence'), 7), undefined);
  });

  it('takes the problem away wherever it is used', () => {
    const line = fc.constantFrom(
      '',
      '```',
      '```js',
      '~~~',
      '- ```',
      '> ```',
      '  ```',
      '## A?',
      'x',
      '---',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = deck('### 1. What?', ...lines);
        for (const { code, lines: at } of text.deck.problems) {
          if (code !== 'unclosed-fence') continue;
          const change = closeFence(text, at.start);
          const left = text.read(after(text, change)).problems;
          assert.ok(!left.some((one) => one.code === code && one.lines.start === at.start));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('“Close the Front Matter”', () => {
  it('closes it behind its last key', () => {
    const text = deck('---', 'title: Storage', 'tags:', '  - a', '# Storage', '', 'Text');
    assert.deepEqual(after(text, closeFrontMatter(text)).slice(0, 6), [
      '---',
      'title: Storage',
      'tags:',
      '  - a',
      '---',
      '# Storage',
    ]);
  });

  it('is not offered where the front matter is closed, or wrong in another way', () => {
    const closed = deck('---', 'title: [a', '---', '', 'Text');
    assert.equal(closeFrontMatter(closed), undefined);
    const wrong = deck('---', 'title: [a', 'Text');
    assert.equal(closeFrontMatter(wrong), undefined);
  });
});

describe('“Remove This Id”', () => {
  const withComment = (comment: string): DeckText =>
    deck(
      '### 1. What is a page?',
      '',
      'A block.',
      '',
      '### 2. What is a heap?',
      comment,
      '',
      'Unordered pages.',
    );

  it('takes the comment that holds nothing else', () => {
    const text = withComment('<!-- id: heap -->');
    assert.deepEqual(after(text, dropId(text, 1)).slice(4, 7), [
      '### 2. What is a heap?',
      '',
      'Unordered pages.',
    ]);
  });

  it('leaves the comment’s other fields', () => {
    const text = withComment('<!-- id: heap; tags: storage -->');
    const lines = after(text, dropId(text, 1));
    assert.equal(lines[5], '<!-- tags: storage -->');
    assert.deepEqual(text.read(lines).questions[1]?.tags, ['storage']);
  });

  it('does nothing to a question without one', () => {
    const text = withComment('<!-- id: heap -->');
    assert.equal(dropId(text, 0), undefined);
    assert.equal(dropId(text, 9), undefined);
  });
});

describe('“Mark … as Right”', () => {
  const text = deck(
    '### 1. Which are idempotent?',
    '',
    '- [ ] POST',
    '- [ ] PUT',
    '',
    '### 2. Which is safe?',
    '',
    '- [x] GET',
    '- [ ] POST',
  );

  it('ticks the box of the option', () => {
    const lines = after(text, markRight(text, 0, 1));
    assert.deepEqual(lines.slice(2, 4), ['- [ ] POST', '- [x] PUT']);
    assert.deepEqual(
      text.read(lines).questions[0]?.options.map(({ correct }) => correct),
      [false, true],
    );
  });

  it('offers nothing for options without boxes', () => {
    const letters = deck('### 1. Which?', '', 'A) POST', 'B) PUT', '', '### 2. What?', '', 'It.');
    assert.equal(markRight(letters, 0, 0), undefined);
    assert.equal(markRight(letters, 5, 0), undefined);
  });
});
