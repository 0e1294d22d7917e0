import assert from 'node:assert/strict';
import { parseDeck } from '../../../bank/parseDeck.js';
import { cards, options, prompts, read, sections } from './deckText.js';

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

  it('reads numbered items answered by the bullets beside them', () => {
    const lines = [
      '1. What is a lock?',
      '* It keeps others out.',
      '2. What is a queue?',
      '* A line.',
    ];
    const deck = read([...lines, '3. What is a latch?', 'It opens once.', '4. What is a fence?']);
    assert.deepEqual(cards(deck), [
      'What is a lock? → * It keeps others out.',
      'What is a queue? → * A line.',
      'What is a latch? → It opens once.',
      'What is a fence? → —',
    ]);
  });

  it('reads a list under each numbered heading as so many questions', () => {
    const part = (title: string, questions: readonly string[]): string[] => [
      `## ${title}`,
      '',
      ...questions.map((question, at) => `${at + 1}. **${question}**`),
      '',
    ];
    const deck = read([
      ...part('1. Pytania o Pythona', [
        'Co to jest GIL?',
        'Jak działa import?',
        'Po co jest with?',
      ]),
      ...part('2. Pytania o SQL', ['Co to jest indeks?', 'Jak działa JOIN?', 'Po co jest WAL?']),
    ]);
    assert.equal(deck.questions.length, 6);
    assert.equal(sections(deck)[5], 'Pytania o SQL');
  });

  it('takes the collapsible parts around others for sections', () => {
    const inner = (prompt: string): string[] => [
      `<details><summary>${prompt}</summary>`,
      '',
      'So.',
      '</details>',
    ];
    const outer = (title: string, lines: readonly string[]): string[] => [
      `<details><summary>${title}</summary>`,
      ...lines,
      '</details>',
    ];
    const deck = read([
      ...outer('Storage', [...inner('What is a page?'), ...inner('What is a log?')]),
      ...outer('Networks', [...inner('What is a port?'), ...inner('What is a host?')]),
    ]);
    assert.deepEqual(sections(deck), ['Storage', 'Storage', 'Networks', 'Networks']);
  });

  it('names the one section of a file whose other headings hold no question', () => {
    const lines = [
      '## About',
      'Notes of mine.',
      '## Storage',
      '- What is a page?',
      '- What is a log?',
    ];
    const deck = read([...lines, '- What is a heap?', '- What is a key?', '## Sources', 'A book.']);
    assert.deepEqual([...new Set(sections(deck))], ['Storage']);
    assert.equal(deck.questions[3]!.answer, null);
  });

  it('leaves out what an interviewer says without asking', () => {
    const say = (who: string, what: string): string[] => [`**${who}:** ${what}`, ''];
    const deck = read([
      ...say('Interviewer', 'Nadia'),
      ...say('Interviewer', 'What is a lock?'),
      ...say('You', 'It keeps others out.'),
      ...say('Interviewer', 'Good.'),
      ...say('Interviewer', 'How does it fail?'),
      ...say('Interviewer', 'Explain the CAP theorem.'),
    ]);
    assert.equal(deck.questions.length, 3);
  });

  it('reads cards that a note-taker tagged, without what the tool keeps about them', () => {
    const deck = read(
      [
        '- ## Storage',
        '- #card How pages are laid out',
        '  card-last-interval:: 4',
        '  collapsed:: true',
        '\t- In slots.',
        '- What is a log? #card',
        '  id:: 64f0c9a1-7c1e-4b7e-9a44-0c8d2f1e8b11',
        '\t- A list of changes.',
        '- A thought, no card',
      ],
      'cards.md',
    );
    assert.deepEqual(cards(deck), [
      'How pages are laid out → - In slots.',
      'What is a log? → - A list of changes.',
    ]);
    assert.deepEqual(sections(deck), ['Storage', 'Storage']);
  });

  it('finds the wording under a heading that only says of what kind the question is', () => {
    const ask = (at: number, wording: string): string[] => [
      `## Question ${at}: Essay`,
      '**Points:** 3',
      '',
      wording,
      '',
      '**Answer:** Thus.',
      '',
    ];
    const deck = read([...ask(1, 'Compare two locks.'), ...ask(2, 'What is a page?')]);
    assert.deepEqual(cards(deck), ['Compare two locks. → Thus.', 'What is a page? → Thus.']);
  });

  it('finds the wording in the quotation or the call-out below a heading', () => {
    const quoted = ['### Question 1: Locks', '> What is a lock?', '', 'It shuts.', ''];
    const called = ['### Question 2: Pages', '> [!question] What is a page?', '', 'A block.', ''];
    const labelled = ['### Question 3: Logs', '**Question:**', '> "What is a log?"', '', 'A list.'];
    const deck = read(['# Quiz', ...quoted, ...called, ...labelled], 'quiz.md');
    assert.deepEqual(cards(deck), [
      'What is a lock? → It shuts.',
      'What is a page? → A block.',
      '"What is a log?" → A list.',
    ]);
  });

  it('ends the wording where a line says where it comes from or what it is about', () => {
    const ask = (at: number, wording: string): string[] => [
      `**Q${at}.** ${wording}`,
      '*Source: the book.*',
      '',
      '**Answer:** So.',
      '',
    ];
    assert.deepEqual(prompts(read([...ask(1, 'Why locks?'), ...ask(2, 'Why logs?')])), [
      'Why locks?',
      'Why logs?',
    ]);
  });

  it('leaves out the answers that a key at the end gives', () => {
    const lines = ['■Storage', '1.What is a page?', '2.What is a log?', '3.What is a heap?', ''];
    const deck = read([...lines, '■Answers', '1.a block', '2.a list', '3.a tree'], 'quiz.md');
    assert.deepEqual(prompts(deck), ['What is a page?', 'What is a log?', 'What is a heap?']);
  });

  it('counts an empty template and a link to the next file as no answer', () => {
    const template = ['  - **Explanation:**', '  - **Source:**'];
    const deck = read([
      '- What is a page?',
      '  - **Explanation:** a block',
      '- What is a log?',
      ...template,
      '- What is a heap?',
      '  - **Explanation:** a tree',
      '- What is a key?',
      ...template,
    ]);
    assert.deepEqual(
      deck.questions.map(({ answer }) => answer !== null),
      [true, false, true, false],
    );
    const last = read([
      '## What is a page?',
      'A block.',
      '## What is a log?',
      '',
      '**[← Back](a.md)** | **[Next →](b.md)**',
    ]);
    assert.equal(last.questions[1]!.answer, null);
  });

  it('reads a page that is rated as one question, whatever its answer asks', () => {
    const head = ['---', 'title: Why does it run twice?', 'difficulty: medium', '---', ''];
    const body = [
      '# Why does it run twice?',
      '',
      'To show leaks.',
      '',
      '### What else runs?',
      'All.',
    ];
    const deck = read([...head, ...body, '### How do I stop it?', 'You do not.'], '057.md');
    assert.deepEqual(prompts(deck), ['Why does it run twice?']);
  });

  it('counts headings by letters too', () => {
    const lines = ['### a. What is a page?', 'A block.', '### b. How is it read?', 'At once.'];
    const deck = read(['# Storage', ...lines, '### c. Why so?', 'Disks.'], 'quiz.md');
    assert.deepEqual(prompts(deck), ['What is a page?', 'How is it read?', 'Why so?']);
  });

  it('reads front matter that begins with a comment', () => {
    const deck = read([
      '---',
      ' # icon',
      'icon: page',
      '# name',
      'title: Quiz',
      '---',
      '## Why?',
      'So.',
    ]);
    assert.equal(deck.title, 'Quiz');
  });

  it('counts headings by Roman numbers, and leaves attributes of blocks out of answers', () => {
    const lines = ['## I. What is a page?', '{: .no_toc }', 'A block.', '## II. How is it read?'];
    const deck = read(
      ['# Quiz', ...lines, '{: #read}', 'At once.', '## III. Why?', 'Disks.'],
      'q.md',
    );
    assert.deepEqual(cards(deck), [
      'What is a page? → A block.',
      'How is it read? → At once.',
      'Why? → Disks.',
    ]);
  });

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
});
