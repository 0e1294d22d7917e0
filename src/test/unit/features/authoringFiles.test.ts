import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDeck } from '../../../bank/parseDeck';
import type { Deck } from '../../../bank/question';
import { contributedPaths } from '../../../features/library/contributedPaths';
import { acceptsPath, literalPattern, makeDeckFilter } from '../../../features/library/deckFilter';
import { countLines, linesPassedOver } from '../../../features/library/passedOver';
import { coverageSummary, reportMarkdown } from '../../../features/library/reportMarkdown';

describe('decks that other extensions contribute', () => {
  const of = (decks: unknown): readonly string[] => {
    const { files, folders } = contributedPaths({ contributes: { 'rehearse.decks': decks } });
    return [...files, ...folders.map((folder) => `${folder}/`)];
  };

  it('are files and folders below the extension’s own', () => {
    const entries = [{ path: './decks/sql.md' }, { path: 'decks' }, { path: 'more//./x.TXT' }];
    assert.deepEqual(of(entries), ['decks/sql.md', 'more/x.TXT', 'decks/']);
  });

  it('are each taken once', () => {
    assert.deepEqual(of([{ path: './a.md' }, { path: 'a.md' }]), ['a.md']);
  });

  it('never lead out of it', () => {
    for (const path of [
      '../other/a.md',
      'decks/../../a.md',
      '/etc/a.md',
      'C:\\a.md',
      'C:/a.md',
      '..\\a.md',
      'file:///etc/a.md',
      '..',
      '.',
      '',
      'a\0.md',
    ]) {
      assert.deepEqual(of([{ path }]), [], path);
    }
  });

  it('survive whatever stands in package.json', () => {
    for (const junk of [undefined, null, 7, 'a.md', {}, [null, 7, 'a.md', {}, { path: 7 }, [[]]]]) {
      assert.deepEqual(of(junk), []);
    }
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const { files, folders } = contributedPaths(json);
        assert.ok([...files, ...folders].every((path) => !path.split('/').includes('..')));
      }),
    );
    assert.equal(of(Array.from({ length: 5000 }, (_, n) => ({ path: `${n}.md` }))).length, 1000);
  });
});

describe('the pattern that “Use as Deck” writes', () => {
  const segment = fc
    .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'ab .[](){}!*?+@|^$#-_,é') })
    .filter((text) => text.trim() === text && !/^\.+$/.test(text));

  it('means just that file, whatever characters its name has', () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 3 }), (segments) => {
        const path = `${segments.join('/')}.txt`;
        const pattern = literalPattern(path);
        const used = makeDeckFilter(['**/*.md', pattern], []);
        assert.ok(used.isNamed(path), pattern);
        assert.ok(acceptsPath(used, path), pattern);
        const ignored = makeDeckFilter(['**/*.txt'], [pattern]);
        assert.ok(!acceptsPath(ignored, path), pattern);
        assert.ok(acceptsPath(ignored, `z${path}`), pattern);
      }),
      { numRuns: 500 },
    );
  });

  it('is the plain path for an ordinary name', () => {
    assert.equal(literalPattern('notes/system design.md'), 'notes/system design.md');
  });
});

describe('lines passed over', () => {
  const lines = [
    'What helped me last spring.',
    '---',
    '<details>',
    '- [Caching](#caching)',
    '  1. [Queues](#queues)',
    '![badge](https://example.org/a.svg) [![b](c)](d)',
    '#flashcards/stats',
    '[TOC]',
    'TARGET DECK',
    'type:: cards',
    '> Legend: 👶 easy',
    '***',
    '&nbsp;',
    'https://example.org/page',
  ];

  it('are those that say something', () => {
    const found = linesPassedOver([{ start: 0, end: lines.length }], lines);
    assert.deepEqual(found, [
      { start: 0, end: 1 },
      { start: 10, end: 11 },
    ]);
    assert.equal(countLines(found), 2);
  });

  it('stay together where they stand together', () => {
    assert.deepEqual(linesPassedOver([{ start: 0, end: 3 }], ['One.', 'Two.', '---']), [
      { start: 0, end: 2 },
    ]);
  });

  it('are found in linear time', () => {
    const began = performance.now();
    linesPassedOver([{ start: 0, end: 2 }], ['<'.repeat(1e6), '[('.repeat(5e5)]);
    assert.ok(performance.now() - began < 2000);
  });
});

describe('the deck report', () => {
  const text = [
    '# Deck $one$ | two_three',
    '',
    'Hello there, <b>reader</b>.',
    '',
    '### 1. What is a page?',
    '',
    'A block.',
    '',
    '### 2. What is a `heap`?',
    '',
    '### 3. What does it print?',
    '',
    '```js',
    'x',
    '',
  ].join('\n');
  const { questions: parsed, ...rest } = parseDeck(text, { fileName: 'one.md' });
  const uri = 'file:///w/one.md';
  const deck: Deck = {
    ...rest,
    uri,
    questions: parsed.map((question, index) => ({ ...question, deck: uri, id: `q${index}` })),
  };
  const file = { label: 'one.md', link: '/one.md' };
  const input = {
    decks: [{ deck, file, lines: text.split('\n') }],
    brought: [],
    filesRead: 2,
    cancelled: false,
    unreadable: [{ file: { label: 'bad.md', link: null }, reason: 'it is not text' }],
  };

  it('says in one line what was found', () => {
    assert.equal(coverageSummary([deck]), '3 questions in 1 file; 1 line not understood');
    assert.equal(coverageSummary([{ ...deck, skipped: [] }]), '3 questions in 1 file');
    assert.equal(coverageSummary([deck, deck]), '6 questions in 2 files; 2 lines not understood');
  });

  it('links every file and every line it speaks of', () => {
    const report = reportMarkdown(input);
    for (const line of [
      '- [one.md:13](/one.md#L13): This code block is never closed.',
      '- [one.md:3](/one.md#L3): Hello there, \\<b\\>reader\\</b\\>.',
      '- [one.md:9](/one.md#L9): This question has no answer yet. _What is a heap?_',
      '- bad.md: it is not text',
    ]) {
      assert.ok(report.split('\n').includes(line), `${line}\n\n${report}`);
    }
    assert.match(
      report,
      /^- \[one\.md\]\(\/one\.md\): Deck \\\$one\\\$ \| two_three; 3 questions/m,
    );
  });

  it('says when it is not all', () => {
    assert.match(reportMarkdown({ ...input, cancelled: true }), /cancelled/);
    const many = { start: 0, end: 5000 };
    const decks = [{ deck: { ...deck, skipped: [many] }, file, lines: [] }];
    assert.match(reportMarkdown({ ...input, decks }), /… and 4000 more/);
  });
});
