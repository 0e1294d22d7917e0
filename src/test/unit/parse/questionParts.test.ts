import assert from 'node:assert/strict';
import { cards, prompts, read, sections } from './deckText';

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
