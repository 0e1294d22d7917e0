import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../..');

function cli(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('The deck linter', function () {
  this.timeout(30_000);
  let folder = '';
  const file = (name: string, ...lines: readonly string[]): string => {
    const place = path.join(folder, name);
    writeFileSync(place, `${lines.join('\n')}\n`);
    return place;
  };
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rehearse-cli-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('names a file that is larger than any deck, and reads the others', () => {
    const huge = file('huge.md', '# Huge');
    truncateSync(huge, 100 * 1024 * 1024);
    const long = file('long.md', '-\n'.repeat(1_000_000));
    const deck = file('fine.md', '# Fine', '### Q1. What is it?', 'This.', '### Q2. Why?', 'So.');
    const { code, out, err } = cli('parse', '--json', huge, long, deck);
    assert.equal(code, 2);
    assert.equal(
      err,
      `${huge}: it is larger than 32 MB, too large for a deck\n` +
        `${long}: it has more than 1000000 lines, too many for a deck\n`,
    );
    const { decks } = JSON.parse(out) as { decks: { file: string; questions: unknown[] }[] };
    assert.deepEqual(
      decks.map((each) => [each.file, each.questions.length]),
      [[deck, 2]],
    );
  });

  it('prints questions as JSON, and a file that is no bank without any', () => {
    const deck = file(
      'quiz.md',
      '# Quiz',
      '## Locks',
      '### Q1. What is a `lock`?',
      'Exclusion.',
      '### Q2. What is a latch?',
    );
    const notes = file('notes.md', '# Notes', 'Some text.');
    const { code, out } = cli('parse', '--json', deck, notes);
    assert.equal(code, 0);
    const { decks } = JSON.parse(out) as {
      decks: { file: string; dialect: string | null; questions: Record<string, unknown>[] }[];
    };
    assert.deepEqual(
      decks.map((one) => [one.file, one.dialect]),
      [
        [deck, 'heading'],
        [notes, null],
      ],
    );
    const [first, second] = decks[0]!.questions;
    assert.equal(typeof first!['id'], 'string');
    assert.deepEqual(
      [
        first!['q'],
        first!['section'],
        first!['line'],
        first!['answered'],
        first!['kind'],
        second!['answered'],
      ],
      ['What is a lock?', 'Locks', 3, true, 'open', false],
    );
    assert.deepEqual(decks[1]!.questions, []);
  });

  it('checks with 1 where there is something to mend, 0 where there is not, 2 where it was called wrongly', () => {
    const bad = file(
      'bad.md',
      '# Quiz',
      '### Q1. What is a lock?',
      'Exclusion.',
      '### Q2. How?',
      '```',
      'x',
    );
    const good = file(
      'good.md',
      '# Quiz',
      '### Q1. What is a lock?',
      'Exclusion.',
      '### Q2. How?',
      'So.',
    );
    const found = cli('check', bad, good);
    assert.deepEqual([found.code, found.out], [1, `${bad}:5: This code block is never closed.\n`]);
    assert.equal(cli('check', good).code, 0);
    assert.equal(cli('check').code, 2);
    assert.equal(cli('check', path.join(folder, 'missing.md')).code, 2);
    assert.match(cli('frobnicate').err, /usage/);
  });

  it('takes a folder for the Markdown below it, and nothing else', () => {
    const inner = path.join(folder, 'decks', 'inner');
    const hidden = path.join(folder, 'decks', '.git');
    for (const each of [inner, hidden]) mkdirSync(each, { recursive: true });
    const deck = '# Deck\n\n### Q1. What is it?\n\nThis.\n\n### Q2. Why?\n\n### Q3. How?\n\nSo.\n';
    for (const place of [inner, hidden]) writeFileSync(path.join(place, 'b.md'), deck);
    writeFileSync(path.join(folder, 'decks', 'a.md'), deck);
    writeFileSync(path.join(folder, 'decks', 'a.txt'), deck);
    const { code, out } = cli('check', path.join(folder, 'decks'));
    assert.equal(code, 1);
    const named = out.split('\n').map((line) => line.slice(0, line.indexOf(':')));
    const files = [...new Set(named)].filter((name) => name !== '');
    assert.deepEqual(files, [path.join(folder, 'decks', 'a.md'), path.join(inner, 'b.md')]);
  });

  it('finds nothing to mend in the starter decks', () => {
    assert.deepEqual(cli('check', 'content'), { code: 0, out: '', err: '' });
  });
});
