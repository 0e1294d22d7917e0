import assert from 'node:assert/strict';
import { cards, prompts, read, sections } from './deckText';

describe('Flashcard syntaxes', () => {
  it('reads cards on one line, without fields of notes and comments of the scheduler', () => {
    const deck = read(
      [
        '#flashcards/os',
        'feeds:: https://x.org',
        '## Memory',
        'What is a page fault?::A trap to the kernel.',
        '<!--SR:!2025-01-01,3,250-->',
        'What does $a ::= b$ define?::A rule ::= of grammar.',
        'RAM::Random access memory',
      ],
      'os.md',
    );
    assert.deepEqual(cards(deck), [
      'What is a page fault? → A trap to the kernel.',
      'What does $a ::= b$ define? → A rule ::= of grammar.',
      'RAM → Random access memory',
    ]);
    assert.deepEqual(sections(deck), ['Memory', 'Memory', 'Memory']);
    assert.equal(deck.dialect, 'inline-card');
  });

  it('reads cards parted by a lone question mark', () => {
    const deck = read([
      '# Révision',
      '#flashcards',
      '## Situation de compétition',
      "Qu'est-ce qu'une race condition ?",
      '?',
      'Le résultat dépend du moment.',
      '<!--SR:!2025-01-01,3,250-->',
      '',
      '## Verrou',
      'À quoi sert un verrou ?',
      '?',
      'À exclure les autres.',
      '',
      'Il se libère toujours.',
    ]);
    assert.deepEqual(cards(deck), [
      "Qu'est-ce qu'une race condition ? → Le résultat dépend du moment.",
      'À quoi sert un verrou ? → À exclure les autres. ¶ Il se libère toujours.',
    ]);
    assert.equal(deck.questions[0]!.title, 'Situation de compétition');
  });

  it('reads blocks from START to END', () => {
    const deck = read([
      'TARGET DECK',
      'web::http',
      '',
      'START',
      'Basic',
      'Front: What is REST?',
      'Back: A style.',
      'Two lines of it.',
      'Tags: web http',
      '<!--ID: 1600000000000-->',
      'END',
      '',
      'START',
      'Basic',
      'What is a verb?',
      'Back: GET, say.',
      'END',
    ]);
    assert.deepEqual(cards(deck), [
      'What is REST? → A style. ¶ Two lines of it.',
      'What is a verb? → GET, say.',
    ]);
    assert.deepEqual(deck.questions[0]!.tags, ['web', 'http']);
  });

  it('reads tables with columns of questions and answers, and no others', () => {
    const deck = read([
      '# Hiring',
      '| Step | Days |',
      '| --- | --- |',
      '| Call | 2 |',
      '',
      '## Technical',
      '| No. | Question | Answer |',
      '| --- | --- | --- |',
      '| 1 | **What is a lock?** | Mutual exclusion. |',
      '| 2 | What is a latch? | A gate. |',
      '| 3 | What is a barrier? | |',
    ]);
    assert.deepEqual(cards(deck), [
      'What is a lock? → Mutual exclusion.',
      'What is a latch? → A gate.',
      'What is a barrier? → —',
    ]);
    assert.deepEqual(sections(deck), ['Technical', 'Technical', 'Technical']);
    assert.equal(deck.dialect, 'table');
  });
});

describe('The deck format of this project', () => {
  const deck = read(
    [
      '---',
      'title: Databases',
      'tags: [db]',
      'difficulty: junior',
      'type: questions',
      '---',
      '# Databases',
      '## Indexes',
      '### What is a B-tree?',
      '<!-- id: db-btree; difficulty: mid; tags: indexing, postgres -->',
      'A balanced tree of pages.',
      '',
      '- wide',
      '',
      'Sources: a manual.',
      '',
      '#### Must hear',
      '- balanced',
      '- sorted pages',
      '#### Bonus',
      '- fill factor',
      '#### Weak answer',
      '- "it is fast"',
      '#### Red flags',
      '- thinks it is binary',
      '#### Follow-ups',
      '- When is a hash index better?',
      '- What does a range scan do?',
      '### Which statement takes no lock?',
      '<!-- id: db-lock -->',
      '- [ ] UPDATE',
      '- [x] SELECT',
      '## Open',
      '### How would you shard it?',
      '<!-- difficulty: hard -->',
    ],
    'databases.md',
  );

  it('carries ids, tags, difficulty and the rubric', () => {
    const [tree, lock, shard] = deck.questions;
    assert.deepEqual(prompts(deck), [
      'What is a B-tree?',
      'Which statement takes no lock?',
      'How would you shard it?',
    ]);
    assert.equal(tree!.answer, 'A balanced tree of pages.\n\n- wide\n\nSources: a manual.');
    assert.deepEqual(tree!.rubric, {
      mustHear: ['balanced', 'sorted pages'],
      bonus: ['fill factor'],
      weak: ['"it is fast"'],
      reject: ['thinks it is binary'],
      followUps: ['When is a hash index better?', 'What does a range scan do?'],
    });
    assert.deepEqual(
      [tree!.explicitId, lock!.explicitId, shard!.explicitId],
      ['db-btree', 'db-lock', null],
    );
    assert.deepEqual(tree!.tags, ['db', 'indexing', 'postgres']);
    assert.deepEqual(
      [tree!.difficulty, lock!.difficulty, shard!.difficulty],
      ['mid', 'junior', 'senior'],
    );
    assert.deepEqual(
      lock!.options.map((one) => one.correct),
      [false, true],
    );
    assert.equal(shard!.answer, null);
    assert.deepEqual(sections(deck), ['Indexes', 'Indexes', 'Open']);
    assert.equal(deck.title, 'Databases');
  });

  it('lets front matter force a bank and forbid one', () => {
    const lines = ['# Words', '## Alpha', 'First.', '## Beta', 'Second.'];
    assert.equal(read(lines, 'words.md').questions.length, 0);
    assert.deepEqual(prompts(read(['---', 'type: questions', '---', ...lines], 'words.md')), [
      'Alpha',
      'Beta',
    ]);
    const ignored = read([
      '---',
      'ignore: true',
      '---',
      '# Quiz',
      '## Q1. What?',
      'That.',
      '## Q2. Who?',
      'Them.',
    ]);
    assert.deepEqual([ignored.questions.length, ignored.dialect], [0, null]);
  });
});
