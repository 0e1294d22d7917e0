import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeText } from '../../../bank/decode';
import { encodings, misdecode } from './misdecode';

/** Real files beside the repository; the tests that need them are skipped where they are not. */
const shared = join(import.meta.dirname, '../../../../../shared');
const seeds = join(shared, 'seeds');
const raw = join(shared, 'corpora/raw');

const list = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));
const misdecodedSeeds = /^00[014]_/;

describe('decoding real files', function () {
  before(function () {
    if (existsSync(seeds) && existsSync(raw)) return;
    console.log(`      (${shared} is absent: skipped)`);
    this.skip();
  });

  it('changes no character of the well-formed ones', () => {
    for (const file of [...list(raw), ...list(seeds)]) {
      if (misdecodedSeeds.test(basename(file))) continue;
      const bytes = readFileSync(file);
      const decoded = decodeText(bytes);
      assert.equal(decoded.text, bytes.toString('utf8').replace(/^\ufeff/, ''), file);
      assert.equal(decoded.repaired, false, file);
    }
  });

  it('reads the three mis-decoded seeds as their truth has them', () => {
    for (const file of list(seeds).filter((name) => misdecodedSeeds.test(basename(name)))) {
      const { text, repaired } = decodeText(readFileSync(file));
      assert.equal(repaired, true, file);
      const truth = JSON.parse(
        readFileSync(join(shared, `corpora/truth/${basename(file)}.json`), 'utf8'),
      ) as { questions: { q: string; line: number; section: string | null }[] };
      const letters = (value: string): string => value.replace(/[^\p{L}\p{N}]+/gu, '');
      const bare = letters(text);
      for (const { q } of truth.questions) assert.ok(bare.includes(letters(q)), `${file}: ${q}`);
      const marks = truth.questions.flatMap(({ q }) => q.match(/[^\0-\x7f]/gu) ?? []);
      for (const mark of marks) assert.ok(text.includes(mark), `${file}: ${mark}`);
    }
  });

  it('finds the well-formed ones again after each kind of mis-decoding', () => {
    for (const file of list(raw)) {
      const { text } = decodeText(readFileSync(file));
      // One letter by itself is no proof.
      if ((text.match(/[^\0-\x7f]/g) ?? []).length < 2) continue;
      for (const encoding of encodings) {
        const bytes = new TextEncoder().encode(misdecode(text, encoding));
        assert.equal(decodeText(bytes).text, text, `${file} as ${encoding}`);
      }
    }
  });
});
