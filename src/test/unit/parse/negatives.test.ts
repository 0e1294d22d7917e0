import assert from 'node:assert/strict';
import { prompts, read } from './deckText';

const nothing = (lines: readonly string[], name: string): void => {
  const deck = read(lines, name);
  assert.deepEqual([prompts(deck), deck.dialect, deck.confidence], [[], null, 0]);
};

describe('Files that are no question banks', () => {
  it('finds nothing in a README with a question or two among its headings', () => {
    nothing(
      [
        '# frobnicate',
        '## What is it?',
        'A tool.',
        '## Install',
        '```sh',
        '# install',
        'npm i',
        '```',
        '## Usage',
        '### frob(path, options?)',
        'Frobs.',
        '## Why not frob-cli?',
        'Slow.',
        '## License',
        'MIT',
      ],
      'README.md',
    );
  });

  it('finds nothing in a list of links, a changelog or a study plan', () => {
    nothing(
      [
        '# Awesome Interviews',
        '## Java',
        '- [Top questions](http://a)',
        '- [A book](http://b)',
        '- [A course](http://c)',
      ],
      'README.md',
    );
    nothing(
      [
        '# Changelog',
        '## 1.2.0',
        '- Fix the parser',
        '- Check options',
        '## 1.1.0',
        '- Write docs',
        '- Use less memory',
      ],
      'CHANGELOG.md',
    );
    nothing(
      [
        '# Interview study plan',
        '## Week 1',
        '- [ ] Read chapter 1',
        '- [x] Arrays',
        '- [ ] Graphs',
        '## Week 2',
        '- [ ] Mock interview',
        '- [ ] Design',
      ],
      'plan.md',
    );
  });

  it('finds nothing in cheat sheets and in documentation of a card syntax', () => {
    nothing(
      [
        '# Data structures',
        '## Stack',
        '- push: O(1)',
        '- pop: O(1)',
        '## Queue',
        '- enqueue: O(1)',
        '## Tree',
        '- insert: O(log n)',
        '## Heap',
        '- top: O(1)',
      ],
      'cheatsheet.md',
    );
    nothing(
      [
        '# Card syntax',
        'Write a card on one line:',
        '```',
        'What is it?::A card.',
        '```',
        'or on several:',
        '```',
        'Q: What?',
        'A: That.',
        '```',
        'The `::` parts them.',
      ],
      'syntax.md',
    );
  });

  it('finds nothing in an article about interviews with some example questions', () => {
    nothing(
      [
        '# How to prepare for a system design interview',
        '## What is system design?',
        'The art of parts.',
        '## Step 1: Clarify',
        'Ask things like:',
        '- Who are the users?',
        '- How many requests are there?',
        '- What is the ratio of reads?',
        '## Step 2: Estimate',
        'Numbers.',
        '## Step 3: Draw',
        'Boxes.',
        '## Further reading',
        '- [A](http://a)',
      ],
      'article.md',
    );
  });

  it('finds nothing in one long worked solution', () => {
    nothing(
      [
        '# Rotting oranges',
        '## Problem',
        'Given a grid, return the minutes.',
        '## Approach',
        '1. Collect the rotten.',
        '2. Spread.',
        '## Complexity',
        'O(n)',
      ],
      'rotting-oranges.md',
    );
  });

  it('finds nothing in empty, blank and binary-looking text', () => {
    nothing([], 'empty.md');
    nothing(['', '   ', '\t'], 'blank.md');
    nothing(['\u0000\u0001\u0002', '\uFFFD\uFFFD'], 'binary.md');
  });
});

describe('Problems for authors', () => {
  const codes = (lines: readonly string[]): string[] =>
    read(lines).problems.map((problem) => `${problem.lines.start + 1} ${problem.code}`);

  it('points at open code blocks, copies, missing answers and choices without a right one', () => {
    assert.deepEqual(
      codes([
        '# Quiz',
        '### Q1. What is a lock?',
        'Exclusion.',
        '### Q2. What is a latch?',
        '### Q1. What is a lock?',
        'Exclusion.',
        '### Q3. Which is fair?',
        '- [ ] LIFO',
        '- [ ] FIFO',
        '### Q4. How do you print?',
        '```js',
        'print();',
      ]),
      ['4 unanswered-question', '5 duplicate-prompt', '7 no-right-option', '11 unclosed-fence'],
    );
  });

  it('points at an answer that no question stands over', () => {
    assert.deepEqual(
      codes([
        'Answer: lost',
        '',
        'Q1: One?',
        'Answer: 1',
        '',
        'Q2: Two?',
        'Answer: 2',
        '',
        'Q3: Three?',
        'Answer: 3',
        '',
        'Q4: Four?',
        'Answer: 4',
      ]),
      ['1 answer-without-question'],
    );
  });

  it('has nothing to say about a clean deck', () => {
    assert.deepEqual(
      codes([
        '# Quiz',
        '### Q1. What is a lock?',
        'Exclusion.',
        '### Q2. What is a latch?',
        'A gate.',
      ]),
      [],
    );
  });

  it('reads on after a code block that is never closed', () => {
    const deck = read([
      '# Interview',
      '### Q1. How do you log?',
      '```js',
      'log();',
      '',
      '### Q2. How do you read?',
      '```js',
      'read();',
      '```',
      '### Q3. Why?',
      'So.',
    ]);
    assert.deepEqual(prompts(deck), ['How do you log?', 'How do you read?', 'Why?']);
  });
});
