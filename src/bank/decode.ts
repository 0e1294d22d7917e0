import { decodeWindows1252 } from './decode/codePages';
import { isBinary } from './decode/isBinary';
import { repairMojibake } from './decode/repairMojibake';
import { decodeUnicode, type UnicodeEncoding } from './decode/unicode';

/** What the bytes were read as; the last two where they are no Unicode. */
export type Encoding = UnicodeEncoding | 'windows-1251' | 'windows-1252';

export interface DecodedText {
  /** Without byte order mark; line ends as they were; empty where `binary`. */
  readonly text: string;
  /** True when mojibake was repaired. */
  readonly repaired: boolean;
  readonly encoding: Encoding;
  /** True for pictures, archives and the like, which are not text in any encoding. */
  readonly binary: boolean;
}

/**
 * Reads a file's bytes as text: UTF-8 and UTF-16 with and without byte order mark, otherwise a
 * single-byte code page, and repairs mojibake (see {@link repairMojibake}). Never throws, and
 * never loses a line: bytes that are no UTF-8 in a file that otherwise is are read as Windows-1252.
 * Line ends (`\n`, `\r\n`, `\r`) stay as they are, and so do line numbers. Linear in the bytes.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const unicode = decodeUnicode(bytes);
  if (unicode === null) {
    if (isBinary(bytes))
      return { text: '', repaired: false, encoding: 'windows-1252', binary: true };
    return { ...decodeSingleByte(bytes), repaired: false, binary: false };
  }
  if (unicode.encoding.startsWith('utf-8') && isBinary(bytes)) {
    return { text: '', repaired: false, encoding: unicode.encoding, binary: true };
  }
  const { text, repaired } = repairMojibake(unicode.text);
  // A byte order mark that was mis-decoded with the rest is a mark again.
  const start = repaired && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { text: text.slice(start), repaired, encoding: unicode.encoding, binary: false };
}

/**
 * Windows-1252, or Windows-1251 where the bytes beyond ASCII stand together like the letters of
 * words: accented letters of Western languages stand one or two at a time.
 */
function decodeSingleByte(bytes: Uint8Array): Pick<DecodedText, 'text' | 'encoding'> {
  let letters = 0;
  let inWords = 0;
  let run = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i]! >= 0xc0) {
      run++;
      continue;
    }
    letters += run;
    if (run >= 3) inWords += run;
    run = 0;
  }
  if (inWords > letters / 2) {
    try {
      return { text: new TextDecoder('windows-1251').decode(bytes), encoding: 'windows-1251' };
    } catch {
      // This runtime does not know the label.
    }
  }
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
}
