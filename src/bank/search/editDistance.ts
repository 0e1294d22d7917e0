/** Longer words are not compared: the rows below have fixed room. */
const MAX_LENGTH = 64;

/** Three rows of the dynamic programme, reused: the last, the one before, the current. */
const rows: readonly [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(MAX_LENGTH + 1),
  new Uint8Array(MAX_LENGTH + 1),
  new Uint8Array(MAX_LENGTH + 1),
];

export interface BoundedDistance {
  /** Edits that turn the whole word into the whole token; `limit` + 1 where more are needed. */
  readonly whole: number;
  /** Edits that turn the word into the beginning of the token that suits it best, likewise. */
  readonly prefix: number;
}

/**
 * Edits (a unit put in, left out, replaced, two neighbours swapped) between the word
 * `word[0, wordLength)` and the token `pool[offset, offset + tokenLength)`, counted up to `limit`.
 *
 * Optimal string alignment distance, the restricted form of Damerau's (1964), in a band of width
 * 2 × limit + 1, given up as soon as a row has no entry within the limit.
 */
export function boundedDistance(
  word: Uint16Array,
  wordLength: number,
  pool: Uint16Array,
  offset: number,
  tokenLength: number,
  limit: number,
): BoundedDistance {
  const over = limit + 1;
  // What lies further right than the band can't be reached within the limit.
  const width = Math.min(tokenLength, wordLength + limit);
  if (wordLength > MAX_LENGTH || width > MAX_LENGTH) {
    return { whole: over, prefix: over };
  }
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= width; column++) {
    last[column] = Math.min(column, over);
  }
  for (let row = 1; row <= wordLength; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(width, row + limit);
    const unit = word[row - 1];
    current[from - 1] = from === 1 ? Math.min(row, over) : over;
    let best = current[from - 1] ?? over;
    for (let column = from; column <= to; column++) {
      const tokenUnit = pool[offset + column - 1];
      let cost = (last[column - 1] ?? over) + (unit === tokenUnit ? 0 : 1);
      const left = (current[column - 1] ?? over) + 1;
      // The entry above the right edge of the band was never written in this pass.
      const above = column === row + limit ? over : (last[column] ?? over) + 1;
      if (left < cost) cost = left;
      if (above < cost) cost = above;
      if (
        row > 1 &&
        column > 1 &&
        unit === pool[offset + column - 2] &&
        word[row - 2] === tokenUnit
      ) {
        const swapped = (beforeLast[column - 2] ?? over) + 1;
        if (swapped < cost) cost = swapped;
      }
      const kept = cost > over ? over : cost;
      current[column] = kept;
      if (kept < best) best = kept;
    }
    if (best > limit) {
      return { whole: over, prefix: over };
    }
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  let prefix = over;
  for (let column = Math.max(0, wordLength - limit); column <= width; column++) {
    prefix = Math.min(prefix, last[column] ?? over);
  }
  const reached = tokenLength === width && tokenLength >= wordLength - limit;
  return { whole: reached ? (last[width] ?? over) : over, prefix };
}
