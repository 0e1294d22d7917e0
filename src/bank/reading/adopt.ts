import { FOLLOW_UP } from './announcements';
import type { Reading } from './choose';
import type { Lead } from './lead';
import { mean } from './leadFigures';
import { lastNumber } from './numbering';
import type { View } from './view';

/**
 * Takes in leads of another shape that plainly belong to a numbered or labelled reading: they carry
 * the number that is missing between two of its questions (`## Question 3.` then `### 4.`).
 */
export function adoptStrays(reading: Reading, view: View): Reading {
  const numbered = reading.leads.filter((lead) => lead.label.number !== null).length;
  if (numbered < 3 || numbered < reading.leads.length * 0.5) return reading;
  const own = new Set(reading.leads);
  const taken: Lead[] = [];
  let at = -1;
  let current = 0;
  for (const lead of view.leads) {
    if (own.has(lead)) {
      at = reading.leads.indexOf(lead, at + 1);
      current = lastNumber(lead) ?? current;
      continue;
    }
    const number = lastNumber(lead);
    const repeated = number === current && taken[taken.length - 1]?.level === lead.level;
    if (at < 0 || number === null || !standsFree(lead, view)) continue;
    // Among headings that all count, one or two may have been taken out.
    const furthest = lead.form === 'heading' && lead.asks >= 0.9 ? current + 3 : current + 1;
    if (!(number > current && number <= furthest) && !repeated) continue;
    const next = nextNumber(reading.leads, at + 1);
    const gap = next !== null && next > number && next <= number + 8;
    const atEnd =
      next === null && (lead.label.kind === 'question' || lead.form === reading.leads[0]!.form);
    if (!(gap || atEnd) || (lead.label.kind !== 'question' && lead.asks < 0.9)) continue;
    taken.push(lead);
    current = number;
  }
  if (taken.length === 0) return reading;
  const leads = [...reading.leads, ...taken].sort((a, b) => a.lines.start - b.lines.start);
  return { ...reading, leads, score: leads.length * reading.quality };
}

function nextNumber(leads: readonly Lead[], from: number): number | null {
  const next = leads[from];
  return next === undefined ? null : lastNumber(next);
}

function standsFree(lead: Lead, view: View): boolean {
  if (lead.form === 'heading') return true;
  const line = view.document.lines[lead.lines.start]!;
  const above = view.document.lines[lead.lines.start - 1];
  return line.quotes === 0 && (above === undefined || above.kind !== 'text');
}

/**
 * Takes in questions whose label was forgotten: a paragraph that asks, or one line on its own, with
 * a labelled answer right below, in a file whose questions are labelled.
 */
export function adoptUnlabelled(reading: Reading, view: View): Reading {
  const labelled = reading.leads.filter((lead) => lead.label.kind === 'question').length;
  if (labelled < 3 || labelled < reading.leads.length * 0.5) return reading;
  const own = new Set(reading.leads);
  const answers = view.leads.filter((lead) => lead.label.kind === 'answer').length;
  if (answers === 0) return reading;
  const answersLabelled = answers >= reading.leads.length * 0.6;
  let answered = true;
  const taken = view.leads.filter((lead, at) => {
    if (own.has(lead)) answered = false;
    else if (lead.label.kind === 'answer') answered = true;
    const next = view.leads[at + 1];
    const line = view.document.lines[lead.lines.start]!;
    return (
      lead.form !== 'heading' &&
      lead.form !== 'summary' &&
      !own.has(lead) &&
      answered &&
      (lead.asks >= 0.9 || (answersLabelled && isLineOfItsOwn(lead, view))) &&
      lead.label.kind !== 'answer' &&
      lead.label.kind !== 'question' &&
      !FOLLOW_UP.test(lead.plain) &&
      lead.startsParagraph &&
      line.quotes === 0 &&
      next?.label.kind === 'answer' &&
      view.nextContent[lead.lines.end] === next.lines.start
    );
  });
  if (taken.length === 0) return reading;
  const leads = [...reading.leads, ...taken].sort((a, b) => a.lines.start - b.lines.start);
  return { ...reading, leads };
}

function isLineOfItsOwn(lead: Lead, view: View): boolean {
  const above = view.document.lines[lead.lines.start - 1];
  const stands = above === undefined || above.kind === 'blank';
  return stands && lead.plain.length <= 150 && !/[:：.]$/.test(lead.plain);
}

/**
 * Takes in headings above the questions' rank that ask with a mark and have their answer right
 * below: somebody wrote `## Why is it so?` among `### What is it?`. Only where nearly all questions
 * ask, and never a title over questions.
 */
export function adoptHigher(reading: Reading, view: View): Reading {
  const [first] = reading.leads;
  if (first?.form !== 'heading' || first.label.kind !== null || mean(reading.leads) < 0.75)
    return reading;
  const own = new Set(reading.leads);
  const taken = view.headings.filter((heading, at) => {
    if (own.has(heading) || heading.level >= first.level || heading.asks < 1) return false;
    if (heading.lines.start < first.lines.start) return false;
    const next = view.headings[at + 1];
    const stop = next?.lines.start ?? view.document.lines.length;
    const isOver = next !== undefined && own.has(next) && next.level > heading.level;
    return !isOver && (view.nextContent[heading.lines.end] ?? stop) < stop;
  });
  // One alone behind the last question invites to read on elsewhere.
  const last = reading.leads[reading.leads.length - 1]!.lines.start;
  if (taken.length === 0 || (taken.length === 1 && taken[0]!.lines.start > last)) return reading;
  const leads = [...reading.leads, ...taken].sort((a, b) => a.lines.start - b.lines.start);
  return { ...reading, leads, score: leads.length * reading.quality };
}
