import { hintsAtQuestions, likeness } from '../dialects/likeness';
import type { Reading } from './choose';
import type { Lead } from './lead';
import { share } from './leadFigures';
import type { View } from './view';

/** Fewer questions are an example; of an interview, two of them. */
const FEWEST = 4;
const FEWEST_OF_INTERVIEW = 3;
/** So many tasks are questions too. */
const FEWEST_TASKS = 8;
/** Documentation answers what its users ask, and asks them to ask. */
const ASKED_BY_USERS = /\bfaqs?\b|frequent|questions?\s?\?|any questions|got questions|常见问题/iu;

/** True where a heading says that questions stand below it: only then is it worth looking for them. */
export function hasQuestionPart({ headings }: View): boolean {
  // The title of the whole text is none of its parts.
  return headings.some((heading, at) => at > 0 && saysQuestions(heading));
}

/**
 * The questions of a text that is no bank but has a part that says it holds some, "Interview
 * questions" at the end of a chapter: of the readings given, the one with the most leads in such
 * parts, without its others. Null where there are none.
 */
export function inQuestionParts(readings: readonly Reading[], view: View): Reading | null {
  let best: Reading | null = null;
  for (const reading of readings) {
    const { leads, ofInterview } = leadsInParts(reading, view);
    if (leads.length < (ofInterview ? FEWEST_OF_INTERVIEW : FEWEST)) continue;
    const tasks = leads.length >= FEWEST_TASKS && share(leads, (lead) => lead.asks >= 0.4) >= 0.9;
    if (share(leads, asksFirst) < 0.75 && !tasks) continue;
    if (best === null || leads.length > best.leads.length)
      best = { ...reading, leads, quality: 0.7, score: leads.length * 0.7 };
  }
  return best;
}

/**
 * The leads of a reading around which a heading says that questions stand below it, and whether all
 * of those headings speak of an interview besides.
 */
function leadsInParts(
  { leads }: Reading,
  { headings, aboutProject, hinted }: View,
): { leads: Lead[]; ofInterview: boolean } {
  const own = new Set(leads);
  /** The headings around the place reached, outermost first, and what each says. */
  const around: { readonly level: number; readonly says: boolean; readonly occasion: boolean }[] =
    [];
  let at = 0;
  let ofInterview = true;
  const inside = leads.filter((lead) => {
    for (; at < headings.length && headings[at]!.lines.start < lead.lines.start; at++) {
      const heading = headings[at]!;
      while (around.length > 0 && around[around.length - 1]!.level >= heading.level) around.pop();
      const occasion = namesOccasion(heading.plain.slice(0, 200));
      // The title of the whole text is none of its parts.
      const says =
        at > 0 &&
        !own.has(heading) &&
        saysQuestions(heading) &&
        (!aboutProject || hinted || occasion);
      around.push({ level: heading.level, says, occasion });
    }
    const level = lead.form === 'heading' ? lead.level : 7;
    const part = around.find((heading) => heading.says && heading.level < level);
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
