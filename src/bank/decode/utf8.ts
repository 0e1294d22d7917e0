/**
 * Length of the UTF-8 sequence that a lead byte opens: 2 to 4, or 0 where the byte opens none
 * (continuation bytes, `C0`, `C1`, `F5` and up).
 */
export function sequenceLength(lead: number): number {
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}

/** Whether `second` may follow `lead`: no overlong forms, no surrogates, nothing above U+10FFFF. */
export function isSecondByte(lead: number, second: number): boolean {
  if (second < 0x80 || second > 0xbf) return false;
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  if (lead === 0xf4) return second <= 0x8f;
  return true;
}

/** Whether a byte can stand third or fourth in a sequence. */
export function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

/**
 * The code point of the well-formed sequence at `at`, or −1.
 *
 * @param byteAt gives the byte at an index, 0 past the end.
 */
export function codePointAt(byteAt: (index: number) => number, at: number): number {
  const lead = byteAt(at);
  const length = sequenceLength(lead);
  if (length === 0) return -1;
  const second = byteAt(at + 1);
  if (!isSecondByte(lead, second)) return -1;
  let codePoint = ((lead & (0xff >> (length + 1))) << 6) | (second & 0x3f);
  for (let i = 2; i < length; i++) {
    const byte = byteAt(at + i);
    if (!isContinuation(byte)) return -1;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  return codePoint;
}
