import { codePages, type CodePage } from './codePages';
import { readsNaturally, weighRun, type Sequence } from './evidence';
import { codePointAt, isContinuation, isSecondByte, sequenceLength } from './utf8';

/** Text encoded twice is repaired twice; a file of several pastes may need one round for each. */
const MAX_ROUNDS = 4;
/** In a file that is mis-decoded throughout, one certain sequence, or several fair ones. */
const WHOLE_FILE_PROOF = 1;
/** Beside genuine characters more is asked for. */
const LINES_PROOF = 3;
/** Up to this share of genuine characters a file still counts as mis-decoded throughout. */
const STRAY_SHARE = 0.05;

const EMOJI_SELECTOR = 0xfe0f;

interface LineReading {
  readonly sequences: Sequence[];
  weight: number;
  /** Characters beyond ASCII that are no part of a sequence, so look genuine. */
  genuine: number;
}

interface Reading {
  readonly lines: readonly LineReading[];
  readonly covered: number;
}

/**
 * Undoes mojibake: text whose UTF-8 was once read in a single-byte code page, also twice over.
 * Characters are mapped back to bytes and taken for what those bytes are in UTF-8, in one code page
 * for the file: the one that explains most of it. It takes evidence to change anything (see
 * {@link weighRun}): a file where all is explained, or lines where all is explained and that could
 * not be genuine. Whatever bytes do not prove stays as it was, so well-formed text comes back
 * unchanged. Lines keep their number and their ends. Linear in the text.
 */
export function repairMojibake(text: string): {
  readonly text: string;
  readonly repaired: boolean;
} {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const sequences = provenSequences(current);
    if (sequences.length === 0) break;
    current = replaceSequences(current, sequences);
  }
  return { text: current, repaired: current !== text };
}

function provenSequences(text: string): readonly Sequence[] {
  if (isAscii(text)) return [];
  let best: readonly Sequence[] = [];
  let covered = 0;
  for (const page of codePages()) {
    const reading = readAs(text, page);
    if (reading.covered <= covered) continue;
    const proven = judge(reading);
    if (proven.length === 0) continue;
    best = proven;
    covered = reading.covered;
  }
  return best;
}

/** The sequences of a reading that may be replaced, in order. */
function judge({ lines }: Reading): readonly Sequence[] {
  let weight = 0;
  let genuine = 0;
  let count = 0;
  for (const line of lines) {
    weight += line.weight;
    genuine += line.genuine;
    count += line.sequences.length;
  }
  if (weight >= WHOLE_FILE_PROOF && genuine <= count * STRAY_SHARE) {
    return lines.flatMap((line) => line.sequences);
  }
  const sound = lines.filter((line) => line.genuine === 0 && line.weight >= WHOLE_FILE_PROOF);
  const proof = sound.reduce((sum, line) => sum + line.weight, 0);
  return proof >= LINES_PROOF ? sound.flatMap((line) => line.sequences) : [];
}

function readAs(text: string, page: CodePage): Reading {
  const { byteOf } = page;
  const byteAt = (index: number): number =>
    index < text.length ? byteOf[text.charCodeAt(index)]! : 0;
  const lines: LineReading[] = [];
  let line: LineReading = { sequences: [], weight: 0, genuine: 0 };
  let run: Sequence[] = [];
  let covered = 0;
  const endRun = (): void => {
    if (run.length === 0) return;
    line.weight += weighRun(text, run, page);
    for (const sequence of run) line.sequences.push(sequence);
    run = [];
  };
  const endLine = (): void => {
    if (line.sequences.length === 0 && line.genuine === 0) return;
    lines.push(line);
    line = { sequences: [], weight: 0, genuine: 0 };
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if (run.length > 0) endRun();
      if (code === 0x0a || code === 0x0d) endLine();
      at++;
      continue;
    }
    const codePoint = codePointAt(byteAt, at);
    if (codePoint >= 0) {
      const length = sequenceLength(byteAt(at));
      run.push({ at, length, codePoint });
      covered += length;
      at += length;
      continue;
    }
    const cut = cutShort(byteAt, at);
    if (run.length > 0 && isCutSelector(byteAt, at, cut)) {
      run.push({ at, length: 2, codePoint: EMOJI_SELECTOR });
      covered += 2;
      at += 2;
      continue;
    }
    endRun();
    if (cut > 1 && !readsNaturally(text, at, cut, page)) {
      at += cut;
      continue;
    }
    if (code !== 0xfffd && code >= 0xa0) line.genuine++;
    at++;
  }
  endRun();
  endLine();
  return { lines, covered };
}

/**
 * An emoji's selector, `EF B8 8F`, whose last byte has no character in the Windows pages and was
 * dropped. After another sequence no other character can have stood there.
 */
function isCutSelector(byteAt: (index: number) => number, at: number, cut: number): boolean {
  return cut === 2 && byteAt(at) === 0xef && byteAt(at + 1) === 0xb8;
}

/** Length of a sequence's beginning whose end was lost (editors drop C1 controls), 0 if none. */
function cutShort(byteAt: (index: number) => number, at: number): number {
  const lead = byteAt(at);
  const whole = sequenceLength(lead);
  if (whole < 3 || !isSecondByte(lead, byteAt(at + 1))) return 0;
  let length = 2;
  while (length < whole && isContinuation(byteAt(at + length))) length++;
  return length;
}

function replaceSequences(text: string, sequences: readonly Sequence[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, length, codePoint } of sequences) {
    parts.push(text.slice(from, at), String.fromCodePoint(codePoint));
    from = at + length;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function isAscii(text: string): boolean {
  return !/[^\x00-\x7f]/.test(text);
}
