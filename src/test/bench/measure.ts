/** Value at a share (0 to 1) of the sorted numbers; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds that `work` takes. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Times contestants side by side: for every input each in turn, round after round, so that what
 * else the machine does hits all alike. Returns milliseconds per input: the best of the rounds.
 */
export function sideBySide<Input>(
  inputs: readonly Input[],
  contestants: Readonly<Record<string, (input: Input) => unknown>>,
  rounds: number,
): Record<string, number[]> {
  const times: Record<string, number[]> = {};
  for (const name of Object.keys(contestants)) {
    times[name] = inputs.map(() => Infinity);
  }
  for (let round = 0; round < rounds; round++) {
    inputs.forEach((input, at) => {
      for (const [name, contestant] of Object.entries(contestants)) {
        const taken = timed(() => contestant(input));
        const best = times[name];
        if (best) {
          best[at] = Math.min(best[at] ?? Infinity, taken);
        }
      }
    });
  }
  return times;
}

/** Bytes that what `create` returns keeps alive; needs `node --expose-gc`, else null. */
export function retained<T>(create: () => T): { value: T; bytes: number | null } {
  const collect = (globalThis as { gc?: () => void }).gc;
  const used = (): number => {
    collect?.();
    collect?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const value = create();
  return { value, bytes: collect ? used() - before : null };
}

/** Prints rows under a heading, columns aligned. */
export function printTable(heading: string, rows: readonly (readonly string[])[]): void {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, cell.length);
    });
  }
  console.log(`\n${heading}`);
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}
