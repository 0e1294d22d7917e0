import assert from 'node:assert/strict';
import { options, prompts, read } from './deckText';

describe('Multiple choice', () => {
  it('reads check boxes, the ticked ones being right', () => {
    const deck = read([
      '# HTTP quiz',
      '#### Q1. Which are safe?',
      '- [x] GET',
      '- [ ] POST',
      '- [x] HEAD',
      '',
      '#### Q2. What prints?',
      '```js',
      'f();',
      '```',
      '- [ ] 1',
      '- [ ] 2',
    ]);
    assert.deepEqual(prompts(deck), ['Which are safe?', 'What prints?']);
    assert.deepEqual(options(deck.questions[0]!), ['*A. GET', 'B. POST', '*C. HEAD']);
    assert.deepEqual(
      deck.questions.map((one) => one.kind),
      ['choice', 'choice'],
    );
    assert.equal(deck.questions[0]!.answer, '**A.** GET\n\n**C.** HEAD');
    assert.equal(deck.questions[1]!.answer, null);
    assert.match(deck.questions[1]!.promptMarkdown, /f\(\);/);
    assert.doesNotMatch(deck.questions[1]!.promptMarkdown, /\[ \]/);
  });

  it('reads lettered bullets with the answer in a collapsible part', () => {
    const one = (number: number, right: string): string[] => [
      `###### ${number}. What's the output?`,
      '```javascript',
      `log(${number});`,
      '```',
      '- A: `1`',
      '- B: `2`',
      '- C: an error',
      '<details><summary><b>Answer</b></summary>',
      '<p>',
      '',
      `#### Answer: ${right}`,
      '',
      'Because it counts.',
      '',
      '</p>',
      '</details>',
      '---',
    ];
    const deck = read(['# JavaScript questions', ...one(1, 'B'), ...one(2, 'C'), ...one(3, 'A')]);
    assert.deepEqual(prompts(deck), [
      "What's the output?",
      "What's the output?",
      "What's the output?",
    ]);
    assert.deepEqual(options(deck.questions[0]!), ['A. `1`', '*B. `2`', 'C. an error']);
    assert.deepEqual(options(deck.questions[1]!), ['A. `1`', 'B. `2`', '*C. an error']);
    assert.match(deck.questions[0]!.answer ?? '', /Because it counts/);
    assert.deepEqual(
      deck.questions.map((question) => question.sections),
      [[], [], []],
    );
  });

  it('reads an answer line after the options, with one letter or several', () => {
    const deck = read([
      '# Quiz',
      '### Q. Which sort is stable?',
      '',
      '- A) quick',
      '- B) merge',
      '',
      '**Answer: B) merge**',
      '',
      '> It keeps order.',
      '',
      '### Q. Which are linear?',
      '',
      'A. counting',
      'B. heap',
      'C. radix',
      '',
      'Answer: A and C',
    ]);
    assert.deepEqual(options(deck.questions[0]!), ['A. quick', '*B. merge']);
    assert.match(deck.questions[0]!.answer ?? '', /It keeps order/);
    assert.deepEqual(options(deck.questions[1]!), ['*A. counting', 'B. heap', '*C. radix']);
  });

  it('reads numbered plain-text questions with options and an answer under each', () => {
    const deck = read(
      [
        '1. What is the default port of HTTP?',
        'A. 21',
        'B. 80',
        'Answer: B',
        '',
        '2. What is the default port of SSH?',
        'A. 22',
        'B. 25',
        'Answer: A',
        '',
        '3. What is the default port of DNS?',
        'A. 53',
        'B. 54',
        'Answer: A',
      ],
      'quiz.txt',
    );
    assert.deepEqual(prompts(deck), [
      'What is the default port of HTTP?',
      'What is the default port of SSH?',
      'What is the default port of DNS?',
    ]);
    assert.deepEqual(options(deck.questions[1]!), ['*A. 22', 'B. 25']);
  });

  it('takes the answers from a key at the end', () => {
    const deck = read([
      '# Quiz',
      '## Questions',
      '### 1. Which is a queue?',
      '- A) LIFO',
      '- B) FIFO',
      '### 2. Which is a stack?',
      '- A) LIFO',
      '- B) FIFO',
      '### 3. Which is fair?',
      '- A) LIFO',
      '- B) FIFO',
      '',
      '## Answer Key',
      '1. B',
      '2. A',
      '3. B',
    ]);
    assert.equal(deck.questions.length, 3);
    assert.deepEqual(
      deck.questions.map((question) => question.options.map((one) => one.correct)),
      [
        [false, true],
        [true, false],
        [false, true],
      ],
    );
  });

  it('takes code behind the options for the answer where nothing else says it', () => {
    const deck = read([
      '# C quiz',
      '**Q1. Which loop runs at least once?**',
      'A. for',
      'B. do',
      '```c',
      'do { } while (0);',
      '```',
      '**Q2. Which keyword leaves a loop?**',
      'A. break',
      'B. goto',
      '```c',
      'break;',
      '```',
    ]);
    assert.deepEqual(options(deck.questions[0]!), ['A. for', 'B. do']);
    assert.match(deck.questions[0]!.answer ?? '', /do \{ \}/);
  });
});
