import { decodeWindows1252 } from './codePages';
import { codePointAt, sequenceLength } from './utf8';

export type UnicodeEncoding =
  'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16le-bom' | 'utf-16be' | 'utf-16be-bom';

export interface UnicodeText {
  readonly text: string;
  readonly encoding: UnicodeEncoding;
}

/**
 * The text of bytes in UTF-8 or UTF-16, with or without byte order mark, null where they are
 * neither. UTF-16 without a mark is known by NULs on one side of its units. In UTF-8 that is
 * damaged here and there (fewer bad bytes than good characters beyond ASCII), each bad byte is read
 * as the Windows-1252 character it most likely was, so that nothing around it suffers.
 */
export function decodeUnicode(bytes: Uint8Array): UnicodeText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const body = bytes.subarray(3);
    return { text: strictUtf8(body) ?? mendUtf8(body).text, encoding: 'utf-8-bom' };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: utf16(bytes.subarray(2)), encoding: 'utf-16le-bom' };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: utf16(swapped(bytes.subarray(2))), encoding: 'utf-16be-bom' };
  }
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return unmarked;
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'utf-8' };
  const { text, good, bad } = mendUtf8(bytes);
  return good > bad ? { text, encoding: 'utf-8' } : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Lone surrogates and half a unit at the end become U+FFFD. */
function utf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
}

function swapped(bytes: Uint8Array): Uint8Array {
  const result = bytes.slice();
  for (let i = 0; i + 1 < result.length; i += 2) {
    result[i] = bytes[i + 1]!;
    result[i + 1] = bytes[i]!;
  }
  return result;
}

function unmarkedUtf16(bytes: Uint8Array): UnicodeText | null {
  if (bytes.length < 4 || !bytes.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  // In ASCII every second byte is a NUL; in other scripts few are, mostly on one side, and the bytes
  // are no UTF-8. A stray NUL in a UTF-8 text is neither.
  const littleEndian = odd > even;
  if (even + odd < bytes.length / 8 && strictUtf8(bytes) !== null) return null;
  const text = utf16(littleEndian ? bytes : swapped(bytes));
  // Not all that has NULs on one side is text: what it decodes to must be free of controls.
  if (/[\x00-\x07\x0e-\x1a\x1c-\x1f\ufffd-\uffff]/.test(text.slice(0, -1))) return null;
  return { text, encoding: littleEndian ? 'utf-16le' : 'utf-16be' };
}

/** `good` counts well-formed characters beyond ASCII, `bad` the bytes that are part of none. */
function mendUtf8(bytes: Uint8Array): { text: string; good: number; bad: number } {
  const byteAt = (index: number): number => (index < bytes.length ? bytes[index]! : 0);
  const parts: string[] = [];
  let good = 0;
  let bad = 0;
  let from = 0;
  let at = 0;
  const flush = (): void => {
    if (at > from) parts.push(strictUtf8(bytes.subarray(from, at)) ?? '');
  };
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at++;
    } else if (codePointAt(byteAt, at) >= 0) {
      good++;
      at += sequenceLength(byte);
    } else {
      flush();
      parts.push(decodeWindows1252(bytes.subarray(at, at + 1)));
      bad++;
      at++;
      from = at;
    }
  }
  flush();
  return { text: parts.join(''), good, bad };
}
