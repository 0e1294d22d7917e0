import assert from 'node:assert/strict';
import { cards, prompts, read, sections } from './deckText';

describe('Lines in italics', () => {
  const asked = ['What is a float?', 'Quirks mode', 'What is specificity?', 'What is a grid?'];
  const more = ['What is a mixin?', 'Why reset styles?', 'What is a sprite?', 'What is a rem?'];

  it('ask, answered or not, and among them what has no mark', () => {
    const lines = [...asked, ...more].flatMap((prompt, at) => [
      ` *${prompt}* `,
      '',
      ...(at === 2 ? [' The weight of a selector.', ''] : []),
    ]);
    const deck = read(['# Questions', '## CSS', '', ...lines], 'css.md');
    assert.deepEqual(prompts(deck), [...asked, ...more]);
    assert.equal(deck.questions[2]!.answer, 'The weight of a selector.');
  });

  it('do not ask where they stress remarks in a text', () => {
    const text = ['*In short*', '', 'It works.', '', '*Note well*', '', 'It may not.', ''];
    assert.deepEqual(prompts(read(['# My notes', '', ...text, ...text], 'notes.md')), []);
  });
});

describe('Notes called like a paper of a project', () => {
  const topics = [
    'Symmetric keys',
    'Hashing of passwords',
    'SQL injection',
    'CSRF',
    'XSS',
    'OAuth',
  ];
  const contents = topics.map((topic) => `- [${topic}](#${topic.toLowerCase()})`);
  const body = topics.flatMap((topic) => [`### ${topic}`, '1. It is so', '- and so', '']);

  it('are read, unless their name is in capitals as of a project', () => {
    const lines = ['# 9. Security', '', ...contents, '', ...body];
    assert.deepEqual(prompts(read(lines, 'tech-interview/security.md')), topics);
    assert.deepEqual(prompts(read(lines, 'tech-interview/SECURITY.md')), []);
  });
});

describe('Questions on the rank of their section', () => {
  const inside = [
    'What is Redis?',
    'What is it used for?',
    'Which types are there?',
    'Is it fast?',
  ];
  const lines = [
    '## Basics',
    ...inside.flatMap((prompt) => [`### ${prompt}`, 'So.', '']),
    '## How do you make a queue of it?',
    'With a list.',
    '## How are sets stored?',
    'As tables.',
  ];

  it('are questions beside it', () => {
    const asked = [...inside, 'How do you make a queue of it?', 'How are sets stored?'];
    assert.deepEqual(prompts(read(lines, 'redis-interview.md')), asked);
    assert.deepEqual(
      prompts(read(['# What will you learn?', ...lines], 'redis-interview.md')),
      asked,
    );
  });

  it('are none where a single one closes the file', () => {
    const closed = [...lines.slice(0, -4), '## Want to know more?', 'Read on.'];
    assert.deepEqual(prompts(read(closed, 'redis-interview.md')), inside);
  });
});

describe('Headings without answers', () => {
  it('set tasks as well as ask', () => {
    const asked = ['What is a box?', 'Three novelties of CSS 3.', 'What is Sass?', 'What is flex?'];
    const more = ['Why reset?', 'What is a float?', 'What is a grid?', 'What is a rem?'];
    const lines = [...asked, ...more].flatMap((prompt) => [`#### ${prompt}`, '']);
    assert.deepEqual(prompts(read(['# Questions', '## CSS', ...lines])), [...asked, ...more]);
  });
});

describe('Cards under lines of tags', () => {
  it('have them as tags', () => {
    const names = ['A stack', 'A queue', 'A heap'];
    const lines = names.flatMap((name) => ['#cards/types/Lists', name, '?', `${name} is so.`, '']);
    const deck = read(lines, 'lists.md');
    assert.deepEqual(
      cards(deck),
      names.map((name) => `${name} → ${name} is so.`),
    );
    assert.deepEqual(deck.questions[0]!.tags, ['Lists']);
  });
});

describe('Numbered headings that say how hard the question is', () => {
  it('leave the asking to the line below', () => {
    const levels = ['[BEGINNER]', '[ADVANCED]', '(2 points)'];
    const lines = levels.flatMap((level, at) => [
      `### Question ${at + 1} ${level}`,
      `**Which class stores copy ${at}?**`,
      '',
      'A) The one',
      'B) The other',
      '',
      '<details><summary>View Answer</summary>',
      '',
      '**Correct Answer: B) The other**',
      '</details>',
      '',
    ]);
    const deck = read(['# Storage quiz', ...lines], 'quiz.md');
    assert.deepEqual(
      prompts(deck),
      levels.map((_, at) => `Which class stores copy ${at}?`),
    );
    assert.deepEqual(
      deck.questions[1]!.options.map(({ correct }) => correct),
      [false, true],
    );
  });
});

describe('Lists before the first question', () => {
  const asked = ['Which driver is the default?', 'What is a volume?', 'Why mount?', 'Who prunes?'];
  const folds = asked.flatMap((prompt) => [
    `<details><summary>${prompt}</summary>`,
    '',
    'So.',
    '</details>',
    '',
  ]);

  it('say what the questions are about, or how to use them', () => {
    const aims = ['* Describe storage', '* Compare drivers', '* Demonstrate volumes', ''];
    const deck = read(['# Exam', '## Contents', ...aims, '## Questions:', ...folds], 'exam.md');
    assert.deepEqual(prompts(deck), asked);
    assert.deepEqual([...new Set(sections(deck))], ['Questions']);
    const items = [...asked, ...asked.map((prompt) => `${prompt.slice(0, -1)}, and how?`)];
    const list = items.map((prompt) => `- ${prompt}`);
    const uses = ['- write your own', '- cross out the rest', '- copy it', ''];
    const used = read(['# Questions', 'How to use it:', '', ...uses, '## All', ...list]);
    assert.deepEqual(prompts(used), items);
  });
});

describe('Places to write an answer', () => {
  it('are no answers', () => {
    const parts = ['Regression', 'Kinds of tests', 'Page objects'];
    const lines = parts.flatMap((title, at) => [
      `### 1.${at + 1} ${title}`,
      `What is number ${at} good for? Give an example.`,
      '',
      '**Espaço para resposta:**',
      '```',
      '[Seu texto aqui]',
      '```',
      '',
    ]);
    const deck = read(['# Perguntas', '## 1. Testes', ...lines], 'perguntas.md');
    assert.deepEqual(
      cards(deck),
      parts.map((_, at) => `What is number ${at} good for? Give an example. → —`),
    );
    assert.equal(deck.questions[0]!.title, 'Regression');
    const printed = parts.flatMap((title, at) => [`### What does ${title} print?`, `[${at}, 2]`]);
    assert.equal(read(['# Questions', ...printed]).questions[0]!.answer, '[0, 2]');
  });
});

describe('Code in a collapsible part', () => {
  it('is the answer, even to a question about a statement', () => {
    const asked = ['Volumes grow the image. Is this statement correct?', 'What is a volume?'];
    const lines = asked.flatMap((prompt) => [
      `<details><summary>${prompt}</summary>`,
      '',
      '```',
      'Yes.',
      '```',
      '</details>',
      '',
    ]);
    const deck = read(['# Questions', ...lines, ...lines], 'exam.md');
    assert.deepEqual([...new Set(deck.questions.map(({ answer }) => answer))], ['```\nYes.\n```']);
  });
});

describe('Lines over answers with a mark of their own', () => {
  const notes = [
    ['Kinds of endpoints', '----interfaces and gateways'],
    ['difference between a group and a list', '---the level'],
    ['What is a subnet?', '----a part of a network'],
    ['Access for an hour', '----a signed address'],
    ['how to hide a host', '----take its address away'],
    ['What is an interface?', '----it holds addresses'],
    ['Why two zones?', '---one may fail'],
  ];
  const lines = notes.flatMap(([topic, answer]) => [topic!, answer!, '']);

  it('ask or name a topic, in a file of questions', () => {
    const deck = read(lines, 'InterviewQuestions.txt');
    assert.deepEqual(
      prompts(deck),
      notes.map(([topic]) => topic),
    );
  });

  it('are left alone in other notes', () => {
    const topics = notes.flatMap((_, at) => [`Step ${at}`, '--> done', '']);
    assert.deepEqual(prompts(read(topics, 'log.txt')), []);
  });
});
