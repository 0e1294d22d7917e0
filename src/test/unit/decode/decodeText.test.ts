import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../bank/decode';
import { misdecode } from './misdecode';
import { samples } from './samples';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
}

const join = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

describe('decoding a file', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    for (const text of Object.values(samples)) {
      assert.deepEqual(decodeText(utf8(text)), {
        text,
        repaired: false,
        encoding: 'utf-8',
        binary: false,
      });
      assert.deepEqual(decodeText(join([0xef, 0xbb, 0xbf], utf8(text))), {
        text,
        repaired: false,
        encoding: 'utf-8-bom',
        binary: false,
      });
    }
  });

  it('reads UTF-16 of either order with and without a byte order mark', () => {
    for (const sample of Object.values(samples)) {
      const text = `# Q1\n${sample}\n`;
      for (const bigEndian of [false, true]) {
        const mark = bigEndian ? [0xfe, 0xff] : [0xff, 0xfe];
        const name = bigEndian ? 'utf-16be' : 'utf-16le';
        const plain = decodeText(utf16(text, bigEndian));
        assert.deepEqual([plain.text, plain.encoding, plain.binary], [text, name, false]);
        const marked = decodeText(join(mark, utf16(text, bigEndian)));
        assert.deepEqual(
          [marked.text, marked.encoding, marked.binary],
          [text, `${name}-bom`, false],
        );
      }
    }
  });

  it('bears half a unit at the end of UTF-16', () => {
    const { text } = decodeText(join([0xff, 0xfe], utf16('# Q1', false), [0x41]));
    assert.ok(text.startsWith('# Q1'));
  });

  it('leaves line ends as they are', () => {
    for (const text of ['a\r\nb\r\n', 'a\rb\r', 'a\nb\r\nc\rd', '\r\r\n\n']) {
      assert.equal(decodeText(utf8(text)).text, text);
      assert.equal(decodeText(join([0xff, 0xfe], utf16(text, false))).text, text);
    }
  });

  it('reads Latin-1 and Windows-1252 where the bytes are no UTF-8', () => {
    const bytes = join(
      utf8('Q: Caf'),
      [0xe9],
      utf8(' d'),
      [0x92],
      utf8('Alma?\r\nA: na'),
      [0xef],
      utf8('ve'),
    );
    assert.deepEqual(decodeText(bytes), {
      text: 'Q: Café d’Alma?\r\nA: naïve',
      repaired: false,
      encoding: 'windows-1252',
      binary: false,
    });
  });

  it('reads Windows-1251 where the bytes stand together like words', () => {
    const text = 'Что такое мьютекс?\nОн защищает данные.';
    const bytes = Uint8Array.from(text, (character) => {
      const code = character.charCodeAt(0);
      return code < 0x80 ? code : code - 0x350;
    });
    const decoded = decodeText(bytes);
    assert.deepEqual([decoded.text, decoded.encoding], [text, 'windows-1251']);
  });

  it('keeps the rest of a UTF-8 file as it is around bytes that are none', () => {
    const bytes = join(utf8('Größe – “naïve”\n'), [0xff, 0xe9], utf8('\n日本語\n'), [0xe2, 0x80]);
    const { text, encoding } = decodeText(bytes);
    assert.equal(encoding, 'utf-8');
    assert.equal(text, 'Größe – “naïve”\nÿé\n日本語\nâ€');
  });

  it('repairs mojibake, and takes away a byte order mark that was mis-decoded with it', () => {
    const bytes = utf8(misdecode('\ufeff# What’s a mutex?', 'windows-1252'));
    assert.deepEqual(decodeText(bytes), {
      text: '# What’s a mutex?',
      repaired: true,
      encoding: 'utf-8',
      binary: false,
    });
  });

  it('tells pictures, archives and programs from text', () => {
    const files = [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
      [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46],
      [0x50, 0x4b, 3, 4, 20, 0, 8, 0],
      [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37],
      [0x1f, 0x8b, 8, 0, 0, 0, 0, 0],
      [0, 1, 2, 3, 4, 5, 6, 7],
      [0x61, 0, 0, 0, 0x62, 0, 0, 1],
    ];
    for (const file of files) {
      const decoded = decodeText(Uint8Array.from(file));
      assert.deepEqual([decoded.binary, decoded.text], [true, ''], String(file));
    }
  });

  it('bears a stray NUL in a text', () => {
    const text = `# Q1. What?\n${'An answer of some length. '.repeat(20)}\0\n# Q2. Why?\n`;
    assert.deepEqual(decodeText(utf8(text)), {
      text,
      repaired: false,
      encoding: 'utf-8',
      binary: false,
    });
  });

  it('reads an empty file as empty text', () => {
    assert.deepEqual(decodeText(new Uint8Array()), {
      text: '',
      repaired: false,
      encoding: 'utf-8',
      binary: false,
    });
  });

  it('never throws, and loses no ASCII line of what is no binary file', () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom('## Q1. What?', 'Answer: yes', '').map(utf8),
        fc.uint8Array({ min: 0x20, maxLength: 20 }),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const bytes = join(...parts.flatMap((part) => [part, [0x0a]]));
        const decoded = decodeText(bytes);
        if (decoded.binary) return;
        const texts = decoded.text.split('\n');
        assert.equal(texts.length, parts.length + 1);
        parts.forEach((part, i) => {
          if (part.every((byte) => byte < 0x80)) {
            assert.equal(texts[i], String.fromCharCode(...part));
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        assert.equal(typeof decodeText(bytes).text, 'string');
      }),
      { numRuns: 1000 },
    );
  });

  it('drops a byte order mark that was mis-decoded with the rest, and nothing else', () => {
    // UTF-8 that was once read as Windows-1252: its mark has become three letters.
    assert.deepEqual(decodeText(utf8('ï»¿Whatâ€™s itâ€™s use?')), {
      text: 'What’s it’s use?',
      repaired: true,
      encoding: 'utf-8',
      binary: false,
    });
    const { text, repaired } = decodeText(utf8('Whatâ€™s itâ€™s use?'));
    assert.deepEqual([text, repaired], ['What’s it’s use?', true]);
  });
});
