/** RFC 4648's base64 without padding: no runtime of ours but browsers has it, and Node's differs. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const SEXTETS: Int8Array = new Int8Array(128).fill(-1);
[...ALPHABET].forEach((letter, sextet) => {
  SEXTETS[letter.charCodeAt(0)] = sextet;
});

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const triple = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = Math.min(4, bytes.length - at + 1);
    for (let letter = 0; letter < letters; letter++) {
      parts.push(ALPHABET[(triple >>> (18 - 6 * letter)) & 63]!);
    }
  }
  return parts.join('');
}

/** null for text that `toBase64` can't have given. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let filled = 0;
  let buffer = 0;
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const sextet = SEXTETS[text.charCodeAt(at)] ?? -1;
    if (sextet < 0) return null;
    buffer = ((buffer << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[filled++] = (buffer >>> bits) & 0xff;
    }
  }
  return bytes;
}
