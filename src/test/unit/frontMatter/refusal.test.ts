import assert from 'node:assert/strict';
import { refusal } from '../../../bank/frontMatter/refusal';

const anchors = 'anchors and aliases are not read';
const tags = 'tags are not read';
const depth = 'it is nested too deeply';

/** What is refused, and on which of the lines given (0-based). */
const refused: readonly (readonly [text: string, reason: string, line?: number])[] = [
  ['a: &x 1', anchors],
  ['a: *x', anchors],
  ['&x a: 1', anchors],
  ['*x : 1', anchors],
  ['- &x 1', anchors],
  ['- - *x', anchors],
  ['? &x a', anchors],
  ['a:\t*x', anchors],
  ['"a": *x', anchors],
  ["'a': *x", anchors],
  ['a: [*x]', anchors],
  ['a: [1, &b 2]', anchors],
  ['a: [1,&b 2]', anchors],
  ['a: {b: *x}', anchors],
  ['a: {"b":*x}', anchors],
  ['{a: 1, b: &y 2}', anchors],
  ['a: [[1], *x]', anchors],
  ['a: ["x", *y]', anchors],
  ['a:\n  *x', anchors, 1],
  ['a: [\n  1,\n  *x]', anchors, 2],
  // Behind a comment, quoted text or a literal block the scan goes on.
  ['a: 1 # "\nb: *x', anchors, 1],
  ["a: it's\nb: *x", anchors, 1],
  ['a: "x"\nb: *y', anchors, 1],
  ['a: "x\\\\"\nb: *y', anchors, 1],
  ["a: 'x\\'\nb: *y", anchors, 1],
  ["a: 'it''s'\nb: *y", anchors, 1],
  ['a: "x\n  y"\nb: *z', anchors, 2],
  ['a: |\n  text\nb: *x', anchors, 2],
  ['a: |\nb: *x', anchors, 1],
  ['a: >-\n  text\n\n  text\nb: &x 1', anchors, 4],
  ['  a: |\n    text\n  b: *x', anchors, 2],
  ['a: |\n  text\nb: |\n  text\nc: *x', anchors, 4],
  ['a: [x#, *y]', anchors],
  [`a: [${'x['.repeat(25)}`, depth],
  // No literal block begins among brackets, or in the midst of a text.
  ['a: [ |\n  *x ]', anchors, 1],
  ['a: x |\n  b: *y', anchors, 1],
  ['a: !!js/function "x"', tags],
  ['a: !x', tags],
  ['! a', tags],
  ['- !x y', tags],
  ['a: [!x y]', tags],
  ['a: {b: !x}', tags],
  [`a: ${'['.repeat(25)}`, depth],
  [`a: ${'{b: '.repeat(25)}`, depth],
  [`a: ${'['.repeat(12)}${'{b: '.repeat(13)}`, depth],
  [Array.from({ length: 25 }, () => '[').join('\n'), depth, 24],
  [`a: ]]]\nb: ${'['.repeat(25)}`, depth, 1],
  [`a: [[1], [2]]\nb: ${'['.repeat(25)}`, depth, 1],
  [`${'- '.repeat(25)}a`, depth],
  [`${'? '.repeat(25)}a`, depth],
  [`${'- '.repeat(13)}${'? '.repeat(12)}a`, depth],
  [`${' '.repeat(201)}a: 1`, depth],
];

const read: readonly string[] = [
  '',
  'a: 1',
  'a: R&D',
  'a: x & y',
  'a: 5 * 3',
  'a: & b',
  'a: *',
  'a: c*',
  'a: wow!',
  'a: x !y',
  'a: x &y',
  'a: x: *y'.replace(': *', ':*'),
  'a: http://x/*y',
  'a: "&x"',
  "a: '*x'",
  'a: "x \\" *y"',
  "a: 'it''s *x'",
  "a: 'x '' *y'",
  'a: "x\n  *y"',
  'a: "x\n\n  !y"',
  'a: ["x\n  *y", 1]',
  'a: [1, # , *x',
  'a: x, *y',
  'a: x[1, *y',
  "a: ['x, *y']",
  "a: ['x'', *y']",
  "a: ['x\\'] # ', *y",
  `a: [${'{b: 1}, '.repeat(30)}]`,
  '# &x',
  '  # *x',
  'a: 1 # *x',
  'a: [1, # *x\n  2]',
  'a: |\n  *x\n  !y',
  'a: |\n\n  *x',
  'a: |\n  x\n\n  *y',
  'a: |2\n    *x',
  'a: >\n  - *x',
  '- |\n  *x',
  'a:\n  b: |\n    *x\n  c: 1',
  `a: ${'['.repeat(24)}${']'.repeat(24)}`,
  `a: [${'[1], '.repeat(100)}]`,
  `a: ${'x[ '.repeat(30)}`,
  `a: "${'['.repeat(30)}"`,
  `# ${'['.repeat(30)}`,
  `${'- '.repeat(24)}a`,
  Array.from({ length: 30 }, () => '- a').join('\n'),
  `a: ${'x - '.repeat(30)}`,
  `a: ${'-x '.repeat(30)}`,
  `${' '.repeat(200)}a: 1`,
];

describe('What is refused in front matter before a parser sees it', () => {
  for (const [text, reason, line = 0] of refused) {
    it(`is refused: ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.deepEqual(refusal(text.split('\n')), { reason, line });
    });
  }

  for (const text of read) {
    it(`is read: ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.equal(refusal(text.split('\n')), null);
    });
  }
});
