import { hintsAtQuestions, likeness } from '../dialects/likeness';
import type { Reading } from './choose';
import type { Lead } from './lead';
import { share } from './leadFigures';
import type { View } from './view';

/** Fewer questions are an example; less so of an interview, or where each has a label. */
const FEWEST = 4;
const FEWEST_ANNOUNCED = 2;
/** So many tasks are questions too. */
const FEWEST_TASKS = 8;
/** Documentation answers what its users ask, and asks them to ask. */
const ASKED_BY_USERS = /\bfaqs?\b|frequent|questions?\s?\?|any questions|got questions|常见问题/i;

/**
 * True where a heading, or an item over others, says that questions stand below it: only then is it
 * worth looking for them.
 */
export function hasQuestionPart(view: View): boolean {
  return partTitles(view).some(({ says }) => says);
}

/**
 * The questions of a text that is no bank but has a part that says it holds some, "Interview
 * questions" at the end of a chapter: of each reading given, the leads in such parts; the readings
 * with the most of them first.
 */
export function inQuestionParts(readings: readonly Reading[], view: View): Reading[] {
  const titles = partTitles(view);
  return readings
    .flatMap((reading) => {
      const { leads: inside, ofInterview } = leadsInParts(reading, titles);
      const tasks =
        inside.length >= FEWEST_TASKS && share(inside, (lead) => lead.asks >= 0.4) >= 0.9;
      if (share(inside, asksFirst) < 0.75 && !tasks) return [];
      // `### Part 1` among headings that ask.
      const leads = inside.filter(
        ({ form, asks, label }) => form !== 'heading' || asks > 0 || label.kind !== null,
      );
      if (leads.length < fewest(leads, ofInterview)) return [];
      return [{ ...reading, leads, quality: 0.7, score: leads.length * 0.7 }];
    })
    .sort((a, b) => b.leads.length - a.leads.length);
}

function fewest(leads: readonly Lead[], ofInterview: boolean): number {
  const labelled = leads.every(({ label }) => label.kind === 'question');
  return ofInterview || labelled ? FEWEST_ANNOUNCED : FEWEST;
}

/** What may say what stands below it: a heading, or an item around others. */
interface PartTitle {
  readonly lead: Lead;
  /** As of headings; items count from {@link ITEM_LEVEL}. */
  readonly level: number;
  readonly says: boolean;
  readonly occasion: boolean;
}

const ITEM_LEVEL = 7;

/** As of headings; see {@link ITEM_LEVEL}. */
function levelOf({ form, level }: Lead): number {
  if (form === 'heading') return level;
  return form === 'item' ? ITEM_LEVEL + level : ITEM_LEVEL;
}

function partTitles(view: View): PartTitle[] {
  const { leads, headings, nextContent } = view;
  return leads.flatMap((lead) => {
    if (lead.form === 'heading') {
      // The title of the whole text is none of its parts.
      const says = lead !== headings[0] && saysQuestions(lead);
      return [titleOf(lead, says, view)];
    }
    const isAround = lead.form === 'item' && (nextContent[lead.lines.end] ?? lead.end) < lead.end;
    const says = isAround && lead.plain.length <= 40 && lead.asks < 0.9 && saysQuestions(lead);
    return says ? [titleOf(lead, says, view)] : [];
  });
}

function titleOf(lead: Lead, says: boolean, view: View): PartTitle {
  const occasion = namesOccasion(lead.plain.slice(0, 200));
  const believed = says && (!view.aboutProject || view.hinted || occasion);
  return { lead, level: levelOf(lead), says: believed, occasion };
}

/**
 * The leads of a reading around which a title says that questions stand below it, and whether all
 * of those titles speak of an interview besides.
 */
function leadsInParts(
  { leads }: Reading,
  allTitles: readonly PartTitle[],
): { leads: Lead[]; ofInterview: boolean } {
  const own = new Set(leads);
  const titles = allTitles.filter(({ lead }) => !own.has(lead) || lead.form === 'heading');
  /** The titles around the place reached, outermost first. */
  const around: PartTitle[] = [];
  let at = 0;
  let ofInterview = true;
  const inside = leads.filter((lead) => {
    for (; at < titles.length && titles[at]!.lead.lines.start < lead.lines.start; at++) {
      const title = titles[at]!;
      while (around.length > 0 && around[around.length - 1]!.level >= title.level) around.pop();
      around.push(title);
    }
    const level = levelOf(lead);
    const part = around.find((title) => title.says && !own.has(title.lead) && title.level < level);
    if (part !== undefined && !part.occasion) ofInterview = false;
    return part !== undefined;
  });
  return { leads: inside, ofInterview };
}

function saysQuestions({ markdown, plain }: Lead): boolean {
  return !ASKED_BY_USERS.test(markdown) && hintsAtQuestions(plain.slice(0, 200), true);
}

/** True for a text that asks, whatever it says behind the question mark. */
function asksFirst({ asks, plain }: Lead): boolean {
  if (asks >= 0.9) return true;
  const mark = plain.slice(0, 200).search(/[?？]/u);
  return mark > 0 && likeness(plain.slice(0, mark + 1)) >= 0.9;
}

/** True for a title that names an interview or an exam besides questions. */
function namesOccasion(title: string): boolean {
  return /interview|exam\b|面[试試接]|면접|собес|entrevista|entretien|gespräch|prüfung/iu.test(
    title,
  );
}
