import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../../bank/decode';
import { fixture, shared, starterDecks, starterQuestions } from './starterBank';

/** Seed file → line of the question in it → id of the starter question that covers it. */
type Coverage = Readonly<Record<string, Readonly<Record<string, string>>>>;
const coverage = fixture<Coverage>('starterCoverage.json');
const ids = new Set(starterQuestions.map(({ question }) => question.explicitId));

const truth = join(shared, 'corpora/truth');
const seeds = join(shared, 'seeds');
const isSeed = (name: string): boolean => /^00\d_/.test(name);

/** Runs of this many words are a sentence taken over, not a turn of phrase. */
const RUN = 10;

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}

describe('What the starter bank covers', () => {
  it('maps only to questions that are there', () => {
    const gone = Object.values(coverage).flatMap((lines) =>
      Object.values(lines).filter((id) => !ids.has(id)),
    );
    assert.deepEqual(gone, []);
  });

  describe('held against the seeds', function () {
    before(function () {
      if (existsSync(truth) && existsSync(seeds)) return;
      console.log(`      (${shared} is absent: skipped)`);
      this.skip();
    });

    it('answers every one of their questions, and maps no line that asks nothing', () => {
      let total = 0;
      for (const name of readdirSync(truth).filter(isSeed)) {
        const { file, questions } = JSON.parse(readFileSync(join(truth, name), 'utf8')) as {
          file: string;
          questions: { line: number; q: string }[];
        };
        const mapped = coverage[file] ?? {};
        const missing = questions.filter(({ line }) => mapped[String(line)] === undefined);
        assert.deepEqual(missing.map(({ line, q }) => `${file}:${String(line)}: ${q}`), []);
        const lines = new Set(questions.map(({ line }) => String(line)));
        assert.deepEqual(Object.keys(mapped).filter((line) => !lines.has(line)), []);
        total += questions.length;
      }
      assert.ok(total > 0, 'no seed was read');
    });

    it('shares no sentence with them', () => {
      const taken = new Set<string>();
      for (const name of readdirSync(seeds)) {
        const { text } = decodeText(readFileSync(join(seeds, name)));
        for (const run of runsOf(text)) taken.add(run);
      }
      for (const { name, text } of starterDecks) {
        assert.deepEqual(runsOf(text).filter((run) => taken.has(run)), [], name);
      }
    });
  });
});
