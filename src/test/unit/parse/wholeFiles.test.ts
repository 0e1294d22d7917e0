import assert from 'node:assert/strict';
import { cards, prompts, read } from './deckText';

describe('Shapes met in whole files of repositories', () => {
  it('reads bold questions line by line', () => {
    const asked = [
      'What is WCAG?',
      'Which levels are there?',
      'How do you hide a tag?',
      'Why ARIA?',
    ];
    const deck = read(['<h3>Accessibility:</h3>', '', ...asked.map((one) => `**${one}**`)]);
    assert.deepEqual(prompts(deck), asked);
  });

  it('keeps the steps of answers that are indented below bold questions', () => {
    const points = [
      '    1. It keeps types apart.',
      '    2. It is stored on disk.',
      '    3. How it grows',
    ];
    const titles = ['How do the two differ?', 'The types', 'How lists are kept', 'Expiry', 'Cost?'];
    const lines = titles.flatMap((title, at) => [`**${at + 1}. ${title}**`, '', ...points, '']);
    assert.deepEqual(prompts(read(lines)), titles);
  });

  it('goes on with numbered headings whose rank sinks and whose numbers skip one', () => {
    const doubt = ['', '## Have doubt in this question ??', ''];
    const lines = [
      ...['How does it differ?', 'What is printed?', 'What is a closure?'].flatMap((title, at) => [
        `## Question ${at + 1}. ${title}`,
        'So.',
        ...doubt,
      ]),
      ...['### 4. How to empty it?', 'Thus.', '### Method 1', 'Set it.', ...doubt],
      ...['#### 6. What does it print?', 'One.', ...doubt],
      ...['#### 7. What does that print?', 'Two.', ...doubt],
    ];
    assert.deepEqual(prompts(read(['# Interview questions', ...lines])), [
      'How does it differ?',
      'What is printed?',
      'What is a closure?',
      'How to empty it?',
      'What does it print?',
      'What does that print?',
    ]);
  });

  it('finds the one question of a file under a word for it in brackets with a language', () => {
    const deck = read(
      [
        '---',
        'difficulty: medium',
        '---',
        '# Question (EN)',
        '> What is an abstract class?',
        '# Frage (DE)',
        '> Was ist eine abstrakte Klasse?',
        '',
        '## Answer (EN)',
        'A class that nobody makes.',
      ],
      'abstract.md',
    );
    assert.deepEqual(prompts(deck), ['What is an abstract class?']);
    assert.match(deck.questions[0]!.answer ?? '', /nobody makes/);
  });

  it('takes a link to nowhere and the notes beside it for no answer', () => {
    const notes = ['', 'Firm: Perfect', '', '[Answer & notes]()', '', '<br/>', ''];
    const titles = ['What is meta for?', 'How do async and defer differ?', 'Why does a link jump?'];
    const deck = read([
      '# HTML questions',
      ...titles.flatMap((title) => [`### ${title}`, ...notes]),
      '### Which tags are empty?',
      'Those without an end: [list](https://example.org).',
    ]);
    assert.deepEqual(
      deck.questions.map(({ answer }) => answer !== null),
      [false, false, false, true],
    );
  });

  it('reads no questions in what a README says about using its repository', () => {
    const lines = ['# Questions for interviews', 'A base of knowledge.'];
    const parts = ['How to use it', 'Contents', 'How it is made', 'States', 'How to add to it'];
    const text = [...lines, ...parts.flatMap((part) => [`## ${part}`, 'Thus.', '- one', '- two'])];
    assert.deepEqual(prompts(read(text, 'interview-questions/README.md')), []);
  });
});

describe('Questions with parts of their own', () => {
  it('are read on both ranks where the numbers of the lower one go on from the upper', () => {
    const lines = [
      ...['### 1. Why did it come about?', 'So.', '#### 1-1. Which faults are there?', 'Some.'],
      ...['### 2. What is it?', 'This.', '#### 2-1. How is it found?', 'Thus.'],
      ...['#### 2-2. What does it depend on?', 'That.', '### The first form', 'Atoms.'],
      ...['### 3. What is it good for?', 'Much.', '#### 3-1. What is it bad for?', 'Little.'],
    ];
    assert.deepEqual(prompts(read(['# Part 1', '* A list', '## About it', ...lines], 'notes.md')), [
      'Why did it come about?',
      'Which faults are there?',
      'What is it?',
      'How is it found?',
      'What does it depend on?',
      'What is it good for?',
      'What is it bad for?',
    ]);
  });

  it('keep what is asked on inside their fold', () => {
    const fold = (prompt: string): string[] => [
      '<details>',
      `<summary><h3>${prompt}</h3></summary>`,
      '<ul>',
      ...['What is it for?', 'How does it end?', 'Which kinds are there?'].map(
        (more) => `<li> ${prompt} ${more}</li>`,
      ),
      '</ul>',
      '</details>',
      '',
    ];
    const asked = ['1. What is a call?', '2. What is a process?', '3. What is a thread?'];
    const deck = read(asked.flatMap(fold), 'interview.md');
    assert.deepEqual(
      prompts(deck),
      asked.map((prompt) => prompt.slice(3)),
    );
    assert.ok(deck.questions.every(({ answer }) => answer === null));
    assert.match(deck.questions[0]!.promptMarkdown, /How does it end/);
  });

  it('stay questions where each asks what the code below it does', () => {
    const stem = '### What happens when this code runs';
    const lines = Array.from({ length: 4 }, () => [
      stem,
      '',
      '* It prints.',
      '',
      '```',
      '1',
      '```',
    ]);
    assert.equal(read(['# Ruby quiz', ...lines.flat()]).questions.length, 4);
  });
});

describe('Answers on the line of their questions', () => {
  it('are parted from them where the other questions have theirs below', () => {
    const deck = read([
      '# Java interview',
      '- 1 . What is a class? It is a template for a type of data.',
      '- 2 . What is an object? It is an element of a class.',
      '- 3 . Which parts does it have?',
      '  * the kit',
      '  * the machine',
      '- 4 . Does it use pointers? No, it puts a layer before them.',
      '- 5 . What is a thread?',
      '  A path of its own.',
      '- 6 . What is an interface?',
      '  A class without bodies.',
      '- 7 . What is a subclass? When is it made?',
      '  A daughter, made by need.',
      '- 8 . What is an error?',
      '  What went wrong.',
    ]);
    assert.deepEqual(cards(deck).slice(0, 4), [
      'What is a class? → It is a template for a type of data.',
      'What is an object? → It is an element of a class.',
      'Which parts does it have? → * the kit ¶ * the machine',
      'Does it use pointers? → No, it puts a layer before them.',
    ]);
    assert.equal(prompts(deck)[6], 'What is a subclass? When is it made?');
  });
});

describe('Lines of a blog', () => {
  it('are no questions, though some begin as one asks and its title speaks of questions', () => {
    const said = ['How it came about', 'What I had thought before', 'Why not write it down', 'So'];
    const text = [...said, ...said, ...said].flatMap((line) => [line, '']);
    assert.deepEqual(prompts(read(['# My questions', '', 'Hello.', '', ...text])), []);
  });

  it('are none where a few of them are bold, whatever they begin with', () => {
    const bold = [
      'How that works',
      'Why one learns',
      'Stress',
      'Is it not better?',
      'So',
      'What it is worth',
    ];
    const text = bold.flatMap((line) => [
      'Prose that goes on.',
      '',
      `**${line}**`,
      '',
      'More.',
      '',
    ]);
    assert.deepEqual(prompts(read(['## My interview', '', ...text])), []);
  });
});

describe('Questions in the languages of East Asia', () => {
  it('are Korean topics on the outer rank, whatever is asked on below them', () => {
    const java = ['equals와 hashcode에 대해', 'Java의 장점은 무엇인가요?', '접근제어자의 종류'];
    const spring = ['bean scope 종류', 'AOP란?', 'MVC 구동 과정', '동작 원리'];
    const nested = (prompt: string, at: number): string[] => [
      `- ${prompt}`,
      ...(at === 0 ? [`    - ${prompt} 언제 쓰나요?`, `    - ${prompt} 차이는 무엇인가요?`] : []),
    ];
    const lines = [
      '### 자바',
      ...java.flatMap(nested),
      '',
      '### 스프링',
      ...spring.flatMap(nested),
    ];
    assert.deepEqual(prompts(read(lines, 'BE-interview/README.md')), [...java, ...spring]);
  });

  it('are Japanese sentences that end in か, each a link to its answer elsewhere', () => {
    const asked = [
      'アルゴリズムの説明として、適切なものはどれか。',
      'ファイルシステムの役割として、適切なものは何か。',
      'このプログラムを実行するとどうなりますか。',
      '図に示す階層構造において、カレントディレクトリがルートであるとき、相対パス指定で指定したディレクトリと同じディレクトリを絶対パス指定したものはどれか。',
      '事例として、最も適切なものはどれか。',
    ];
    const far = 'https://example.org/a-rather-long-address-of-a-page/of/an/exam/in/spring';
    const lines = asked.flatMap((prompt, at) => [`[${prompt}](${far}?no=${at})`, '']);
    assert.deepEqual(prompts(read(['# 2022.05.31', '', ...lines], 'index.md')), asked);
  });
});
