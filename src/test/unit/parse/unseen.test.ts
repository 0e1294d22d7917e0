import assert from 'node:assert/strict';
import { cards, options, prompts, read, sections } from './deckText';

describe('Shapes first met in the later corpora', () => {
  it('takes a title and a few headings that ask, each with a short answer, for a bank', () => {
    const lines = ['# GraphQL', '## What is a resolver?', 'A function.', '## What is a fragment?'];
    const deck = read([...lines, 'A selection.', '## What is a union?', 'One of many.'], 'gql.md');
    assert.equal(deck.questions.length, 3);
  });

  it('takes a template of headings that ask, with nothing below, for none', () => {
    const lines = ['# Report', '## What happened?', '', '## Which version?', '', '## Since when?'];
    assert.equal(read(lines, 'report.md').questions.length, 0);
  });

  it('tells numbered points of an answer from the numbered questions around it', () => {
    const deck = read([
      '**1. What is an index?**',
      'Two things:',
      '',
      '**1. Storage.** It takes room.',
      '',
      '**2. Upkeep.** Writes touch it.',
      '',
      '**2. What is a key?**',
      'It identifies.',
      '',
      '**3. What is a view?**',
      'A stored query.',
      '',
      '**1. Storage.** None.',
    ]);
    assert.deepEqual(prompts(deck), ['What is an index?', 'What is a key?', 'What is a view?']);
  });

  it('takes numbered headings among unnumbered labels for sections', () => {
    const deck = read([
      '# Java Basics',
      '## # 1. INTRODUCTION',
      '## Q. What is bytecode?',
      'What the compiler writes.',
      '## Q. What is a class?',
      'A plan.',
      '## # 2. STRINGS',
      '## Q. What is interning?',
      'Sharing literals.',
    ]);
    assert.equal(deck.questions.length, 3);
    assert.deepEqual(sections(deck), ['INTRODUCTION', 'INTRODUCTION', 'STRINGS']);
  });

  it('reads counted parts of plain text as sections', () => {
    const deck = read(
      [
        ...['一、基础', '1、什么是死锁？', '答：互相等待。', '2、什么是线程？', '答：执行单元。'],
        ...['', '二、进阶', '1、什么是锁？', '答：互斥。', '2、什么是队列？', '答：先进先出。'],
      ],
      'mianjing.txt',
    );
    assert.deepEqual(sections(deck), ['基础', '基础', '进阶', '进阶']);
  });

  it('keeps links behind a bold item out of the question', () => {
    const deck = read([
      '# Android Interview Questions',
      '* **What is a Context?** - [Learn](https://example.org/1)',
      '* **Explain lateinit** - [Learn](https://example.org/2)',
      '* **val vs const** - [Learn](https://example.org/3), [more](https://example.org/4)',
    ]);
    assert.deepEqual(prompts(deck), ['What is a Context?', 'Explain lateinit', 'val vs const']);
  });

  it('leaves dates, card tags, escapes and anchors out of the question', () => {
    const dated = ['02', '03', '04'];
    const list = dated.map((day) => `- 2024-01-${day}: [What is ${day}?](https://example.org/)`);
    assert.deepEqual(
      prompts(read(['# Daily questions', ...list])),
      dated.map((day) => `What is ${day}?`),
    );
    const tagged = ['A', 'B', 'C'].map((name) => `- What is ${name}? #card\n\t- A letter`);
    assert.deepEqual(prompts(read(tagged)), ['What is A?', 'What is B?', 'What is C?']);
    const escaped = [1, 2, 3].map((n) => `### **${n}\\. What is ${n}?** {#q-${n}}\nA number.`);
    assert.deepEqual(cards(read(['# Numbers', ...escaped])), [
      'What is 1? → A number.',
      'What is 2? → A number.',
      'What is 3? → A number.',
    ]);
  });

  it('reads lines of cards that ask nothing, where the note is little else', () => {
    const lines = ['#arch', '', 'Cohesion::What belongs together', 'Coupling:::What drags along'];
    const more = [
      'Port::A way in',
      'Adapter::What fits it',
      'Context::Where a word means one thing',
    ];
    assert.equal(read([...lines, ...more], 'arch.md').questions.length, 5);
  });

  it('finds the answers under a header such as "Short answer"', () => {
    const rows = ['| 1 | What is PCA? | A rotation |', '| 2 | Bias vs variance | Wrong twice |'];
    const deck = read(['| # | Question | Short answer |', '|---|---|---|', ...rows]);
    assert.deepEqual(cards(deck), ['What is PCA? → A rotation', 'Bias vs variance → Wrong twice']);
  });

  it('never titles a deck by a heading below its first question', () => {
    const lines = ['Q1: What is a lock?', 'Ans: It excludes.', '', 'Q2: What is a latch?'];
    const deck = read([...lines, 'Ans: It counts.', '', '# Explanation', 'More.'], 'my-locks.txt');
    assert.equal(deck.title, 'my locks');
  });

  it('titles a deck by the first top heading, where other top headings are its topics', () => {
    const one = ['# Backend', '', '# Threads', '## 1. What is a lock?', 'It excludes.'];
    const two = [
      '# Storage',
      '## 2. What is a log?',
      'A list.',
      '## 3. What is a page?',
      'A block.',
    ];
    const deck = read([...one, ...two], 'x.md');
    assert.equal(deck.title, 'Backend');
    assert.deepEqual(sections(deck), ['Threads', 'Storage', 'Storage']);
  });

  it('reads no bank in an article about interviews', () => {
    const long = 'It took a while, and then it took some more. '.repeat(12);
    const lines = ['# How I prepared for my interviews', long, '## Why did I start early?', long];
    assert.equal(read([...lines, '## The plan', long, '## Conclusion', long]).questions.length, 0);
  });

  it('ends a bold question at a line break behind it', () => {
    const items = ['un', 'deux', 'trois'].map(
      (word, at) => `${at + 1}. **Citez ${word}.**<br>Voici`,
    );
    assert.deepEqual(cards(read(['# Questions', ...items])), [
      'Citez un. → Voici',
      'Citez deux. → Voici',
      'Citez trois. → Voici',
    ]);
  });

  it('reads a label whose colon stands outside its bold text', () => {
    const items = ['стек', 'куча', 'поток'].flatMap((word) => [
      `- **Вопрос**: Что такое ${word}?`,
      `  **Ответ**: Это ${word}.`,
    ]);
    assert.deepEqual(cards(read(items))[0], 'Что такое стек? → Это стек.');
  });

  it('counts problems and scenarios as it does numbers', () => {
    const parts = [1, 2, 3].flatMap((n) => [
      `### Problem ${n}: Find row ${n}`,
      '**Solution:** Look.',
    ]);
    const deck = read(['# SQL coding problems', ...parts]);
    assert.deepEqual(prompts(deck), ['Find row 1', 'Find row 2', 'Find row 3']);
  });

  it('takes the one option that is bold, mark and all, for the right one', () => {
    const lines = [1, 2, 3].flatMap((n) => [
      `${n}. What is ${n}?`,
      '    - a) odd',
      '    - **b) even**',
      '    - c) both',
    ]);
    const [question] = read(['# Quiz', ...lines]).questions;
    assert.deepEqual(options(question!), ['A. odd', '*B. even', 'C. both']);
  });

  it('reads bold italics and answers without text', () => {
    const italic = read([
      '# Questions',
      '***1. What is a?***',
      'One.',
      '',
      '***2. What is b?***',
      'Two.',
    ]);
    assert.deepEqual(cards(italic), ['What is a? → One.', 'What is b? → Two.']);
    const plain = read(['Q.1 What is a?', 'Ans- A.', '', 'Q.2 What is b?', 'Ans-', ''], 'x.txt');
    assert.deepEqual(cards(plain), ['What is a? → A.', 'What is b? → —']);
  });

  it('does not count a top heading that is but a picture as shown', () => {
    const deck = read(['![](logo.png)', '===', '### 1) What is a?', '### 2) What is b?'], 'x.md');
    assert.equal(deck.title, 'x');
    assert.deepEqual(deck.skipped, [{ start: 0, end: 2 }]);
  });

  it('reads lists written in HTML', () => {
    const items = ['a', 'b', 'c'].map((name) => `  <li><b>What is ${name}?</b><br>A letter.</li>`);
    assert.deepEqual(cards(read(['# Questions', '<ol>', ...items, '</ol>'])), [
      'What is a? → A letter.',
      'What is b? → A letter.',
      'What is c? → A letter.',
    ]);
  });

  it('leaves the boxes of a list to tick off out of the questions', () => {
    const list = ['- [ ] What is a?', '- [x] What is b?', '- [ ] Explain c.'];
    const deck = read(['# Interview questions', '## Letters', ...list]);
    assert.deepEqual(prompts(deck), ['What is a?', 'What is b?', 'Explain c.']);
  });

  it('reads labels in brackets of their own', () => {
    const pairs = [1, 2, 3].flatMap((n) => [
      `### 【题目${n}】什么是${n}？`,
      '',
      `【答案】数字${n}`,
      '',
    ]);
    assert.equal(cards(read(['# 面试题', ...pairs]))[2], '什么是3？ → 数字3');
  });

  it('reads paragraphs that ask without a mark among those that have one', () => {
    const asked = [
      'What is a?',
      'Explain b',
      'What is c?',
      'How is d?',
      'Describe e',
      'What is f?',
    ];
    const deck = read([
      '# Deck of questions',
      ...asked.flatMap((one) => ['', one, '', 'A letter.']),
    ]);
    assert.deepEqual(prompts(deck), asked);
  });

  it('takes no paragraphs for questions that merely begin as such', () => {
    const notes = ['When a path is given', 'Do not pass a string', 'When a buffer is given'];
    const lines = [...notes, 'How it works', 'When none is given'].flatMap((one) => [one, '']);
    assert.equal(read(lines, 'api.md').questions.length, 0);
  });

  it('reads a question that stands on its line with its answer, where that is the way of the file', () => {
    const deck = read([
      '## Les questions Java d’un entretien',
      '- 1 . Qu’est-ce qu’une classe ? C’est un modèle d’objets.',
      '- 2 . Qu’est-ce qu’un objet ? C’est une instance d’une classe.',
      '- 3 . Pile ou tas',
      '  * La pile est locale.',
      '- 4 . Java a-t-il des pointeurs ? Non, il a des références.',
    ]);
    assert.deepEqual(cards(deck), [
      'Qu’est-ce qu’une classe ? → C’est un modèle d’objets.',
      'Qu’est-ce qu’un objet ? → C’est une instance d’une classe.',
      'Pile ou tas → * La pile est locale.',
      'Java a-t-il des pointeurs ? → Non, il a des références.',
    ]);
  });

  it('leaves a question whole that asks on behind its mark', () => {
    const items = ['a class', 'an object', 'a method', 'a field'].map(
      (what, at) => `${at + 1}. What is ${what}? Give an example.`,
    );
    const deck = read(['# Java questions', '', ...items]);
    assert.equal(prompts(deck)[0], 'What is a class? Give an example.');
    assert.ok(deck.questions.every(({ answer }) => answer === null));
  });

  it('reads quotations of one line that ask, with the answer below', () => {
    const deck = read([
      '# Java 면접',
      '',
      '> 자바는 무엇일까요?',
      '',
      '객체 지향 언어입니다.',
      '',
      '> JVM에 대해 설명해주세요.',
      '',
      '가상 머신입니다.',
      '',
      '> GC는 무엇인가요?',
      '',
      '객체를 회수합니다.',
    ]);
    assert.deepEqual(cards(deck), [
      '자바는 무엇일까요? → 객체 지향 언어입니다.',
      'JVM에 대해 설명해주세요. → 가상 머신입니다.',
      'GC는 무엇인가요? → 객체를 회수합니다.',
    ]);
    assert.equal(deck.dialect, 'quoted-line');
  });

  it('takes quotations in an essay for none', () => {
    const lines = ['# On doubt', '', '> Who goes there?', '', 'So it begins.', ''];
    const deck = read([...lines, '> To be or not to be?', '', 'So it went on, for long.']);
    assert.equal(deck.questions.length, 0);
  });

  it('finds the wording under a heading that says “Question”, below what a card says of itself', () => {
    const card = (number: number, prompt: string): readonly string[] => [
      `## 第 ${number} 题 🟢`,
      '**类型：** 单选题  ',
      '**标签：** 网络',
      '### 题目',
      prompt,
      '**选项：**',
      '- A. 一',
      '- B. 二',
      '<details>',
      '<summary>查看答案</summary>',
      '',
      '### ✅ 正确答案：B',
      '</details>',
      '---',
    ];
    const deck = read(['# 面试题', ...card(1, '端口是什么？'), ...card(2, 'UDP 是可靠的。')]);
    assert.deepEqual(prompts(deck), ['端口是什么？', 'UDP 是可靠的。']);
    assert.deepEqual(
      deck.questions.map(({ options: all }) => all.map(({ correct }) => correct)),
      [
        [false, true],
        [false, true],
      ],
    );
  });

  it('takes a number and a mark for the place of a question, and the text below for its wording', () => {
    const task = (number: number, text: string): readonly string[] => [
      `## ✔️ ${number}`,
      `_${text}_`,
      '',
      '<details><summary><b>решение</b></summary>',
      '',
      'Готово.',
      '</details>',
    ];
    const deck = read([
      '<h2 align="center">Задачки и вопросы</h2>',
      ...task(1, 'Напишите функцию сортировки.'),
      ...task(2, 'Напишите функцию поиска.'),
      ...task(3, 'Напишите очередь.'),
    ]);
    assert.deepEqual(prompts(deck), [
      'Напишите функцию сортировки.',
      'Напишите функцию поиска.',
      'Напишите очередь.',
    ]);
  });

  it('reads questions counted below others, and leaves arrows that lead elsewhere out', () => {
    const deck = read([
      '# Questions',
      '## Network',
      '1. What is TCP? [➜](a.md#1)',
      '2. What is a handshake? <br>',
      '2-1. What if an ACK is lost?',
      '3. What is a window?',
      ' 3-1. What if it grows?',
    ]);
    assert.deepEqual(prompts(deck), [
      'What is TCP?',
      'What is a handshake?',
      'What if an ACK is lost?',
      'What is a window?',
      'What if it grows?',
    ]);
  });

  it('finds the column that asks in a table whose header speaks of questions elsewhere', () => {
    const deck = read([
      '### Perguntas (A)',
      '| Pergunta | Descrição |',
      '|:--:|:--:|',
      '| A1 | Você já usou índices? |',
      '| A2 | Você conhece Git? |',
      '### Perguntas (B)',
      '| Pergunta | Descrição |',
      '|:--:|:--:|',
      '| B1 | Você já liderou? |',
      '| B2 | Você escreve testes? |',
    ]);
    assert.equal(deck.questions.length, 4);
    assert.equal(prompts(deck)[0], 'Você já usou índices?');
  });

  it('reads a talk between interviewer and candidate', () => {
    const deck = read([
      '# Mock interview',
      '**Interviewer:** What is a lock?',
      '',
      '**Candidate:** It keeps others out.',
      '',
      '**Interviewer:** When does it hurt?',
      '',
      '**Candidate:** Under contention.',
    ]);
    assert.deepEqual(cards(deck), [
      'What is a lock? → It keeps others out.',
      'When does it hurt? → Under contention.',
    ]);
  });
});
