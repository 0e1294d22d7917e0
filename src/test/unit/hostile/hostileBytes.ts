import { byteFile, textFile, type HostileFile } from './hostileFile';

const deck = '# Deck\n\n## Q1. What is a lock?\n\nA guard.\n';

function utf16(text: string, bigEndian = false): number[] {
  return Array.from(text).flatMap((character) =>
    Array.from({ length: character.length }, (_, i) => character.charCodeAt(i)).flatMap((code) =>
      bigEndian ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8],
    ),
  );
}

/** Kinds 57 to 60: files that are no plain UTF-8 with plain line ends. */
export const hostileBytes: readonly HostileFile[] = [
  byteFile(57, 'nul-in-a-text.md', deck.repeat(10), [0], deck),
  byteFile(57, 'nuls-only.md', Array<number>(10_000).fill(0)),
  byteFile(57, 'continuation-bytes-only.md', Array<number>(100_000).fill(0x80)),
  byteFile(57, 'lead-bytes-only.md', Array<number>(100_000).fill(0xf0)),
  byteFile(57, 'cut-in-a-character.md', deck, [0xf0, 0x9f, 0x94]),
  byteFile(57, 'overlong-slash.md', deck, [0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0x0a]),
  byteFile(57, 'surrogates-in-utf8.md', deck, [0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80, 0x0a]),
  byteFile(57, 'beyond-unicode.md', deck, [0xf4, 0x90, 0x80, 0x80, 0xf8, 0xfe, 0xff, 0x0a]),
  byteFile(57, 'latin-1.md', '# Caf', [0xe9], '\n\n## Q1. O', [0xf9], ' ?\n\nL', [0xe0], '.\n'),
  byteFile(57, 'latin-1-line-in-utf-8.md', '# Größe → „Maß“\n', [0xe9, 0xe8], ' \n', deck),
  byteFile(57, 'every-byte.md', Array.from({ length: 256 }, (_, i) => i)),
  byteFile(57, 'every-byte-but-controls.md', deck, Array.from({ length: 224 }, (_, i) => i + 32)),
  textFile(57, 'lone-surrogate-escapes.md', () => `${deck}\ud800 \udc00 \uffff \ufffe\n`),
  textFile(57, 'half-mojibake.md', () => `${deck}${'â€'.repeat(100_000)}\n`),
  textFile(57, 'mojibake-of-mojibake.md', () => `${deck}${'Ã\u0083Â\u0083'.repeat(50_000)}\n`),
  textFile(57, 'controls.md', () => `${deck}\u001b[31mred\u001b[0m \u0008\u0008 \u007f \u0085 \u009b\n`),
  byteFile(58, 'utf-16le-marked.md', [0xff, 0xfe], utf16(deck)),
  byteFile(58, 'utf-16be-marked.md', [0xfe, 0xff], utf16(deck, true)),
  byteFile(58, 'utf-16le.md', utf16(deck)),
  byteFile(58, 'utf-16be.md', utf16(deck, true)),
  byteFile(58, 'utf-16le-odd-length.md', [0xff, 0xfe], utf16(deck), [0x41]),
  byteFile(58, 'utf-16le-lone-surrogates.md', [0xff, 0xfe], utf16(deck), [0x00, 0xd8, 0x41, 0x00]),
  byteFile(58, 'utf-16-mark-only.md', [0xff, 0xfe]),
  byteFile(58, 'utf-16-wrong-mark.md', [0xfe, 0xff], utf16(deck)),
  byteFile(58, 'utf-32le.md', [0xff, 0xfe, 0, 0], Array.from(deck).flatMap((c) => [c.charCodeAt(0), 0, 0, 0])),
  byteFile(59, 'mark-only.md', [0xef, 0xbb, 0xbf]),
  byteFile(59, 'mark-twice.md', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], deck),
  byteFile(59, 'mark-before-front-matter.md', [0xef, 0xbb, 0xbf], `---\ntitle: A\n---\n${deck}`),
  textFile(59, 'mark-in-the-middle.md', () => `${deck}\ufeff${deck}`),
  textFile(59, 'carriage-returns-only.md', () => deck.replaceAll('\n', '\r')),
  textFile(59, 'mixed-line-ends.md', () => `# A\r\n\n## Q1. Why?\r\rYes.\n\r\n## Q2. How?\r\n\rSo.\r`),
  textFile(59, 'line-separators.md', () => deck.replaceAll('\n', '\u2028')),
  textFile(59, 'next-lines.md', () => deck.replaceAll('\n', '\u0085')),
  textFile(59, '200000-carriage-returns.md', () => '\r'.repeat(200_000)),
  byteFile(60, 'png.md', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52], noise(20_000)),
  byteFile(60, 'jpeg.md', [0xff, 0xd8, 0xff, 0xe0, 0, 16], noise(20_000)),
  byteFile(60, 'zip.md', [0x50, 0x4b, 3, 4], noise(20_000)),
  byteFile(60, 'gzip.md', [0x1f, 0x8b, 8, 0], noise(20_000)),
  byteFile(60, 'pdf.md', '%PDF-1.7\n', noise(20_000)),
  byteFile(60, 'elf.md', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1], noise(20_000)),
  byteFile(60, 'noise.md', noise(100_000)),
]; // prettier-ignore

/** Bytes without pattern, the same at every run. */
function noise(length: number): number[] {
  let state = 0x2545f491;
  return Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}
