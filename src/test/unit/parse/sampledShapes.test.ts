import assert from 'node:assert/strict';
import { parseDeck } from '../../../bank/parseDeck';
import { cards, options, prompts, read, sections } from './deckText';

describe('Shapes met in a random sample of banks', () => {
  it('keeps code that a question asks about with it', () => {
    const code = ['```js', 'let a;', '', 'print(a);', '```'];
    const ask = '## What does the code below print?';
    const deck = read([ask, ...code, '## And what does this code print?', ...code, 'Nothing.']);
    assert.deepEqual(
      deck.questions.map(({ answer }) => answer),
      [null, 'Nothing.'],
    );
  });

  it('takes lettered points below prose for the answer, and tables beside items', () => {
    const points = ['Two things.', '', 'It is wide.', '', '##### Ways', '* a. Less', '* b. More'];
    const wide = read(['## What is bias?', ...points, '## What is noise?', 'Chance.'], 'quiz.md');
    assert.equal(wide.questions[0]!.kind, 'open');
    assert.notEqual(wide.questions[0]!.answer, null);
    const table = ['', '|a|b|', '|-|-|', '|1|2|', ''];
    const lines = [
      '1. What is a page?',
      ...table,
      '2. What is a log?',
      '   A list.',
      '3. What is a heap?',
    ];
    assert.deepEqual(
      read([...lines, ...table], 'quiz.md').questions.map(({ answer }) => answer !== null),
      [true, true, true],
    );
  });

  it('reads options written as large headings, and ticks of any kind', () => {
    const large = [
      '### 1. Which?',
      '<h3>a. This</h3>',
      '<h3>b. That <strong>(Correct)</strong></h3>',
    ];
    const ticked = ['### 2. What?', '- [✓] a. One', '- b. Two', '### 3. Who?', 'Nobody.'];
    const deck = read(['# Quiz', ...large, ...ticked], 'quiz.md');
    assert.deepEqual(options(deck.questions[0]!), ['A. This', '*B. That']);
    assert.deepEqual(options(deck.questions[1]!), ['*A. One', 'B. Two']);
  });

  it('reads a run of numbered headings behind questions of another level', () => {
    const open = ['Why queues?', 'Why topics?', 'How do you retry?', 'What do you watch?'];
    const terms = [
      'What is Kafka?',
      'Consumer groups',
      'What is a broker?',
      'Retention',
      'What is lag?',
    ];
    const deck = read([
      '# Kafka interview questions',
      ...open.flatMap((title) => [`### ${title}`, 'So.', '']),
      ...terms.flatMap((title, at) => [`#### ${at + 1}. **${title}**`, 'Thus.', '']),
    ]);
    assert.deepEqual(prompts(deck), [...open, ...terms]);
  });

  it('leaves advice out that follows questions with announced answers', () => {
    const asked = ['What is a page?', 'What is a log?', 'What is a heap?'];
    const deck = read([
      '## Questions',
      ...asked.flatMap((title, at) => [`### ${at + 1}. ${title}`, '**Answer:** So.', '']),
      '## Before the interview',
      ...['Sleep', 'Clothes'].flatMap((title, at) => [`### ${at + 1}. ${title}`, 'Well.', '']),
      '## Conclusion',
      'Good luck.',
    ]);
    assert.deepEqual(prompts(deck), asked);
  });

  it('finds the question of a file under a heading that says so', () => {
    const deck = read([
      '### Question',
      'Why a 502?',
      '',
      '### Answer',
      'No backend.',
      '### 1. Why?',
    ]);
    assert.deepEqual(cards(deck), ['Why a 502? → No backend. ¶ ### 1. Why?']);
  });

  it('reads questions that are links between notes', () => {
    const lines = [
      '- [[JUN#^jdk|What is a JDK?]]',
      '- [[JVM|What is a JVM?]]',
      '- What is a [[class]]?',
    ];
    assert.deepEqual(prompts(read(lines, 'interview questions.md')), [
      'What is a JDK?',
      'What is a JVM?',
      'What is a class?',
    ]);
  });

  it('reads nothing in headings that only introduce and conclude, whoever calls them a deck', () => {
    const deck = parseDeck('# Source\n', { fileName: 'x.md', force: true });
    assert.deepEqual(prompts(deck), []);
  });

  it('reads numbers with gaps, and leaves items out that were never written', () => {
    const ask = (at: number, title: string): string[] => [`### ${at}.${title}`, 'So.', ''];
    const gaps = [
      ...ask(1, '谈谈变量提升'),
      ...ask(3, '实现一个bind函数'),
      ...ask(10, '如何解决跨域'),
    ];
    assert.equal(
      read([...gaps, ...ask(12, '说说闭包'), ...ask(20, '浏览器缓存')], 'a.md').questions.length,
      5,
    );
    const lines = ['1. What is a page?', '2. What is a log?', '3. What is a heap?', '4. '];
    assert.equal(read(lines, 'quiz.md').questions.length, 3);
  });

  it('reads a heading that goes on below, and counts empty labels as no answer', () => {
    const deck = read([
      '## 1. What tells the cycle of an instruction from the run of',
      '   the program itself?',
      '',
      'Its length.',
      '## 2. What is a trap?',
      'Your answer:',
      '',
      'Researched answer:',
    ]);
    assert.deepEqual(cards(deck), [
      'What tells the cycle of an instruction from the run of the program itself? → Its length.',
      'What is a trap? → —',
    ]);
  });

  it('reads options without letters, where one is ticked or the question says to choose', () => {
    const deck = read([
      '# Quiz',
      '#### 1. Which declaration is valid?',
      '- `var a`',
      '- `val a` ✅',
      '#### 2. Kotlin is typed.',
      '- True ✅',
      '- False',
      '#### 3. Which of the following is an option?',
      '1. -t',
      '2. -l',
      '#### 4. What is a type?',
      '- A set of values',
    ]);
    assert.deepEqual(deck.questions.map(options), [
      ['A. `var a`', '*B. `val a`'],
      ['*A. True', 'B. False'],
      ['A. -t', 'B. -l'],
      [],
    ]);
    assert.equal(deck.questions[2]!.answer, null);
    assert.equal(deck.questions[3]!.answer, '- A set of values');
  });

  it('takes a list that says something for the answer of the item that asks', () => {
    const lines = [
      '- What is a page?',
      '- What is AmCache?',
      '  - Records the hash and the path of files',
    ];
    const deck = read(
      [
        ...lines,
        '- What is a log?',
        '- Explain floats',
        '  - left',
        '- What is lag?',
        '- What is a key?',
      ],
      'q.md',
    );
    assert.deepEqual(
      deck.questions.map(({ answer }) => answer !== null),
      [false, true, false, false, false, false],
    );
  });

  it('parts bold text from what a dash explains', () => {
    const deck = read([
      '# Perguntas',
      '- [ ] **Streams** — Lazy pipelines of values.',
      '- [x] **Why is it final?** — It is shared by all.',
      '- [ ] **How does a map work?** — By the hash of its keys.',
      '- [ ] **Records** — Classes of plain data.',
      '- [ ] **What is N+1?** — One query for each row.',
    ]);
    assert.equal(cards(deck)[0], 'Streams → Lazy pipelines of values.');
  });

  it('follows a question whose number alone is bold over its lines', () => {
    const ask = (at: number): string[] => [
      `**${at}.** What tells a runner of *your own*`,
      `(\`self-hosted\`) from one of kind ${at} ?`,
      '',
      'A. You keep it.',
      '',
    ];
    const [first] = prompts(read([...ask(1), ...ask(2), ...ask(3)], 'quiz.md'));
    assert.equal(first, 'What tells a runner of your own (self-hosted) from one of kind 1 ?');
  });

  it('names sections by lines right above the questions that count anew', () => {
    const round = (title: string, words: readonly string[]): string[] => [
      title,
      '',
      ...words.map((word, at) => `${at + 1}. What is a ${word}?`),
      '',
    ];
    const deck = read([
      ...round('Round of May', ['page', 'log']),
      ...round('Round of June', ['heap', 'key']),
    ]);
    assert.deepEqual(sections(deck), [
      'Round of May',
      'Round of May',
      'Round of June',
      'Round of June',
    ]);
  });

  it('reads no bank in prose that asks at its ends', () => {
    const prose = (end: string): string =>
      `Till now we went through the main ones. But always, ${end}?`;
    const lines = ['a', 'b', 'c', 'd', 'e'].flatMap((word) => [
      prose(`what of ${word}`),
      '',
      'So it is.',
      '',
    ]);
    assert.deepEqual(prompts(read(lines, 'tips for interviews.md')), []);
  });

  it('reads questions line by line, and no steps of telling for questions', () => {
    const lines = [
      '## Agile',
      'What is a sprint?',
      'What is a backlog?',
      '## Code',
      'What is a stack?',
    ];
    const deck = read(['# Questions', ...lines, 'What is a queue?', 'What is a heap?'], 'q.md');
    assert.equal(deck.questions.length, 5);
    const star = [
      '- **Situation (S):** Begin with what was?',
      '- **Task (T):** Then what had to be done?',
    ];
    const told = read(
      ['# Quiz', ...star, '- What is a page?', '- What is a log?', '- What is a key?'],
      'q.md',
    );
    assert.deepEqual(prompts(told), ['What is a page?', 'What is a log?', 'What is a key?']);
  });

  it('takes bold words that begin an answer for no question among lines that are bold', () => {
    const lines = [
      '**What is bias?**',
      '',
      '**Bias** is an error.',
      '',
      '**What is noise? 👶**',
      'Chance.',
      '',
    ];
    const deck = read(
      ['# Interview questions', ...lines, '**What is drift?**', 'Change.', '', '**What is lag?**'],
      'q.md',
    );
    assert.deepEqual(prompts(deck), [
      'What is bias?',
      'What is noise?',
      'What is drift?',
      'What is lag?',
    ]);
  });

  it('reads a heading that begins with a link and has no space', () => {
    const lines = ['* What is a page?', '* What is a log?', '* What is a heap?'];
    const head = "####[[↑]](#toc) <a name='disks'>Disks:</a>";
    assert.deepEqual(sections(read(['# Questions', head, ...lines], 'q.md')), [
      'Disks',
      'Disks',
      'Disks',
    ]);
  });
});
