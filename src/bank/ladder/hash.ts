/**
 * Two lanes of 53 bits of a text's UTF-16 units, as base 36: 20 characters, the same on every
 * machine. Not for secrets: whoever writes a deck can make two questions collide, and only harms it.
 *
 * After bryc's cyrb53 (public domain), run with two seeds.
 */
export function hashText(text: string): string {
  return (lane(text, 0) + lane(text, 0x9e3779b9)).slice(0, 20);
}

/** A hash of 32 bits, for sketches. */
export function hashWord(word: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function lane(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
