import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SearchDocument } from '../../../bank/search/searchDocument';
import { SearchIndex } from '../../../bank/search/searchIndex';
import { document, found, indexOf } from './documents';

const vocabulary = (
  'cache caching cached database db index thread process deadlock kubernetes k8s node.js useEffect ' +
  'C++ garbage collection gc what is how does 索引 死锁 über'
).split(' ');

const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 7 }).map((all) => all.join(' '));

const documents = fc.array(
  fc.record({
    prompt: text,
    sections: fc.array(text, { maxLength: 2 }),
    tags: fc.array(fc.constantFrom(...vocabulary), { maxLength: 2 }),
    answer: text,
  }),
  { maxLength: 6 },
);

const query = fc.oneof(
  text,
  fc.constantFrom('cahce', 'ind', 'kuberntes nod', 'read', 'g c', '索', 'c'),
);

type Change =
  | {
      readonly kind: 'replace';
      readonly group: string;
      readonly documents: readonly SearchDocument[];
    }
  | { readonly kind: 'remove'; readonly group: string }
  | { readonly kind: 'search' | 'step' | 'settle' };

const group = fc.constantFrom('a', 'b', 'c', 'd');

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(group, documents).map(([name, rows]) => ({
      kind: 'replace' as const,
      group: name,
      documents: rows.map((row, at) => ({ ...row, key: `${name}${at}` })),
    })),
  },
  { weight: 2, arbitrary: group.map((name) => ({ kind: 'remove' as const, group: name })) },
  { weight: 3, arbitrary: fc.constantFrom('search', 'step', 'settle').map((kind) => ({ kind })) },
);

function apply(
  index: SearchIndex,
  state: Map<string, readonly SearchDocument[]>,
  done: Change,
): void {
  switch (done.kind) {
    case 'replace':
      index.replace(done.group, done.documents);
      state.set(done.group, done.documents);
      break;
    case 'remove':
      index.remove(done.group);
      state.delete(done.group);
      break;
    case 'search':
      index.search('cache');
      break;
    case 'step':
      index.step();
      break;
    case 'settle':
      index.settle();
      break;
  }
}

describe('SearchIndex', () => {
  it('finds the same after any changes as when it is built afresh', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 40 }),
        fc.array(query, { minLength: 3, maxLength: 6 }),
        (changes, queries) => {
          const index = new SearchIndex();
          const state = new Map<string, readonly SearchDocument[]>();
          changes.forEach((each) => apply(index, state, each));
          const fresh = new SearchIndex();
          for (const [name, rows] of [...state].reverse()) {
            fresh.replace(name, rows);
          }
          for (const each of queries) {
            assert.deepEqual(index.search(each), fresh.search(each), each);
          }
          index.settle();
          for (const each of queries) {
            assert.deepEqual(index.search(each), fresh.search(each), `${each}, settled`);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never throws and never makes up a key, whatever is asked of whatever text', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), text);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), any, (texts, asked) => {
        const rows = texts.map((each, at) => ({
          key: String(at),
          prompt: each,
          sections: [each],
          tags: [each],
          answer: each,
        }));
        for (const hit of indexOf(...rows).search(asked)) {
          const prompt = texts[Number(hit.key)];
          assert.ok(prompt !== undefined);
          assert.ok(hit.fields.length > 0);
          let last = 0;
          for (const [start, end] of hit.promptMatches) {
            assert.ok(start >= last && end > start && end <= prompt.length);
            last = end;
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('bears queries that no one types', () => {
    const index = indexOf(document('What is a cache?'), document('Lone \ud800 surrogate'));
    const hostile = [
      'a'.repeat(1_000_000),
      'cache '.repeat(100_000),
      '(.*)+$[a-z]{2,}',
      '\\',
      '\ud800',
      '\udc00\ud800',
      '=cache',
      '!cache | ^what',
      "'cache",
      '\u0000',
      '\u202eehcac',
      '__proto__ constructor toString',
      '👩‍👩‍👧‍👦',
      'e\u0301'.repeat(600),
    ];
    for (const each of hostile) {
      assert.ok(Array.isArray(index.search(each)), each.slice(0, 20));
    }
    assert.deepEqual(found(index, 'cache '.repeat(50)), ['What is a cache?']);
  });

  it('shows a replaced group as it is now, and a removed one no more', () => {
    const index = new SearchIndex();
    index.replace('a', [document('What is a monad?'), document('What is a functor?')]);
    index.replace('b', [document('What are monads for?')]);
    assert.deepEqual(found(index, 'monad'), ['What is a monad?', 'What are monads for?']);
    index.replace('a', [document('What is a lens?')]);
    assert.deepEqual(found(index, 'functor'), []);
    assert.deepEqual(found(index, 'lens'), ['What is a lens?']);
    index.remove('b');
    index.remove('never there');
    assert.deepEqual(found(index, 'monads'), []);
    assert.equal(index.size, 1);
  });

  it('forgets the words of what was removed', () => {
    const index = indexOf(document('What is a kubelet?'), document('What is a cubelet?'));
    assert.equal(found(index, 'kubelet')[0], 'What is a kubelet?');
    index.replace('deck', [document('What is a cubelet?')]);
    assert.deepEqual(found(index, 'kubelet'), ['What is a cubelet?'], 'as a misspelling now');
  });

  it('gives as many hits as asked for, and those that the filter lets pass', () => {
    const rows = Array.from({ length: 300 }, (_, at) =>
      document(`What is pattern number ${at}?`, { key: String(at) }),
    );
    const index = indexOf(...rows);
    assert.equal(index.search('pattern').length, 50);
    assert.equal(index.search('pattern', { limit: 7 }).length, 7);
    assert.equal(index.search('pattern', { limit: 0 }).length, 0);
    assert.equal(new Set(found(index, 'pattern', 1000)).size, 300);
    const even = index.search('pattern', { limit: 500, filter: (key) => Number(key) % 2 === 0 });
    assert.equal(even.length, 150);
    assert.ok(even.every(({ key }) => Number(key) % 2 === 0));
    const scores = index.search('pattern', { limit: 300 }).map(({ score }) => score);
    assert.ok(scores.every((score, at) => score <= (scores[at - 1] ?? 1)));
  });

  it('finds the exact prompt among thousands that have all its words', () => {
    const rows = Array.from({ length: 3000 }, (_, at) =>
      document(`How to test what is ${at % 2 ? 'new' : 'old'} in part ${at}`, { key: String(at) }),
    );
    const index = indexOf(...rows, document('What is new?', { key: 'wanted' }));
    assert.equal(index.search('What is new')[0]?.key, 'wanted');
  });

  it('indexes in slices, and serves what it has in between', async () => {
    const index = new SearchIndex();
    const decks = 40;
    for (let deck = 0; deck < decks; deck++) {
      const rows = Array.from({ length: 20 }, (_, at) =>
        document(`What is lemma ${deck} ${at}?`, { answer: `proof ${'of it '.repeat(300)}` }),
      );
      index.replace(`deck ${deck}`, rows);
    }
    let breaths = 0;
    let clock = 0;
    const seen: number[] = [];
    await index.settleInSlices(
      () => {
        breaths++;
        seen.push(index.search('lemma', { limit: 1000 }).length);
        return Promise.resolve();
      },
      () => clock++,
      1,
    );
    assert.ok(breaths > 5, `${breaths} pauses`);
    assert.equal(seen[0], 0);
    assert.ok(
      seen.some((count) => count > 0 && count < decks * 20),
      seen.join(' '),
    );
    assert.ok(seen.every((count, at) => count >= (seen[at - 1] ?? 0)));
    assert.equal(index.pending, 0);
    assert.equal(index.search('lemma', { limit: 1000 }).length, decks * 20);
  });

  it('indexes all that waits before a search when nobody slices', () => {
    const index = new SearchIndex();
    const rows = Array.from({ length: 800 }, (_, at) =>
      document(`What is lemma ${at}?`, { answer: 'of it '.repeat(300) }),
    );
    index.replace('deck', rows);
    assert.ok(index.pending > 1_000_000);
    assert.equal(index.search('lemma', { limit: 1000 }).length, 800);
    assert.equal(index.pending, 0);
  });

  it('does in small steps what is large', () => {
    const index = new SearchIndex();
    index.replace(
      'deck',
      Array.from({ length: 400 }, (_, at) =>
        document(`Lemma ${at}`, { answer: 'so '.repeat(2000) }),
      ),
    );
    let steps = 0;
    for (let before = index.pending; index.step(); steps++) {
      assert.ok(before - index.pending < 150_000, 'units indexed in one step');
      before = index.pending;
    }
    assert.ok(steps > 20, `${steps} steps`);
  });

  it('reads of one giant answer no more than a step may take', () => {
    const giant = `needle ${'hay '.repeat(2_000_000)} pin`;
    const index = indexOf(document('Giant?', { answer: giant }), document('Small?'));
    assert.ok(index.pending < 200_000);
    assert.deepEqual(found(index, 'needle'), ['Giant?']);
  });
});
