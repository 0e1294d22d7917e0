import { ANSWER_TITLE, REVEAL } from './announcements';
import type { Lead } from './lead';
import { firstFrom, share } from './leadFigures';
import { readOptionMark } from './optionMarks';
import { type View, fold } from './view';

/** Titles over paragraphs that end in a question mark, most of them. */
export function bodiesAsk(leads: readonly Lead[], view: View): boolean {
  if (leads[0]?.form !== 'heading') return false;
  const asking = leads.filter((lead, at) => bodyAsks(lead, leads[at + 1]?.lines.start, view));
  return asking.length >= leads.length * 0.6;
}

/** True where a short body under a heading ends by asking. */
export function bodyAsks(lead: Lead, limit: number | undefined, view: View): boolean {
  const { lines } = view.document;
  const end = Math.min(limit ?? lines.length, lead.lines.end + 16);
  let last = -1;
  let items = 0;
  for (let line = lead.lines.end; line < end; line++) {
    if (lines[line]!.kind === 'heading') return false;
    // A list of questions right below: each of them asks, not all of them together.
    if (lines[line]!.startsItem && (last < 0 || items > 0))
      items += marked(lines[line]!.text) ? 1 : 0;
    if (items >= 2) return false;
    if (view.nextContent[line] === line) last = line;
  }
  return last >= 0 && (limit ?? last) - last < 12 && marked(lines[last]!.text);
}

function marked(text: string): boolean {
  return /[?？][^\p{L}\p{N}]{0,4}$/u.test(text);
}

/**
 * Share of leads over an announced answer or options: "Answer:", a heading or a summary that says so.
 * @param end the line up to which what follows the last of them is looked at
 */
export function announcedShare(leads: readonly Lead[], view: View, end = Infinity): number {
  let at = firstFrom(leads[0]?.lines.start ?? 0, view.leads);
  const announced = leads.filter((lead, number) => {
    const limit = leads[number + 1]?.lines.start ?? end;
    while (at < view.leads.length && view.leads[at]!.lines.start <= lead.lines.start) at++;
    for (; at < view.leads.length && view.leads[at]!.lines.start < limit; at++) {
      const below = view.leads[at]!;
      // Behind another heading stands something else.
      if (below.form === 'heading') {
        const isPeer = lead.form === 'heading' && below.level <= lead.level;
        return !isPeer && announces(below);
      }
      if (announces(below) || offersOption(below, view)) return true;
    }
    return false;
  });
  return announced.length / leads.length;
}

/** True for the first of several options, and for the one that is ticked. */
function offersOption(lead: Lead, view: View): boolean {
  const text = textAt(lead, view);
  return readOptionMark(text)?.place === 0 || (lead.form === 'item' && TICKED.test(text));
}

function textAt(lead: Lead, view: View): string {
  return view.document.lines[lead.lines.start]!.text;
}

/** `- Yes ✅`: the right one of several. */
const TICKED = /\S\s{0,3}(?:✅|✔️?|☑️?)\s*$/u;

function announces(lead: Lead): boolean {
  if (lead.label.kind === 'answer') return lead.label.word.length > 1;
  if (lead.form === 'heading') return ANSWER_TITLE.test(lead.plain);
  return lead.form === 'summary' && REVEAL.test(lead.plain);
}

/** A short answer is a paragraph or a list of this many lines. */
const SHORT_ANSWER = 6;

/**
 * Three or more headings that all ask, each with a short answer, under a title, and the file has no
 * other headings: a bank, however small. An article of that form has longer parts.
 */
export function isSmallBank(leads: readonly Lead[], view: View): boolean {
  if (view.aboutProject || leads.length < 3 || leads[0]!.form !== 'heading') return false;
  const [title] = view.headings;
  if (view.headings.length !== leads.length + 1 || title!.level >= leads[0]!.level) return false;
  if (view.nextContent[title!.lines.end] !== leads[0]!.lines.start) return false;
  return leads.every((lead, at) => {
    const limit = leads[at + 1]?.lines.start ?? view.document.lines.length;
    let content = 0;
    for (let line = lead.lines.end; line < limit; line++) {
      if (view.nextContent[line] === line)
        content += view.document.lines[line]!.text.length > 0 ? 1 : 0;
    }
    return lead.asks >= 0.9 && content >= 1 && content <= SHORT_ANSWER;
  });
}

/** So many parts that hide their answers are no chance. */
const FOLDS = 3;

/** Three or more collapsible parts whose summaries ask with a mark, and next to nothing beside them. */
export function areWholeFile(leads: readonly Lead[], view: View): boolean {
  if (view.aboutProject || leads.length < FOLDS || leads[0]!.form !== 'summary') return false;
  if (leads.some((lead) => lead.asks < 1)) return false;
  let inside = 0;
  for (const lead of leads) inside += lead.end - lead.lines.start;
  const content = view.document.lines.filter(({ kind }) => kind !== 'blank').length;
  return inside >= content * 0.85;
}

/** Most definitions are a paragraph or a short list after it. */
const DEFINITION_LINES = 14;

/**
 * Eight or more headings, nearly each with a short text under it that begins with a paragraph:
 * terms and their definitions. Only in files that say what they are.
 */
export function areDefinitions(leads: readonly Lead[], view: View): boolean {
  if (!view.hinted || leads.length < 8 || leads[0]!.form !== 'heading') return false;
  // Terms do not ask; the parts of an article do now and then.
  if (share(leads, ({ asks }) => asks >= 0.9) > 0.3) return false;
  const { lines } = view.document;
  const defining = leads.filter((lead, at) => {
    const first = view.nextContent[lead.lines.end] ?? lines.length;
    const opening = lines[first];
    if (opening === undefined || opening.kind !== 'text' || opening.item >= 0) return false;
    const limit = Math.min(leads[at + 1]?.lines.start ?? lines.length, first + 40);
    let content = 0;
    for (let line = first; line < limit; line++) if (view.nextContent[line] === line) content++;
    return content <= DEFINITION_LINES && lead.plain.length <= 60;
  });
  return defining.length >= leads.length * 0.85;
}

/** Fewer headings below their list are the chapters of an article. */
const LISTED = 5;

/**
 * Five or more headings without others of their rank, each of which the table of contents at the
 * head of the file names: topics. Only in files that say what they are for, and no README.
 */
export function areListedAbove(leads: readonly Lead[], view: View): boolean {
  const [first] = leads;
  if (!view.hinted || view.aboutProject || leads.length < LISTED || first?.form !== 'heading')
    return false;
  const peers = view.headings.filter(({ level }) => level === first.level).length;
  if (leads.length < peers * 0.8) return false;
  const listed = new Set<string>();
  for (let line = 0; line < first.lines.start; line++) {
    if (view.contents[line] === 1)
      listed.add(fold(view.document.lines[line]!.text.replace(LINK, '$1')));
  }
  const named = leads.filter(({ plain }) => listed.has(fold(plain)));
  return named.length >= leads.length * 0.8;
}

const LINK = /^\[([^[\]]{1,300})\]\(.*$/;
