/**
 * How well the self-check's ticks agree with a person's, over the labelled drafts of
 * src/test/fixtures/drafts: `npm run bench -- selfCheck [--misses]`.
 *
 * tuning.json was looked at while thresholds and synonyms were chosen; heldOut.json was written
 * before and is only measured. A tick counts as heard when it is covered or partly; `covered alone`
 * asks for the full tick on both sides.
 */
import { readFileSync } from 'node:fs';
import { selfCheck } from '../../practice/selfCheck';

export interface LabelledQuestion {
  readonly question: string;
  readonly mustHear: readonly string[];
  readonly reject: readonly string[];
  readonly drafts: readonly {
    readonly text: string;
    /** One letter per concept: c covered, p partly, m missed. */
    readonly ticks: string;
    /** Indexes of the signals that are tripped, as digits. */
    readonly rejects: string;
  }[];
}

export interface Agreement {
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
}

export interface Measured {
  readonly drafts: number;
  readonly ticks: number;
  readonly heard: Agreement;
  readonly covered: Agreement;
  readonly rejects: Agreement;
  /** Disagreements in words, for whoever improves it. */
  readonly notes: readonly string[];
}

export function readDrafts(name: 'tuning' | 'heldOut'): readonly LabelledQuestion[] {
  const url = new URL(`../fixtures/drafts/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as readonly LabelledQuestion[];
}

export const precision = ({ hits, falseAlarms }: Agreement): number => hits / (hits + falseAlarms);
export const recall = ({ hits, misses }: Agreement): number => hits / (hits + misses);

export function measure(questions: readonly LabelledQuestion[]): Measured {
  const heard = new Counter();
  const covered = new Counter();
  const rejects = new Counter();
  const notes: string[] = [];
  let drafts = 0;
  let ticks = 0;
  for (const { mustHear, reject, drafts: labelled } of questions) {
    for (const draft of labelled) {
      drafts += 1;
      const checked = selfCheck(draft.text, { mustHear, bonus: [], reject, source: 'rubric' });
      checked.concepts.forEach(({ concept, tick }, index) => {
        ticks += 1;
        const label = draft.ticks[index]!;
        heard.count(tick !== 'missed', label !== 'm');
        covered.count(tick === 'covered', label === 'c');
        if (tick[0] !== label) notes.push(`${label} → ${tick}: ${concept} | ${draft.text}`);
      });
      reject.forEach((signal, index) => {
        const isTripped = checked.tripped.some((each) => each.signal === signal);
        const isWanted = draft.rejects.includes(String(index));
        rejects.count(isTripped, isWanted);
        if (isTripped !== isWanted) notes.push(`reject ${isTripped}: ${signal} | ${draft.text}`);
      });
    }
  }
  return { drafts, ticks, heard, covered, rejects, notes };
}

class Counter implements Agreement {
  hits = 0;
  falseAlarms = 0;
  misses = 0;

  count(found: boolean, wanted: boolean): void {
    if (found && wanted) this.hits += 1;
    else if (found) this.falseAlarms += 1;
    else if (wanted) this.misses += 1;
  }
}
