import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeText } from '../../../bank/decode';
import { parseDeck } from '../../../bank/parseDeck';
import { isAnswered, sectionName } from '../../../cli/parse';

const shared = path.resolve(import.meta.dirname, '../../../../../shared');
const scorer = path.join(shared, 'corpora/score.py');
const own = path.resolve(import.meta.dirname, '../../fixtures/corpus');

/** Scores the decks of a folder against their true questions; the scorer fails below the minima. */
function score(folder: string, root: string, list: string, minima: readonly string[]): string {
  const decks = readdirSync(folder).map((name) => {
    const deck = parseDeck(decodeText(readFileSync(path.join(folder, name))).text, {
      fileName: name,
    });
    const questions = deck.questions.map((question) => ({
      q: question.prompt,
      section: sectionName(question),
      answered: isAnswered(question),
    }));
    return { file: name, questions };
  });
  const scratch = mkdtempSync(path.join(tmpdir(), 'rehearse-corpora-'));
  try {
    const output = path.join(scratch, 'out.json');
    writeFileSync(output, JSON.stringify({ decks }));
    const args = [scorer, output, '--root', root, '--list', list, '--errors', '3', ...minima];
    const run = spawnSync('python3', args, { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stdout + run.stderr);
    return run.stdout.trim().split('\n').at(-1) ?? '';
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const perfect = ['--min-f1', '1', '--min-exact', '1', '--min-answered', '1', '--min-section', '1'];

describe('Real question banks', () => {
  before(function () {
    if (existsSync(scorer)) return;
    console.log('    ../shared is not here: the corpora are not scored');
    this.skip();
  });

  it('come out exactly, for the five seeds', () => {
    score(path.join(shared, 'seeds'), path.join(shared, 'corpora'), 'seeds', perfect);
  });

  it('come out nearly exactly, for the development files', () => {
    const minima = [
      '--min-f1',
      '0.98',
      '--min-exact',
      '0.95',
      '--min-answered',
      '0.98',
      '--min-section',
      '0.95',
    ];
    score(path.join(shared, 'corpora/raw'), path.join(shared, 'corpora'), 'dev', minima);
  });

  for (const list of ['synthetic', 'second', 'third', 'fourth']) {
    it(`come out nearly exactly, for our own in all families and nine languages (${list})`, function () {
      if (!existsSync(path.join(own, 'split.json'))) this.skip();
      const minima = [
        '--min-f1',
        '0.98',
        '--min-exact',
        '0.95',
        '--min-answered',
        '0.98',
        '--min-section',
        '0.95',
      ];
      score(path.join(own, 'raw'), own, list, minima);
    });
  }
});
