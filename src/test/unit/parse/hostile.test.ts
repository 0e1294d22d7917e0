import assert from 'node:assert/strict';
import { parseDeck } from '../../../bank/parseDeck';

/** Texts that grow with `n` characters and that a careless pattern would take quadratic time for. */
const hostile: Readonly<Record<string, (n: number) => string>> = {
  'one line of letters': (n) => 'x'.repeat(n),
  'one line of questions': (n) => 'What is it? '.repeat(n / 12),
  'one line of stars': (n) => '*'.repeat(n),
  'one line of brackets': (n) => '['.repeat(n),
  'one line of half links': (n) => '[a](#'.repeat(n / 5),
  'one line of emphasis': (n) => '*a_ '.repeat(n / 4),
  'one line of half tags': (n) => '<details '.repeat(n / 9),
  'one line of spaces inside a label': (n) => `Q1. a${' '.repeat(n)}x`,
  'one line of list marks': (n) => `${'- '.repeat(n / 2)}x`,
  'one line of quote marks': (n) => `${'>'.repeat(n)}x`,
  'a staircase of lists': (n) =>
    Array.from({ length: Math.sqrt(n) }, (_, at) => `${' '.repeat(2 * at)}- a?`).join('\n'),
  'many headings': (n) => '## What is it?\n'.repeat(n / 15),
  'many numbered questions': (n) =>
    Array.from({ length: n / 30 }, (_, at) => `## Q${at}. What is ${at}?\nanswer`).join('\n'),
  'many open fences': (n) => '```js\nx\n'.repeat(n / 8),
  'many open comments': (n) => '<!-- x\n'.repeat(n / 7),
  'many open summaries': (n) => '<details>\n<summary>a\n'.repeat(n / 20),
  'many options': (n) => 'A. x\nB. y\n'.repeat(n / 10),
  'many cards': (n) => 'a\n?\nb\n\n'.repeat(n / 7),
  'many table rows': (n) => `| q | a |\n|--|--|\n${'| what? | b |\n'.repeat(n / 13)}`,
  'very many questions': () => '## What is it?\n'.repeat(200_000),
  'very many bare questions': () => 'What is it?\n\n'.repeat(200_000),
  'very many bullets': () => '- What is it?\n'.repeat(200_000),
  'many lazy lines': (n) => '- a\nb\n'.repeat(n / 6),
};

describe('Hostile text', () => {
  for (const [name, make] of Object.entries(hostile)) {
    it(`is read to its end: ${name}`, function () {
      // A generous bound: quadratic time would be minutes here. The benchmark reports the ratios.
      this.timeout(20_000);
      const text = make(300_000);
      const deck = parseDeck(text, { fileName: 'quiz.md' });
      const lines = text.split('\n').length;
      for (const question of deck.questions) assert.ok(question.lines.end <= lines);
    });
  }
});
