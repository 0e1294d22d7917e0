import { roughText } from '../blocks/plainText';
import { isQuestionWord, readLabel } from '../dialects/labels';
import { likeness } from '../dialects/likeness';
import type { LineRange } from '../question';
import { ANSWER_TITLE } from './announcements';
import { divideBody } from './body';
import type { Reading } from './choose';
import type { Lead } from './lead';
import { type View, fold } from './view';

const NOTE_LINES = 120;
/** The quality where a label or the title of an answer says that there is one question. */
export const SURE = 0.9;

/**
 * One question a file: its first heading asks, everything below answers, other headings included.
 * Taken only where something besides the heading says so: an announced answer, a label, a name.
 */
export function singleQuestion(view: View): Reading | null {
  const heading = view.headings[0];
  const bare =
    heading !== undefined && isQuestionWord(heading.plain) && paragraphAsks(heading, view);
  const first = bare ? { ...heading, plain: '', markdown: '' } : heading;
  const pair = first === undefined ? labelledPair(view) : null;
  if (pair !== null) return aloneAs(pair, SURE);
  const titled = titleAsks(view);
  if (titled !== null) return aloneAs(titled, SURE);
  if (first === undefined || view.nextContent[view.document.bodyStart] !== first.lines.start)
    return null;
  const labelled = bare || (first.label.kind === 'question' && first.plain !== '');
  const isAnswerTitle = (lead: Lead): boolean => lead !== heading && ANSWER_TITLE.test(lead.plain);
  const answered =
    view.hinted && ((view.nameAsks && first.level === 1) || view.headings.some(isAnswerTitle));
  if (!labelled && !answered && first.asks < 0.9) return null;
  const peers = view.headings.slice(1).some(({ level }) => level <= first.level);
  if (!labelled && first.level > 1 && peers) return null;
  const others = view.headings.slice(1).filter((lead) => lead.asks >= 0.9).length;
  if (others > Math.max(2, view.headings.length * 0.3)) return null;
  if (!(
    labelled ||
    view.forced ||
    answered ||
    (first.asks >= 0.9 && !isGuide(first) && (view.hinted || isAnnounced(first, view))) ||
    isNote(first, others, view)
  ))
    return null;
  return aloneAs(first, labelled || answered ? SURE : 0.8);
}

function aloneAs(lead: Lead, quality: number): Reading {
  return {
    dialect: 'single-question',
    style: 'file',
    extent: 'open',
    leads: [lead],
    cards: [],
    quality,
    score: 0.8,
  };
}

/** The one labelled question of a file without headings, where a labelled answer follows it. */
function labelledPair({ leads, nextContent, document }: View): Lead | null {
  const [first] = leads;
  if (first === undefined || nextContent[document.bodyStart] !== first.lines.start) return null;
  const asking = leads.filter(({ label }) => label.kind === 'question');
  const next = leads.find(({ lines }) => lines.start === nextContent[first.lines.end]);
  const isPair = asking.length === 1 && asking[0] === first && next?.label.kind === 'answer';
  return isPair && first.asks >= 0.9 ? first : null;
}

/**
 * The title in the front matter as a question, where it asks with a mark, the file stands among
 * questions and hardly any heading asks something else.
 */
function titleAsks({ title, hinted, aboutProject, headings, document }: View): Lead | null {
  if (title === null || !hinted || aboutProject || likeness(title) < 1) return null;
  const others = headings.filter(({ asks, plain }) => asks >= 0.9 && fold(plain) !== fold(title));
  if (others.length > headings.length * 0.2) return null;
  const line = document.source.slice(0, document.bodyStart).findIndex((at) => TITLE.test(at));
  return line < 0 ? null : textAsLead(title, { start: line, end: document.bodyStart });
}

const TITLE = /^title\s*:/;

/** A lead for a text that stands where no lead is looked for. */
function textAsLead(text: string, lines: LineRange): Lead {
  const plain = roughText(text);
  return {
    form: 'heading',
    lines,
    level: 1,
    label: readLabel(''),
    markdown: text,
    rest: '',
    plain,
    asks: likeness(plain),
    bold: false,
    wholly: false,
    item: -1,
    end: Infinity,
    startsParagraph: true,
    linked: false,
  };
}

/** `How to prepare …` without a mark: a text that tells how. */
function isGuide({ plain, asks }: Lead): boolean {
  return asks < 1 && /^how\s(?:to|i|we)\s/i.test(plain);
}

/** True where the paragraph below a heading asks: links and lists do not. */
function paragraphAsks({ lines: { end } }: Lead, { leadAt, nextContent, document }: View): boolean {
  const start = nextContent[end] ?? -1;
  const line = document.lines[start];
  if (line?.kind !== 'text' || line.startsItem) return false;
  const below = leadAt.get(start);
  return below !== undefined
    ? below.asks >= 0.4 || below.label.kind === 'question'
    : likeness(roughText(line.text)) >= 0.4;
}

/** A short note whose title is a question and that asks nothing else. */
function isNote(first: Lead, others: number, view: View): boolean {
  const content = view.document.lines.filter((line) => line.kind !== 'blank').length;
  if (view.headings.some(({ plain }) => ASKED_BY_USER.test(plain))) return false;
  return first.asks === 1 && others <= 1 && content <= NOTE_LINES && !view.aboutProject;
}

/** `How do I use it?`: what documentation has its readers ask. */
const ASKED_BY_USER = /\bhow (?:do|can) i (?:use|get|install|run|build|update|contribute)\b/i;

function isAnnounced(lead: Lead, view: View): boolean {
  return divideBody(lead, lead.lines.end, view.document.lines.length, view).announced;
}
