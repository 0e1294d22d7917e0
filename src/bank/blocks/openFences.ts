import type { Fence } from './fences';

/** ` ```{quizdown} `: what the tool of that name shows as a quiz is Markdown. */
const QUIZ = /^[ \t]{0,12}(?:`{3,}|~{3,})[ \t]{0,4}\{?quizdown\}?[ \t]{0,4}$/i;
/** A chat's answer copied whole, fence and all: so much of the text stands inside. */
const WHOLE = 0.8;
const FEWEST_LINES = 10;

export interface Opened {
  /** The text with what stood inside set to the margin, line by line as before. */
  readonly source: readonly string[];
  /** The lines of the fences, and what a quiz says of itself. */
  readonly marks: readonly number[];
}

/** Opens the fences around Markdown that is meant to be read: quizzes, and a whole text. Else null. */
export function openFences(source: readonly string[], fences: readonly Fence[]): Opened | null {
  if (fences.length === 0) return null;
  const tasks = fences.filter((fence) => isTask(fence, source));
  const framed = new Set(tasks.length >= FEWEST_TASKS ? tasks : []);
  // The whole text is counted only where a fence may hold all of it.
  const content = fences.some(isMarkdown) ? countContent(source, 0, source.length) : 0;
  const open = fences.filter(
    (fence) =>
      framed.has(fence) || QUIZ.test(source[fence.lines.start]!) || isWhole(fence, source, content),
  );
  if (open.length === 0) return null;
  const opened = [...source];
  const marks: number[] = [];
  for (const { lines, closed } of open) {
    const end = closed ? lines.end - 1 : lines.end;
    marks.push(lines.start);
    if (closed) marks.push(end);
    const inside = source.slice(lines.start + 1, end);
    const indents = inside.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
    const margin = Math.min(...indents);
    inside.forEach((line, at) => {
      opened[lines.start + 1 + at] = line.slice(Number.isFinite(margin) ? margin : 0);
    });
    for (const line of settings(opened, lines.start + 1, end)) marks.push(line);
  }
  return { source: opened, marks };
}

function isMarkdown({ language }: Fence): boolean {
  return language === 'markdown' || language === 'md';
}

/** @param content how many lines of the whole text are not blank */
function isWhole(fence: Fence, source: readonly string[], content: number): boolean {
  if (!isMarkdown(fence)) return false;
  const inside = countContent(source, fence.lines.start, fence.lines.end);
  return inside >= FEWEST_LINES && inside >= content * WHOLE;
}

function countContent(source: readonly string[], from: number, to: number): number {
  return source.slice(from, to).filter((line) => line.trim() !== '').length;
}

/** So many questions with their options, each in a frame, are a habit. */
const FEWEST_TASKS = 3;
const OPTION = /^\s{0,8}[a-dA-D][).]\s/;

/** A frame without a language below a heading, with a text and options in it: no code. */
function isTask({ lines, language, closed }: Fence, source: readonly string[]): boolean {
  if (language !== '' || !closed || lines.end - lines.start > 40) return false;
  let above = lines.start - 1;
  while (above >= 0 && source[above]!.trim() === '') above--;
  if (!/^#{1,6}\s/.test(source[above] ?? '')) return false;
  const inside = source.slice(lines.start + 1, lines.end - 1).filter((line) => line.trim() !== '');
  const options = inside.filter((line) => OPTION.test(line)).length;
  return options >= 2 && !OPTION.test(inside[0]!);
}

/** The lines of a quiz's own head, between two rules, where its lines from `start` to `end` begin so. */
function settings(lines: readonly string[], start: number, end: number): number[] {
  const inside = lines.slice(start, end);
  const first = inside.findIndex((line) => line.trim() !== '');
  if (inside[first] !== '---') return [];
  const last = inside.findIndex((line, at) => at > first && line.trim() === '---');
  if (last < 0) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => start + first + at);
}
