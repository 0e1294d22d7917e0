import { readDocument } from './blocks/readDocument';
import { cardDialects, dialects } from './dialects/index';
import { readFrontMatter } from './frontMatter';
import type { FrontMatter, LineRange, ParsedDeck, ParsedQuestion, Problem } from './question';
import { type Numbered, withAnswerKey } from './reading/answerKey';
import { type Habits, buildQuestion } from './reading/buildQuestion';
import { answeredAfterAll, habitsOf } from './reading/habits';
import { problemsIn } from './reading/problems';
import type { Part } from './reading/part';
import { type FileReading, readFile } from './reading/readFile';
import type { Section } from './reading/sections';
import type { Span } from './reading/spans';
import { titleFor } from './reading/title';
import { type View, viewOf } from './reading/view';

/** What a reader knows of a file besides its text. */
export interface ParseOptions {
  /** Name or path: names the deck where the text does not, and hints at what it holds. */
  readonly fileName: string;
  /** Somebody says that it is a deck, as `type: questions` in the front matter does. */
  readonly force?: boolean;
}

/**
 * Reads a deck from decoded text. Line breaks of any kind; front matter is part of the text. Pure,
 * never throws, time linear in the text. A file that is no question bank has no questions and the
 * dialect null. Lines are 0-based.
 */
export function parseDeck(text: string, options: ParseOptions): ParsedDeck {
  const { frontMatter, bodyStartLine, problems: headProblems } = readFrontMatter(text);
  const document = readDocument(text, bodyStartLine);
  const forced = options.force === true || frontMatter.type === 'questions';
  const view = viewOf(document, options.fileName, forced, frontMatter);
  const reading = frontMatter.ignore ? null : readFile(view, dialects, cardDialects);
  const { title, line: titleLine, shown } = titleFor(view, frontMatter, reading, options.fileName);
  if (reading === null) {
    return { ...emptyDeck(title, frontMatter), problems: headProblems, skipped: allContent(view) };
  }
  const sectionLines = new Set<number>();
  const numbered = reading.parts
    .flatMap((part) => questionsOf(part, titleLine, frontMatter, view, sectionLines))
    .sort((a, b) => a.question.lines.start - b.question.lines.start);
  const questions = named(withAnswerKey(numbered, view), frontMatter);
  const problems: Problem[] = [...headProblems, ...problemsIn(questions, view)];
  return {
    title,
    dialect: reading.parts[0]!.reading.dialect,
    confidence: confidenceOf(reading),
    repaired: false,
    frontMatter,
    questions,
    problems,
    skipped: skippedLines(questions, [...sectionLines, ...(shown ? [titleLine] : [])], view),
  };
}

function questionsOf(
  part: Part,
  titleLine: number,
  frontMatter: FrontMatter,
  view: View,
  sectionLines: Set<number>,
): Numbered[] {
  const habits = habitsOf(part.spans, view);
  const defaults = { tags: frontMatter.tags, difficulty: frontMatter.difficulty };
  const sections = part.sections.filter((section) => section.line !== titleLine);
  const spans = [...part.spans].sort((a, b) => a.start - b.start);
  const path: Section[] = [];
  let next = 0;
  const titlesOf = spans.map((span) => {
    while (next < sections.length && sections[next]!.line <= span.start) {
      const section = sections[next++]!;
      while (path.length > 0 && path[path.length - 1]!.level >= section.level) path.pop();
      path.push(section);
    }
    // A question on the section's own level stands beside it, not in it.
    if (span.lead?.form === 'heading' && span.lead.level >= 1) {
      while (path.length > 0 && path[path.length - 1]!.level >= span.lead.level) path.pop();
    }
    const titled = path.filter(({ title }) => title !== '');
    for (const section of titled) sectionLines.add(section.line);
    return titled.map(({ title }) => title);
  });
  const build = (span: Span, at: number, by: Habits): ParsedQuestion =>
    buildQuestion(span, titlesOf[at]!, by, defaults, view);
  const questions = spans.map((span, at) => build(span, at, habits));
  for (const at of answeredAfterAll(questions))
    questions[at] = build(spans[at]!, at, { ...habits, answered: true });
  return questions.map((question, at) => ({ question, lead: spans[at]!.lead }));
}

/** In a file with one question the front matter's id is the question's. */
function named(
  questions: readonly ParsedQuestion[],
  { id }: FrontMatter,
): readonly ParsedQuestion[] {
  return questions.length === 1 && id !== null
    ? questions.map((question) => ({ ...question, explicitId: question.explicitId ?? id }))
    : questions;
}

function emptyDeck(
  title: string,
  frontMatter: FrontMatter,
): Omit<ParsedDeck, 'problems' | 'skipped'> {
  return { title, dialect: null, confidence: 0, repaired: false, frontMatter, questions: [] };
}

function confidenceOf(reading: FileReading): number {
  const best = reading.parts[0]!.reading.quality;
  return Math.round(Math.min(1, 0.5 * best + 0.5 * reading.coverage) * 1000) / 1000;
}

function allContent(view: View): LineRange[] {
  return ranges(view, () => true);
}

/** Every line with text that is in no question, no section title and not the deck's title. */
function skippedLines(
  questions: readonly ParsedQuestion[],
  titleLines: readonly number[],
  view: View,
): LineRange[] {
  const used = new Uint8Array(view.document.lines.length);
  for (const question of questions) used.fill(1, question.lines.start, question.lines.end);
  for (const line of titleLines) if (line >= 0) used[line] = 1;
  return ranges(view, (line) => used[line] === 0);
}

function ranges(view: View, holds: (line: number) => boolean): LineRange[] {
  const found: { start: number; end: number }[] = [];
  for (let line = view.document.bodyStart; line < view.document.lines.length; line++) {
    if (!holds(line) || view.document.source[line]!.trim() === '') continue;
    const last = found[found.length - 1];
    if (last?.end === line) last.end++;
    else found.push({ start: line, end: line + 1 });
  }
  return found;
}
