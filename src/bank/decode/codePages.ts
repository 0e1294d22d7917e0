/** What a character does in ordinary text: by it a genuine pair of characters is told from mojibake. */
export const Role = {
  Other: 0,
  Upper: 1,
  Lower: 2,
  /** Quotes, dashes, ellipsis and no-break space: they stand after a word and before one. */
  Joiner: 3,
  /** `„ ‚ ¿ ¡`: they stand before a word only. */
  Opener: 4,
  /** `™ ° ² €` and the like: they stand after a word or number only. */
  Mark: 5,
  Maths: 6,
} as const;

/** A single-byte encoding that UTF-8 is often mistaken for. */
export interface CodePage {
  readonly name: CodePageName;
  /** Byte of a UTF-16 code unit, 0 where the page has none. ASCII is not in it. */
  readonly byteOf: Uint8Array;
  /** The {@link Role} of the character that stands for a byte. */
  readonly roleOf: Uint8Array;
}

/** WHATWG labels. Latin-1 is not among them: see {@link codePages}. */
export type CodePageName =
  'windows-1252' | 'macintosh' | 'windows-1251' | 'windows-1250' | 'windows-1254';

const NAMES: readonly CodePageName[] = [
  'windows-1252',
  'macintosh',
  'windows-1251',
  'windows-1250',
  'windows-1254',
];

/** Windows-1252 from 0x80 to 0x9F. Some releases of Node decode that label as pure Latin-1. */
const WINDOWS_1252_C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const JOINERS = '“”‘’«»‹›–—…\u00a0';
const OPENERS = '„‚¿¡';
const MARKS = '™®°ªº¹²³№§¶†‡•·€£¥¢';
const MATHS = '√≈∆ƒ¬÷×◊∞±≤≥∂∑∏π∫Ωµ≠⁄';

let built: readonly CodePage[] | undefined;

/**
 * The code pages in order of how common their damage is, built at the first call. A C1 control
 * stands for its own byte in the Windows pages: that is how decoders fill a page's holes, and all
 * of 0x80 to 0x9F in Latin-1, which is thus read by way of Windows-1252. A page that this runtime
 * does not know is left out.
 */
export function codePages(): readonly CodePage[] {
  built ??= NAMES.flatMap((name) => build(name) ?? []);
  return built;
}

/** The text of bytes in Windows-1252, the fallback for whatever is not Unicode. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    const codes: number[] = [];
    const to = Math.min(from + 8192, bytes.length);
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      codes.push(byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252_C1.charCodeAt(byte - 0x80) : byte);
    }
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

function build(name: CodePageName): CodePage | undefined {
  const upperHalf = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
  let characters: string;
  try {
    characters =
      name === 'windows-1252'
        ? decodeWindows1252(upperHalf)
        : new TextDecoder(name).decode(upperHalf);
  } catch {
    return undefined;
  }
  const byteOf = new Uint8Array(0x10000);
  const roleOf = new Uint8Array(256);
  if (name !== 'macintosh') {
    for (let byte = 0x80; byte < 0xa0; byte++) byteOf[byte] = byte;
  }
  for (let i = 0; i < 128; i++) {
    byteOf[characters.charCodeAt(i)] = 128 + i;
    roleOf[128 + i] = roleOfCharacter(characters.charAt(i));
  }
  return { name, byteOf, roleOf };
}

function roleOfCharacter(character: string): number {
  if (JOINERS.includes(character)) return Role.Joiner;
  if (OPENERS.includes(character)) return Role.Opener;
  if (MARKS.includes(character)) return Role.Mark;
  if (MATHS.includes(character)) return Role.Maths;
  if (character !== character.toLowerCase()) return Role.Upper;
  if (character !== character.toUpperCase()) return Role.Lower;
  return Role.Other;
}
