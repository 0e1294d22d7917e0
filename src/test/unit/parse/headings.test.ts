import assert from 'node:assert/strict';
import { cards, prompts, read, sections } from './deckText';

describe('Questions in headings', () => {
  it('reads numbered and labelled headings, whatever the label', () => {
    const deck = read([
      '# Java Interview Notes',
      '## Basics',
      '### Q1. What is a class?',
      'A plan for objects.',
      '### Q2: What is an object?',
      '**Answer:** An instance.',
      '---',
      '## Threads',
      '### Question 3. What is a mutex? ###',
      'A lock.',
      '### 4) Explain deadlock',
      'Two wait for each other.',
    ]);
    assert.deepEqual(cards(deck), [
      'What is a class? → A plan for objects.',
      'What is an object? → An instance.',
      'What is a mutex? → A lock.',
      'Explain deadlock → Two wait for each other.',
    ]);
    assert.deepEqual(sections(deck), ['Basics', 'Basics', 'Threads', 'Threads']);
    assert.equal(deck.dialect, 'heading');
    assert.equal(deck.title, 'Java Interview Notes');
  });

  it('takes a label on another heading level that fills a gap in the numbering', () => {
    const deck = read([
      '# SQL interview',
      '## Question 1. What is a join?',
      'Rows of two tables.',
      '## Question 2. What is a view?',
      'A stored query.',
      '### 3. What is an index?',
      'A sorted copy.',
      '## Question 4. What is a key?',
      'It identifies a row.',
    ]);
    assert.deepEqual(prompts(deck), [
      'What is a join?',
      'What is a view?',
      'What is an index?',
      'What is a key?',
    ]);
  });

  it('lets the level decide where sections and parts of answers are numbered too', () => {
    const deck = read([
      '# Interview',
      '## 1) Events',
      '### 1. What is an event?',
      'Something that happened.',
      '#### 1. Reason one',
      'It decouples.',
      '#### 2. Reason two',
      'It records.',
      '### 2. What is a topic?',
      'A named stream.',
      '## 2) Queues',
      '### 1. What is a queue?',
      'First in, first out.',
    ]);
    assert.deepEqual(prompts(deck), ['What is an event?', 'What is a topic?', 'What is a queue?']);
    assert.deepEqual(sections(deck), ['Events', 'Events', 'Queues']);
    assert.match(deck.questions[0]!.answer ?? '', /Reason two/);
  });

  it('reads plain headings, with noun phrases among the questions and parts below', () => {
    const deck = read([
      '# React interview questions',
      '## Core',
      '### What is JSX?',
      '#### Answer',
      'Syntax.',
      '#### Good to hear',
      '* It compiles to calls.',
      '### React Hooks',
      '#### Answer',
      'Functions for state.',
      '### How do keys work?',
      '#### Answer',
      'They name siblings.',
      '### Why use fragments?',
      '#### Answer',
      'No extra node.',
    ]);
    assert.deepEqual(prompts(deck), [
      'What is JSX?',
      'React Hooks',
      'How do keys work?',
      'Why use fragments?',
    ]);
    assert.deepEqual(deck.questions[0]!.rubric?.bonus, ['It compiles to calls.']);
    assert.equal(deck.questions[0]!.answer, 'Syntax.');
  });

  it('reads headings inside list items and their indented answers', () => {
    const deck = read([
      '# JavaScript interview questions',
      '### Table of Contents',
      '| No. | Questions |',
      '| --- | --------- |',
      '| 1 | [What is a closure](#what-is-a-closure) |',
      '| 2 | [What is hoisting](#what-is-hoisting) |',
      '',
      '1. ### What is a closure',
      '',
      '    A function with its scope.',
      '',
      '    1. It remembers.',
      '    2. It hides.',
      '',
      '    **[⬆ Back to Top](#table-of-contents)**',
      '',
      '2. ### What is hoisting',
      '',
      '    Declarations move up.',
      '',
      '    **[⬆ Back to Top](#table-of-contents)**',
      '',
      '## Coding Exercise',
      '',
      '#### 1. What is the output of 1 + "2"?',
      '',
      '`12`',
      '',
      '#### 2. What is the output of typeof null?',
      '',
      '`object`',
    ]);
    assert.deepEqual(cards(deck), [
      'What is a closure → A function with its scope. ¶ 1. It remembers. ¶ 2. It hides.',
      'What is hoisting → Declarations move up.',
      'What is the output of 1 + "2"? → `12`',
      'What is the output of typeof null? → `object`',
    ]);
    assert.deepEqual(sections(deck).slice(2), ['Coding Exercise', 'Coding Exercise']);
  });

  it('takes numbered topics for cards in a file that calls itself an interview deck', () => {
    const topics = ['死锁', '进程', '线程', '分页', '中断', '信号量', '管道', '调度'];
    const deck = read(
      [
        '# 操作系统面试题',
        ...topics.flatMap((topic, at) => [
          `## ${at + 1} ${topic}`,
          `${topic}是一个概念。`,
          '### 条件',
          '四个。',
        ]),
      ],
      'os.md',
    );
    assert.deepEqual(prompts(deck), topics);
  });

  it('takes the labelled question for the prompt and the heading above it for the title', () => {
    const deck = read([
      '# Interview Questions & Answers',
      '## 1. Rolling out safely',
      '**Question:**  ',
      'Explain how you would roll out a change.  ',
      '- Which risks do you see?',
      '',
      '**Answer:**',
      'Behind a flag.',
      '✅ 1. Canary first',
      '---',
      '## 2. Cutting cost',
      '**Question:**  ',
      'How do you find waste?',
      '',
      '**Answer:**',
      'Measure.',
    ]);
    assert.deepEqual(prompts(deck), [
      'Explain how you would roll out a change. Which risks do you see?',
      'How do you find waste?',
    ]);
    assert.deepEqual(
      deck.questions.map((one) => one.title),
      ['Rolling out safely', 'Cutting cost'],
    );
    assert.deepEqual(sections(deck), ['', '']);
    assert.equal(deck.questions[0]!.lines.start, 1);
  });

  it('takes the paragraph under numbered titles for the question where nothing is answered', () => {
    const deck = read([
      '# Scenario interview questions',
      ...['Slow page', 'Full disk', 'Lost event', 'Bad deploy'].flatMap((title, at) => [
        `## ${at + 1}. ${title}`,
        `You are on call and see a ${title.toLowerCase()}. What do you do first?`,
        '',
      ]),
    ]);
    assert.equal(deck.questions.length, 4);
    assert.equal(
      deck.questions[0]!.prompt,
      'You are on call and see a slow page. What do you do first?',
    );
    assert.deepEqual(
      deck.questions.map((one) => one.answer),
      [null, null, null, null],
    );
    assert.equal(deck.questions[1]!.title, 'Full disk');
  });

  it('reads questions on two heading levels, sub-topics and sections told apart', () => {
    const deck = read([
      '# RabbitMQ interview',
      '## What is a broker?',
      'It passes messages on.',
      '### Exchange types',
      'direct, fanout',
      '## Why use one?',
      'To decouple.',
      '## Exchanges',
      '### What is a direct exchange?',
      'By key.',
      '### What is a fanout exchange?',
      'To all.',
      '## How do you scale it?',
      'With a cluster.',
    ]);
    assert.deepEqual(prompts(deck), [
      'What is a broker?',
      'Why use one?',
      'What is a direct exchange?',
      'What is a fanout exchange?',
      'How do you scale it?',
    ]);
    assert.deepEqual(sections(deck), ['', '', 'Exchanges', 'Exchanges', '']);
  });

  it('takes headings over announced answers for questions, whatever they say', () => {
    const deck = read(
      [
        '# Topics',
        '## Rendering',
        ...['Reconciliation', 'Portals', 'Suspense'].flatMap((one) => [
          `### ${one}`,
          '#### Answer',
          `About ${one}.`,
        ]),
      ],
      'react.md',
    );
    assert.deepEqual(prompts(deck), ['Reconciliation', 'Portals', 'Suspense']);
    assert.deepEqual(sections(deck), ['Rendering', 'Rendering', 'Rendering']);
  });

  it('forgives hashes without a space and ends at a closing heading', () => {
    const deck = read(
      [
        '##Basics',
        '###1.What is Node?',
        'A runtime.',
        '###2.What is npm?',
        'A registry.',
        '###3.Explain streams',
        'Flows.',
        '###Conclusion',
        'Good luck!',
      ],
      'node-interview.md',
    );
    assert.deepEqual(cards(deck), [
      'What is Node? → A runtime.',
      'What is npm? → A registry.',
      'Explain streams → Flows.',
    ]);
  });

  it('reads one question a file, every other heading being its answer', () => {
    const deck = read(
      [
        '# ID-Question01 - What is a bean?',
        '',
        '# Definition',
        'An object.',
        '## Scope',
        'Singleton.',
      ],
      'Question01.md',
    );
    assert.deepEqual(prompts(deck), ['What is a bean?']);
    assert.match(deck.questions[0]!.answer ?? '', /Singleton/);
    assert.equal(deck.dialect, 'single-question');
  });

  it('drops links to sources and keeps code, HTML names and identifiers in prompts', () => {
    const deck = read([
      '# Web interview',
      '#### 1) What does `<a>` do? [[src](http://x.org)]',
      'Links.',
      '#### 2) What are `*args` and `**kwargs`? [[1]](http://y.org)',
      'Rest arguments.',
      '#### 3) When does __init__ run?',
      'On creation.',
    ]);
    assert.deepEqual(prompts(deck), [
      'What does <a> do?',
      'What are *args and **kwargs?',
      'When does __init__ run?',
    ]);
  });

  it('lists a heading that names no section among the lines that were passed over', () => {
    const deck = read([
      '### What is it?',
      'This.',
      '## Question 3',
      '### Why is it so?',
      'For that.',
    ]);
    assert.deepEqual(sections(deck), ['', '']);
    assert.deepEqual(deck.skipped, [{ start: 2, end: 3 }]);
  });
});
