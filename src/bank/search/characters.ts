/** What a UTF-16 code unit is to the tokeniser. */
export const SEPARATOR = 0;
/** A letter or digit of a script that puts spaces between words. */
export const WORD = 1;
/** A script without spaces, or with suffixes for them (Han, Kana, Hangul, Thai …), and surrogates. */
export const CONTINUOUS = 2;
/** Neither parts words nor counts in them: combining accents, soft hyphens, joiners. */
export const IGNORED = 3;

const UNKNOWN = 255;
const classes = new Uint8Array(0x10000).fill(UNKNOWN);
const lowered = new Uint16Array(0x10000);

const LETTER_OR_DIGIT = /^[\p{L}\p{N}\p{M}]$/u;

/** Inclusive ranges of code units whose text is cut into pairs instead of words. */
const CONTINUOUS_RANGES: readonly (readonly [number, number])[] = [
  [0x0e00, 0x0eff], // Thai, Lao
  [0x1000, 0x109f], // Myanmar
  [0x1780, 0x17ff], // Khmer
  [0x2e80, 0x2fdf], // CJK radicals
  [0x3005, 0x3007],
  [0x3040, 0x31bf], // Kana, Bopomofo, Hangul letters
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff], // Hangul
  [0xf900, 0xfaff],
];

/** Letters that stand for another one without decomposing to it. */
const LOOKALIKES = new Map([
  ['ı', 'i'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ς', 'σ'],
]);

/** Letters that spell as two. */
const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  þ: 'th',
  Þ: 'th',
};

function learn(unit: number): number {
  const text = String.fromCharCode(unit);
  const lower = text.toLowerCase();
  const plain = LOOKALIKES.get(lower) ?? lower;
  lowered[unit] = plain.length === 1 ? plain.charCodeAt(0) : unit;
  let kind = SEPARATOR;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    kind = CONTINUOUS;
  } else if (isIgnored(unit)) {
    kind = IGNORED;
  } else if (LETTER_OR_DIGIT.test(text)) {
    const continuous = CONTINUOUS_RANGES.some(([from, to]) => unit >= from && unit <= to);
    kind = continuous ? CONTINUOUS : WORD;
  }
  classes[unit] = kind;
  return kind;
}

function isIgnored(unit: number): boolean {
  return (
    (unit >= 0x0300 && unit <= 0x036f) ||
    unit === 0x00ad ||
    (unit >= 0x200b && unit <= 0x200f) ||
    unit === 0x2060 ||
    unit === 0xfeff ||
    (unit >= 0xfe00 && unit <= 0xfe0f)
  );
}

/** {@link SEPARATOR}, {@link WORD}, {@link CONTINUOUS} or {@link IGNORED}; `unit` is a code unit. */
export function classOf(unit: number): number {
  const known = classes[unit] ?? SEPARATOR;
  return known === UNKNOWN ? learn(unit) : known;
}

/** The code unit in lower case. Ask {@link classOf} about it first. */
export function lowerOf(unit: number): number {
  return lowered[unit] ?? unit;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 0x7f) {
      return false;
    }
  }
  return true;
}

/**
 * Takes accents, ligatures and compatibility forms (full-width letters, `①`) off a text and leaves
 * its case, which the tokeniser still needs for `useEffect`. The text may change its length.
 */
export function fold(text: string): string {
  if (isAscii(text)) {
    return text;
  }
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßẞæÆœŒþÞ]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFC');
}

/** A folded text that knows where its code units came from. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the original for every offset in `text`, the end included. */
  readonly origins: (offset: number) => number;
}

/** A character with all that combines with it: accents, Hangul letters, voicing marks. */
const CLUSTER = /[^][\u0300-\u036f\u1160-\u11ff\u3099\u309a]*/gu;

/** {@link fold}, with the way back to the original offsets. For short texts: it costs an array. */
export function foldWithOrigins(original: string): FoldedText {
  if (isAscii(original)) {
    return { text: original, origins: (offset) => offset };
  }
  let text = '';
  const origins: number[] = [];
  for (const cluster of original.matchAll(CLUSTER)) {
    const folded = fold(cluster[0]);
    for (let at = 0; at < folded.length; at++) {
      // A character that folds to several units belongs to each; a pair keeps its own offsets.
      origins.push(folded === cluster[0] ? cluster.index + at : cluster.index);
    }
    text += folded;
  }
  origins.push(original.length);
  return { text, origins: (offset) => origins[offset] ?? original.length };
}
