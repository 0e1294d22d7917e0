import assert from 'node:assert/strict';
import { options, prompts, read, sections } from './deckText';

describe('Markdown in a fence', () => {
  const asked = ['What is a class?', 'Why is text fixed?', 'How does a map work?'];
  const list = asked.map((prompt) => `   - ${prompt}`);
  const more = ['What is a heap?', 'What is a stack?', 'Who throws?', 'Who catches?'];

  it('is read where it is the whole text', () => {
    const inside = [
      '# Java interview questions',
      '## Core',
      '1. **Text**',
      ...list,
      '2. **Memory**',
      ...more.map((prompt) => `   - ${prompt}`),
    ];
    const deck = read(['', '```markdown', ...inside, '```'], 'java.md');
    assert.deepEqual(prompts(deck), [...asked, ...more]);
    const example = ['# A tool', ...Array.from({ length: 12 }, () => 'It does much.')];
    assert.deepEqual(prompts(read([...example, '```markdown', ...inside, '```'], 'tool.md')), []);
  });

  it('is read where a tool shows it as a quiz', () => {
    const quiz = asked.flatMap((prompt) => [
      `    ### ${prompt}`,
      '    - [x] So',
      '    - [ ] Not so',
      '',
    ]);
    const head = ['    ---', '    shuffleQuestions: true', '    ---', ''];
    const deck = read(['## Java', '', '```{quizdown}', ...head, ...quiz, '```'], 'quiz.md');
    assert.deepEqual(prompts(deck), asked);
    assert.deepEqual(options(deck.questions[0]!), ['*A. So', 'B. Not so']);
    assert.deepEqual([...new Set(sections(deck))], ['Java']);
  });
});

describe('Numbers and bullets that take turns', () => {
  it('ask and answer', () => {
    const titles = [
      ...['The marks of Python', 'What is a scope?', 'The word def', 'How do sets differ?'],
      ...['Explain types', 'Difference of return and yield', 'What is a decorator?', 'Modules'],
    ];
    const lines = titles.flatMap((title, at) => [
      `* ${title}`,
      '',
      ...(at % 2 === 0
        ? ['1. It is read line by line;', '', '2. It is slow;', '']
        : ['It is so.', '']),
      '***',
      '',
    ]);
    const deck = read(['### Questions on Python', '', ...lines], 'popular-questions.md');
    assert.deepEqual(
      deck.questions.map(({ prompt }) => prompt.replace(/:$/, '')),
      titles.map((title) => title.replace(/:$/, '')),
    );
  });

  it('are left to their questions where bullets stand one column further in', () => {
    const commands = ['tee', 'awk', 'tr'].map((name) => ` * \`${name}\``);
    const asked = [
      ...['What do they do and how?', 'What is a filter?', 'What is swap?', 'What is a node?'],
      ...['What is a port?', 'Who listens?', 'Why fork?', 'What is a zombie?', 'What is init?'],
    ];
    const lines = asked.flatMap((prompt, at) => [`* ${prompt}`, ...(at === 0 ? commands : [])]);
    assert.deepEqual(prompts(read(['# Linux interview questions', '', ...lines])), asked);
  });
});

describe('Lists of tasks', () => {
  it('are read line after line where each goes on below', () => {
    const task = (name: string): string[] => [
      `- Given ${name}, find what is asked for.`,
      '  A should be smaller than B.',
      '  Some digits should be the same.',
    ];
    const names = ['an array', 'a tree', 'two lists', 'a graph', 'a board', 'a word'];
    const deck = read([
      '# Questions of one firm',
      '<b name="quiz">First round</b><br/>',
      '',
      '- What is 2 to the power of 24?',
      '- The time that sorting takes.',
      '',
      '<b name="coding">Coding round</b><br/>',
      '',
      ...names.flatMap(task),
    ]);
    assert.equal(deck.questions.length, 2 + names.length);
  });
});

describe('Bullets over answers at the margin', () => {
  it('are questions in a file that says so, even a few of them', () => {
    const titles = [
      'Write a container',
      'Print in turns',
      'A new text and "1": the difference',
      'Why?',
    ];
    const lines = titles.flatMap((title) => [
      `- ${title}`,
      '',
      'First the core of it.',
      '',
      'Then the rest.',
      '',
    ]);
    assert.equal(read(['## Questions', '', ...lines], 'thread/questions.md').questions.length, 4);
    assert.deepEqual(prompts(read(['## Steps', '', ...lines], 'thread/steps.md')), []);
  });
});

describe('Options and what marks them', () => {
  it('stand unanswered where boxes with letters are all empty', () => {
    const options = [
      '- [ ] A: They are alike.',
      '- [ ] B: They mean something.',
      '- [ ] C: Never.',
    ];
    const deck = read([
      '## HTML',
      '### 1. How do they differ?',
      ...options,
      '### 2. What is it?',
      ...options,
    ]);
    assert.deepEqual(
      deck.questions.map(({ answer, options: { length } }) => [answer, length]),
      [
        [null, 3],
        [null, 3],
      ],
    );
  });

  it('may be pointed at by an arrow, and stand below a word for them', () => {
    const arrow = ['A. A date.', 'B. Knowledge.', 'C. Both. -> correcto'];
    const deck = read([
      '## Cuestionario',
      '1. ¿Qué es?',
      ...arrow,
      '',
      '2. ¿Cómo es?',
      ...arrow,
      '',
      '3. ¿Cuándo?',
      ...arrow,
    ]);
    assert.deepEqual(options(deck.questions[0]!), ['A. A date.', 'B. Knowledge.', '*C. Both.']);
    const boxes = ['- [ ] A frame', '- [ ] A library'];
    const quiz = read(
      ['React ?', 'DOM ?', 'JSX ?'].flatMap((prompt, at) => [
        `## Question ${at + 1}`,
        '',
        `Qu'est-ce que ${prompt}`,
        '',
        '*Réponses* :',
        ...boxes,
        '',
      ]),
    );
    assert.deepEqual(
      prompts(quiz),
      ['React ?', 'DOM ?', 'JSX ?'].map((one) => `Qu'est-ce que ${one}`),
    );
  });

  it('are read out of a frame that is no code', () => {
    const task = (at: number): string[] => [
      `### Aufgabe ${at}`,
      '```',
      'Welche Zahl fehlt?',
      `1, ${at}, 7, ?`,
      '',
      'a) 55',
      'b) 59',
      '```',
      '',
    ];
    const deck = read(['# Teil 1', '', ...[1, 2, 3, 4].flatMap(task)], 'test.md');
    assert.equal(deck.questions.length, 4);
    assert.match(deck.questions[0]!.prompt, /^Welche Zahl fehlt\?/);
    assert.deepEqual(options(deck.questions[0]!), ['A. 55', 'B. 59']);
  });

  it('are no answer where a frame holds nothing but a remark', () => {
    const frame = ['```sql', '-- Write your schema here', '', '```'];
    const deck = read([
      '# Exam',
      '### Question 1',
      'Design a schema.',
      '',
      ...frame,
      '### Question 2',
      'Explain it.',
      '',
      ...frame,
    ]);
    assert.deepEqual(
      deck.questions.map(({ answer }) => answer),
      [null, null],
    );
  });
});
