import assert from 'node:assert/strict';
import { fieldsOf } from '../../../bank/frontMatter/fields';
import { toPlain } from '../../../bank/frontMatter/toPlain';
import { parseYaml } from '../../../bank/frontMatter/yaml';

describe('YAML in front matter', () => {
  const reasonOf = (text: string): unknown => {
    const parsed = parseYaml(text.split('\n'));
    return 'fields' in parsed ? null : parsed;
  };
  const fieldsIn = (text: string): ReadonlyMap<string, unknown> => {
    const parsed = parseYaml(text.split('\n'));
    assert.ok('fields' in parsed, JSON.stringify(parsed));
    return parsed.fields;
  };

  it('is refused before anything parses it', () => {
    assert.deepEqual(reasonOf('a: 1\nb: &x 2\nc: *x'), {
      reason: 'anchors and aliases are not read',
      line: 1,
    });
    assert.deepEqual(reasonOf('a: !!js/function "x"'), { reason: 'tags are not read', line: 0 });
  });

  it('names the reason, and the line as it stands in the file', () => {
    const blank = '\n'.repeat(60);
    const faulty = reasonOf(`a: 1${blank}\nb: [1, 2\nc: 3`) as { reason: string; line: number };
    assert.match(faulty.reason, /flow collection|comma|missed/);
    assert.ok(faulty.line >= 61, `line ${faulty.line}`);
    assert.deepEqual(reasonOf('- a\n- b'), {
      reason: 'it is no list of "key: value" lines',
      line: null,
    });
    assert.deepEqual(reasonOf('a: 1\na: 2'), { reason: 'duplicated mapping key', line: 1 });
  });

  it('keeps what stands between blank lines, however many', () => {
    const fields = fieldsIn(`a: 1${'\n'.repeat(50)}b: 2${'\n \t'.repeat(30)}\nc: 3`);
    assert.deepEqual(
      [...fields],
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
    );
  });

  it('takes line separators for spaces, as YAML does not', () => {
    assert.deepEqual([...fieldsIn('a: x\u2028--- js')], [['a', 'x --- js']]);
  });

  it('has keys of any name', () => {
    const fields = fieldsIn('__proto__: 1\nconstructor: 2\ntoString: 3');
    assert.deepEqual([...fields.values()], [1, 2, 3]);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });
});

describe('Values of front matter', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
  const mapped = (depth: number): unknown => (depth === 0 ? 1 : { a: mapped(depth - 1) });

  it('are as many as 10,000, and 32 deep', () => {
    const many = Array.from({ length: 9999 }, () => 1);
    assert.deepEqual(toPlain(many), many);
    assert.throws(() => toPlain([...many, 1]), /too large or too deeply nested/);
    for (const make of [nested, mapped]) {
      assert.doesNotThrow(() => toPlain(make(32)));
      assert.throws(() => toPlain(make(33)), /too large or too deeply nested/);
    }
  });

  it('are refused where they hold themselves', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    assert.throws(() => toPlain(loop), /too deeply nested/);
  });

  it('become texts, numbers, truth values, lists and maps, and nothing else', () => {
    const day = new Date('2026-11-21T00:00:00Z');
    assert.deepEqual(toPlain([day, new Date(NaN), undefined, null, () => 1, 1n, 'x', 0, false]), [
      ...['2026-11-21T00:00:00.000Z', null, null, null, null, null, 'x', 0, false],
    ]);
    assert.deepEqual(toPlain({ a: { b: [1] } }), new Map([['a', new Map([['b', [1]]])]]));
  });
});

describe('Fields of front matter', () => {
  const fields = (entries: Record<string, unknown>): ReturnType<typeof fieldsOf> =>
    fieldsOf(new Map(Object.entries(entries)));

  it('read yes and no in many words', () => {
    for (const yes of [true, 'true', 'Yes', ' on ', '1', 1]) {
      assert.equal(fields({ ignore: yes }).ignore, true, String(yes));
    }
    for (const no of [false, 'false', 'No', 'off', '0', 0, 'maybe', null, []]) {
      assert.equal(fields({ ignore: no }).ignore, false, String(no));
    }
    assert.deepEqual([...fields({ ignore: 'no' }).other], []);
    for (const word of ['false', 'off', '0']) {
      assert.deepEqual([...fields({ ignore: word }).other], [], word);
    }
    assert.deepEqual([...fields({ ignore: 'maybe' }).other], [['ignore', 'maybe']]);
  });

  it('read tags from a list or a line, each once', () => {
    assert.deepEqual(fields({ tags: '#a, b；c#d， a,,' }).tags, ['a', 'b；c#d']);
    assert.deepEqual(fields({ tags: ['#x', 3, null, {}, ' ', 'x', 'y  z'] }).tags, [
      ...['x', '3', 'y z'],
    ]);
    assert.deepEqual(fields({ tags: 5 }).tags, []);
    assert.deepEqual([...fields({ tags: 5 }).other], [['tags', 5]]);
  });

  it('keep the first of two names that differ in their case, and the other as it stood', () => {
    const { title, other } = fields({ Title: ' A\n  title ', title: 'another' });
    assert.equal(title, 'A title');
    assert.deepEqual([...other], [['title', 'another']]);
  });

  it('keep what is empty or of no use', () => {
    const { title, type, other } = fields({ title: ' ', type: 7, level: 'x' });
    assert.equal(title, null);
    assert.equal(type, '7');
    assert.deepEqual(
      [...other],
      [
        ['title', ' '],
        ['level', 'x'],
      ],
    );
    assert.equal(fields({ type: null }).type, null);
    assert.equal(fields({ type: 'Questions' }).type, 'questions');
  });
});
