import type { Rubric } from '../question';
import { readRemarks } from './comments';
import { isBackLink, isBadge, isLitter, withoutCopyLitter } from './litter';
import { dedent } from './markdownText';
import { type AnswerLine, rubricKey, takeRubric } from './rubric';
import type { View } from './view';

/** The lines of a body as Markdown, and the heading level of each. */
export interface CleanLines {
  readonly lines: readonly string[];
  readonly levels: readonly number[];
  readonly text: string;
}

const NOTHING: CleanLines = { lines: [], levels: [], text: '' };

/**
 * The lines from `start` to `end` without litter. `head` is what shares a line with the label before
 * them. Level 7 stands for bold or labelled lines that serve as headings.
 */
export function cleanLines(view: View, start: number, end: number, head: string): CleanLines {
  if (start >= end && head === '') return NOTHING;
  const { document } = view;
  const raw = document.source.slice(start, end);
  const keepCopy = withoutCopyLitter(raw, (at) => document.lines[start + at]!.kind === 'code');
  const lines: string[] = [];
  const levels: number[] = [];
  if (head !== '' && !isLitter(head)) {
    lines.push(withoutClosingTags(head.replace(/^\s*(?:<(?:br|b|p)\s*\/?>\s*)+/i, '')));
    levels.push(0);
  }
  raw.forEach((text, index) => {
    const line = document.lines[start + index]!;
    if (line.kind === 'code') {
      lines.push(text);
      levels.push(0);
      return;
    }
    if (line.kind === 'mark' || !keepCopy[index] || isBackLink(text) || isBadge(text)) return;
    if (line.kind === 'comment' && readRemarks(text) !== null) return;
    if ((line.kind === 'html' || line.kind === 'comment') && isLitter(text)) return;
    lines.push(text.includes('</') ? withoutClosingTags(text) : text);
    levels.push(sectionLevel(line.level, line.text, line.kind === 'text'));
  });
  while (lines.length > 0 && isLitter(lines[lines.length - 1]!)) {
    lines.pop();
    levels.pop();
  }
  if (lines.length > 0 && levels[lines.length - 1] !== undefined) {
    lines.push(lines.pop()!.replace(/(?:\s{0,4}<br\s?\/?>){1,4}\s{0,4}$/i, ''));
  }
  while (lines.length > 0 && isLitter(lines[0]!)) {
    lines.shift();
    levels.shift();
  }
  return { lines, levels, text: dedentAll(lines, head !== '') };
}

/** A label of a few words on a line of its own: `Red flags:`. */
function isShortLabel(text: string): boolean {
  const leadsIn = text.endsWith(':') || text.endsWith('：');
  return leadsIn && /^[^-*+>\d].{1,40}[:：]$/.test(text) && text.split(/\s/).length <= 4;
}

/** `… </b></details>`: tags that close what an answer is wrapped in are no part of it. */
function withoutClosingTags(text: string): string {
  if (/^\s*<\/(?:b|p|details|div)>/i.test(text))
    return text.replace(/<\/(?:b|p|details|div)>/gi, '');
  let rest = text.trimEnd();
  if (!/<\/(?:details|p|div)>$/i.test(rest)) return text;
  if (/<(?:p|div|details)\b/i.test(rest)) return text;
  for (;;) {
    const tag = /(?:<br\s?\/?>|<\/(?:b|p|details|div)>)$/i.exec(rest.slice(-12));
    if (tag === null) return rest;
    rest = rest.slice(0, rest.length - tag[0].length).trimEnd();
  }
}

/** Bold lines and lines that end in a colon may head a part of a rubric. */
function sectionLevel(level: number, text: string, isText: boolean): number {
  if (level > 0) return level;
  if (!isText || text.length > 90) return 0;
  return /^(?:\p{Extended_Pictographic}|[\uFE0F\s])*(?:\*\*|__).{1,80}(?:\*\*|__)[:：]?$/u.test(
    text,
  ) || isShortLabel(text)
    ? 7
    : 0;
}

function dedentAll(lines: readonly string[], hasHead: boolean): string {
  if (!hasHead || lines.length === 0) return dedent(lines);
  const rest = dedent(lines.slice(1));
  const gap = lines[1]?.trim() === '' ? '\n\n' : '\n';
  return rest === '' ? lines[0]!.trim() : `${lines[0]!.trim()}${gap}${rest}`;
}

/** Parts an answer into its rubric and the rest. */
export function answerWithoutRubric(clean: CleanLines): { rubric: Rubric | null; text: string } {
  const mayHold = clean.levels.some(
    (level, at) => level > 0 && rubricKey(clean.lines[at]!) !== null,
  );
  if (!mayHold) return { rubric: null, text: clean.text };
  const lines: AnswerLine[] = clean.lines.map((text, at) => ({
    text: clean.levels[at]! > 0 && clean.levels[at]! < 7 ? text.replace(/^\s*#{1,6}\s+/, '') : text,
    level: clean.levels[at]!,
    empty: isLitter(text),
  }));
  const { rubric, keep } = takeRubric(lines);
  if (rubric === null) return { rubric, text: clean.text };
  const kept = clean.lines.filter((_, at) => keep[at]!);
  while (kept.length > 0 && isLitter(kept[kept.length - 1]!)) kept.pop();
  return { rubric, text: dedent(collapse(kept)) };
}

/** Dividers that stood between parts taken out must not pile up. */
function collapse(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const rule = isLitter(line) && line.trim() !== '';
    const lastContent = [...out].reverse().find((other) => other.trim() !== '');
    if (rule && (lastContent === undefined || isLitter(lastContent))) continue;
    out.push(line);
  }
  return out;
}
