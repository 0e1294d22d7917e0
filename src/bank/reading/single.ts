import { isQuestionWord } from '../dialects/labels.js';
import { divideBody } from './body.js';
import type { Reading } from './choose.js';
import type { Lead } from './lead.js';
import type { View } from './view.js';

const NOTE_LINES = 120;

/**
 * One question a file: its first heading asks, everything below answers, other headings included.
 * Taken only where something besides the heading says so: an announced answer, a label, a name.
 */
export function singleQuestion(view: View): Reading | null {
  const heading = view.headings[0];
  const bare = heading !== undefined && isQuestionWord(heading.plain);
  const first = bare ? { ...heading, plain: '', markdown: '' } : heading;
  if (first === undefined || view.nextContent[view.document.bodyStart] !== first.lines.start)
    return null;
  const labelled = bare || first.label.kind === 'question';
  if (!labelled && first.asks < 0.9) return null;
  const peers = view.headings.slice(1).some(({ level }) => level <= first.level);
  if (!labelled && first.level > 1 && peers) return null;
  const others = view.headings.slice(1).filter((lead) => lead.asks >= 0.9).length;
  if (others > Math.max(2, view.headings.length * 0.3)) return null;
  if (!(
    labelled ||
    view.forced ||
    (first.asks >= 0.9 && (view.hinted || isAnnounced(first, view))) ||
    isNote(first, others, view)
  ))
    return null;
  return {
    dialect: 'single-question',
    style: 'file',
    extent: 'open',
    leads: [first],
    cards: [],
    quality: 0.8,
    score: 0.8,
  };
}

/** A short note whose title is a question and that asks nothing else. */
function isNote(first: Lead, others: number, view: View): boolean {
  const content = view.document.lines.filter((line) => line.kind !== 'blank').length;
  return first.asks === 1 && others <= 1 && content <= NOTE_LINES && !view.aboutProject;
}

function isAnnounced(lead: Lead, view: View): boolean {
  return divideBody(lead, lead.lines.end, view.document.lines.length, view).announced;
}
