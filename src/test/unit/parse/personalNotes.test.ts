import assert from 'node:assert/strict';
import { cards, options, prompts, read, sections } from './deckText';

const asked = ['What is a map?', 'What is a set?', 'Why lock?', 'Who waits?', 'When to fork?'];

describe('The sides of a card as labels', () => {
  it('ask and answer', () => {
    const lines = asked.flatMap((prompt) => [`## Front: ${prompt}`, '', '**Back:** So.', '']);
    assert.deepEqual(
      cards(read(lines, 'flashcards.md')),
      asked.map((prompt) => `${prompt} → So.`),
    );
  });
});

describe('Labelled topics with a colon', () => {
  const lines = [
    '# Viva',
    '## Basics',
    '**Q: What is an operating system?**',
    'A: It runs the others.',
    '',
    '**Q: Functions of it:**',
    '- To share the machine',
    '- To keep files',
    '',
    '**Q: States of a process:** new, ready, running',
    '## Kinds of systems',
    '- **Batch:** one after the other.',
    '## Memory',
    '**Q: Paging:**',
    'Parts of one size.',
    '## Processes',
    '**Q: Threads:**',
    'Parts of a process.',
    '## Locks',
    'They keep others out.',
  ];

  it('are answered by what follows, in the sections of the outermost rank', () => {
    const deck = read(lines, 'os.md');
    assert.deepEqual(cards(deck), [
      'What is an operating system? → It runs the others.',
      'Functions of it: → - To share the machine ¶ - To keep files',
      'States of a process: → new, ready, running',
      'Paging: → Parts of one size.',
      'Threads: → Parts of a process.',
    ]);
    assert.deepEqual(sections(deck), ['Basics', 'Basics', 'Basics', 'Memory', 'Processes']);
  });
});

describe('Points to check', () => {
  it('are not asked, whatever they ask', () => {
    const points = asked.map((prompt) => `✓ ${prompt}`);
    const lines = ['An incident', 'A disagreement'].flatMap((title, at) => [
      `## Question ${at + 1}: ${title}`,
      '### The Question',
      `"Tell me about ${title.toLowerCase()}."`,
      '### What they look for',
      ...points,
      '### A strong answer',
      ...Array.from(
        { length: 6 },
        () => 'First I looked at what had happened, and then at what had changed before.',
      ),
    ]);
    const deck = read(['# Behavioural questions', ...lines], 'behavioural.md');
    assert.deepEqual(prompts(deck), [
      '"Tell me about an incident."',
      '"Tell me about a disagreement."',
    ]);
  });
});

describe('Parts of longer texts', () => {
  const text = ['# Notes on files', '', ...Array.from({ length: 20 }, () => 'They are read so.')];

  it('hold questions below an item that says so', () => {
    const nested = asked.map((prompt) => `  - ${prompt}`);
    const deck = read(
      [...text, '', '- Interview questions', ...nested, '- Further tips', '  - Smile.', '  - Sit.'],
      'memo.md',
    );
    assert.deepEqual(prompts(deck), asked);
  });

  it('hold few of them where they have labels', () => {
    const few = [
      '**問1** 何が表示されるか答えてください。',
      '',
      '**問2** 違いを説明してください。',
    ];
    const deck = read([...text, '', '## 確認問題', '', ...few], 'files.md');
    assert.equal(deck.questions.length, 2);
  });
});

describe('Numbered headings', () => {
  it('of an article about interviews are none, though some ask', () => {
    const titles = ['Practice', 'Your life', 'Who leads it?', 'A drink?', 'Clothes', 'A pen'];
    const more = ['Manners', 'Any questions?', 'What drives you?', 'Punctuality'];
    const lines = [...titles, ...more].flatMap((title, at) => [
      `#### ${at + 1}. ${title}`,
      'Be prepared for it.',
    ]);
    assert.deepEqual(prompts(read(lines, 'job-interview.md')), []);
  });

  it('are questions where the title says so, and others behind them that are not counted', () => {
    const tasks = ['Second salary', 'Count employees', 'Latest logins', 'No manager', 'Sales'];
    const more = ['How to find copies?', 'How to delete them?', 'How to join?', 'How to sum?'];
    const lines = [
      '## SQL interview questions with answers',
      ...tasks.flatMap((title, at) => [`#### ${at + 1}. ${title}:`, '```sql', 'SELECT 1', '```']),
      ...['Can you find it?', 'Write a query.', 'Find it.'].flatMap((title, at) => [
        `#### ${at + 6}. ${title}`,
        'So.',
      ]),
      '## More',
      ...more.flatMap((title) => [`#### ⿡ ${title}`, 'So.']),
    ];
    const deck = read(lines, 'sql.md');
    assert.equal(deck.questions.length, 12);
    assert.deepEqual(prompts(deck).slice(8), more);
  });
});

describe('A file of one labelled question', () => {
  it('needs no heading', () => {
    const deck = read(['Q) What is hoisting?', '', 'Ans)', '    Names first.'], 'hoisting.md');
    assert.deepEqual(cards(deck), ['What is hoisting? → Names first.']);
  });

  it('is no guide', () => {
    const guide = ['# How to prepare for an interview: a guide', '', 'Sleep well.', '', 'Eat.'];
    assert.deepEqual(prompts(read(guide, 'coding-interview.md')), []);
  });
});

describe('A file of a few collapsible parts', () => {
  const lines = asked
    .slice(0, 3)
    .flatMap((prompt) => [`<details><summary><b>${prompt}</b></summary>`, 'So.', '</details>', '']);

  it('is a bank where there is nothing else', () => {
    assert.deepEqual(prompts(read(lines, 'policies.md')), asked.slice(0, 3));
    const text = Array.from({ length: 20 }, () => 'It does much.');
    assert.deepEqual(prompts(read([...text, ...lines], 'policies.md')), []);
  });
});

describe('Lists by letters under questions that are answered', () => {
  const answered = [...asked, 'What is a heap?'].flatMap((prompt) => [`### ${prompt}`, 'So.', '']);
  const list = ['a. It is near', 'b. It is good', 'c. It is cheap'];

  it('answer too, where hardly any question offers options', () => {
    const deck = read(['# Questions', ...answered, '### Why this school?', ...list]);
    const last = deck.questions[deck.questions.length - 1]!;
    assert.equal(last.kind, 'open');
    assert.match(last.answer ?? '', /near[^]*good[^]*cheap/);
  });

  it('are options where the right one is marked', () => {
    const deck = read(['# Questions', ...answered, '### Why?', '- [x] a', '- [ ] b']);
    assert.deepEqual(options(deck.questions[deck.questions.length - 1]!), ['*A. a', 'B. b']);
  });
});

describe('A file that is set in as a whole', () => {
  it('has its numbered lines as questions', () => {
    const lines = [
      '## General questions',
      '  ### Java:',
      ...asked.flatMap((prompt, at) => [`    ${at + 1}. ${prompt}`, '      So.', '']),
    ];
    assert.deepEqual(prompts(read(lines, 'java.md')), asked);
  });
});

describe('Runs of bare questions', () => {
  it('hold those that go on asking behind a full stop', () => {
    const lines = [...asked, 'Explain the scaler. How does it work?', 'What is a pod?'];
    const deck = read(
      lines.flatMap((line) => [line, '']),
      'interview.md',
    );
    assert.deepEqual(prompts(deck), lines);
  });
});
