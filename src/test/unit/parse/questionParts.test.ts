import assert from 'node:assert/strict';
import { cards, options, prompts, read, sections } from './deckText.js';

describe('Questions in a part of a longer text', () => {
  const prose = (title: string): string[] => [
    `## ${title}`,
    ...Array.from({ length: 30 }, (_, at) => `Sentence ${at} of a long chapter that teaches.`),
    '',
  ];
  const asked = [
    'What is a lock?',
    'How does a queue differ?',
    'Why retry?',
    'Who waits for whom?',
  ];
  const text = [
    '# Threads',
    ...prose('Locks'),
    ...prose('Queues'),
    '## Common interview questions:',
    '',
    ...asked.map((one) => `- ${one} something that nobody else has`),
    '',
    ...prose('How it ends'),
  ];

  it('are read where its title says that they are questions', () => {
    const deck = read(text, 'threads.md');
    assert.deepEqual(prompts(deck), asked);
    assert.ok(deck.questions.every(({ answer }) => answer?.startsWith('something')));
    assert.deepEqual([...new Set(sections(deck))], ['Common interview questions']);
  });

  it('are read under headings of their own as well', () => {
    const headed = text.flatMap((line) => {
      const prompt = /^- (.*\?) (.*)$/.exec(line);
      return prompt === null ? [line] : [`### ${prompt[1]!}`, prompt[2]!, ''];
    });
    assert.deepEqual(prompts(read(headed, 'threads.md')), asked);
  });

  it('are none where it only answers what is often asked, or asks for something', () => {
    for (const title of ['FAQ', 'Frequently asked questions', 'Questions?', 'Next steps']) {
      const other = text.map((line) => (line.startsWith('## Common') ? `## ${title}` : line));
      assert.deepEqual(prompts(read(other, 'threads.md')), [], title);
    }
    const readme = text.map((line) => (line.startsWith('## Common') ? '## Quiz questions' : line));
    assert.deepEqual(prompts(read(readme, 'README.md')), []);
  });
});

describe('Topics that a table of contents names', () => {
  const topics = ['Kinds of patterns', 'Singleton', 'Strategy', 'Template method', 'Factory'];
  const text = [
    '# 5. Patterns',
    '**Contents**',
    ...topics.map((topic) => `* [${topic}](#${topic.toLowerCase().replaceAll(' ', '-')})`),
    '---',
    ...topics.flatMap((topic) => [
      `### ${topic}`,
      ...Array.from({ length: 20 }, (_, at) => `* Point ${at} of it`),
      '',
    ]),
    '## Reference',
    '- a book',
  ];

  it('are questions in a collection for interviews, but not in its README', () => {
    assert.deepEqual(prompts(read(text, 'tech-interview/patterns.md')), topics);
    assert.deepEqual(prompts(read(text, 'tech-interview/README.md')), []);
    assert.deepEqual(prompts(read(text, 'notes/patterns.md')), []);
  });
});

describe('Markdown in a fence', () => {
  const asked = ['What is a class?', 'Why is text fixed?', 'How does a map work?'];
  const list = asked.map((prompt) => `   - ${prompt}`);
  const more = ['What is a heap?', 'What is a stack?', 'Who throws?', 'Who catches?'];

  it('is read where it is the whole text', () => {
    const inside = [
      '# Java interview questions',
      '## Core',
      '1. **Text**',
      ...list,
      '2. **Memory**',
      ...more.map((prompt) => `   - ${prompt}`),
    ];
    const deck = read(['', '```markdown', ...inside, '```'], 'java.md');
    assert.deepEqual(prompts(deck), [...asked, ...more]);
    const example = ['# A tool', ...Array.from({ length: 12 }, () => 'It does much.')];
    assert.deepEqual(prompts(read([...example, '```markdown', ...inside, '```'], 'tool.md')), []);
  });

  it('is read where a tool shows it as a quiz', () => {
    const quiz = asked.flatMap((prompt) => [
      `    ### ${prompt}`,
      '    - [x] So',
      '    - [ ] Not so',
      '',
    ]);
    const head = ['    ---', '    shuffleQuestions: true', '    ---', ''];
    const deck = read(['## Java', '', '```{quizdown}', ...head, ...quiz, '```'], 'quiz.md');
    assert.deepEqual(prompts(deck), asked);
    assert.deepEqual(options(deck.questions[0]!), ['*A. So', 'B. Not so']);
    assert.deepEqual([...new Set(sections(deck))], ['Java']);
  });
});

describe('Numbers and bullets that take turns', () => {
  it('ask and answer', () => {
    const titles = [
      ...['The marks of Python', 'What is a scope?', 'The word def', 'How do sets differ?'],
      ...['Explain types', 'Difference of return and yield', 'What is a decorator?', 'Modules'],
    ];
    const lines = titles.flatMap((title, at) => [
      `* ${title}`,
      '',
      ...(at % 2 === 0
        ? ['1. It is read line by line;', '', '2. It is slow;', '']
        : ['It is so.', '']),
      '***',
      '',
    ]);
    const deck = read(['### Questions on Python', '', ...lines], 'popular-questions.md');
    assert.deepEqual(
      deck.questions.map(({ prompt }) => prompt.replace(/:$/, '')),
      titles.map((title) => title.replace(/:$/, '')),
    );
  });

  it('are left to their questions where bullets stand one column further in', () => {
    const commands = ['tee', 'awk', 'tr'].map((name) => ` * \`${name}\``);
    const asked = [
      ...['What do they do and how?', 'What is a filter?', 'What is swap?', 'What is a node?'],
      ...['What is a port?', 'Who listens?', 'Why fork?', 'What is a zombie?', 'What is init?'],
    ];
    const lines = asked.flatMap((prompt, at) => [`* ${prompt}`, ...(at === 0 ? commands : [])]);
    assert.deepEqual(prompts(read(['# Linux interview questions', '', ...lines])), asked);
  });
});

describe('Questions of a short part', () => {
  it('are read between marks of quotation, with what the arrow points at', () => {
    const lines = [
      '# Traces',
      ...Array.from({ length: 40 }, (_, at) => `Sentence ${at} of the lesson.`),
      '## Interview questions',
      '- « Trace vs span ? » → a whole way and one measured step of it.',
      '- « What does context do ? » → it ties the spans together.',
      '- « Why sample traces ? » → cost; a part is enough.',
      '## To remember',
      '- A trace is a way.',
    ];
    assert.deepEqual(cards(read(lines, 'lesson.md')), [
      'Trace vs span ? → a whole way and one measured step of it.',
      'What does context do ? → it ties the spans together.',
      'Why sample traces ? → cost; a part is enough.',
    ]);
  });

  it('may be tasks, each a bold line over links', () => {
    const tasks = [
      'a network',
      'a store',
      'a feed',
      'a timeline',
      'a queue',
      'a cache',
      'an id',
      'a chat',
    ];
    const lines = [
      '> How to prepare',
      '## Tips',
      '**Clarify the limits**',
      '',
      ...Array.from({ length: 30 }, (_, at) => `Sentence ${at} of advice.`),
      '## Hot questions and references',
      '',
      ...tasks.flatMap((task) => [
        `**Design ${task}**  `,
        'Reference:',
        '* [A talk](https://a.example)',
        '',
      ]),
    ];
    assert.deepEqual(
      prompts(read(lines, 'system-design-interview/README.md')),
      tasks.map((task) => `Design ${task}`),
    );
  });
});

describe('Lists of tasks', () => {
  it('are read line after line where each goes on below', () => {
    const task = (name: string): string[] => [
      `- Given ${name}, find what is asked for.`,
      '  A should be smaller than B.',
      '  Some digits should be the same.',
    ];
    const names = ['an array', 'a tree', 'two lists', 'a graph', 'a board', 'a word'];
    const deck = read([
      '# Questions of one firm',
      '<b name="quiz">First round</b><br/>',
      '',
      '- What is 2 to the power of 24?',
      '- The time that sorting takes.',
      '',
      '<b name="coding">Coding round</b><br/>',
      '',
      ...names.flatMap(task),
    ]);
    assert.equal(deck.questions.length, 2 + names.length);
  });
});

describe('A question under a word for it', () => {
  it('is read with the rest of its file as the answer', () => {
    const deck = read(
      [
        '## 面试题',
        '什么是缓存雪崩？如何应对？',
        '',
        '## 面试官心理分析',
        '必问。',
        '## 面试题剖析',
        '缓存挂了。',
      ],
      'redis.md',
    );
    assert.deepEqual(prompts(deck), ['什么是缓存雪崩？如何应对？']);
    const links = ['# Interview Questions', '- https://a.example', '', '# Heap', 'A table.'];
    assert.deepEqual(prompts(read(links, 'db.md')), []);
  });

  it('may be what the name of its file asks for', () => {
    const text = [
      '# `StrictMode`',
      '',
      'A tool that finds what one does by accident.',
      '',
      '# Links',
    ];
    const name = 'interview-questions/What-is-StrictMode.md';
    assert.deepEqual(prompts(read([...text, '[More](https://a.example)'], name)), ['StrictMode']);
    assert.deepEqual(prompts(read(text, 'interview-questions/StrictMode.md')), []);
    assert.deepEqual(prompts(read(text, 'docs/What-is-StrictMode.md')), []);
  });

  it('is a topic where the title of an answer stands below it', () => {
    const deck = read(
      [
        '## 对缓存的理解',
        '一个高频的题。',
        '### 思路分析',
        '1. 作用',
        '### 回答参考',
        '1. 为了重复使用',
      ],
      'question-Interview/README.md',
    );
    assert.deepEqual(prompts(deck), ['对缓存的理解']);
  });
});

describe('Bullets over answers at the margin', () => {
  it('are questions in a file that says so, even a few of them', () => {
    const titles = [
      'Write a container',
      'Print in turns',
      'A new text and "1": the difference',
      'Why?',
    ];
    const lines = titles.flatMap((title) => [
      `- ${title}`,
      '',
      'First the core of it.',
      '',
      'Then the rest.',
      '',
    ]);
    assert.equal(read(['## Questions', '', ...lines], 'thread/questions.md').questions.length, 4);
    assert.deepEqual(prompts(read(['## Steps', '', ...lines], 'thread/steps.md')), []);
  });
});

describe('A README of very many topics', () => {
  it('is a bank where half of them ask', () => {
    const topics = Array.from({ length: 32 }, (_, at) => [
      at % 2 === 0 ? `### What is ${at}` : `### Topic ${at}`,
      '1. This.',
      '2. That.',
    ]);
    const deck = read(['# Basics', '## Java', ...topics.flat()], 'way-of-learning/README.md');
    assert.ok(deck.questions.length < 4);
    const more = topics.map(([title, ...body], at) => [
      at % 4 === 1 ? `### How does ${at} work` : title!,
      ...body,
    ]);
    assert.equal(
      read(['# Basics', '## Java', ...more.flat()], 'way-of-learning/README.md').questions.length,
      32,
    );
  });
});

describe('Options and what marks them', () => {
  it('stand unanswered where boxes with letters are all empty', () => {
    const options = [
      '- [ ] A: They are alike.',
      '- [ ] B: They mean something.',
      '- [ ] C: Never.',
    ];
    const deck = read([
      '## HTML',
      '### 1. How do they differ?',
      ...options,
      '### 2. What is it?',
      ...options,
    ]);
    assert.deepEqual(
      deck.questions.map(({ answer, options: { length } }) => [answer, length]),
      [
        [null, 3],
        [null, 3],
      ],
    );
  });

  it('may be pointed at by an arrow, and stand below a word for them', () => {
    const arrow = ['A. A date.', 'B. Knowledge.', 'C. Both. -> correcto'];
    const deck = read([
      '## Cuestionario',
      '1. ¿Qué es?',
      ...arrow,
      '',
      '2. ¿Cómo es?',
      ...arrow,
      '',
      '3. ¿Cuándo?',
      ...arrow,
    ]);
    assert.deepEqual(options(deck.questions[0]!), ['A. A date.', 'B. Knowledge.', '*C. Both.']);
    const boxes = ['- [ ] A frame', '- [ ] A library'];
    const quiz = read(
      ['React ?', 'DOM ?', 'JSX ?'].flatMap((prompt, at) => [
        `## Question ${at + 1}`,
        '',
        `Qu'est-ce que ${prompt}`,
        '',
        '*Réponses* :',
        ...boxes,
        '',
      ]),
    );
    assert.deepEqual(
      prompts(quiz),
      ['React ?', 'DOM ?', 'JSX ?'].map((one) => `Qu'est-ce que ${one}`),
    );
  });

  it('are read out of a frame that is no code', () => {
    const task = (at: number): string[] => [
      `### Aufgabe ${at}`,
      '```',
      'Welche Zahl fehlt?',
      `1, ${at}, 7, ?`,
      '',
      'a) 55',
      'b) 59',
      '```',
      '',
    ];
    const deck = read(['# Teil 1', '', ...[1, 2, 3, 4].flatMap(task)], 'test.md');
    assert.equal(deck.questions.length, 4);
    assert.match(deck.questions[0]!.prompt, /^Welche Zahl fehlt\?/);
    assert.deepEqual(options(deck.questions[0]!), ['A. 55', 'B. 59']);
  });

  it('are no answer where a frame holds nothing but a remark', () => {
    const frame = ['```sql', '-- Write your schema here', '', '```'];
    const deck = read([
      '# Exam',
      '### Question 1',
      'Design a schema.',
      '',
      ...frame,
      '### Question 2',
      'Explain it.',
      '',
      ...frame,
    ]);
    assert.deepEqual(
      deck.questions.map(({ answer }) => answer),
      [null, null],
    );
  });
});

describe('An article about interviews', () => {
  it('has questions in its lists of examples, and none in its lists of advice', () => {
    const part = (title: string, lead: string, items: readonly string[]): string[] => [
      `### ${title}`,
      lead,
      '',
      ...items.map((item) => `- ${item}`),
      '',
    ];
    const asked = [
      'Why did you leave?',
      'What was hard?',
      'What did you read?',
      'Where will you be?',
    ];
    const riddles = ['How many balls fit?', 'Why are lids round?', 'How would you move a hill?'];
    const text = [
      '# How to prepare for an interview',
      ...part('About you', 'They will ask:', asked),
      'What to do about it:',
      '',
      ...['Create projects.', 'Answer for yourself.', 'Learn of ideas.'].map((one) => `- ${one}`),
      '',
      ...part('What to do', 'Some advice.', [
        'Create projects.',
        'Read a book.',
        'Learn to search.',
        'Sleep.',
      ]),
      ...part('Riddles', 'For instance:', riddles),
      ...part('What to do then', 'More advice.', ['Write a sort.', 'Rest.', 'Read on.', 'Walk.']),
    ];
    for (const prompt of prompts(read(text, 'interview.md'))) {
      assert.ok([...asked, ...riddles].includes(prompt), prompt);
    }
  });
});
