import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, foldWithOrigins } from '../../../bank/search/characters';
import { boundedDistance } from '../../../bank/search/editDistance';
import { toUnits } from '../../../bank/search/expandWord';
import { PostingList, PostingWriter, decode } from '../../../bank/search/segment';
import { COMPOUND, TAIL, TokenScanner } from '../../../bank/search/tokenScanner';
import { Vocabulary } from '../../../bank/search/vocabulary';

/** Optimal string alignment by the book, without limit or band. */
function plainDistance(a: string, b: string): number[] {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        (last[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    [before, last] = [last, current];
  }
  return last;
}

function tokens(text: string, compounds = true): string[] {
  const found: string[] = [];
  new TokenScanner().scan(fold(text), compounds, (units, from, to, _start, _end, kind) => {
    const token = String.fromCharCode(...units.subarray(from, to));
    found.push(kind === COMPOUND ? `+${token}` : kind === TAIL ? `~${token}` : token);
  });
  return found;
}

describe('Bounded edit distance', () => {
  it('agrees with the plain one up to its limit, for whole tokens and their beginnings', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd'),
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 2 }), (a, b, limit) => {
        const over = limit + 1;
        const plain = plainDistance(a, b);
        const pool = toUnits(`xx${b}yy`);
        const { whole, prefix } = boundedDistance(toUnits(a), a.length, pool, 2, b.length, limit);
        assert.equal(whole, Math.min(over, plain.at(-1) ?? over));
        assert.equal(prefix, Math.min(over, ...plain));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not compare words beyond its rows', () => {
    const long = toUnits('a'.repeat(200));
    assert.deepEqual(boundedDistance(long, 200, long, 0, 200, 2), { whole: 3, prefix: 3 });
  });
});

describe('Tokens', () => {
  it('are words without case, accents and punctuation', () => {
    assert.deepEqual(tokens('What is Café—really?'), ['what', 'is', 'cafe', 'really']);
  });

  it('are the parts of a compound and the whole', () => {
    assert.deepEqual(tokens('node.js'), ['node', 'js', '+nodejs']);
    assert.deepEqual(tokens('useEffect'), ['use', 'effect', '+useeffect']);
    assert.deepEqual(tokens('max_open_files'), ['max', 'open', 'files', '+maxopenfiles']);
    assert.deepEqual(tokens('CI/CD'), ['ci', 'cd', '+cicd']);
    assert.deepEqual(tokens('state-of-the-art'), ['state', 'of', 'the', 'art']);
  });

  it('leave names whole that only look like compounds', () => {
    assert.deepEqual(tokens('JavaScript jQuery GraphQL'), ['javascript', 'jquery', 'graphql']);
  });

  it('keep the signs that are part of a name', () => {
    assert.deepEqual(tokens('C++, C# and .NET; a+b issue#'), [
      'c++',
      'c#',
      'and',
      'net',
      '+.net',
      'a',
      'b',
      '+ab',
      'issue',
    ]);
  });

  it('keep don’t in one piece and take l’index apart', () => {
    assert.deepEqual(tokens("don't don’t l'index"), ['dont', 'dont', 'l', 'index', '+lindex']);
  });

  it('are pairs of characters where a script has no spaces, and the last one', () => {
    assert.deepEqual(tokens('死锁 is 数据库'), ['死锁', '~锁', 'is', '数据', '据库', '~库']);
    assert.deepEqual(tokens('锁'), ['锁']);
  });

  it('have only short compounds where none are asked for', () => {
    assert.deepEqual(tokens('node.js useEffect N+1', false), [
      'node',
      'js',
      'useeffect',
      'n',
      '1',
      '+n1',
    ]);
  });

  it('stand where their offsets say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const text = fold(raw);
        let last = 0;
        new TokenScanner().scan(text, false, (_units, from, to, start, end) => {
          assert.ok(from < to && start >= last && end > start && end <= text.length);
          last = start;
        });
      }),
    );
  });

  it('cut a word that goes on for ever', () => {
    assert.deepEqual(tokens('x'.repeat(10_000)), ['x'.repeat(48)]);
  });
});

describe('Folding', () => {
  it('is the same with and without the way back, which stays inside the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('é', 'ß', 'ﬁ', 'Ǆ', '㎏', 'a\u0301', '각', '①', '🔥', 'ｱ', 'x'),
        fc.string(),
        (special, rest) => {
          const original = `${rest}${special}${rest}`;
          const { text, origins } = foldWithOrigins(original);
          assert.equal(text, fold(original));
          for (let at = 1; at <= text.length; at++) {
            assert.ok(origins(at) >= origins(at - 1));
          }
          assert.equal(origins(0), 0);
          assert.equal(origins(text.length), original.length);
        },
      ),
    );
  });
});

describe('Vocabulary', () => {
  it('knows every token by one number, its text and what begins with it', () => {
    const words = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', '索'), minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        words,
        fc.string({ unit: fc.constantFrom('a', 'b', '索'), minLength: 1, maxLength: 3 }),
        (all, prefix) => {
          const vocabulary = new Vocabulary();
          for (const word of [...all, ...all]) {
            vocabulary.intern(toUnits(word), 0, word.length);
          }
          assert.equal(vocabulary.size, all.length);
          all.forEach((word, token) => {
            assert.equal(vocabulary.text(token), word);
            assert.equal(vocabulary.find(toUnits(word), 0, word.length), token);
          });
          assert.equal(vocabulary.find(toUnits('zz'), 0, 2), -1);
          const begun = [...vocabulary.startingWith(toUnits(prefix), prefix.length)];
          assert.deepEqual(
            begun.map((token) => vocabulary.text(token)).sort(),
            all.filter((word) => word.startsWith(prefix) && word !== prefix).sort(),
          );
        },
      ),
    );
  });

  it('grows past its first tables', () => {
    const vocabulary = new Vocabulary();
    for (let at = 0; at < 20_000; at++) {
      const word = `w${at}`;
      assert.equal(vocabulary.intern(toUnits(word), 0, word.length), at);
    }
    assert.equal(vocabulary.find(toUnits('w19999'), 0, 6), 19_999);
    assert.equal(vocabulary.find(toUnits('w0'), 0, 2), 0);
  });
});

describe('Postings', () => {
  it('come out as they went in', () => {
    const posting = fc.record({
      gap: fc.integer({ min: 1, max: 3_000_000 }),
      mask: fc.integer({ min: 1, max: 15 }),
    });
    fc.assert(
      fc.property(fc.array(posting, { minLength: 1, maxLength: 50 }), (gaps) => {
        const writer = new PostingWriter();
        const documents: number[] = [];
        writer.startToken(5);
        for (const { gap, mask } of gaps) {
          documents.push((documents.at(-1) ?? -1) + gap);
          writer.add(documents.at(-1) ?? 0, mask);
        }
        writer.startToken(9);
        writer.add(0, 1);
        const { tokens: numbers, offsets, bytes } = writer.finish();
        assert.deepEqual([...numbers], [5, 9]);
        const list = new PostingList();
        decode(bytes, offsets[0] ?? 0, offsets[1] ?? 0, list);
        assert.deepEqual([...list.documents.subarray(0, list.count)], documents);
        assert.deepEqual(
          [...list.masks.subarray(0, list.count)],
          gaps.map(({ mask }) => mask),
        );
      }),
    );
  });
});
