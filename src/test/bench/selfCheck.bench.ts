import { measure, precision, readDrafts, recall } from './selfCheckScore';

/** How well the self-check's ticks agree with a person's. `--misses` lists where they do not. */
export function run(args: readonly string[]): void {
  report('tuning', args.includes('--misses'));
  // Held out: the figures, never the misses.
  report('heldOut', false);
}

function report(name: 'tuning' | 'heldOut', withNotes: boolean): void {
  const measured = measure(readDrafts(name));
  console.log(`${name}: ${measured.drafts} drafts, ${measured.ticks} ticks`);
  for (const kind of ['heard', 'covered', 'rejects'] as const) {
    const p = precision(measured[kind]).toFixed(3);
    const r = recall(measured[kind]).toFixed(3);
    console.log(`  ${kind.padEnd(8)} precision ${p}  recall ${r}`);
  }
  if (withNotes) for (const note of measured.notes) console.log(`    ${note}`);
}
