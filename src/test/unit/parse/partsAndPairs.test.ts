import assert from 'node:assert/strict';
import { cards, prompts, read, sections } from './deckText';

const asked = ['What is a map?', 'What is a set?', 'Why lock?', 'Who waits?', 'When to fork?'];
const prose = Array.from(
  { length: 40 },
  (_, at) => `It is read so, for the ${at}th time, and again.`,
);

describe('A title in the front matter that asks', () => {
  const head = ['---', 'title: How do you turn text into a number?', '---', ''];
  const body = ['## TL;DR', 'By `Number`.', '', '## How do you turn text into a number?', 'So.'];

  it('is the question of its file among questions', () => {
    const deck = read([...head, ...body], 'interview-questions/text-to-number.md');
    assert.deepEqual(prompts(deck), ['How do you turn text into a number?']);
    assert.match(deck.questions[0]!.answer ?? '', /Number[^]*So\./);
  });

  it('is the title of a text elsewhere', () => {
    assert.deepEqual(prompts(read([...head, ...body, ...prose], 'blog/numbers.md')), []);
  });
});

describe('Items set in short lines', () => {
  it('ask with all their lines', () => {
    const items = ['towers', 'zombies', 'boards', 'grids', 'trees', 'maps'].map((name) => [
      `1. Explain how you store ${name}.`,
      `Each of the ${name} holds a pair of`,
      'numbers, and you are to',
      'find the nearest. ',
      '',
    ]);
    const deck = read(['# Interview questions', '', ...items.flat()]);
    assert.equal(deck.questions.length, 6);
    assert.equal(
      deck.questions[1]!.prompt,
      'Explain how you store zombies. Each of the zombies holds a pair of numbers, and you are to find the nearest.',
    );
  });

  it('leave alone what answers below', () => {
    const items = asked.flatMap((prompt, at) => [
      `${at + 1}. ${prompt}`,
      'it is so and',
      'so.',
      '',
    ]);
    assert.deepEqual(
      cards(read(['# Interview questions', '', ...items])),
      asked.map((prompt) => `${prompt} → it is so and ¶ so.`),
    );
  });
});

describe('Notes tagged for flash cards', () => {
  it('hold their cards and nothing else', () => {
    const deck = read([
      '#flashcards/learning',
      'What is a weight?::A number.',
      'What is a layer?::Some of them.',
      '',
      '## Ideas',
      '- Does it help with pain?',
      '- Can it tell them apart?',
      '- Who pays for it?',
    ]);
    assert.deepEqual(prompts(deck), ['What is a weight?', 'What is a layer?']);
  });
});

describe('Headings of which some have labels', () => {
  it('ask only with them', () => {
    const deck = read([
      '# Multiple choice questions',
      '## Related topics',
      '## L1: Fundamental',
      '## L2: Advanced',
      '## # 1. Variables',
      ...asked.slice(0, 4).flatMap((prompt) => [`## Q. ${prompt}`, '**Answer: B)** So.', '']),
    ]);
    assert.deepEqual(prompts(deck), asked.slice(0, 4));
    assert.equal(sections(deck)[0], 'Variables');
  });

  it('ask too where several have a label of the file’s own', () => {
    const topics = ['Tuples', 'Lists', 'Sets', 'Maps'];
    const tasks = ['reverse a list', 'count words', 'sum numbers'];
    const deck = read([
      '# Notes',
      '## 1. Python',
      ...topics.flatMap((topic) => [`### Q: ${topic}`, '* **New**: for new things.', '']),
      ...tasks.flatMap((task) => [`### 💻 Code: ${task}`, '```', 'x', '```', '']),
      '### Conclusion',
      'So.',
    ]);
    assert.equal(deck.questions.length, 7);
    assert.equal(deck.questions[0]!.answer, '* **New**: for new things.');
  });
});

describe('Collapsible parts in a lesson', () => {
  it('are questions where enough of them ask', () => {
    const folds = [...asked, 'What is a heap?'].flatMap((prompt) => [
      '<details>',
      `    <summary>${prompt}</summary>`,
      '',
      '    It is so, and for good reasons.',
      '</details>',
      '',
    ]);
    const lesson = ['# Intro', '## Terms', ...prose.slice(0, 24)];
    assert.equal(read([...lesson, ...folds], 'lesson.md').questions.length, 6);
  });
});

describe('One part of many on the first rank', () => {
  it('says nothing of the others', () => {
    const chapters = ['Exchange', 'Queue', 'Binding', 'Keys', 'Types', 'Topics'];
    const text = chapters.flatMap((title) => [
      `# ${title}`,
      ...prose.slice(0, 6),
      '### Scheme',
      'So.',
    ]);
    const part = asked.flatMap((prompt) => [`### ${prompt}`, 'So.']);
    const deck = read([...text, '# Interview questions', ...part], 'rabbit.md');
    assert.deepEqual(prompts(deck), asked);
  });
});

describe('Sections counted by letters', () => {
  it('are sections from A on', () => {
    const lines = ['A. Basics', 'B. Networks'].flatMap((title) => [
      `## ${title}`,
      ...asked.slice(0, 3).flatMap((prompt, at) => [`### Q${at + 1}`, prompt, '']),
    ]);
    const deck = read(['# 06. Check', ...lines]);
    assert.deepEqual(
      sections(deck).map((title) => title.slice(-6)),
      [...['Basics', 'Basics', 'Basics'], ...['tworks', 'tworks', 'tworks']],
    );
  });
});

describe('What is said aside in a talk', () => {
  it('is neither asked nor part of what is', () => {
    const deck = read(
      [
        '**面试官**：你好。',
        '**候选人**：你好。',
        ...['优点和缺点', '高可用', '顺序性'].flatMap((topic) => [
          '',
          `**面试官**：你说说${topic}是什么？`,
          '',
          '（面试官此时心里想的是，你没怎么考虑过吗？）',
          '',
          '**候选人**：不太清楚。',
        ]),
      ],
      'mq-interview.md',
    );
    assert.deepEqual(prompts(deck), [
      ...['你说说优点和缺点是什么？', '你说说高可用是什么？', '你说说顺序性是什么？'],
    ]);
  });
});

describe('Answers that repeat the labels of all questions', () => {
  it('are no questions behind a title that says so', () => {
    const lines = asked.flatMap((prompt, at) => [
      `# Question ${at + 1} - Types`,
      `**${prompt}**`,
      '',
      'Choose wisely, and take your time with it.',
    ]);
    const key = asked.map((_, at) => `**Question ${at + 1} :** it turns it into a number\n`);
    const deck = read([...lines, '# CORRECTIONS DÉTAILLÉES', ...key], 'qcm.md');
    assert.equal(deck.questions.length, asked.length);
  });
});

describe('Labelled pairs in a longer text', () => {
  const pairs = asked.slice(0, 3).flatMap((prompt) => [`Q: ${prompt}`, 'A: So.', '']);

  it('are questions, under a heading that only counts', () => {
    const text = ['# Homework', '## Task 1', 'Answer these:', '', ...pairs, '## Task 2', ...prose];
    assert.deepEqual(prompts(read(text, 'homework.md')), asked.slice(0, 3));
  });

  it('are none in a project’s own paper', () => {
    assert.deepEqual(prompts(read(['# A tool', ...prose, ...pairs], 'README.md')), []);
  });
});

describe('Two parts of a longer text', () => {
  it('may ask in different shapes', () => {
    const headings = asked.flatMap((prompt) => [`### ${prompt}`, '']);
    const items = asked.flatMap((prompt) => [`- ${prompt.replace('?', ', then?')}`, '  - So.']);
    const text = ['# Models', '## Terms', ...prose, ...prose, ...prose];
    const parts = ['## Kontrollfragen', ...headings, '## Übungsfragen', '### Teil 1', ...items];
    assert.equal(read([...text, ...parts], 'models.md').questions.length, 10);
  });
});

describe('Forms and documentation', () => {
  it('ask their readers, not a candidate', () => {
    const form = ['---', 'name: Feature', 'about: Suggest one', '---', '### Context', ''];
    assert.deepEqual(prompts(read([...form, ...asked], 'feature.md')), []);
    const page = ['# What’s libfoo?', 'A library.', '## How do I use it?', 'See there.'];
    assert.deepEqual(prompts(read(page, 'index.md')), []);
  });
});
