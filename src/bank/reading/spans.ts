import { fenceAt } from '../blocks/fences';
import { REVEAL } from './announcements';
import type { Reading } from './choose';
import type { Card } from './dialect';
import type { Lead } from './lead';
import { isTaggedCard } from './leadText';
import type { Section } from './sections';
import type { View } from './view';

/** One question's place: the lead that asks and the lines that are its own. */
export interface Span {
  readonly lead: Lead | null;
  readonly card: Card | null;
  /** A heading right above that names the question (`## 3. Rolling out`), or null. */
  readonly title: Lead | null;
  readonly start: number;
  readonly end: number;
  readonly dialect: string;
}

/**
 * Cuts a reading into spans: each question reaches to the next question, to the next section, or to
 * a heading above its own level, whichever comes first. `limits` are further lines to stop at.
 */
export function spansOf(
  reading: Reading,
  sections: readonly Section[],
  view: View,
  limits: readonly number[],
): Span[] {
  const titles = titlesOf(reading, view);
  const stops = new Set<number>(limits);
  for (const section of sections) stops.add(section.line);
  for (const line of headingStops(reading, sections, view)) stops.add(line);
  const starts = reading.leads.map((lead) => titles.get(lead)?.lines.start ?? lead.lines.start);
  for (const start of starts) stops.add(start);
  for (const banner of bannersOf(reading, view)) stops.add(banner);
  const sorted = [...stops].sort((a, b) => a - b);
  const contained = reading.extent === 'contained' && !answersStandBetween(reading, sorted, view);
  const spans: Span[] = reading.leads.map((lead, at) => {
    const start = starts[at]!;
    const next = firstAfter(sorted, lead.lines.end - 1) ?? view.document.lines.length;
    const own = contained || isTaggedCard(view.document.lines[lead.lines.start]!.text);
    const end = own ? containedEnd(lead, next, view) : next;
    return {
      lead,
      card: null,
      title: titles.get(lead) ?? null,
      start,
      end: Math.max(end, lead.lines.end),
      dialect: reading.dialect,
    };
  });
  for (const card of reading.cards) {
    spans.push({
      lead: null,
      card,
      title: null,
      start: card.lines.start,
      end: card.lines.end,
      dialect: reading.dialect,
    });
  }
  return spans;
}

/** True where paragraphs stand between the items of most lists: they answer the item above. */
function answersStandBetween(reading: Reading, stops: readonly number[], view: View): boolean {
  if (reading.leads[0]?.form !== 'item') return false;
  const followed = reading.leads.filter((lead) => {
    const next = view.nextContent[lead.end] ?? view.document.lines.length;
    const stop = firstAfter(stops, lead.lines.end - 1) ?? view.document.lines.length;
    return next < stop && view.document.lines[next]!.kind !== 'code';
  });
  return followed.length >= Math.max(2, reading.leads.length * 0.4);
}

/** First number in a sorted list that is greater than `value`. */
function firstAfter(sorted: readonly number[], value: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return sorted[low];
}

/** Headings that end a question although no section begins there: "## Closing advice". */
function headingStops(reading: Reading, sections: readonly Section[], view: View): number[] {
  const lead = reading.leads[0];
  const asking = new Set(reading.leads);
  const sectionLevels = sections
    .map((section) => Math.floor(section.level))
    .filter((level) => level <= 6);
  const fold = foldOf(reading, view);
  const deepest =
    lead?.form === 'heading'
      ? lead.level - 1
      : lead?.form === 'item'
        ? 6
        : Math.max(1, ...new Set(sectionLevels));
  const stops = view.headings
    .filter((heading) => !asking.has(heading) && heading.level <= deepest && heading.item < 0)
    .filter(
      (heading) => heading.label.kind !== 'answer' && view.folds[heading.lines.start]! <= fold,
    )
    .map((heading) => heading.lines.start);
  return [...stops, ...closingHeadings(reading, view)];
}

/**
 * Headings on the questions' own level behind the last question ("Conclusion"), where none stands
 * inside an answer.
 */
function closingHeadings(reading: Reading, view: View): number[] {
  const first = reading.leads[0];
  const last = reading.leads[reading.leads.length - 1];
  if (first?.form !== 'heading' || last === undefined || reading.leads.length < 3) return [];
  const asking = new Set(reading.leads);
  const others = view.headings.filter(
    (heading) =>
      heading.level === first.level &&
      !asking.has(heading) &&
      heading.lines.start > first.lines.start &&
      heading.label.kind !== 'answer' &&
      (view.repeats.get(heading) ?? 1) === 1,
  );
  const inside = others.some((heading) => heading.lines.start < last.lines.start);
  return inside ? [] : others.map((heading) => heading.lines.start);
}

/** How deep in collapsible parts the questions themselves stand. */
export function foldOf(reading: Reading, view: View): number {
  let deepest = 0;
  for (const lead of reading.leads) deepest = Math.max(deepest, view.folds[lead.lines.start]!);
  for (const card of reading.cards) deepest = Math.max(deepest, view.folds[card.lines.start]!);
  return deepest;
}

/** The end of the item or collapsible part; code and tables right behind it belong to it as well. */
function containedEnd(lead: Lead, limit: number, view: View): number {
  let end = Math.min(lead.end, limit);
  if (lead.form === 'summary') return answeredBelow(lead, end, limit, view);
  if (lead.form !== 'item') return end;
  for (;;) {
    const next = nextNonBlank(view, end);
    const kind = next >= limit ? undefined : view.document.lines[next]?.kind;
    if (kind === 'table') {
      end = next;
      while (end < limit && view.document.lines[end]!.kind === 'table') end++;
      continue;
    }
    if (kind !== 'code') return end;
    const fence = fenceAt(view.document.fences, next);
    if (fence === undefined || fence.lines.end > limit) return end;
    end = fence.lines.end;
  }
}

/**
 * The end of a collapsible part with its answer, where that stands below: in a part that says
 * "Answer", or in the text under a call-out that holds nothing but its title.
 */
function answeredBelow(lead: Lead, end: number, limit: number, view: View): number {
  const next = view.nextContent[end] ?? limit;
  if (next >= limit) return end;
  const below = view.leadAt.get(next);
  if (below?.form === 'summary') {
    const answers = below.label.kind === 'answer' || REVEAL.test(below.plain);
    return answers ? Math.min(below.end, limit) : end;
  }
  const isCallOut = (line: number): boolean => view.document.source[line]!.includes('[!');
  return isCallOut(lead.lines.start) &&
    !isCallOut(next) &&
    view.nextContent[lead.lines.end] === next
    ? limit
    : end;
}

function nextNonBlank(view: View, from: number): number {
  let line = from;
  while (line < view.document.lines.length && view.document.lines[line]!.kind === 'blank') line++;
  return line;
}

/**
 * Headings that stand right above most labelled questions, a different one each, are their titles:
 * `## 3. Rolling out safely` over `**Question:** …`.
 */
export function titlesOf(reading: Reading, view: View): Map<Lead, Lead> {
  const titles = new Map<Lead, Lead>();
  if (reading.leads.length === 0 || reading.leads[0]!.form === 'heading') return titles;
  const labelled = reading.leads.filter((lead) => lead.label.kind === 'question').length;
  if (labelled < reading.leads.length * 0.6) return titles;
  const above = new Map<number, Lead>();
  for (const heading of view.headings)
    above.set(view.nextContent[heading.lines.end] ?? -1, heading);
  for (const lead of reading.leads) {
    const heading = above.get(lead.lines.start);
    if (heading !== undefined) titles.set(lead, heading);
  }
  const enough = titles.size >= Math.max(2, reading.leads.length * 0.7);
  return enough ? titles : new Map<Lead, Lead>();
}

/** `Question 8` alone on a line, over the labelled question that it counts, ends the one before. */
function bannersOf(reading: Reading, view: View): number[] {
  if (reading.leads[0]?.label.kind !== 'question') return [];
  const asking = new Set(reading.leads);
  return view.leads
    .filter(
      (lead) =>
        lead.label.kind === 'question' &&
        lead.plain === '' &&
        lead.label.number !== null &&
        !asking.has(lead),
    )
    .map((lead) => lead.lines.start);
}
