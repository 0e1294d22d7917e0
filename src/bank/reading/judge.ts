import { difficultyMark } from './comments';
import type { Needs } from './dialect';
import {
  announcedShare,
  areDefinitions,
  areListedAbove,
  areWholeFile,
  bodiesAsk,
  isSmallBank,
} from './evidence';
import type { Lead } from './lead';
import { mean, share } from './leadFigures';
import { lastNumber, runQuality } from './numbering';
import { sectionsThatAsk } from './sectionsThatAsk';
import {
  withinNumbering,
  withoutChatter,
  withoutFrontAndBack,
  withoutKey,
  withoutParts,
  withoutPoints,
  withoutSilentParts,
} from './strays';
import type { View } from './view';

/** Leads of one style that are believed to ask. */
export interface Verdict {
  readonly leads: readonly Lead[];
  /** 0 to 1. */
  readonly quality: number;
}

/**
 * Decides whether leads that look alike are questions: by their labels, by an unbroken numbering,
 * by how many read like questions. Returns those that are, without the strays among them.
 */
export function judge(group: readonly Lead[], needs: Needs, view: View): Verdict | null {
  let leads = withoutParts(group, view);
  if (needs.bySection === true) leads = sectionsThatAsk(leads, view);
  const few = Math.min(needs.count, view.forced ? 1 : needs.count);
  if (leads.length < few) return null;
  // In a file that says what it holds, questions may come without a mark, as in some languages.
  const unmarked = view.namedQuestions || (view.hinted && needs.byNumber === true);
  if (share(leads, (lead) => lead.asks >= (unmarked ? 0.9 : 1)) < (needs.marked ?? 0)) return null;
  // Without numbers, words alone make no question of the lines of a blog.
  const some = needs.byNumber === true ? 0 : (needs.marked ?? 0) * 0.6;
  if (share(leads, (lead) => lead.asks === 1) < some) return null;
  leads = onlyLabelled(leads) ?? leads;
  const labelled = share(leads, (lead) => lead.label.kind === 'question');
  const numbered = share(
    leads,
    (lead) => lead.label.number !== null && lead.label.kind !== 'answer',
  );
  if (needs.byLabel === true && labelled >= 0.5 && labelled * leads.length >= few) {
    // Where the labels have no numbers, a number alone counts something else: sections.
    const labelsCount = leads.some(
      (lead) => lead.label.kind === 'question' && lead.label.number !== null,
    );
    const prefixes = sharedPrefixes(leads);
    const asking = withoutKey(withoutChatter(leads), view).filter(
      (lead) =>
        lead.asks >= 0.4 ||
        lead.label.kind === 'question' ||
        (lead.label.kind !== null && labelsCount) ||
        prefixes.has(prefixOf(lead) ?? ''),
    );
    if (asking.length < few) return null;
    return { leads: asking, quality: 0.7 + 0.3 * labelled };
  }
  let kept: readonly Lead[] =
    numbered >= 0.5 ? withinNumbering(withoutPoints(leads, view), view) : leads;
  kept = withoutSilentParts(withoutKey(kept, view), view);
  if (kept.length < few) return null;
  const asks = mean(kept);
  const run = runQuality(kept);
  kept = withoutEmptyTitles(kept, view);
  const linked = share(kept, (lead) => lead.linked);
  const isBank =
    asksEnough(asks, kept, view) || isSmallBank(kept, view) || areWholeFile(kept, view);
  let quality = isBank ? asks : 0;
  const counted = share(kept, (lead) => lead.label.number !== null) >= 0.8 && run >= 0.7;
  const many =
    view.hinted &&
    kept.length >= 8 &&
    (view.namedQuestions ||
      asks >= (kept[0]!.form === 'heading' ? 0.5 : 0.1) ||
      areDefinitions(kept, view) ||
      (kept[0]!.form === 'heading' && countsBySection(kept, view)));
  // An article about interviews counts its parts too, and asks in the titles of some.
  const least = view.namedQuestions ? 0.25 : 0.5;
  if (needs.byNumber === true && counted && (asks >= least || many)) {
    quality = Math.max(quality, 0.5 + 0.4 * asks);
  }
  const placed = kept.length >= (view.hinted ? 5 : 8) && asks >= (view.hinted ? 0.3 : 0.4);
  if (needs.byPlace === true && (many || placed)) {
    quality = Math.max(quality, 0.45 + 0.4 * asks);
  }
  if (needs.byNumber === true && counted && quality < 0.95 && kept.length >= 3) {
    if (bodiesAsk(kept, view)) quality = 0.95;
  }
  if (kept.length >= 4 && share(kept, isRated) >= 0.6) quality = Math.max(quality, 0.8);
  if (kept.length >= 3 && announcedShare(kept, view) >= 0.4) quality = Math.max(quality, 0.9);
  if (needs.byTopic === true && quality < 0.5 && areTopics(kept, view)) quality = 0.5;
  if (needs.bySection === true && isManual(kept, view)) quality = 0;
  if (linked > 0.5 && asks < (kept[0]!.form === 'heading' ? 0.2 : 0.6)) quality = 0;
  if (isEmphasis(kept)) quality = 0;
  if (quality === 0 && view.forced) quality = 0.3 + 0.3 * asks;
  if (quality === 0) return null;
  const framed = withoutFrontAndBack(kept);
  return framed.length < few ? null : { leads: framed, quality };
}

/** `Code: reverse a string`: the word before a colon. */
function prefixOf({ form, plain }: Lead): string | null {
  return form === 'heading'
    ? (/^(\p{L}{2,20})\s?[:：]\s/u.exec(plain)?.[1]?.toLowerCase() ?? null)
    : null;
}

/** Fewer headings that begin alike may be parts of one answer. */
const ALIKE = 3;

/** The words that several headings without a label begin with: labels of this file's own. */
function sharedPrefixes(leads: readonly Lead[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lead of leads) {
    const prefix = lead.label.kind === null ? prefixOf(lead) : null;
    if (prefix !== null) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([prefix, count]) => (count >= ALIKE ? [prefix] : [])));
}

/** Where labelled headings ask and the others of their rank don't, the labelled ones; else null. */
function onlyLabelled(leads: readonly Lead[]): readonly Lead[] | null {
  if (leads[0]?.form !== 'heading') return null;
  const own = leads.filter(({ label }) => label.kind === 'question');
  const others = leads.filter(({ label }) => label.kind !== 'question');
  return own.length >= 3 && mean(own) >= 0.7 && mean(others) < 0.2 ? own : null;
}

function areTopics(leads: readonly Lead[], view: View): boolean {
  return areDefinitions(leads, view) || areListedAbove(leads, view);
}

/** True for a few bold lines hardly any of which is marked as a question: prose stresses so. */
function isEmphasis(leads: readonly Lead[]): boolean {
  if (leads[0]!.form !== 'bold' || leads.length >= 8 || mean(leads) >= 0.75) return false;
  const marked = share(leads, (lead) => lead.asks === 1 || lead.label.kind !== null);
  return marked < 0.3;
}

/** True where a text ends in how hard it is: tasks are rated so, and hardly anything else. */
function isRated(lead: Lead): boolean {
  return difficultyMark(lead.markdown) !== null;
}

/**
 * Leaves out headings without number or question that have nothing under them but the next question:
 * sections. Not where most headings have nothing under them, for then none is answered.
 */
function withoutEmptyTitles(leads: readonly Lead[], view: View): readonly Lead[] {
  const isOverNext = (lead: Lead): boolean => {
    const next = view.leadAt.get(view.nextContent[lead.lines.end] ?? -1);
    return next?.form === 'heading' && next.level === lead.level && next.asks >= 0.9;
  };
  if (leads[0]?.form !== 'heading' || share(leads, isOverNext) >= 0.5) return leads;
  return leads.filter((lead) => lead.asks > 0 || lead.label.number !== null || !isOverNext(lead));
}

/** True where two sections or more count their leads from 1: an article counts its parts once. */
function countsBySection(leads: readonly Lead[], view: View): boolean {
  const { level } = leads[0]!;
  const own = new Set(leads);
  const sections = new Set<Lead | null>();
  let section: Lead | null = null;
  for (const heading of view.headings) {
    if (heading.level < level) section = heading;
    if (own.has(heading) && lastNumber(heading) === 1) sections.add(section);
  }
  return sections.size >= 2;
}

/** Items that hardly ask are the steps of a manual, unless the file is little else and says what it is. */
function isManual(leads: readonly Lead[], view: View): boolean {
  if (view.forced || share(leads, (lead) => lead.asks >= 0.9) >= 0.25) return false;
  const { lines } = view.document;
  const content = lines.filter((line) => line.kind !== 'blank').length;
  // Tasks of several lines count with all of them.
  const listed = leads.reduce((sum, lead) => {
    const inside = lines.slice(lead.lines.start, Math.min(lead.end, lead.lines.start + 40));
    return sum + inside.filter((line) => line.kind !== 'blank').length;
  }, 0);
  return !view.namedQuestions || listed < content * 0.5;
}

/** Items each of which has text below it that is in none of them: few lists of steps are so. */
function answersStandBelow(leads: readonly Lead[], view: View): boolean {
  if (leads.length < 4 || leads[0]!.form !== 'item') return false;
  const below = leads.filter((lead, at) => {
    const next = leads[at + 1]?.lines.start ?? view.document.lines.length;
    return (view.nextContent[lead.end] ?? next) < next;
  });
  return below.length >= leads.length * 0.8;
}

/** Without a title that speaks of questions, more of them have to be there, and plainer. */
function asksEnough(asks: number, leads: readonly Lead[], view: View): boolean {
  const count = leads.length;
  if (view.hinted) {
    // An article about interviews has a few such headings as well, and a README says how to use it.
    const few = count < 5 && leads[0]!.form === 'heading';
    if (few && view.aboutProject && share(leads, (lead) => lead.asks === 1) < 0.5) return false;
    const enough = few ? 0.6 : 0.5;
    const some = asks >= 0.3 && view.namedQuestions;
    return asks >= enough || (some && (count >= 6 || answersStandBelow(leads, view)));
  }
  // No project has so much to say about itself.
  if (view.aboutProject) return (count >= 10 && asks >= 0.85) || (count >= 30 && asks >= 0.5);
  return asks >= (count >= 12 ? 0.55 : 0.7) && count >= 5;
}
