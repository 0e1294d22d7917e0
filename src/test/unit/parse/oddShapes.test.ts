import assert from 'node:assert/strict';
import { cards, prompts, read, sections } from './deckText';

describe('Shapes that people’s tools and habits make', () => {
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
});
