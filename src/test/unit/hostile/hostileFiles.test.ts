import assert from 'node:assert/strict';
import { decodeText } from '../../../bank/decode';
import { readFrontMatter } from '../../../bank/frontMatter';
import { hostileFiles as files } from '../../fixtures/hostile/corpus';
import { hostileBytes } from '../../fixtures/hostile/hostileBytes';
import { readHostile } from './readHostile';

const marks = globalThis as { hostileRan?: unknown };
const lineCount = (text: string): number => text.split(/\r\n|\r|\n/).length;

describe('reading hostile files', function () {
  // Generous: what is quadratic in these sizes takes minutes.
  this.timeout(20_000);

  for (const file of files) {
    const { kind, name } = file;
    it(`survives ${JSON.stringify(name)} (kind ${kind})`, () => {
      const { size, text, binary, deck } = readHostile(file);
      assert.ok(text.length <= size);
      const { bodyStartLine, problems } = readFrontMatter(text);
      const count = lineCount(text);
      assert.ok(bodyStartLine <= count);
      for (const { lines } of problems) assert.ok(lines.start < lines.end && lines.end <= count);
      for (const { lines } of deck.questions) {
        assert.ok(lines.start >= bodyStartLine && lines.end <= count);
      }
      if (binary) assert.equal(deck.questions.length, 0);
      assert.equal(marks.hostileRan, undefined);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });
  }

  it('has a name of its own for every file', () => {
    assert.equal(new Set(files.map(({ name }) => name)).size, files.length);
  });

  it('calls what is no text binary, and nothing else', () => {
    const binary = files.filter((file) => readHostile(file).binary);
    assert.deepEqual(binary.map(({ name }) => name).sort(), [
      'elf.md',
      'every-byte.md',
      'gzip.md',
      'jpeg.md',
      'noise.md',
      'nuls-only.md',
      'pdf.md',
      'png.md',
      'zip.md',
    ]);
  });

  it('finds the question in every encoding of one deck', () => {
    const encoded = hostileBytes.filter(({ name }) =>
      /^(?:utf-16(?:le|be)|mark-(?:twice|before)|carriage|nul-in|cut-in|latin)/.test(name),
    );
    assert.ok(encoded.length >= 10);
    for (const { name, bytes } of encoded) {
      assert.match(decodeText(bytes()).text, /## Q1\. \S+/, name);
    }
  });
});
