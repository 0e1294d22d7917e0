import assert from 'node:assert/strict';
import fc from 'fast-check';
import { repairMojibake } from '../../../bank/decode/repairMojibake';
import { encodings, misdecode } from './misdecode';
import { samples } from './samples';

/** Every sample, each line of it, and each word of it in an English line. */
function* pieces(): Generator<[language: string, text: string]> {
  for (const [language, text] of Object.entries(samples)) {
    yield [language, text];
    for (const line of text.split('\n')) yield [language, line];
    for (const word of text.split(/[ \n]/)) {
      yield [language, word];
      yield [language, `# Notes\nWhat does ${word} mean here?\nSay it in a line.\n`];
    }
  }
}

/** Mis-decodes, then drops the C1 controls that a code page's holes leave, as many editors do. */
function lossy(text: string, encoding: (typeof encodings)[number]): string {
  return misdecode(text, encoding).replace(/[\x80-\x9f]/g, '');
}

describe('repairing mojibake', () => {
  it('leaves well-formed text in any language alone, whole or in pieces', () => {
    const changed = [...pieces()].filter(([, text]) => repairMojibake(text).text !== text);
    assert.deepEqual(changed, []);
  });

  it('leaves any mixture of well-formed text alone', () => {
    const words = Object.values(samples).flatMap((text) => text.split(/[ \n]/));
    const text = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '\n', ', ', '.\r\n')), {
        minLength: 1,
        maxLength: 60,
      })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (wellFormed) => {
        assert.equal(repairMojibake(wellFormed).text, wellFormed);
      }),
      { numRuns: 400 },
    );
  });

  for (const encoding of encodings) {
    it(`repairs text of any language that was read as ${encoding}`, () => {
      for (const [language, text] of Object.entries(samples)) {
        const { text: mended, repaired } = repairMojibake(misdecode(text, encoding));
        assert.equal(mended, text, language);
        assert.equal(repaired, true, language);
        for (const line of text.split('\n')) {
          assert.equal(repairMojibake(misdecode(line, encoding)).text, line, language);
        }
      }
    });

    it(`repairs text that was read wrongly again after ${encoding}`, () => {
      for (const second of encodings) {
        for (const [language, text] of Object.entries(samples)) {
          const twice = misdecode(misdecode(text, encoding), second);
          assert.equal(repairMojibake(twice).text, text, `${language}, then ${second}`);
        }
      }
    });

    it(`finds the original of words in any order that were read as ${encoding}`, () => {
      const text = fc
        .constantFrom(...Object.values(samples))
        .chain((sample) =>
          fc.array(fc.constantFrom(...sample.split(/(?<=[ \n])/)), {
            minLength: 12,
            maxLength: 80,
          }),
        )
        .map((words) => `What’s new? ${words.join('')}`);
      fc.assert(
        fc.property(text, (original) => {
          assert.equal(repairMojibake(misdecode(original, encoding)).text, original);
        }),
        { numRuns: 100 },
      );
    });
  }

  it('takes a single apostrophe, arrow or tick of punctuation for proof', () => {
    for (const text of [
      'Don’t panic',
      'a → b',
      '✅ Done',
      '“Quoted”',
      'one — two',
      '20 °C',
      'café',
    ]) {
      for (const encoding of ['macintosh', 'windows-1252', 'windows-1254'] as const) {
        assert.equal(repairMojibake(misdecode(text, encoding)).text, text);
      }
    }
  });

  it('repairs what was pasted mis-decoded into a file that is otherwise sound', () => {
    const sound = samples['german']!.repeat(3);
    const pasted = 'Don’t retry — back off → wait… “then” ✅ try';
    const mixed = `${sound}\n${misdecode(pasted, 'macintosh')}\n${sound}`;
    assert.equal(repairMojibake(mixed).text, `${sound}\n${pasted}\n${sound}`);
  });

  it('leaves an article about mojibake alone', () => {
    const articles = [
      'Why does `Ã©` stand where é should?\nBecause é is two bytes in UTF-8.',
      'If you see "â€™" instead of an apostrophe, the page’s charset is wrong.',
      'What turns é into Ã© and ü into Ã¼?\nThe pairs Ã© – é and Ã¼ – ü give it away.',
      'Why is there a `Ã©` on my page?',
    ];
    for (const article of articles) assert.equal(repairMojibake(article).text, article);
  });

  it('keeps what cannot be repaired, and repairs the rest', () => {
    for (const text of Object.values(samples)) {
      const damaged = lossy(`${text}\nDon’t — stop… now`, 'windows-1252');
      const { text: mended } = repairMojibake(damaged);
      assert.ok(mended.endsWith('Don’t — stop… now'), mended);
    }
  });

  it('completes an emoji’s selector whose last byte was dropped', () => {
    assert.equal(repairMojibake(lossy('⚙️ Set-up', 'windows-1254')).text, '⚙️ Set-up');
  });

  it('keeps the number of lines and every ASCII character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { text: mended } = repairMojibake(text);
        const ascii = (value: string): string => value.replace(/[^\0-\x7f]/g, '');
        assert.equal(ascii(mended), ascii(text));
      }),
      { numRuns: 500 },
    );
  });

  it('says whether it changed anything', () => {
    assert.equal(repairMojibake('plain').repaired, false);
    assert.equal(repairMojibake('naïve – “fine”').repaired, false);
    assert.equal(repairMojibake(misdecode('naïve – “fine”', 'macintosh')).repaired, true);
  });
});
