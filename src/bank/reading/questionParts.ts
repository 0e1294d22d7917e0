import { hintsAtQuestions, likeness } from '../dialects/likeness.js';
import type { Reading } from './choose.js';
import type { Lead } from './lead.js';
import { share } from './leadFigures.js';
import type { View } from './view.js';

/** Fewer questions are an example. */
const FEWEST = 4;
/** Documentation answers what its users ask, and asks them to ask. */
const ASKED_BY_USERS = /\bfaqs?\b|frequent|questions?\s?\?|any questions|got questions|常见问题/iu;

/**
 * The questions of a text that is no bank but has a part that says it holds some, "Interview
 * questions" at the end of a chapter: of the readings given, the one with the most leads in such
 * parts, without its others. Null where there are none.
 */
export function inQuestionParts(readings: readonly Reading[], view: View): Reading | null {
  let best: Reading | null = null;
  for (const reading of readings) {
    const leads = leadsInParts(reading, view);
    if (leads.length < FEWEST || share(leads, asksFirst) < 0.75) continue;
    if (best === null || leads.length > best.leads.length)
      best = { ...reading, leads, quality: 0.7, score: leads.length * 0.7 };
  }
  return best;
}

/** The leads of a reading around which a heading says that questions stand below it. */
function leadsInParts({ leads }: Reading, { headings, aboutProject }: View): Lead[] {
  const own = new Set(leads);
  /** The headings around the place reached, outermost first, and whether each says so. */
  const around: { readonly level: number; readonly says: boolean }[] = [];
  let at = 0;
  return leads.filter((lead) => {
    for (; at < headings.length && headings[at]!.lines.start < lead.lines.start; at++) {
      const heading = headings[at]!;
      while (around.length > 0 && around[around.length - 1]!.level >= heading.level) around.pop();
      // The title of the whole text is none of its parts.
      const says = at > 0 && !own.has(heading) && saysQuestions(heading, aboutProject);
      around.push({ level: heading.level, says });
    }
    const level = lead.form === 'heading' ? lead.level : 7;
    return around.some((heading) => heading.says && heading.level < level);
  });
}

function saysQuestions({ markdown, plain }: Lead, aboutProject: boolean): boolean {
  const title = plain.slice(0, 200);
  if (ASKED_BY_USERS.test(markdown) || !hintsAtQuestions(title, true)) return false;
  return !aboutProject || namesOccasion(title);
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
