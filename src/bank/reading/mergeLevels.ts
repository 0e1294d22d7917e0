import type { Reading } from './choose';
import type { Lead } from './lead';
import { mean } from './leadFigures';
import type { View } from './view';

/**
 * Some files have questions on two heading levels: `## What is it?` with its answer, and `## Parts`
 * with `### What is a part?` below. Where two neighbouring levels both hold questions, decides by
 * each upper heading: one over headings that ask is their section, any other asks itself and what
 * is below belongs to its answer. Null where the file is not of that kind.
 */
export function mergeLevels(readings: readonly Reading[], view: View): Reading | null {
  const plain = readings.filter(
    (reading) => reading.leads[0]?.form === 'heading' && isPlain(reading),
  );
  for (const upper of plain) {
    const lower = plain.find((other) => levelOf(other) === levelOf(upper) + 1);
    if (lower === undefined) continue;
    const leads = choose(upper, lower, view);
    const own = leads.filter((lead) => lead.level === levelOf(upper)).length;
    if (own < 2 || leads.length - own < 2) continue;
    const quality = Math.max(upper.quality, lower.quality);
    const score = Math.max(upper.score, lower.score, leads.length * quality) * 1.05;
    return { ...upper, style: 'two levels', leads, quality, score };
  }
  return null;
}

/**
 * Headings that count parts of numbered questions one rank above (`### 2.`, `#### 2-1.`) ask beside
 * them. Null where the numbers do not go on so.
 */
export function mergeNumbers(readings: readonly Reading[], view: View): Reading | null {
  for (const lower of readings) {
    if (lower.leads[0]?.form !== 'heading') continue;
    const above = levelOf(lower) - 1;
    const upper = view.headings.filter(
      ({ level, label }) => level === above && label.number !== null,
    );
    // Above all others stand sections: `## 1. Basics` over `### 1.1 What is it?`.
    if (mean(upper) < 0.75 || !goesOnFrom(upper, lower.leads)) continue;
    const leads = [...upper, ...lower.leads].sort((a, b) => a.lines.start - b.lines.start);
    const best = Math.max(...readings.map(({ score }) => score), leads.length * lower.quality);
    return { ...lower, style: 'two levels', leads, score: best * 1.05 };
  }
  return null;
}

/**
 * Lines that ask and lines over marked answers, where some are both: in such notes either is enough.
 * Null where they have little in common.
 */
export function mergeLines(readings: readonly Reading[]): Reading | null {
  const bare = readings.find(({ dialect }) => dialect === 'bare-line');
  const marked = readings.find(({ dialect }) => dialect === 'line-over-answer');
  if (bare === undefined || marked === undefined) return null;
  const own = new Set(bare.leads);
  const others = marked.leads.filter((lead) => !own.has(lead));
  if (marked.leads.length - others.length < marked.leads.length * 0.3) return null;
  const leads = [...bare.leads, ...others].sort((a, b) => a.lines.start - b.lines.start);
  return { ...bare, style: 'asks or is answered', leads, score: leads.length * bare.quality };
}

/** True where most lower numbers begin with that of the upper lead above. */
function goesOnFrom(upper: readonly Lead[], lower: readonly Lead[]): boolean {
  let at = -1;
  const following = lower.filter(({ lines: { start }, label: { number } }) => {
    while (at + 1 < upper.length && upper[at + 1]!.lines.start < start) at++;
    const above = upper[at]?.label.number ?? null;
    if (above === null || !number?.startsWith(above)) return false;
    return /^[-.]\d/.test(number.slice(above.length));
  });
  return following.length >= Math.max(2, lower.length * 0.8);
}

function levelOf(reading: Reading): number {
  return reading.leads[0]!.level;
}

function isPlain(reading: Reading): boolean {
  const marked = reading.leads.filter(
    (lead) => lead.label.number !== null || lead.label.kind !== null,
  );
  return marked.length < reading.leads.length * 0.3;
}

function choose(upper: Reading, lower: Reading, view: View): Lead[] {
  const uppers = new Set(upper.leads);
  const lowers = new Set(lower.leads);
  const level = levelOf(upper);
  const leads: Lead[] = [];
  let head: Lead | null = null;
  let children: Lead[] = [];
  const close = (): void => {
    const asking = children.filter((lead) => lead.asks >= 0.9);
    const isSection =
      asking.length >= Math.max(1, children.length * 0.6) &&
      (head === null || head.asks < 0.9 || asking.length >= 2);
    if (isSection) for (const child of children) leads.push(child);
    else if (head !== null && head.asks >= 0.9) leads.push(head);
    children = [];
    head = null;
  };
  for (const heading of view.headings) {
    if (heading.level <= level) {
      close();
      if (uppers.has(heading)) head = heading;
    } else if (lowers.has(heading)) {
      children.push(heading);
    }
  }
  close();
  return leads;
}
