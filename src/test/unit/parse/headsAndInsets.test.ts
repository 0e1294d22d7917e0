import assert from 'node:assert/strict';
import { cards, prompts, read, sections } from './deckText';

const asked = ['What is a map?', 'What is a set?', 'Why lock?', 'Who waits?', 'When to fork?'];

describe('Questions in the front matter', () => {
  const lines = [
    '---',
    "title: 'Node.js questions'",
    'questions:',
    '  - question: What is Node.js?',
    '    answer: A runtime.',
    '    topics:',
    "      - 'Core'",
    '  - question: What is a REPL?',
    '    answer: |',
    '      A shell.',
    '',
    '      It prints.',
    '  - question: What is a stream?',
    '    answer: stream.md',
    '---',
    '',
    '![a picture](x.png)',
  ];

  it('are read with their answers, but for the name of a file', () => {
    const deck = read(lines, 'nodejs.md');
    assert.equal(deck.dialect, 'front-matter');
    assert.deepEqual(cards(deck), [
      'What is Node.js? → A runtime.',
      'What is a REPL? → A shell. ¶ It prints.',
      'What is a stream? → —',
    ]);
    assert.deepEqual(
      deck.questions.map((question) => question.lines.start),
      [3, 7, 12],
    );
  });

  it('are several: one alone describes the page', () => {
    const one = [...lines.slice(0, 5), '---', '', 'Text.'];
    assert.deepEqual(prompts(read(one, 'page.md')), []);
  });
});

describe('Lists that stand further in than lists may', () => {
  const list = (items: readonly string[]): readonly string[] =>
    items.flatMap((prompt) => [`    * ${prompt}`, '        * And why?']);

  it('are lists below a line that names them', () => {
    const more = asked.map((prompt) => prompt.replace('?', ' in it?'));
    const deck = read(['Basics', ...list(asked), '', 'Networks', ...list(more)], 'questions.md');
    assert.deepEqual(prompts(deck), [...asked, ...more]);
    assert.deepEqual([...new Set(sections(deck))], ['Basics', 'Networks']);
  });

  it('stay where they are below an item', () => {
    const lines = asked.flatMap((prompt) => [`1. ${prompt}`, '    * It is so.']);
    assert.deepEqual(
      cards(read(['# Interview questions', ...lines])),
      asked.map((prompt) => `${prompt} → * It is so.`),
    );
  });
});

describe('Outer items of which some ask and some name a topic', () => {
  const alone = asked.map((prompt) => `1. ${prompt}`);
  const topics = ['Selection', 'Clusters', 'Neighbours', 'Trees'].flatMap((topic) => [
    `1. ${topic}.`,
    `    1. Why ${topic.toLowerCase()}?`,
    `    1. When ${topic.toLowerCase()}?`,
  ]);

  it('are the questions, and what is below them asks on', () => {
    const deck = read(['#### Questions', '', ...alone, ...topics], 'questions.md');
    assert.equal(deck.questions.length, 9);
    assert.match(deck.questions[5]!.promptMarkdown, /Selection[^]*Why selection/);
  });

  it('are groups where none of them asks', () => {
    const deck = read(['#### Questions', '', ...topics], 'questions.md');
    assert.equal(deck.questions.length, 8);
  });
});

describe('A numbered title right above a heading that asks', () => {
  it('leaves the asking to it', () => {
    const deck = read(
      ['# Question 1 - General', '', '## What is a method?', '', 'A function of a class.'],
      'question1.md',
    );
    assert.deepEqual(cards(deck), ['What is a method? → A function of a class.']);
    assert.equal(deck.questions[0]!.title, 'General');
  });
});

describe('Arrows before numbers', () => {
  it('are no part of the question', () => {
    const lines = asked.flatMap((prompt, at) => [`--> ${at + 1}.${prompt}`, '', 'A. So.', '']);
    assert.deepEqual(
      cards(read(['Interview questions', '', ...lines])),
      asked.map((prompt) => `${prompt} → So.`),
    );
  });
});

describe('Tasks to write a program', () => {
  it('are answered by the code below', () => {
    const tasks = ['prints a sequence', 'counts words', 'sorts a list'];
    const lines = tasks.flatMap((task) => [
      `## Write a program that ${task}`,
      '```go',
      'package main',
      '```',
      '',
    ]);
    const deck = read(['# Questions', ...lines], 'go-interview.md');
    assert.ok(deck.questions.every(({ answer }) => answer?.includes('package main')));
  });
});
