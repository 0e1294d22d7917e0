import assert from 'node:assert/strict';
import { cards, prompts, read, sections } from './deckText';

describe('Questions in bold or plain lines', () => {
  it('reads bold lines with label, number or question mark, answers with bold lead-ins below', () => {
    const deck = read([
      '# Cloud interview',
      '## Storage',
      '**Q1: When to shard?**',
      '**Horizontal:** rows go to several hosts.',
      '**Vertical:** columns do.',
      '',
      '**Q2: What is a replica?**',
      'A copy.',
    ]);
    assert.deepEqual(cards(deck), [
      'When to shard? → **Horizontal:** rows go to several hosts. ¶ **Vertical:** columns do.',
      'What is a replica? → A copy.',
    ]);
    assert.deepEqual(sections(deck), ['Storage', 'Storage']);
    assert.equal(deck.dialect, 'bold-line');
  });

  it('goes on with the question behind the bold text', () => {
    const deck = read([
      '# Interview',
      '**1)** What does `volatile` do?',
      '',
      'It orders reads.',
      '',
      '**2) Deadlock**. How do you find one?',
      '',
      'With a thread dump.',
      '',
      '**3)** Explain a semaphore.',
      '',
      'A counter.',
    ]);
    assert.deepEqual(prompts(deck), [
      'What does volatile do?',
      'Deadlock. How do you find one?',
      'Explain a semaphore.',
    ]);
  });

  it('reads difficulty from an emoji after the question, and a placeholder as no answer', () => {
    const deck = read([
      '# ML interview questions',
      '## Linear models',
      '**What is regression? 👶**',
      '',
      'Fitting a line.',
      '',
      '**What is regularisation? ⭐⭐**',
      '',
      'Answer here',
      '',
      '**Why scale features? 🚀**',
      '',
      'So that steps fit all of them.',
      '',
    ]);
    assert.deepEqual(cards(deck), [
      'What is regression? → Fitting a line.',
      'What is regularisation? → —',
      'Why scale features? → So that steps fit all of them.',
    ]);
    assert.deepEqual(
      deck.questions.map((one) => one.difficulty),
      ['junior', 'mid', 'senior'],
    );
  });

  it('reads a label line with the wording below it and the answer in quotations', () => {
    const deck = read([
      '# Fragen zu Rust',
      '**Frage 1:**',
      '',
      'Was gibt dieses Programm aus?',
      '',
      '- mit Optimierung',
      '- ohne Optimierung',
      '',
      '> Eine Zahl.',
      '> > Und zwar 3.',
      '',
      '**Frage 2:**',
      '',
      'Warum übersetzt es nicht?',
      '',
      '> Wegen der Leihe.',
    ]);
    assert.deepEqual(prompts(deck), [
      'Was gibt dieses Programm aus? mit Optimierung ohne Optimierung',
      'Warum übersetzt es nicht?',
    ]);
    assert.equal(deck.questions[1]!.answer, 'Wegen der Leihe.');
  });

  it('reads plain labels with all their slips', () => {
    const deck = read(
      [
        'Q.1) What is a quorum?',
        'ans : more than half',
        '      of the nodes.',
        '',
        'Q.2)What is a lease ?',
        'ans :',
        '',
        '//Q3. What is a fence?',
        'ans : A - a token',
        'B - a number',
        '',
        'Q: 4. What is a log?',
        'Ans. 1. First it is appended.',
        '2. Then read.',
        '',
        'Q.)  unnumbered one ?',
        '     answer without label',
      ],
      'notes.txt',
    );
    assert.deepEqual(prompts(deck), [
      'What is a quorum?',
      'What is a lease ?',
      'What is a fence?',
      'What is a log?',
      'unnumbered one ?',
    ]);
    assert.deepEqual(
      deck.questions.map((one) => one.answer !== null),
      [true, false, true, true, true],
    );
    assert.equal(deck.dialect, 'labelled-line');
  });

  it('reads question and answer from the same line', () => {
    const deck = read([
      'Pergunta: O que é um índice? Resposta: Uma cópia ordenada.',
      '',
      'Pergunta: O que é uma chave? Resposta: O que identifica a linha.',
      '',
      'Pergunta: O que é uma visão? Resposta: Uma consulta guardada.',
    ]);
    assert.deepEqual(cards(deck), [
      'O que é um índice? → Uma cópia ordenada.',
      'O que é uma chave? → O que identifica a linha.',
      'O que é uma visão? → Uma consulta guardada.',
    ]);
  });

  it('reads blocks between delimiters', () => {
    const block = (question: string, solution: string): string[] => [
      '#------------------------------#',
      'Question:',
      question,
      '',
      'Hints:',
      'Think of a loop.',
      '',
      'Solution:',
      solution,
      '',
    ];
    const deck = read([
      ...block('Write a program that sums a list.', 'sum(xs)'),
      ...block('Write a program that reverses a list.', 'xs[::-1]'),
      ...block('Write a program that sorts a list.', 'sorted(xs)'),
    ]);
    assert.deepEqual(prompts(deck), [
      'Write a program that sums a list.',
      'Write a program that reverses a list.',
      'Write a program that sorts a list.',
    ]);
    assert.deepEqual(
      deck.questions.map((one) => one.answer),
      ['sum(xs)', 'xs[::-1]', 'sorted(xs)'],
    );
  });

  it('takes a counting line over a labelled question for neither question nor answer', () => {
    const block = (number: number, task: string): string[] => [
      '#----#',
      `Question ${number}`,
      'Level 1',
      '',
      'Question:',
      task,
      '',
      'Solution:',
      `solve(${number})`,
      '#----#',
      '',
    ];
    const deck = read([
      ...block(1, 'Write a sum.'),
      ...block(2, 'Write a loop.'),
      ...block(3, 'Write a sort.'),
    ]);
    assert.deepEqual(cards(deck), [
      'Write a sum. → solve(1)',
      'Write a loop. → solve(2)',
      'Write a sort. → solve(3)',
    ]);
  });

  it('reads a list of unmarked questions behind answered ones, with emoji lines as sections', () => {
    const deck = read(
      [
        '🔹 Storage',
        'Q.1) What is a page?',
        'ans : a block.',
        '',
        'Q.2) What is a slot?',
        '',
        '     🔸 Networks',
        'What is a socket?',
        '',
        'What is a port?',
        '',
        'Explain a handshake.',
        '',
        '🔸 Caches',
        'What is a cache?',
        '',
        'What is eviction?',
        '',
        'What is a stampede?',
        '',
      ],
      'backend.txt',
    );
    assert.equal(deck.questions.length, 8);
    assert.deepEqual(sections(deck), [
      'Storage',
      'Storage',
      'Networks',
      'Networks',
      'Networks',
      'Caches',
      'Caches',
      'Caches',
    ]);
    assert.deepEqual(
      deck.questions.slice(1).map((one) => one.answer),
      Array(7).fill(null),
    );
  });

  it('takes button texts of chat tools out of answers', () => {
    const deck = read([
      'Q1. How do you count?',
      'Ans: Like this:',
      'sql',
      'Copy',
      'Edit',
      'SELECT count(*) FROM t;',
      '',
      'Q2. How do you sum?',
      'Ans: With sum.',
    ]);
    assert.equal(deck.questions[0]!.answer, 'Like this:\nSELECT count(*) FROM t;');
  });

  it('reads labels in other languages and full-width punctuation', () => {
    const deck = read([
      '问题1：什么是锁？',
      '答案：互斥的工具。',
      '',
      '问题2：什么是信号量？',
      '答案：一个计数器。',
    ]);
    assert.deepEqual(cards(deck), ['什么是锁？ → 互斥的工具。', '什么是信号量？ → 一个计数器。']);
    const russian = read([
      '**Вопрос 1.** Что такое GIL?',
      '',
      '**Ответ:** Замок.',
      '',
      '**Вопрос 2.** Зачем он нужен?',
      '',
      '**Ответ:** Для памяти.',
    ]);
    assert.deepEqual(cards(russian), ['Что такое GIL? → Замок.', 'Зачем он нужен? → Для памяти.']);
    const korean = read([
      '### 질문 1. 프로세스란?',
      '실행 중인 프로그램.',
      '### 질문 2. 스레드란?',
      '실행 흐름.',
    ]);
    assert.deepEqual(prompts(korean), ['프로세스란?', '스레드란?']);
  });
});
