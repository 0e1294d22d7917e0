import assert from 'node:assert/strict';
import { prompts, read } from './deckText.js';

describe('Shapes met in whole files of repositories', () => {
  it('reads bold questions line by line', () => {
    const asked = [
      'What is WCAG?',
      'Which levels are there?',
      'How do you hide a tag?',
      'Why ARIA?',
    ];
    const deck = read(['<h3>Accessibility:</h3>', '', ...asked.map((one) => `**${one}**`)]);
    assert.deepEqual(prompts(deck), asked);
  });

  it('keeps the steps of answers that are indented below bold questions', () => {
    const points = [
      '    1. It keeps types apart.',
      '    2. It is stored on disk.',
      '    3. How it grows',
    ];
    const titles = ['How do the two differ?', 'The types', 'How lists are kept', 'Expiry', 'Cost?'];
    const lines = titles.flatMap((title, at) => [`**${at + 1}. ${title}**`, '', ...points, '']);
    assert.deepEqual(prompts(read(lines)), titles);
  });

  it('goes on with numbered headings whose rank sinks and whose numbers skip one', () => {
    const doubt = ['', '## Have doubt in this question ??', ''];
    const lines = [
      ...['How does it differ?', 'What is printed?', 'What is a closure?'].flatMap((title, at) => [
        `## Question ${at + 1}. ${title}`,
        'So.',
        ...doubt,
      ]),
      ...['### 4. How to empty it?', 'Thus.', '### Method 1', 'Set it.', ...doubt],
      ...['#### 6. What does it print?', 'One.', ...doubt],
      ...['#### 7. What does that print?', 'Two.', ...doubt],
    ];
    assert.deepEqual(prompts(read(['# Interview questions', ...lines])), [
      'How does it differ?',
      'What is printed?',
      'What is a closure?',
      'How to empty it?',
      'What does it print?',
      'What does that print?',
    ]);
  });

  it('finds the one question of a file under a word for it in brackets with a language', () => {
    const deck = read(
      [
        '---',
        'difficulty: medium',
        '---',
        '# Question (EN)',
        '> What is an abstract class?',
        '# Frage (DE)',
        '> Was ist eine abstrakte Klasse?',
        '',
        '## Answer (EN)',
        'A class that nobody makes.',
      ],
      'abstract.md',
    );
    assert.deepEqual(prompts(deck), ['What is an abstract class?']);
    assert.match(deck.questions[0]!.answer ?? '', /nobody makes/);
  });

  it('takes a link to nowhere and the notes beside it for no answer', () => {
    const notes = ['', 'Firm: Perfect', '', '[Answer & notes]()', '', '<br/>', ''];
    const titles = ['What is meta for?', 'How do async and defer differ?', 'Why does a link jump?'];
    const deck = read([
      '# HTML questions',
      ...titles.flatMap((title) => [`### ${title}`, ...notes]),
      '### Which tags are empty?',
      'Those without an end: [list](https://example.org).',
    ]);
    assert.deepEqual(
      deck.questions.map(({ answer }) => answer !== null),
      [false, false, false, true],
    );
  });

  it('reads no questions in what a README says about using its repository', () => {
    const lines = ['# Questions for interviews', 'A base of knowledge.'];
    const parts = ['How to use it', 'Contents', 'How it is made', 'States', 'How to add to it'];
    const text = [...lines, ...parts.flatMap((part) => [`## ${part}`, 'Thus.', '- one', '- two'])];
    assert.deepEqual(prompts(read(text, 'interview-questions/README.md')), []);
  });
});
