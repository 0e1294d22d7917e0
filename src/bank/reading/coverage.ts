import type { Part } from './part';
import type { Section } from './sections';
import type { View } from './view';

/** The share of a file's content that is in questions and their sections, 0 to 1. */
export function coverageOf(parts: readonly Part[], view: View): number {
  const { lines } = view.document;
  const covered = new Uint8Array(lines.length);
  for (const part of parts) {
    for (const span of part.spans) covered.fill(1, span.start, span.end);
    for (const line of sectionsInUse(part, lines.length)) covered[line] = 1;
  }
  let total = 0;
  let inside = 0;
  for (let index = 0; index < lines.length; index++) {
    const { kind } = lines[index]!;
    if (kind === 'blank' || kind === 'meta' || kind === 'rule' || view.contents[index] === 1)
      continue;
    total++;
    if (covered[index] === 1) inside++;
  }
  return total === 0 ? 0 : inside / total;
}

/** The lines of the sections that hold questions: one stands before the next of the same rank. */
function sectionsInUse(part: Part, end: number): number[] {
  const starts = part.spans.map((span) => span.start).sort((a, b) => a - b);
  const used: number[] = [];
  /** From the file's end: the sections that still stand behind, outer ones first. */
  const behind: Section[] = [];
  let at = starts.length;
  for (let one = part.sections.length - 1; one >= 0; one--) {
    const section = part.sections[one]!;
    while (behind.length > 0 && behind[behind.length - 1]!.level > section.level) behind.pop();
    const limit = behind[behind.length - 1]?.line ?? end;
    behind.push(section);
    while (at > 0 && starts[at - 1]! > section.line) at--;
    if ((starts[at] ?? end) < limit) used.push(section.line);
  }
  return used;
}
