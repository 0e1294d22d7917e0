/** First and last code point of what people write notes with, in ascending order. */
const COMMON: readonly (readonly [number, number])[] = [
  [0x80, 0x17f], // Latin-1 (its controls occur in what was encoded twice), Latin Extended-A
  [0x192, 0x192],
  [0x1a0, 0x1b0], // Vietnamese horns
  [0x1cd, 0x1dc], // pinyin
  [0x218, 0x21b], // Romanian
  [0x259, 0x259],
  [0x2c6, 0x2dd], // spacing accents
  [0x300, 0x33f], // combining accents
  [0x386, 0x3ce], // Greek
  [0x400, 0x45f], // Cyrillic
  [0x490, 0x4e9],
  [0x531, 0x587], // Armenian
  [0x5d0, 0x5ea], // Hebrew
  [0x60c, 0x6d5], // Arabic
  [0x6f0, 0x6f9],
  [0x900, 0xe5b], // Indic scripts, Thai
  [0x10d0, 0x10ff], // Georgian
  [0x1ea0, 0x1ef9], // Vietnamese
  [0x2000, 0x27bf], // punctuation, currency, arrows, maths, boxes, shapes, symbols, dingbats
  [0x27e6, 0x27ff],
  [0x2900, 0x2bff], // more arrows and shapes
  [0x3000, 0x312f], // CJK punctuation, kana
  [0x3131, 0x318e],
  [0x3200, 0x33ff],
  [0x4e00, 0x9fff], // Han
  [0xac00, 0xd7a3], // Hangul
  [0xf0b7, 0xf0b7], // Word's bullet
  [0xfb00, 0xfb06],
  [0xfe0e, 0xfe0f], // emoji and text selectors
  [0xfe30, 0xfe4f],
  [0xfeff, 0xfeff], // byte order mark
  [0xff01, 0xffef], // full-width forms, replacement character
  [0x1d400, 0x1d7ff], // mathematical letters
  [0x1f000, 0x1faff], // emoji
  [0x20000, 0x2fa1f], // rarer Han
  [0xe0020, 0xe007f], // flag tags
];

/**
 * Whether a character is of a kind that notes in living languages are written with. A chance
 * reading of genuine text as UTF-8 mostly lands outside (Syriac, Ogham, unassigned code points).
 */
export function isCommonCharacter(codePoint: number): boolean {
  let low = 0;
  let high = COMMON.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = COMMON[middle]!;
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}
