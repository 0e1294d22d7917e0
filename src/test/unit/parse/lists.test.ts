import assert from 'node:assert/strict';
import { cards, prompts, read, sections } from './deckText';

describe('Questions in lists', () => {
  it('reads bullets as open questions, nested ones as part of their parent', () => {
    const deck = read([
      '# Front-end interview questions',
      "#### [[⬆]](#toc) <a name='css'>CSS questions:</a>",
      '* Explain floats.',
      '  * How do you clear them?',
      '* What is specificity?',
      '* Describe the box model.',
      '',
      "#### [[⬆]](#toc) <a name='js'>JS questions:</a>",
      '* What is hoisting?',
      '* Make this work:',
      '```js',
      'add(2)(3);',
      '```',
      '',
      '#### Contributors',
      '* [Ann](http://a.org)',
      '* [Bob](http://b.org)',
    ]);
    assert.deepEqual(prompts(deck), [
      'Explain floats.',
      'What is specificity?',
      'Describe the box model.',
      'What is hoisting?',
      'Make this work:',
    ]);
    assert.deepEqual(
      deck.questions.map((one) => one.answer),
      Array(5).fill(null),
    );
    assert.deepEqual(sections(deck), [
      'CSS questions',
      'CSS questions',
      'CSS questions',
      'JS questions',
      'JS questions',
    ]);
    assert.match(deck.questions[4]!.promptMarkdown, /add\(2\)\(3\)/);
    assert.match(deck.questions[0]!.promptMarkdown, /clear them/);
  });

  it('reads ordered lists whose markers are all 1. and sections in HTML', () => {
    const deck = read([
      '# Interview questions',
      '<b name="coding">Coding</b>',
      '',
      '1. How do you reverse a list?',
      '1. How do you find a cycle?',
      '1. Write a function that sums.',
      '',
      '<b name="design">Design</b>',
      '',
      '1. How would you build a cache?',
      '1. How would you shard it?',
    ]);
    assert.equal(deck.questions.length, 5);
    assert.deepEqual(sections(deck), ['Coding', 'Coding', 'Coding', 'Design', 'Design']);
  });

  it('counts a question that stands in two sections twice', () => {
    const deck = read([
      '# Questions',
      '## A',
      '- What is REST?',
      '- What is a verb?',
      '## B',
      '- What is REST?',
      '- What is a noun?',
    ]);
    assert.equal(deck.questions.length, 4);
  });

  it('reads labelled bullets with nested, sibling and missing answers', () => {
    const deck = read([
      '# Docker interview',
      '- Q1) How do you list containers?',
      '  - A: `docker ps`',
      '- Q2) How do you build?',
      '- A: `docker build`',
      '- Q3) What is compose?',
    ]);
    assert.deepEqual(cards(deck), [
      'How do you list containers? → `docker ps`',
      'How do you build? → `docker build`',
      'What is compose? → —',
    ]);
  });

  it('reads bold numbered bullets with linked numbers and code as the answer', () => {
    const deck = read([
      '# Algorithm questions',
      '## Arrays',
      '- **[1.1](#rev) Given a list, reverse it',
      '  without a copy**',
      '  ```js',
      '  list.reverse();',
      '  ```',
      '- **[1.2](#sum) Given a list, find its sum**',
      '  ```js',
      '  sum(list);',
      '  ```',
    ]);
    assert.deepEqual(prompts(deck), [
      'Given a list, reverse it without a copy',
      'Given a list, find its sum',
    ]);
    assert.match(deck.questions[0]!.answer ?? '', /list\.reverse/);
  });

  it('reads numbered items with their answers as paragraphs below', () => {
    const deck = read([
      '# Python interview questions',
      '1. What is a tuple?',
      '',
      'A fixed list.',
      '',
      '2. What is a set?',
      '',
      'Things without order.',
      '',
      '3. **What is a dict?**',
      '   A map.',
    ]);
    assert.deepEqual(cards(deck), [
      'What is a tuple? → A fixed list.',
      'What is a set? → Things without order.',
      'What is a dict? → A map.',
    ]);
  });

  it('takes bullets that are links to discussions for questions where they ask', () => {
    const items = [
      '如何实现深拷贝？',
      '什么是闭包？',
      '为什么需要虚拟 DOM？',
      '如何取消请求？',
      '什么是跨域？',
    ];
    const deck = read([
      '# 前端面试题',
      ...items.map((item, at) => `- [第 ${at + 1} 题：${item}](https://x.org/issues/${at})`),
    ]);
    assert.deepEqual(prompts(deck), items);
    assert.deepEqual(
      deck.questions.map((one) => one.answer),
      Array(5).fill(null),
    );
  });
});

describe('Questions in collapsible parts', () => {
  it('reads the summary as question, over several lines too', () => {
    const deck = read([
      '# Network interview',
      '#### Basics',
      '<details>',
      '<summary>What is TCP?</summary><br><b>',
      'A protocol.',
      '### TCP -> UDP',
      'Faster.',
      '</b></details>',
      '',
      '<details>',
      '<summary>Explain:',
      '',
      ' * <code>SYN</code>',
      ' * ACK</summary><br><b>',
      'Handshake flags.',
      '</b></details>',
      '',
      '###### Advanced',
      '<details>',
      '<summary>What is BGP?</summary><br><b>',
      '</b></details>',
      '',
      '<details>',
      '<summary>What is anycast?</summary><br><b>',
      '',
      'To be completed.',
      '</b></details>',
    ]);
    assert.deepEqual(cards(deck), [
      'What is TCP? → A protocol. ¶ ### TCP -> UDP ¶ Faster.',
      'Explain: SYN ACK → Handshake flags.',
      'What is BGP? → —',
      'What is anycast? → —',
    ]);
    assert.deepEqual(
      sections(deck),
      ['Basics', 'Basics', 'Advanced', 'Advanced'].map((one, at) =>
        at < 2 ? one : 'Basics / Advanced',
      ),
    );
    assert.equal(deck.dialect, 'details');
  });

  it('takes a summary that only hides the answer for no question', () => {
    const deck = read([
      '# Interview',
      '### What is a heap?',
      '<details><summary>Answer</summary>',
      '<p>',
      '',
      'A tree in an array.',
      '',
      '</p>',
      '</details>',
      '',
      '### What is a trie?',
      '<details><summary>Answer</summary>',
      '<p>',
      '',
      'A tree of letters.',
      '',
      '</p>',
      '</details>',
    ]);
    assert.deepEqual(cards(deck), [
      'What is a heap? → A tree in an array.',
      'What is a trie? → A tree of letters.',
    ]);
  });
});
