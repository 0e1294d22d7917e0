/** How the files begin that are most often found among notes; none of these begins a text. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, xlsx, epub
  [0x1f, 0x8b], // gzip
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0xd0, 0xcf, 0x11, 0xe0], // old Office
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], // SQLite
];

/** Stray NULs and controls are borne, for the sake of the text around them: more so in short files. */
const CONTROL_SHARE = 0.01;
const CONTROL_SHARE_OF_FEW = 0.1;
const FEW = 8;
const SAMPLE = 64 * 1024;

/**
 * Whether bytes are no text in any encoding with ASCII in it: they begin as a known format does, or
 * more than one in a hundred of the first 64 KB (one in ten while they are few) is a NUL or another
 * control. UTF-16 has to be ruled out before.
 */
export function isBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte))) return true;
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    // Backspace, tab, line ends, form feed and escape occur in texts and terminal logs.
    if (byte < 0x20 && byte !== 0x1b && (byte < 0x08 || byte > 0x0d)) controls++;
  }
  return controls > end * (controls < FEW ? CONTROL_SHARE_OF_FEW : CONTROL_SHARE);
}
