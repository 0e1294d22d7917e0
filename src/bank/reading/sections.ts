import { plainText } from '../blocks/plainText';
import { isTitleOf } from './bareRuns';
import type { Lead } from './lead';
import { listOf } from './leadFigures';
import type { Reading } from './choose';
import { lastNumber } from './numbering';
import { isOptionText } from './optionMarks';
import { foldOf, titlesOf } from './spans';
import type { View } from './view';

/** A heading, or a line that serves as one, which groups the questions below it. */
export interface Section {
  readonly line: number;
  readonly level: number;
  readonly title: string;
}

/** The level given to lines that serve as headings without being one. */
const LINE_LEVEL = 7;

/**
 * The sections of a reading: headings above the question's level, or, where questions are no
 * headings, the levels whose headings stand before questions rather than inside answers. `others`
 * are readings of the same file whose questions stand under the same headings.
 */
export function sectionsOf(
  reading: Reading,
  view: View,
  others: readonly Reading[] = [],
): Section[] {
  const asking = new Set([reading, ...others].flatMap((one) => one.leads));
  const starts = new Set([reading, ...others].flatMap(questionStarts));
  const level = headingLevel(reading);
  const labelled = reading.leads.every((lead) => lead.label.kind === 'question');
  const titles = new Set(titlesOf(reading, view).values());
  const fold = foldOf(reading, view);
  const candidates = view.headings.filter(
    (lead) =>
      !asking.has(lead) &&
      !(reading.dialect === 'bare-line' && lead.asks === 1) &&
      !titles.has(lead) &&
      (lead.item < 0 || isOutlineHeading(lead, reading, view)) &&
      (lead.label.kind !== 'answer' || isLettered(lead, view)) &&
      view.folds[lead.lines.start]! <= fold,
  );
  const levels =
    level === null
      ? levelsAboveQuestions(candidates, starts, view)
      : new Set([1, 2, 3, 4, 5, 6].filter((l) => l < level));
  const sections: Section[] = [];
  for (const lead of candidates) {
    const sameLevel = level === lead.level && standsBeforeQuestion(lead, starts, labelled, view);
    if (levels.has(lead.level) || sameLevel) {
      sections.push({
        line: lead.lines.start,
        level: lead.level - (sameLevel && !isOverDeeper(lead, view) ? 0.5 : 0),
        title: titleOf(lead),
      });
    }
  }
  const grouped = sections.length > 1 || (sections[0]?.level ?? 1) > 1;
  const lines = lineSections(reading, view, starts, asking, grouped ? sections : []);
  return [...sections, ...lines].sort((a, b) => a.line - b.line);
}

/** `## A. Basics`, where another of its rank is `## B. Networks`: no answer, but the first of several. */
function isLettered({ label, level }: Lead, { headings, document: { lines } }: View): boolean {
  if (label.word !== 'a') return false;
  return headings.some(
    (other) => other.level === level && /^B[.)]\s/.test(lines[other.lines.start]!.text),
  );
}

/** True where the next content is a heading below this one's level: an ordinary section. */
function isOverDeeper(lead: Lead, view: View): boolean {
  const next = view.leadAt.get(view.nextContent[lead.lines.end] ?? -1);
  return next?.form === 'heading' && next.level > lead.level;
}

/** The level at which most questions are headings; null where they are something else. */
function headingLevel(reading: Reading): number | null {
  const first = reading.leads[0];
  if (first?.form !== 'heading') return null;
  const counts = new Map<number, number>();
  for (const lead of reading.leads) counts.set(lead.level, (counts.get(lead.level) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

function questionStarts(reading: Reading): number[] {
  return [
    ...reading.leads.map((lead) => lead.lines.start),
    ...reading.cards.map((card) => card.lines.start),
  ];
}

/** Levels most of whose headings lead, over other headings and a little prose, to a question. */
function levelsAboveQuestions(
  candidates: readonly Lead[],
  starts: ReadonlySet<number>,
  view: View,
): Set<number> {
  const direct = new Map<number, { yes: number; no: number }>();
  const headingAt = new Map(candidates.map((lead) => [lead.lines.start, lead.level]));
  // What stands before the first question or behind the last one stands inside no answer.
  let first = Infinity;
  let last = -1;
  for (const start of starts) {
    first = Math.min(first, start);
    last = Math.max(last, start);
  }
  for (const lead of candidates) {
    // Low headings behind a question, over some prose, are parts of its answer.
    const inside = lead.level >= 4 && lead.lines.start > first;
    const leads = leadsToQuestion(lead, starts, headingAt, view, inside ? 1 : 8);
    if (!leads && (lead.lines.start < first || lead.lines.start > last)) continue;
    const count = direct.get(lead.level) ?? { yes: 0, no: 0 };
    direct.set(lead.level, count);
    if (leads) count.yes++;
    else count.no++;
  }
  const levels = new Set<number>();
  // On the outermost level, parts without questions stand beside those with some, in no answer.
  const outermost = Math.min(
    ...new Set(candidates.flatMap(({ level }) => (level > 1 ? [level] : []))),
  );
  for (const [level, count] of direct) {
    const some = level === outermost && count.yes >= 3 && count.yes >= count.no * 0.4;
    if (count.yes >= count.no || count.yes >= 5 || some) levels.add(level);
  }
  const deepest = Math.max(0, ...levels);
  for (let level = 1; level < deepest; level++) levels.add(level);
  return levels;
}

function leadsToQuestion(
  lead: Lead,
  starts: ReadonlySet<number>,
  headingAt: ReadonlyMap<number, number>,
  view: View,
  most: number,
): boolean {
  let line = lead.lines.end;
  for (let steps = 0; steps < most; steps++) {
    line = view.nextContent[line] ?? view.document.lines.length;
    if (line >= view.document.lines.length) return false;
    if (starts.has(line)) return true;
    const level = headingAt.get(line);
    if (level !== undefined && level <= lead.level) return false;
    line++;
  }
  return false;
}

function standsBeforeQuestion(
  lead: Lead,
  starts: ReadonlySet<number>,
  labelled: boolean,
  view: View,
): boolean {
  return (
    lead.asks < 0.9 &&
    (lead.label.number === null || (labelled && lead.label.kind === 'number')) &&
    starts.has(view.nextContent[lead.lines.end] ?? -1)
  );
}

const NO_HEADINGS: ReadonlyMap<number, number> = new Map();

/**
 * Lines that serve as headings: whole bold lines, emoji lines, outer list items; right above a
 * question, and only where headings don't do that work.
 */
function lineSections(
  reading: Reading,
  view: View,
  starts: ReadonlySet<number>,
  asking: ReadonlySet<Lead>,
  headings: readonly Section[],
): Section[] {
  const sections: Section[] = [];
  const hasHeadings = headings.length > 0;
  const fold = foldOf(reading, view);
  const trusted = sectionMarks(view, starts);
  const overRestarts = linesOverRestarts(reading, view);
  const outerItems = reading.leads[0]?.form === 'item' && reading.leads[0].level > 0;
  const isList = reading.leads[0]?.form === 'item';
  for (const lead of view.leads) {
    if (asking.has(lead) || lead.form === 'heading') continue;
    // What most lines fail at is looked at first.
    const prose = isList && lead.form === 'bold' && lead.wholly ? 3 : 1;
    const steps = lead.form === 'summary' ? 8 : prose;
    if (!leadsToQuestion(lead, starts, NO_HEADINGS, view, steps)) continue;
    if (lead.form === 'summary' && !isAround(lead, reading)) continue;
    if (lead.plain.length > 100 || lead.asks >= 0.9 || lead.label.kind === 'answer') continue;
    if (
      (view.repeats.get(lead) ?? 1) > 2 ||
      isOptionText(lead.plain) ||
      view.folds[lead.lines.start]! > fold
    )
      continue;
    if (lead.form === 'summary') {
      sections.push({
        line: lead.lines.start,
        level: LINE_LEVEL + lead.level,
        title: titleOf(lead),
      });
      continue;
    }
    if (!/[\p{L}\p{N}]{2}|\p{Script=Han}/u.test(lead.plain)) continue;
    const outer = outerItems && lead.form === 'item' && lead.level < reading.leads[0]!.level;
    const line = view.document.lines[lead.lines.start]!;
    const source = view.document.source[lead.lines.start]!;
    const wholeBold =
      lead.form === 'bold' && lead.rest === '' && /(?:\*\*|__)[\s:：]*$/.test(line.text);
    const emoji = trusted.has(headingMark(source) ?? '');
    const over = overRestarts.has(lead.lines.start);
    const titles = reading.dialect === 'bare-line' && isTitleOf(lead, view);
    const stands = wholeBold || emoji || over || titles;
    const marked = lead.startsParagraph && stands && lead.form !== 'item';
    const tagged = wholeBold && /^\s*<(?:b|strong)\b/i.test(source);
    if (outer || (marked && (!hasHeadings || tagged))) {
      const sibling = tagged ? headings[headings.length - 1]?.level : undefined;
      const level = sibling ?? LINE_LEVEL + lead.level;
      sections.push({ line: lead.lines.start, level, title: titleOf(lead) });
    }
  }
  return sections;
}

/** True for a collapsible part that is less deep than those whose summaries ask. */
function isAround(lead: Lead, { leads: [first] }: Reading): boolean {
  return first?.form === 'summary' && lead.level < first.level;
}

/** `- ## Queries`: in an outline whose items ask, a heading is an item beside or around them. */
function isOutlineHeading(lead: Lead, { leads: [first] }: Reading, view: View): boolean {
  if (first?.form !== 'item') return false;
  return view.document.items[lead.item]!.depth <= first.level;
}

/** Section titles without numbers, emoji and trailing colons. */
export function titleOf(lead: Lead): string {
  // `## Questions:` is a label and nothing else.
  const { word, number } = lead.label;
  if (lead.plain === '' && number === null) return word.charAt(0).toUpperCase() + word.slice(1);
  const markdown = lead.markdown.replace(/^\s*\[\[[^[\]]{0,40}\]\]\([^)]{0,300}\)\s*/, '');
  return plainText(markdown)
    .replace(/^(?:[#\s]|\p{Extended_Pictographic}|[\uFE0F\u200D])+/u, '')
    .replace(/^[=~#*_•·[【-]+\s*|\s*[=~#*_•·\]】-]+$/gu, '')
    .replace(/\s*[:：]\s*$/, '')
    .trim();
}

/** `一、基础`, `II. Networks`, `Part 2: Storage`: how plain text counts its parts. */
const COUNTED_PART =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]\s{0,2}|第[一二三四五六七八九十\d]{1,3}[章节部篇][:：、\s]{0,2}|[IVX]{1,5}[.)]\s{1,3}|(?:part|section|chapter|round|unit|module|teil|abschnitt|kapitel|partie|chapitre|parte|secci[oó]n|seção|cap[ií]tulo|раздел|часть|глава|тема)\s[\dIVX]{1,4}[.:)–—-]?\s{0,3})[^\s?？][^?？]{0,60}$/iu;

/**
 * What makes a line without hashes look like a heading: an emoji before it, marks around it,
 * brackets, capitals. Null for lines that end like a sentence or a lead-in.
 */
function headingMark(source: string): string | null {
  const text = source.length > 150 ? '' : source.trim();
  if (text === '' || /[:：.。,;]$/.test(text)) return null;
  const emoji = /^(\p{Extended_Pictographic}|[■◆●▶★])/u.exec(text)?.[1];
  if (emoji !== undefined) return emoji;
  if (/^[=~#*_•·-]{2,40}\s?[\p{L}\p{N}].{0,100}?[=~#*_•·-]{2,40}$/u.test(text)) return 'marks';
  if (/^(?:\[[^[\]()]{2,80}\]|【[^【】]{1,60}】)$/u.test(text)) return 'brackets';
  if (COUNTED_PART.test(text)) return 'counted';
  return /^[\p{Lu}][\p{Lu}\d &/,()-]{2,60}$/u.test(text) && /\p{Lu}{3}/u.test(text)
    ? 'capitals'
    : null;
}

/** Short lines right above the first questions of lists, or those numbered 1, where there are several such. */
function linesOverRestarts(reading: Reading, view: View): ReadonlySet<number> {
  const begins = (lead: Lead, at: number): boolean => {
    const above = reading.leads[at - 1];
    const another = above === undefined || listOf(lead, view) !== listOf(above, view);
    return lastNumber(lead) === 1 || (lead.form === 'item' && another);
  };
  const firsts = new Set(reading.leads.filter(begins).map((lead) => lead.lines.start));
  const over = view.leads.filter(
    ({ form, plain, startsParagraph, lines }) =>
      form === 'line' &&
      startsParagraph &&
      plain.length <= 60 &&
      !/[.。:：?？]$/u.test(plain) &&
      firsts.has(view.nextContent[lines.end] ?? -1),
  );
  const enough = over.length >= 2 && over.length >= firsts.size * 0.6;
  return new Set(enough ? over.map(({ lines }) => lines.start) : []);
}

/** Marks whose lines mostly stand right above questions: the others decorate answers. */
function sectionMarks(view: View, starts: ReadonlySet<number>): Set<string> {
  const counts = new Map<string, { before: number; all: number }>();
  view.document.source.forEach((source, index) => {
    const emoji =
      view.document.lines[index]!.kind === 'text' && !starts.has(index)
        ? headingMark(source)
        : null;
    if (emoji === null) return;
    const count = counts.get(emoji) ?? { before: 0, all: 0 };
    counts.set(emoji, count);
    count.all++;
    if (starts.has(view.nextContent[index + 1] ?? -1)) count.before++;
  });
  return new Set(
    [...counts]
      .filter(([mark, { all }]) => mark !== 'capitals' || all > 1)
      .filter(([, count]) => count.before >= count.all * 0.6)
      .map(([emoji]) => emoji),
  );
}
