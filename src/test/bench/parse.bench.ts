import MarkdownIt from 'markdown-it';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeText } from '../../bank/decode';
import { parseDeck } from '../../bank/parseDeck';
import { sampleDecks } from './corpus';
import { printTable, sideBySide } from './measure';

const rounds = 5;

/** Texts that make careless parsers slow: each is timed at one size and at four times that. */
const pathological: Readonly<Record<string, (size: number) => string>> = {
  'one long line': (size) => `# A\n\n${'word '.repeat(size / 5)}\n`,
  headings: (size) => '# What is it?\n'.repeat(size / 14),
  'nested quotes': (size) => `${'> '.repeat(Math.min(size / 4, 20_000))}What?\n`.repeat(2),
  'nested list': (size) =>
    Array.from(
      { length: Math.floor(Math.sqrt(size)) },
      (_, depth) => `${'  '.repeat(depth)}- a?`,
    ).join('\n'),
  emphasis: (size) => `${'**a _b '.repeat(size / 7)}\n`,
  'label lines': (size) => 'Q: \nA: \n'.repeat(size / 8),
  'lists in one section': (size) =>
    `# Questions\n${'- What is it?\n- Do it\n\nProse\n\n1. a\n2. b\n\n'.repeat(size / 40)}`,
  'questions in fences': (size) =>
    '### Task\n```\nWhat?\na) 1\nb) 2\n```\n```quizdown\n---\na: 1\n---\n```\n'.repeat(size / 70),
  'topics of one section': (size) =>
    `# Interview\n${`## 1 Topic\n${'Prose that goes on.\n'.repeat(15)}`.repeat(size / 310)}`,
};

/**
 * Reading decks, beside what it can't do without: reading the bytes, and markdown-it's block parse of
 * them; and how its time grows with texts that are made to be slow.
 */
export function run(): void {
  const folder = mkdtempSync(join(tmpdir(), 'rehearse-bench-'));
  const files = [...sampleDecks(10_000)].map(({ name, text }) => {
    const file = join(folder, `${name.replace(/\W+/g, '-')}.md`);
    writeFileSync(file, text);
    return file;
  });
  const blocks = new MarkdownIt('commonmark');
  blocks.core.ruler.enableOnly(['normalize', 'block']);
  const whole = new MarkdownIt('commonmark');
  let bytes = 0;
  let questions = 0;
  for (const file of files) {
    const content = readFileSync(file);
    bytes += content.length;
    questions += parseDeck(decodeText(content).text, { fileName: file }).questions.length;
  }
  const times = sideBySide(
    files,
    {
      'read the bytes': (file) => readFileSync(file).length,
      'read and decode': (file) => decodeText(readFileSync(file)).text.length,
      'markdown-it, blocks only': (file) => blocks.parse(readFileSync(file, 'utf8'), {}).length,
      'markdown-it, whole parse': (file) => whole.parse(readFileSync(file, 'utf8'), {}).length,
      'Rehearse: read, decode, parse': (file) =>
        parseDeck(decodeText(readFileSync(file)).text, { fileName: file }).questions.length,
    },
    rounds,
  );
  rmSync(folder, { recursive: true });
  const total = (name: string): number => (times[name] ?? []).reduce((sum, ms) => sum + ms, 0);
  const floor = total('markdown-it, blocks only');
  printTable(`${files.length} decks, ${questions} questions, ${(bytes / 1e6).toFixed(1)} MB`, [
    ['', 'MB/s', 'questions/s', '× block parse'],
    ...Object.keys(times).map((name) => [
      name,
      (bytes / 1000 / total(name)).toFixed(0),
      ((questions * 1000) / total(name)).toFixed(0),
      (total(name) / floor).toFixed(2),
    ]),
  ]);
  const size = 250_000;
  printTable('Growth of the time where the text grows fourfold (4 is linear)', [
    ['', '250 kB, ms', '1 MB, ms', 'ratio'],
    ...Object.entries(pathological).map(([name, make]) => {
      const [small = 0, large = 0] =
        sideBySide(
          [make(size), make(4 * size)],
          { parse: (text) => parseDeck(text, { fileName: name }) },
          3,
        )['parse'] ?? [];
      return [name, small.toFixed(0), large.toFixed(0), (large / Math.max(small, 0.1)).toFixed(1)];
    }),
  ]);
}
