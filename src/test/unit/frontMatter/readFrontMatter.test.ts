import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../bank/frontMatter';

const none = {
  title: null,
  tags: [],
  difficulty: null,
  id: null,
  type: null,
  ignore: false,
  other: new Map(),
};

describe('front matter', () => {
  it('gives the fields it understands, and keeps the rest', () => {
    const text = [
      '---',
      'title: "Caches & queues"',
      'Tags: [redis, "#kafka", redis, 7]',
      'difficulty: Senior',
      'id: caches-1',
      'type: Questions',
      'ignore: yes',
      'author: { name: Ann, born: 1970-01-02 }',
      '---',
      '# Q1. Why?',
    ].join('\n');
    assert.deepEqual(readFrontMatter(text), {
      frontMatter: {
        title: 'Caches & queues',
        tags: ['redis', 'kafka', '7'],
        difficulty: 'senior',
        id: 'caches-1',
        type: 'questions',
        ignore: true,
        other: new Map([
          [
            'author',
            new Map([
              ['name', 'Ann'],
              ['born', '1970-01-02T00:00:00.000Z'],
            ]),
          ],
        ]),
      },
      bodyStartLine: 9,
      problems: [],
    });
  });

  it('counts the body’s first line with any line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['---', 'title: A', 'tags: one, two，three', '---', 'Body'].join(end);
      const { frontMatter, bodyStartLine, problems } = readFrontMatter(text);
      assert.deepEqual([bodyStartLine, problems], [4, []]);
      assert.deepEqual([frontMatter.title, frontMatter.tags], ['A', ['one', 'two', 'three']]);
    }
  });

  it('ends with the file', () => {
    assert.equal(readFrontMatter('---\ntitle: A\n---').frontMatter.title, 'A');
  });

  it('keeps a known name with a value of no use', () => {
    const { frontMatter } = readFrontMatter('---\ntitle: [a]\nignore: maybe\n---\n');
    assert.deepEqual(frontMatter, {
      ...none,
      other: new Map<string, unknown>([
        ['title', ['a']],
        ['ignore', 'maybe'],
      ]),
    });
  });

  it('leaves what is no front matter to the body', () => {
    const bodies = [
      '',
      'Just text\n---\ntitle: A\n---\n',
      '\n---\ntitle: A\n---\n',
      ' ---\ntitle: A\n---\n',
      '--- \ntitle: A\n---\n',
      '----\ntitle: A\n----\n',
      '---',
      '---\n',
      '---\n---\n',
      '---\n\n# ✅ Section 1\n\n---\n\n## 1. Explain\n',
      '---\n# Title\n---\n',
      '---\nQ: What is a lock?\nA: A guard.\n---\nQ: And a latch?\nA: Lighter.\n',
      '---\nNote: read all of it\n\n## Q1. What is a lock?\nA guard.\n\n---\n',
      '---\nSome words\n---\n',
      '---\n- a\n- b\n---\n',
      '---\ntitle: A\n--- more\n---\n',
    ];
    for (const text of bodies) {
      assert.deepEqual(readFrontMatter(text), {
        frontMatter: none,
        bodyStartLine: 0,
        problems: [],
      });
    }
  });

  it('names a head that is not closed, and reads all as body', () => {
    for (const text of [
      '---\ntitle: A\n\nBody\n',
      `---\ntitle: A\n${'x: y\n'.repeat(20_000)}---\n`,
    ]) {
      const { frontMatter, bodyStartLine, problems } = readFrontMatter(text);
      assert.deepEqual([frontMatter, bodyStartLine], [none, 0]);
      assert.deepEqual(
        problems.map(({ code, lines }) => [code, lines]),
        [['bad-front-matter', { start: 0, end: 1 }]],
      );
    }
  });

  it('names the line of bad YAML, and reads the body after it', () => {
    const text = '---\ntitle: A\n\n\ntags: [a, b\nid: "x\n---\n# Q1\n';
    const first = readFrontMatter(text);
    assert.equal(first.bodyStartLine, 7);
    assert.equal(first.problems.length, 1);
    assert.equal(first.problems[0]!.code, 'bad-front-matter');
    assert.ok(first.problems[0]!.lines.start >= 4 && first.problems[0]!.lines.end <= 7);
    // gray-matter's cache would answer a second call without the error.
    assert.deepEqual(readFrontMatter(text), first);
  });

  it('reads prose between two rules as body even where it fails as YAML', () => {
    const { bodyStartLine, problems } = readFrontMatter('---\nNote: a: b\nMore words\n---\n# Q1\n');
    assert.equal(bodyStartLine, 0);
    assert.equal(problems.length, 1);
  });

  it('treats names like __proto__ as names', () => {
    const text =
      '---\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\ntoString: x\nhasOwnProperty: y\nid: __proto__\n---\n';
    const { frontMatter } = readFrontMatter(text);
    assert.equal(frontMatter.id, '__proto__');
    assert.deepEqual(
      [...frontMatter.other.keys()],
      ['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
    );
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('takes literal blocks and quoted text for text', () => {
    const text =
      "---\ntitle: \"*not* &an !alias\"\nnote: |\n  * one\n  &two\n  !three\n\n  [[[\nrest: 'it''s *so*'\nother: C & D * 2!\n---\n";
    const { frontMatter, problems } = readFrontMatter(text);
    assert.deepEqual(problems, []);
    assert.equal(frontMatter.title, '*not* &an !alias');
    assert.equal(frontMatter.other.get('note'), '* one\n&two\n!three\n\n[[[\n');
    assert.equal(frontMatter.other.get('rest'), "it's *so*");
    assert.equal(frontMatter.other.get('other'), 'C & D * 2!');
  });

  it('never throws, and starts the body on a line of the text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '---',
        'title: A',
        'tags: [a]',
        '- x',
        '  y: z',
        '',
        '# c',
        '{',
        '"',
        'a: |',
        '&a',
        '*a',
        '!t',
      ),
      fc.string({ maxLength: 20 }),
    );
    const text = fc
      .tuple(fc.array(line, { maxLength: 15 }), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([lines, end]) => ['---', 'k: v', ...lines].join(end));
    fc.assert(
      fc.property(text, (value) => {
        const { bodyStartLine, problems } = readFrontMatter(value);
        const count = value.split(/\r\n|\r|\n/).length;
        assert.ok(bodyStartLine >= 0 && bodyStartLine <= count);
        for (const { lines } of problems) assert.ok(lines.start < lines.end && lines.end <= count);
      }),
      { numRuns: 1000 },
    );
  });
});
