import assert from 'node:assert/strict';
import { parseDeck } from '../../../bank/parseDeck';
import { prompts, read, sections } from './deckText';

/** Headings that count topics, each with a few lines under it. */
function counted(titles: readonly string[], lines = 3): string[] {
  const prose = Array.from({ length: lines }, (_, line) => `Line ${line} of it.`);
  return titles.flatMap((title, at) => [`## ${at + 1} ${title}`, '', ...prose, '']);
}

describe('Banks of topics that never ask', () => {
  const languages = ['Closures', 'Metaclasses', '`*args`', 'Singletons'];
  const systems = ['Scheduling', 'Deadlock', 'Paging'];
  const networks = ['The handshake', 'TIME_WAIT', 'Cookies'];
  const text = [
    '# The language',
    ...counted(languages, 20),
    '# Operating systems',
    ...counted(systems),
    '# Networks',
    ...counted(networks),
  ];

  it('are read where every section counts them anew, and the name speaks of interviews', () => {
    const deck = read(text, 'interview_python/README.md');
    const plain = languages.map((title) => title.replaceAll('`', ''));
    assert.deepEqual(prompts(deck), [...plain, ...systems, ...networks]);
    assert.deepEqual(
      [...new Set(sections(deck))],
      ['The language', 'Operating systems', 'Networks'],
    );
    assert.ok(deck.questions.every(({ answer }) => answer !== null));
  });

  it('are none without such a name, nor where an article counts its parts once', () => {
    assert.deepEqual(prompts(read(text, 'python/README.md')), []);
    const advice = ['Know the firm', 'Dress well', 'Be there early', 'Listen', 'Thank them'];
    const article = ['# My interview', ...counted([...advice, 'Rest', 'Ask', 'Breathe'], 20)];
    assert.deepEqual(prompts(read(article, 'interview/README.md')), []);
  });
});

describe('Numbered items with their answers below at the margin', () => {
  const answers = [
    ['How two caches differ', 'One keeps it.', 'The other asks first.'],
    ['What is a closure', '  - a function', '  - its scope', 'Both together.'],
    [
      'Copies, deep and flat',
      ' - flat',
      '   only the first level.',
      ' - deep',
      '   1. by JSON',
      '   2. by hand',
    ],
    ['How let and var differ'],
    ['The event loop', '```js', 'run();', '```', 'It prints 1.'],
    ['Why events are wrapped', '  - to be the same everywhere'],
    ['What does a loader do'],
    ['Hooks', ' - useState', ' - useMemo'],
  ];
  const lines = answers.flatMap(([title, ...below], at) => [`${at + 1}. ${title!}`, ...below]);

  it('are questions in a file that says so, on both sides of a code block', () => {
    const deck = read(lines, 'front-end-questions.md');
    assert.deepEqual(
      prompts(deck),
      answers.map(([title]) => title!),
    );
    assert.deepEqual(
      deck.questions.map(({ answer }) => answer !== null),
      answers.map((below) => below.length > 1),
    );
  });

  it('are steps elsewhere', () => {
    assert.deepEqual(prompts(read(lines, 'notes.md')), []);
  });
});

describe('Questions beside the ones that a bank is made of', () => {
  const fold = (prompt: string, ...answer: string[]): string[] => [
    '<details>',
    `<summary><b>${prompt}</b></summary><br>`,
    '',
    ...answer,
    '',
    '</details>',
    '',
  ];
  const folds = [
    'What is a shell?',
    'Who is logged in?',
    'Why not root?',
    'What is RAID?',
    'Who am I?',
  ];

  it('are read where a list opens a bank that nothing names', () => {
    const opening = ['What did you learn?', 'What excites you?', 'Do you contribute?'];
    const deck = read(
      [
        '# Administrators',
        '## First',
        ...opening.map((prompt) => `- <b>${prompt}</b>`),
        '## Basics',
        ...folds.flatMap((prompt) => fold(prompt, 'An answer.')),
      ],
      'administrators.md',
    );
    assert.deepEqual(prompts(deck), [...opening, ...folds]);
  });

  it('are read where somebody forgot to close the fold before', () => {
    const inner = fold('How do you mount it?', 'By `mount`.');
    const deck = read(
      [
        ...fold('What is a disk?', 'A device.', ...inner),
        ...folds.flatMap((prompt) => fold(prompt, 'An answer.', ...fold('Hint', 'Look.'))),
      ],
      'administrators.md',
    );
    assert.deepEqual(prompts(deck), ['What is a disk?', 'How do you mount it?', ...folds]);
  });

  it('are read line by line, marked or not', () => {
    const agile = ['Que es agile?', 'Que tecnicas conoces?', 'Sabes que es Canvas?'];
    const java = [
      'Cuales son los datos primitivos',
      'Como se usa un mapa',
      'Diferencia entre herencia y composicion',
      'Crees que la herencia rompe algo?',
      'Cual es la jerarquia de la memoria? cache, ram',
      'Por que el String no es primitivo?',
      'Que es un paquete?',
    ];
    const deck = read(['# Questions', '## Agile', ...agile, '', '## Java', ...java]);
    assert.deepEqual(prompts(deck), [...agile, ...java]);
    assert.deepEqual([...new Set(sections(deck))], ['Agile', 'Java']);
  });
});

describe('Lines that name a topic each', () => {
  const topics = {
    Processes: ['Process and thread', 'Context switch', 'Critical section', 'Deadlock (4 causes)'],
    Memory: ['Regions of memory', 'Page replacement', 'Thrashing', 'Virtual memory'],
    Networks: ['HTTP', 'HTTP and HTTPS', 'What is a cookie?', 'The seven layers'],
  };
  const text = Object.entries(topics).flatMap(([title, lines]) => [
    `### ${title}   `,
    ...lines.map((line) => `${line}   `),
    '',
    '---',
    '',
  ]);

  it('are questions where a file says that it holds some, and has nothing else', () => {
    const deck = read(text, 'interview-questions.md');
    assert.deepEqual(prompts(deck), Object.values(topics).flat());
    assert.deepEqual([...new Set(sections(deck))], Object.keys(topics));
    assert.ok(deck.questions.every(({ answer }) => answer === null));
  });

  it('are none in other files, nor where there is prose between them', () => {
    assert.deepEqual(prompts(read(text, 'notes.md')), []);
    const prose = text.flatMap((line) => [line, '', 'This is a sentence, and it ends.', '']);
    assert.ok(prompts(read(prose, 'interview-questions.md')).length < 12);
  });
});

describe('Paragraphs that ask', () => {
  it('stand in sections named by a line right above, and set tasks among the questions', () => {
    const general = [
      'What are rotations?',
      'Discuss the matrix.',
      'What is a lock?',
      'Why is it so?',
    ];
    const lidar = ['How is a cloud kept?', 'Describe the filter.', 'What is drift?'];
    const design = [
      'Who drives?',
      'Design a kiosk that finds its way.',
      'Design a map of a garage.',
    ];
    const section = (title: string, asked: readonly string[]): string[] => [
      title,
      ...asked.flatMap((prompt) => [prompt, '']),
    ];
    const deck = read(
      [
        'There are three sections, each with some questions.',
        '',
        ...section('General', general),
        ...section('LiDAR', lidar),
        ...section('System design', design),
      ],
      'interview_questions.md',
    );
    assert.deepEqual(prompts(deck), [...general, ...lidar, ...design]);
    assert.deepEqual([...new Set(sections(deck))], ['General', 'LiDAR', 'System design']);
  });

  it('are parted by rules, with the code they ask about', () => {
    const code = ['<!-- start -->', '```js', 'run();', '```', '<!-- end -->'];
    const parts = [
      ['What is the output?', ...code],
      ['What is the output?', ...code],
      ['This code prints `0,1`.', 'Change it to print `1,0`.', ...code],
      ['Create a function that fetches.', 'Use what you like.', '', 'Bonus: in two styles'],
      ['What is wrong? How would you fix it?', ...code],
    ];
    const deck = read(
      ['# Flow', '', ...parts.flatMap((part) => [...part, '', '---', ''])],
      'interview/flow.md',
    );
    assert.equal(deck.questions.length, parts.length);
    const unanswered = deck.questions.filter(({ answer }) => answer === null);
    assert.equal(unanswered.length, 3);
  });
});

describe('A file that somebody calls a deck', () => {
  it('has no question where there is only prose', () => {
    for (const text of [
      'Just a thought, and not even a long one.',
      'A thought.\n\nAnd more of it.',
    ]) {
      const deck = parseDeck(`${text}\n`, { fileName: 'idea.md', force: true });
      assert.deepEqual(prompts(deck), [], text);
    }
  });
});

describe('Lists under bold lines', () => {
  it('are judged list by list, and each stands in the section of its line', () => {
    const links = ['A road map', 'Another road map', 'A third one', 'A post', 'A book'];
    const asked = [
      'Tell me of yourself.',
      'Have you worked before?',
      'Why did you leave?',
      'Hobbies?',
    ];
    const deck = read(
      [
        '**You should know how to**',
        '',
        ...['Write cases;', 'Report faults;', 'Use the tools;', 'Read logs;'].map(
          (one) => `* ${one}`,
        ),
        '',
        '**Questions of the interview**',
        '',
        'Some of them will be asked:',
        '',
        ...[...asked, 'What did you read?', 'How do you rest?'].map((one) => `* ${one}`),
        '',
        '**Links**',
        '',
        ...links.map((one) => `* [${one}](https://example.org)`),
      ],
      'interview.md',
    );
    assert.deepEqual(prompts(deck), [...asked, 'What did you read?', 'How do you rest?']);
    assert.deepEqual([...new Set(sections(deck))], ['Questions of the interview']);
  });
});
