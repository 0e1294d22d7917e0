import { hintsAtQuestions } from '../dialects/likeness';
import { announcedShare } from './evidence';
import { lastNumber } from './numbering';
import type { Part } from './part';
import { type View, isTaggedForCards } from './view';

/** As many questions as documentation may ask without being a bank. */
export const FEW = 4;

/** Few questions in much other text are examples, not a bank; lists of them all the more so. */
export function isBank(parts: readonly Part[], coverage: number, view: View): boolean {
  if (view.forced) return true;
  const main = parts[0]!;
  const { reading } = main;
  const isCards = reading.cards.length > 0;
  if (isCards && (isTaggedForCards(view) || isInHead(main, view))) return true;
  if (arePairs(main, view)) return true;
  const count = parts.reduce((sum, part) => sum + part.spans.length, 0);
  const single = reading.dialect === 'single-question';
  if (count < FEW && !single && coverage < 0.5) return false;
  if (coverage >= 0.4 && isCountedOut(main, view)) return true;
  if (coverage >= 0.35 && (isTalk(main, view) || isFolded(main, view))) return true;
  const hinted = view.hinted || parts.some((part) => sectionsHint(part));
  const listed = reading.extent === 'contained' && reading.leads[0]?.form === 'item';
  const all = listed && reading.leads.every(({ asks }) => asks >= 0.9);
  return coverage >= (!hinted ? 0.6 : listed && !all ? 0.35 : 0.2);
}

/** True where the sections that most questions stand in say that they hold questions. */
function sectionsHint({ sections, spans }: Part): boolean {
  let at = 0;
  let hinted = 0;
  let hints = false;
  const starts = spans.map(({ start }) => start).sort((a, b) => a - b);
  for (const start of starts) {
    const before = at;
    while (at < sections.length && sections[at]!.line <= start) at++;
    // Questions share their sections, so each title is looked at once.
    if (at > before) hints = hintsAtQuestions(sections[at - 1]!.title, true);
    if (hints) hinted++;
  }
  return starts.length >= COUNTED && hinted >= starts.length * 0.6;
}

/** So many questions, counted from 1 without a gap, that all ask and are answered, are no chance. */
const COUNTED = 6;

function isCountedOut({ reading, spans }: Part, view: View): boolean {
  const { leads } = reading;
  if (leads.length < COUNTED || leads[0]!.form === 'heading' || view.aboutProject) return false;
  if (leads.some((lead, at) => lastNumber(lead) !== at + 1 || lead.asks < 0.9)) return false;
  const answered = spans.filter(
    ({ lead, end }) => (view.nextContent[lead!.lines.end] ?? end) < end,
  );
  return answered.length >= leads.length * 0.6;
}

/** Labelled questions that all ask, half of them with labelled answers: notes of questions and answers. */
function isTalk({ reading: { leads } }: Part, view: View): boolean {
  if (leads.length < FEW || view.aboutProject) return false;
  if (leads.some((lead) => lead.label.kind !== 'question' || lead.asks < 0.9)) return false;
  return announcedShare(leads, view) >= 0.4;
}

/** Collapsible parts that nearly all ask: what is hidden answers, whatever stands beside them. */
function isFolded({ reading: { leads } }: Part, view: View): boolean {
  if (leads.length < COUNTED || leads[0]!.form !== 'summary' || view.aboutProject) return false;
  return leads.filter(({ asks }) => asks >= 0.9).length >= leads.length * 0.8;
}

/** So many labelled questions, each with a labelled answer, are meant as such in any text. */
const PAIRS = 3;

function arePairs({ reading: { leads } }: Part, view: View): boolean {
  if (leads.length < PAIRS || view.aboutProject) return false;
  if (leads.some((lead) => lead.label.kind !== 'question' || lead.asks < 0.9)) return false;
  const answered = leads.filter(
    ({ lines: { end } }) => view.leadAt.get(view.nextContent[end] ?? -1)?.label.kind === 'answer',
  );
  return answered.length >= leads.length * 0.9;
}

/** Questions in the front matter leave nothing to wonder about. */
function isInHead({ reading: { cards } }: Part, { document: { bodyStart } }: View): boolean {
  return cards[0]!.lines.start < bodyStart;
}
