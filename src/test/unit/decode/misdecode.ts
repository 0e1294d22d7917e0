/** Windows-1252 from 0x80 to 0x9F, here once more, independent of the code under test. */
const C1_1252: Readonly<Record<number, number>> = {
  0x80: 0x20ac, 0x82: 0x201a, 0x83: 0x192, 0x84: 0x201e, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
  0x88: 0x2c6, 0x89: 0x2030, 0x8a: 0x160, 0x8b: 0x2039, 0x8c: 0x152, 0x8e: 0x17d, 0x91: 0x2018,
  0x92: 0x2019, 0x93: 0x201c, 0x94: 0x201d, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2dc,
  0x99: 0x2122, 0x9a: 0x161, 0x9b: 0x203a, 0x9c: 0x153, 0x9e: 0x17e, 0x9f: 0x178,
}; // prettier-ignore

export const encodings = [
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1254',
  'latin-1',
] as const;

/** Reads the UTF-8 of `text` in a single-byte encoding, as a careless program does. */
export function misdecode(text: string, encoding: (typeof encodings)[number]): string {
  const bytes = new TextEncoder().encode(text);
  if (encoding === 'latin-1') return latin1(bytes, (byte) => byte);
  if (encoding === 'windows-1252') return latin1(bytes, (byte) => C1_1252[byte] ?? byte);
  return new TextDecoder(encoding).decode(bytes);
}

function latin1(bytes: Uint8Array, codeOf: (byte: number) => number): string {
  return Array.from(bytes, (byte) => String.fromCharCode(codeOf(byte))).join('');
}
