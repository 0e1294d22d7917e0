import assert from 'node:assert/strict';
import { hashText } from '../../../bank/identity/hash';
import { isInflected, wordLikeness, wordSet, WordWeights } from '../../../bank/identity/likeness';
import { sketchLikeness, sketchOf } from '../../../bank/identity/sketch';
import { wordsOf } from '../../../bank/identity/words';

const prose = (text: string): string => wordsOf(text, { operators: true }).join(' ');

describe('The words of a question', () => {
  const same: readonly (readonly [string, string])[] = [
    ['**What** is _this_?', 'what is this'],
    ["What's up", 'whats up'],
    ['What’s up', 'whats up'],
    ['[Read](https://example.com/a_b?c=d) me', 'read me'],
    ['A<br>b <kbd>Esc</kbd> <!-- note -->c', 'a b esc c'],
    ['Why `x = 1`?', 'why x = 1'],
    ['C++ or C# or F#, but not a# b', 'c++ or c# or f# but not a# b'],
    ['a == b => c', 'a == b => c'],
    ['first - second -- third ... fourth?! *', 'first second third fourth'],
    ['ＦＵＬＬ width ﬁ', 'full width fi'],
    ['STRASSE Straße', 'strasse strasse'],
    ['✅ 1️⃣ Done', '1 done'],
    ['List<String> and <T>', 'list string and t'],
  ];
  for (const [markdown, words] of same) {
    it(`of ${JSON.stringify(markdown)} are ${JSON.stringify(words)}`, () => {
      assert.equal(prose(markdown), words);
    });
  }

  it('leave out the fence and its language, and keep operators in code', () => {
    assert.equal(prose('Why?\n```js title="x"\na + b;\n```\nc + d'), 'why a + b c d');
  });

  it('take time in proportion to hostile text', () => {
    for (const piece of ['](', '<a ', '`', '```', '<!--', '~~~ `', "a'", '=*']) {
      const started = performance.now();
      wordsOf(piece.repeat(200_000), { operators: true });
      assert.ok(performance.now() - started < 5000, `${piece} took too long`);
    }
  });
});

describe('The hash of a question', () => {
  it('has no collisions among half a million texts of little difference', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 500_000; i++) seen.add(hashText(`what is ${i}`));
    assert.equal(seen.size, 500_000);
  });

  it('uses each of its places', () => {
    const places = Array.from({ length: 13 }, () => new Set<string>());
    for (let i = 0; i < 2000; i++) {
      [...hashText(String(i))].forEach((character, place) => places[place]!.add(character));
    }
    // 64 bits: 12 groups of five and one of four.
    assert.deepEqual(
      places.map((set) => set.size),
      [16, ...Array.from({ length: 12 }, () => 32)],
    );
  });
});

describe('The sketch of an answer', () => {
  const text = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, at) => `word${from + at}`);

  it('estimates how much of two texts is the same', () => {
    const whole = sketchOf(text(0, 200));
    assert.equal(sketchLikeness(whole, sketchOf(text(0, 200))), 1);
    assert.equal(sketchLikeness(whole, sketchOf(text(500, 700))), 0);
    const mostly = sketchLikeness(whole, sketchOf(text(20, 200)))!;
    assert.ok(mostly > 0.6 && mostly <= 1, String(mostly));
  });

  it('says nothing about short texts', () => {
    assert.equal(sketchOf(['yes']), '');
    assert.equal(sketchLikeness('', sketchOf(text(0, 20))), null);
  });

  it('leaves out what only repeats the question', () => {
    const question = text(0, 10);
    const a = sketchOf([...question, ...text(100, 140)], question);
    const b = sketchOf([...question, ...text(300, 340)], question);
    assert.equal(sketchLikeness(a, b), 0);
  });
});

describe('The likeness of wordings', () => {
  const weights = new WordWeights();
  const known = ['slice', 'splice', 'closure', 'promise', 'the event loop', 'slice or splice'];
  for (const topic of known) weights.add(wordSet(`what is ${topic} in javascript`));
  const likeness = (a: string, b: string): number => wordLikeness(wordSet(a), wordSet(b), weights);

  it('is high where small words change', () => {
    assert.ok(likeness('what is a closure in javascript', 'what are closures in javascript') > 0.5);
  });

  it('is low where the subject changes, and where only the subject stays', () => {
    assert.ok(
      likeness('what is a closure in javascript', 'what is a promise in javascript') < 0.35,
    );
    assert.ok(likeness('what is a closure', 'why would somebody need one closure more') < 0.35);
  });

  it('forgives a slip in a word that nobody else has', () => {
    assert.ok(likeness('how does memoization work', 'how does memoisation work') > 0.7);
    assert.ok(likeness('what is slice for', 'what is splice for') < 0.35);
    assert.ok(likeness('explain sync calls there', 'explain async calls there') < 0.5);
  });

  it('knows plurals and other endings', () => {
    assert.ok(isInflected('closure', 'closures'));
    assert.ok(isInflected('library', 'libraries'));
    assert.ok(isInflected('stop', 'stopping'));
    assert.ok(!isInflected('class', 'clas'));
    assert.ok(!isInflected('react', 'redux'));
  });

  it('compares scripts without blanks by pairs of characters', () => {
    assert.ok(likeness('什么是虚拟内存', '什么叫虚拟内存') > 0.3);
    assert.ok(likeness('什么是虚拟内存', '线程池如何工作') === 0);
  });
});
