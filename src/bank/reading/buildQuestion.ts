import { plainText, roughText } from '../blocks/plainText.js';
import { readLabel } from '../dialects/labels.js';
import type { ChoiceOption, Difficulty, ParsedQuestion, Rubric } from '../question.js';
import { divideBody } from './body.js';
import { difficultyMark, readRemarks } from './comments.js';
import { isBackLink, isBadge, isLitter, isPlaceholder, withoutCopyLitter } from './litter.js';
import type { Lead } from './lead.js';
import { dedent, plainLines } from './markdownText.js';
import { rightOptions, withAnswer } from './options.js';
import { type AnswerLine, rubricKey, takeRubric } from './rubric.js';
import type { Span } from './spans.js';
import { titleOf } from './sections.js';
import type { View } from './view.js';

/** What the file says of all its questions. */
export interface Defaults {
  readonly tags: readonly string[];
  readonly difficulty: Difficulty | null;
}

/** How the questions of one reading divide their bodies, found out over all of them. */
export interface Habits {
  /** True where what hangs under a list item answers it, rather than asking on. */
  readonly nestedAnswers: boolean;
  /** True where titles stand over whole questions and nothing is answered. */
  readonly bodyAsks: boolean;
}

/** Reads one span into a question, under the sections given. */
export function buildQuestion(
  span: Span,
  sections: readonly string[],
  habits: Habits,
  defaults: Defaults,
  view: View,
): ParsedQuestion {
  if (span.card !== null) return cardQuestion(span, sections, defaults);
  const lead = span.lead!;
  const parts = habits.bodyAsks
    ? wholeBodyAsks(lead, span, view)
    : divide(lead, span, habits, view);
  const remarks = remarksIn(span, view);
  const prompt = cleanPrompt(plainLines(parts.wording));
  const title = parts.title ?? (span.title === null ? null : titleOf(span.title));
  return {
    prompt: [prompt, title, roughText(lead.markdown)].find((one) => one) ?? asItStands(span, view),
    promptMarkdown: parts.promptMarkdown,
    title,
    answer: parts.answer,
    sections,
    tags: [...new Set([...defaults.tags, ...remarks.tags])],
    difficulty: remarks.difficulty ?? difficultyMark(lead.markdown) ?? defaults.difficulty,
    kind: parts.options.length > 0 ? 'choice' : 'open',
    options: parts.options,
    rubric: parts.rubric,
    explicitId: remarks.id,
    lines: { start: span.start, end: span.end },
  };
}

/** A label with nothing behind it is all there is to show. */
function asItStands(span: Span, view: View): string {
  return view.document.source[span.start]!.trim().slice(0, 200);
}

interface Parts {
  /** Markdown that becomes the plain prompt. */
  readonly wording: string;
  readonly promptMarkdown: string;
  readonly title: string | null;
  readonly answer: string | null;
  readonly options: readonly ChoiceOption[];
  readonly rubric: Rubric | null;
}

function divide(lead: Lead, span: Span, habits: Habits, view: View): Parts {
  const inner = innerQuestion(lead, span, view);
  const asked = inner?.lead ?? lead;
  const body = divideBody(asked, asked.lines.end, span.end, view);
  const extra = cleanLines(view, body.prompt.start, body.prompt.end, '').text;
  const announcedWording =
    body.announced &&
    (asked.form === 'line' || asked.form === 'bold') &&
    asked.label.kind === 'question';
  const takesExtra =
    asked.plain === '' ||
    /[:：]\s*$/.test(asked.plain) ||
    (announcedWording && isShortProse(extra));
  const more = beforeOtherLabel(extra);
  const wording = [asked.markdown, takesExtra ? more : '']
    .filter((text) => text.trim() !== '')
    .join('\n');
  const promptMarkdown = [asked.markdown, extra].filter((text) => text.trim() !== '').join('\n\n');
  const answerLines = cleanLines(view, body.answerStart, body.end, body.answerHead);
  const { rubric, text } = answerWithoutRubric(answerLines);
  let options = body.options?.options ?? [];
  if (options.length > 0) options = withAnswer(options, body.announced ? text : '');
  const fragments =
    !body.announced && asked.form === 'item' && !habits.nestedAnswers && isListOrNothing(text);
  // An answer that is all rubric is an answer still.
  const said = text === '' && rubric !== null ? answerLines.text : text;
  let answer = isPlaceholder(said) || fragments ? null : said;
  answer ??= rightOptions(options);
  return {
    wording,
    promptMarkdown: fragments && text !== '' ? `${promptMarkdown}\n\n${text}` : promptMarkdown,
    title: inner === null || lead.plain === '' ? null : titleOf(lead),
    answer,
    options,
    rubric,
  };
}

/** `### Title` or `### Question 4` with `**Question:** …` as the first line under it. */
function innerQuestion(lead: Lead, span: Span, view: View): { lead: Lead } | null {
  if (lead.form !== 'heading') return null;
  const next = view.nextContent[lead.lines.end] ?? -1;
  if (next >= span.end) return null;
  const inner = view.leadAt.get(next);
  if (inner === undefined || inner.form === 'heading' || inner.label.kind !== 'question')
    return null;
  if (inner.label.number !== null) return null;
  return { lead: inner };
}

function wholeBodyAsks(lead: Lead, span: Span, view: View): Parts {
  const body = cleanLines(view, lead.lines.end, span.end, lead.rest).text;
  return {
    wording: body,
    promptMarkdown: body,
    title: titleOf(lead),
    answer: null,
    options: [],
    rubric: null,
  };
}

/** The text up to a line that is a label of its own: `Hints:`, `Example:`. */
function beforeOtherLabel(text: string): string {
  const other =
    /(?:^|\n)[ \t]{0,8}(?:\*\*|__)?\p{L}[\p{L} ]{1,24}[:：](?:\*\*|__)?[ \t]{0,8}(?=\n|$)/u.exec(
      text,
    );
  return other === null || other.index === 0 ? text : text.slice(0, other.index).trim();
}

function isShortProse(text: string): boolean {
  return text.length <= 700 && !text.includes('```');
}

function isListOrNothing(text: string): boolean {
  let fenced = false;
  return text.split('\n').every((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      return true;
    }
    return fenced || !/^\S/.test(line) || /^(?:[-*+]|\d{1,3}[.)])\s/.test(line);
  });
}

interface CleanLines {
  readonly lines: readonly string[];
  readonly levels: readonly number[];
  readonly text: string;
}

/** The lines of a body as Markdown, without litter, and the heading level of each. */
function cleanLines(view: View, start: number, end: number, head: string): CleanLines {
  const { document } = view;
  const raw = document.source.slice(start, end);
  const isCode = (index: number): boolean => document.lines[start + index]!.kind === 'code';
  const keepCopy = withoutCopyLitter(raw, isCode);
  const lines: string[] = [];
  const levels: number[] = [];
  const push = (text: string, level: number): void => {
    lines.push(text);
    levels.push(level);
  };
  if (head !== '' && !isLitter(head))
    push(withoutClosingTags(head.replace(/^\s*(?:<(?:br|b|p)\s*\/?>\s*)+/i, '')), 0);
  raw.forEach((text, index) => {
    const line = document.lines[start + index]!;
    if (line.kind === 'code') return push(text, 0);
    if (!keepCopy[index] || isBackLink(text) || isBadge(text)) return;
    if (line.kind === 'comment' && readRemarks(text) !== null) return;
    if ((line.kind === 'html' || line.kind === 'comment') && isLitter(text)) return;
    const level = sectionLevel(line.level, line.text, line.kind === 'text');
    push(text.includes('</') ? withoutClosingTags(text) : text, level);
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
  return /^[^-*+>\d].{1,40}[:：]$/.test(text) && text.split(/\s/).length <= 4;
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

function answerWithoutRubric(clean: CleanLines): { rubric: Rubric | null; text: string } {
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

function remarksIn(
  span: Span,
  view: View,
): { id: string | null; difficulty: Difficulty | null; tags: string[] } {
  const found: { id: string | null; difficulty: Difficulty | null; tags: string[] } = {
    id: null,
    difficulty: null,
    tags: [],
  };
  for (let line = span.start; line < span.end; line++) {
    if (view.document.lines[line]!.kind !== 'comment') continue;
    const remarks = readRemarks(view.document.source[line]!);
    if (remarks === null) continue;
    found.id ??= remarks.id;
    found.difficulty ??= remarks.difficulty;
    for (const tag of remarks.tags) found.tags.push(tag);
  }
  return found;
}

/** Plain prompt without leftovers of labels, emoji at its ends and heading hashes. */
function cleanPrompt(text: string): string {
  return text
    .replace(/^(?:\p{Extended_Pictographic}|[\uFE0F\u200D\s•])+(?=.)/u, '')
    .replace(/^[-*+](?=\p{L})/u, '')
    .replace(/(?:\s|\p{Extended_Pictographic}|[\uFE0F\u200D])+$/u, '')
    .trim();
}

function cardQuestion(span: Span, sections: readonly string[], defaults: Defaults): ParsedQuestion {
  const card = span.card!;
  const plain = roughText(card.question);
  const label = readLabel(plain);
  const prompt = plainLines(label.kind === 'question' ? plain.slice(label.end) : card.question);
  const answer = card.answer.trim();
  return {
    prompt:
      [cleanPrompt(prompt), plainText(card.question)].find((one) => one) ??
      card.question.replace(/\s+/g, ' ').trim(),
    promptMarkdown: card.question.trim(),
    title: card.title,
    answer: isPlaceholder(answer) ? null : answer,
    sections,
    tags: [...new Set([...defaults.tags, ...card.tags])],
    difficulty: defaults.difficulty,
    kind: 'open',
    options: [],
    rubric: null,
    explicitId: null,
    lines: span.card!.lines,
  };
}
