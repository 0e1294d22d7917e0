import { PostingList, PostingWriter, Segment, decode, type Run } from './segment';

/** Segments are merged up to this many bytes of postings, which bounds how long a merge takes. */
const MAX_BYTES = 1_000_000;
/** As many segments of like size are merged into one. */
const WIDTH = 4;

/**
 * The segments that had best be merged next: one that is mostly struck out, or some of like size,
 * so that every posting is moved a few times only, whatever the bank's size. Empty when all is well.
 */
export function worthMerging(segments: readonly Segment[]): readonly Segment[] {
  const decayed = segments.find(({ live, size }) => live * 2 < size);
  if (decayed) {
    return [decayed];
  }
  const bySize = [...segments].sort((a, b) => a.bytes - b.bytes);
  for (let from = 0; from + 1 < bySize.length; from++) {
    const alike = bySize.slice(from, from + WIDTH);
    const smallest = alike[0]?.bytes ?? 0;
    if (alike.length === WIDTH && (alike.at(-1)?.bytes ?? 0) > Math.max(1024, smallest) * WIDTH) {
      continue;
    }
    while (alike.length > 1 && alike.reduce((sum, { bytes }) => sum + bytes, 0) > MAX_BYTES) {
      alike.pop();
    }
    // Fewer than four are worth the work only where it is their size that keeps them few.
    if (alike.length > 1 && (alike.length === WIDTH || smallest * WIDTH > MAX_BYTES)) {
      return alike;
    }
  }
  return [];
}

/**
 * One segment with the living documents of several, in the same order. Linear in their postings.
 * The runs move over: afterwards they name the new segment, and the old ones are of no more use.
 */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const documents = [];
  const initials: string[] = [];
  const promptHashes: number[] = [];
  const promptLengths: number[] = [];
  const runs: Run[] = [];
  /** Per segment: new number of a document, or -1 where it is struck out. */
  const renumbered: Int32Array[] = [];
  for (const segment of segments) {
    const { parts } = segment;
    const lines = segment.initials();
    const numbers = new Int32Array(parts.documents.length).fill(-1);
    for (const run of parts.runs) {
      if (!run.alive) {
        continue;
      }
      const start = documents.length;
      for (let old = run.start; old < run.end; old++) {
        numbers[old] = documents.length;
        documents.push(parts.documents[old]);
        initials.push(lines[old] ?? '');
        promptHashes.push(parts.promptHashes[old] ?? 0);
        promptLengths.push(parts.promptLengths[old] ?? 0);
      }
      run.start = start;
      run.end = documents.length;
      runs.push(run);
    }
    renumbered.push(numbers);
  }
  return new Segment(
    {
      documents,
      runs,
      promptHashes: Uint32Array.from(promptHashes),
      promptLengths: Uint8Array.from(promptLengths),
      ...mergePostings(segments, renumbered),
    },
    initials,
  );
}

function mergePostings(
  segments: readonly Segment[],
  renumbered: readonly Int32Array[],
): ReturnType<PostingWriter['finish']> {
  const writer = new PostingWriter();
  const list = new PostingList();
  const heads = segments.map(() => 0);
  for (;;) {
    let token = Infinity;
    segments.forEach(({ parts }, at) => {
      token = Math.min(token, parts.tokens[heads[at] ?? 0] ?? Infinity);
    });
    if (token === Infinity) {
      return writer.finish();
    }
    let started = false;
    for (let at = 0; at < segments.length; at++) {
      const parts = segments[at]?.parts;
      const head = heads[at] ?? 0;
      if (!parts || parts.tokens[head] !== token) {
        continue;
      }
      heads[at] = head + 1;
      decode(parts.bytes, parts.offsets[head] ?? 0, parts.offsets[head + 1] ?? 0, list);
      for (let posting = 0; posting < list.count; posting++) {
        const number = renumbered[at]?.[list.documents[posting] ?? 0] ?? -1;
        if (number < 0) {
          continue;
        }
        if (!started) {
          writer.startToken(token);
          started = true;
        }
        writer.add(number, list.masks[posting] ?? 0);
      }
    }
  }
}
