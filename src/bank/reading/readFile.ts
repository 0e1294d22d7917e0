import type { CardDialect, Dialect } from './dialect';
import { adoptHigher, adoptStrays, adoptUnlabelled } from './adopt';
import { type BareRuns, bareRuns } from './bareRuns';
import { type Reading, findReadings } from './choose';
import { coverageOf } from './coverage';
import { FEW, isBank } from './isBank';
import { judge } from './judge';
import type { Lead } from './lead';
import { share } from './leadFigures';
import { lastNumber } from './numbering';
import type { Part } from './part';
import { hasQuestionPart, inQuestionParts } from './questionParts';
import { sectionsOf } from './sections';
import { SURE, singleQuestion } from './single';
import { spansOf } from './spans';
import type { View } from './view';

/** What a file was read as: parts in different dialects, the leading one first. */
export interface FileReading {
  readonly parts: readonly Part[];
  /** Share of the file's content that the parts explain. */
  readonly coverage: number;
}

/** A further dialect in the same file has to be this plain. */
const SECOND_QUALITY = 0.5;

/**
 * Reads a file by the dialect that explains it best, then lets the other dialects read what that
 * one left free. Returns null where the file is no question bank.
 */
export function readFile(
  view: View,
  dialects: readonly Dialect[],
  cardDialects: readonly CardDialect[],
): FileReading | null {
  const readings = findReadings(view, dialects, cardDialects);
  const parts: Part[] = [];
  const claimed = new Uint8Array(view.document.lines.length);
  const found = bareRuns(view);
  // Where all questions are bare lines, those of a run are no more than some of them.
  const best = readings[0];
  const allBare =
    best?.dialect === 'bare-line' && best.leads.length >= found.leads.length + OUTSIDE_RUNS;
  const runs = allBare || includes(best, found.leads) ? NO_RUNS : found;
  for (const line of runs.lines) claimed[line] = 2;
  for (const candidate of readings) {
    if (candidate.dialect === 'bare-line' && runs.lines.size > 0) continue;
    const reading =
      parts.length === 0 && runs.lines.size === 0
        ? candidate
        : freePart(candidate, parts, claimed, view, dialects);
    if (reading === null) continue;
    const complete =
      parts.length === 0
        ? adoptHigher(adoptUnlabelled(adoptStrays(reading, view), view), view)
        : reading;
    const limits = [...runs.limits, ...laterRuns(complete, readings)];
    claim(complete, limits, view, claimed, parts);
  }
  if (runs.leads.length > 0) {
    const reading: Reading = {
      dialect: 'bare-line',
      style: 'run',
      extent: 'contained',
      leads: runs.leads,
      cards: [],
      quality: 0.9,
      score: runs.leads.length * 0.9,
    };
    claim(reading, [], view, claimed, parts);
  }
  if (parts.length === 0) return asOneQuestion(view) ?? asParts(view, dialects, cardDialects);
  const left = !view.hinted && coverageOf(parts, view) < NEARLY_ALL;
  if (left && asBank(parts, view) !== null) {
    // What is known to be a bank needs no name that says so.
    const known = { ...view, hinted: true };
    for (const candidate of findReadings(known, dialects, cardDialects)) {
      const reading = freePart(candidate, parts, claimed, known, dialects);
      if (reading !== null) claim(reading, runs.limits, view, claimed, parts);
    }
  }
  settle(parts, view, runs.limits);
  parts.sort((a, b) => b.reading.score - a.reading.score);
  // What is rated as one question may ask in its answer too.
  const rated = view.rated && !view.forced && parts[0]!.spans.length <= FEW;
  return (
    (rated ? asOneQuestion(view) : null) ??
    asBank(parts, view) ??
    asOneQuestion(view, true) ??
    asParts(view, dialects, cardDialects)
  );
}

/** Where a bank leaves no more than a title and a few lines, there is nothing to look for. */
const NEARLY_ALL = 0.95;

/** So many bare lines outside of runs are no chance. */
const OUTSIDE_RUNS = 8;
const NO_RUNS: BareRuns = { leads: [], lines: new Set(), limits: [] };

/** True where a reading of marked lines has all of some leads among its own. */
function includes(reading: Reading | undefined, leads: readonly Lead[]): boolean {
  if (reading === undefined || reading.dialect === 'bare-line') return false;
  const own = new Set(reading.leads);
  return leads.every((lead) => own.has(lead));
}

function asBank(parts: readonly Part[], view: View): FileReading | null {
  const coverage = coverageOf(parts, view);
  return isBank(parts, coverage, view) ? { parts, coverage } : null;
}

/** One question, with others in its answer, where the parts are no bank; `sure`: only one that its labels announce. */
function asOneQuestion(view: View, sure = false): FileReading | null {
  const single = singleQuestion(view);
  if (single === null || (sure && single.quality < SURE)) return null;
  return asBank(aloneIn(view, single), view);
}

/** A reading that has the file to itself. */
function aloneIn(view: View, reading: Reading): readonly Part[] {
  const parts: Part[] = [];
  claim(reading, [], view, new Uint8Array(view.document.lines.length), parts);
  return parts;
}

/** The parts of a longer text whose titles say that they hold questions. */
function asParts(
  view: View,
  dialects: readonly Dialect[],
  cardDialects: readonly CardDialect[],
): FileReading | null {
  if (!hasQuestionPart(view)) return null;
  const known = { ...view, hinted: true, namedQuestions: true };
  const parts: Part[] = [];
  const claimed = new Uint8Array(view.document.lines.length);
  for (const reading of inQuestionParts(findReadings(known, dialects, cardDialects), view)) {
    const leads = reading.leads.filter((lead) => claimed[lead.lines.start] === 0);
    // What is left of a reading beside another is as good only where there is enough of it.
    if (parts.length > 0 && leads.length < FEW) continue;
    claim({ ...reading, leads }, [], view, claimed, parts);
  }
  if (parts.length === 0) return null;
  settle(parts, view, []);
  return { parts, coverage: coverageOf(parts, view) };
}

/** Where headings of another level that count from 1 begin behind a reading's last question. */
function laterRuns(reading: Reading, readings: readonly Reading[]): number[] {
  const last = reading.leads[reading.leads.length - 1]?.lines.start ?? Infinity;
  return readings
    .filter(({ leads }) => leads.length >= FEW && leads[0]!.form === 'heading')
    .filter(({ leads: [first] }) => first!.lines.start > last && lastNumber(first!) === 1)
    .map(({ leads: [first] }) => first!.lines.start);
}

/** What is left of a reading outside the lines that others claimed; judged again on its own. */
function freePart(
  reading: Reading,
  parts: readonly Part[],
  claimed: Uint8Array,
  view: View,
  dialects: readonly Dialect[],
): Reading | null {
  const cards = reading.cards.filter((card) => claimed[card.lines.start] === 0);
  const free = withoutIntroduction(
    reading.leads.filter((lead) => claimed[lead.lines.start] === 0),
    parts,
  );
  if (cards.length > 0) return { ...reading, cards, score: cards.length };
  const dialect = dialects.find((one) => one.name === reading.dialect);
  if (free.length === 0 || dialect === undefined) return null;
  const verdict = judge(free, dialect.needs, view);
  if (verdict === null || (parts.length > 0 && verdict.quality < SECOND_QUALITY)) return null;
  return { ...reading, ...verdict, score: verdict.leads.length * verdict.quality };
}

/**
 * A list before all questions of a file that marks nearly all of them, in which none is marked, says
 * what they are about.
 */
function withoutIntroduction(leads: readonly Lead[], parts: readonly Part[]): readonly Lead[] {
  const [main] = parts;
  const isMarked = ({ asks, label }: Lead): boolean => asks === 1 || label.kind === 'question';
  if (main === undefined || share(main.reading.leads, isMarked) < 0.8) return leads;
  let begins = Infinity;
  for (const { spans } of parts) for (const { start } of spans) begins = Math.min(begins, start);
  const isAhead = ({ form, lines }: Lead): boolean => form === 'item' && lines.start < begins;
  return leads.some((lead) => isAhead(lead) && isMarked(lead))
    ? leads
    : leads.filter((lead) => !isAhead(lead));
}

function claim(
  reading: Reading,
  limits: readonly number[],
  view: View,
  claimed: Uint8Array,
  parts: Part[],
): void {
  const sections = sectionsOf(
    reading,
    view,
    parts.map((part) => part.reading),
  );
  const taken: number[] = [...limits];
  for (const part of parts) for (const span of part.spans) taken.push(span.start);
  const spans = spansOf(reading, sections, view, taken);
  parts.push({ reading, sections, spans });
  for (const span of spans) {
    for (let line = span.start; line < span.end; line++) claimed[line] = 1;
  }
  for (const section of sections) claimed[section.line] = 1;
}

/** With all readings known, cuts each anew: sections are shared, and each ends where another begins. */
function settle(parts: Part[], view: View, limits: readonly number[]): void {
  if (parts.length < 2) return;
  const readings = parts.map((part) => part.reading);
  const starts = parts.map((part) => part.spans.map((span) => span.start));
  for (let at = 0; at < parts.length; at++) {
    const others = readings.filter((_, other) => other !== at);
    const sections = sectionsOf(readings[at]!, view, others);
    const stops = [...limits, ...starts.filter((_, other) => other !== at).flat()];
    parts[at] = {
      reading: readings[at]!,
      sections,
      spans: spansOf(readings[at]!, sections, view, stops),
    };
  }
}
