import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import matter from 'gray-matter';
import { readFrontMatter } from '../../../bank/frontMatter';

const marks = globalThis as { frontMatterRan?: boolean };

describe('hostile front matter', () => {
  let folder: string;
  let witness: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'front-matter-'));
    witness = join(folder, 'ran');
  });
  beforeEach(() => {
    delete marks.frontMatterRan;
    rmSync(witness, { force: true });
  });
  after(() => rmSync(folder, { recursive: true }));

  const ran = (): boolean => marks.frontMatterRan === true || existsSync(witness);
  const payload = (): string =>
    `{ title: (globalThis.frontMatterRan = true, process.getBuiltinModule?.('node:fs').writeFileSync(${JSON.stringify(witness)}, ''), 'x') }`;

  /** Every way of naming JavaScript that gray-matter itself evaluates, and some more. */
  const spellings: readonly (readonly [name: string, text: (code: string) => string])[] = [
    ['---js', (code) => `---js\n${code}\n---\n# Q1\n`],
    ['---javascript', (code) => `---javascript\n${code}\n---\n# Q1\n`],
    ['---JavaScript', (code) => `---JavaScript\n${code}\n---\n# Q1\n`],
    ['--- js', (code) => `--- js\n${code}\n---\n# Q1\n`],
    ['---<tab>js', (code) => `---\tjs\n${code}\n---\n# Q1\n`],
    ['---<no-break space>js', (code) => `---\u00a0js\n${code}\n---\n# Q1\n`],
    ['---js with CRLF', (code) => `---js\r\n${code}\r\n---\r\n# Q1\r\n`],
    ['---js after a byte order mark', (code) => `\ufeff---js\n${code}\n---\n# Q1\n`],
    ['---js never closed', (code) => `---js\n${code}\n`],
    ['---JS', (code) => `---JS\n${code}\n---\n`],
  ];

  for (const [name, text] of spellings) {
    it(`runs nothing from ${name}`, () => {
      const { bodyStartLine } = readFrontMatter(text(payload()));
      assert.equal(ran(), false);
      assert.equal(bodyStartLine, 0);
    });

    it(`would have seen it run: gray-matter by itself evaluates ${name}`, () => {
      try {
        matter(text(payload()), {});
      } catch {
        // Some spellings run first and fail then.
      }
      assert.equal(ran(), true);
    });
  }

  it('runs nothing from a head that names JavaScript further down', () => {
    const code = payload();
    for (const text of [
      `---\ntitle: A\n---js\n${code}\n---\n`,
      `---\r---js\n${code}\n---\n`,
      `---\nlanguage: js\nengines: { yaml: js }\n---\n`,
      `---\ntitle: A\n---\n---js\n${code}\n---\n`,
      `---\u2028js\n${code}\n---\n`,
    ]) {
      readFrontMatter(text);
    }
    assert.equal(ran(), false);
  });

  it('refuses tags, anchors and aliases before they are parsed', () => {
    const heads = [
      'key: !!js/function "function () { globalThis.frontMatterRan = true }"',
      'toString: !!js/function "function () { globalThis.frontMatterRan = true }"',
      'key: !!js/regexp /(x+x+)+y/',
      'key: !!binary aGVsbG8=',
      'key: !local x',
      'key: &anchor x',
      'key: [&b 1]',
      'key: {b: &c 1}',
      'key: {b: 1,&c d: 2}',
      'key:\n- &b x\n- *b',
      'key:\n  - - &b x',
      'key:\n  ? &b x\n  : y',
      'key: 1\n<<: *a',
      'key: "x" \nb: *a',
    ];
    for (const head of heads) {
      const { problems, frontMatter, bodyStartLine } = readFrontMatter(`---\n${head}\n---\n# Q1\n`);
      assert.equal(problems.length, 1, head);
      assert.match(problems[0]!.message, /anchors and aliases|tags are not read/, head);
      assert.equal(frontMatter.other.size, 0, head);
      assert.equal(bodyStartLine, head.split('\n').length + 2);
    }
    assert.equal(ran(), false);
  });

  it('refuses bombs', () => {
    const aliases = ['key: &a [x,x,x,x,x,x,x,x,x]'];
    for (let i = 0; i < 12; i++)
      aliases.push(
        `b${i}: &b${i} [${Array(9)
          .fill(`*b${i - 1}`)
          .join(',')}]`,
      );
    const heads = [
      aliases.join('\n'),
      'key: &a\n  b: *a',
      `key: ${'['.repeat(5000)}${']'.repeat(5000)}`,
      `key: ${'['.repeat(30_000)}`,
      `key: ${'{b: '.repeat(5000)}`,
      `key:\n  ${'- '.repeat(20_000)}x`,
      `key:\n  ${'? '.repeat(20_000)}x`,
      Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'),
      `key: [${'x,'.repeat(30_000)}]`,
    ];
    for (const head of heads) {
      const { problems, frontMatter } = readFrontMatter(`---\n${head}\n---\n# Q1\n`);
      assert.equal(problems.length, 1, head.slice(0, 40));
      assert.equal(frontMatter.other.size, 0);
    }
  });

  it('is not slowed by blank lines, which gray-matter alone takes seconds for', () => {
    for (const blank of ['\n', ' \n', '\u2028', '\u00a0\n', '\t\n']) {
      const filler = blank.repeat(60_000 / blank.length);
      readFrontMatter(`---\ntitle: A\n${filler}b: c\n---\n`);
    }
    const { bodyStartLine } = readFrontMatter(`---\n${'\n'.repeat(100_000)}title: A\n---\n`);
    assert.equal(bodyStartLine, 0);
    const read = readFrontMatter(`---\ntitle: A\n${'\n'.repeat(60_000)}id: b\n---\nBody`);
    assert.deepEqual([read.frontMatter.id, read.bodyStartLine], ['b', 60_004]);
  });

  it('keeps no text in gray-matter’s cache', () => {
    const { cache } = matter as unknown as { cache: Record<string, unknown> };
    const before = Object.keys(cache).length;
    for (let i = 0; i < 50; i++) {
      readFrontMatter(`---\ntitle: T${i}\n---\nBody ${i}`);
      readFrontMatter(`---\ntitle: [T${i}\n---\nBody ${i}`);
    }
    assert.equal(Object.keys(cache).length, before);
  });

  it('needs no Buffer, so that it works in browsers', () => {
    const { Buffer } = globalThis;
    try {
      delete (globalThis as { Buffer?: unknown }).Buffer;
      assert.equal(readFrontMatter('---\ntitle: A\n---\n').frontMatter.title, 'A');
    } finally {
      globalThis.Buffer = Buffer;
    }
  });
});
