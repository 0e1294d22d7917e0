import type { Document } from '../blocks/document';
import { fenceAt } from '../blocks/fences';
import { roughText } from '../blocks/plainText';
import { readLabel } from '../dialects/labels';
import { ANSWER_TITLE, REVEAL } from './announcements';
import { isOptionText, readOptionMark } from './optionMarks';
import { type OptionRun, findOptions, listOptions } from './options';
import type { Lead } from './lead';
import type { View } from './view';

/** How a question's body divides. Lines are indices into the document. */
export interface Body {
  /** Lines that still belong to the question. */
  readonly prompt: { readonly start: number; readonly end: number };
  readonly options: OptionRun | null;
  /** Where the answer begins, and the first line of its text where that shares a line with its label. */
  readonly answerStart: number;
  readonly answerHead: string;
  readonly end: number;
  /** True where a label, a heading or a summary announced the answer. */
  readonly announced: boolean;
}

interface Announcement {
  /** The line that announces. */
  readonly line: number;
  readonly start: number;
  readonly head: string;
}

/**
 * Divides the lines from `start` to `end` under a lead into question, options and answer.
 * @param listAnswers a list under a text that ends in a colon is the answer, not more of the question
 * @param mayChoose false where lines that look like options are none
 */
export function divideBody(
  lead: Lead,
  start: number,
  end: number,
  view: View,
  listAnswers = false,
  mayChoose = true,
): Body {
  const { document } = view;
  const onLine = lead.rest === '' ? null : readLabel(roughText(lead.rest.slice(0, 80)));
  if (onLine?.kind === 'answer') {
    const head = afterLabel(lead.rest, onLine.end);
    return {
      prompt: { start, end: start },
      options: null,
      answerStart: start,
      answerHead: head,
      end,
      announced: true,
    };
  }
  const announcement = findAnnouncement(view, start, end);
  const limit = announcement?.line ?? end;
  const options = mayChoose
    ? (findOptions(document, start, limit) ?? listOptions(document, lead.plain, start, limit))
    : null;
  if (announcement !== null) {
    return {
      prompt: { start, end: options?.start ?? limit },
      options,
      answerStart: announcement.start,
      answerHead: announcement.head,
      end,
      announced: true,
    };
  }
  if (
    options !== null &&
    (options.boxes || leadsUpTo(document, start, options.start, lead.asks === 1))
  ) {
    return {
      prompt: { start, end: options.start },
      options,
      answerStart: options.end,
      answerHead: '',
      end,
      announced: false,
    };
  }
  const code = askedCode(lead, start, end, view);
  if (code > start) {
    return {
      prompt: { start, end: code },
      options: null,
      answerStart: code,
      answerHead: '',
      end,
      announced: false,
    };
  }
  const promptEnd =
    lead.plain === '' || (/[:：]\s*$/.test(lead.plain) && !listAnswers)
      ? openingEnd(document, start, end, lead.plain === '')
      : start;
  return {
    prompt: { start, end: promptEnd },
    options: null,
    answerStart: promptEnd,
    answerHead: lead.rest,
    end,
    announced: false,
  };
}

/**
 * Code, images and a few lines may stand between a question and its options; hardly any prose where
 * the question has been asked, and never a heading.
 */
function leadsUpTo(
  document: Document,
  start: number,
  optionsStart: number,
  asked: boolean,
): boolean {
  let prose = 0;
  for (let line = start; line < optionsStart; line++) {
    const { kind } = document.lines[line]!;
    if (kind === 'heading') return false;
    if (kind === 'text') prose++;
  }
  return prose <= (asked ? 2 : 6);
}

/** `What does the code below print?` */
export const ASKS_ABOUT_CODE =
  /\b(?:(?:code|snippet|program|function|query|script|example|output|class)s?\b.{0,60}\b(?:below|following|do|does|print|prints|output|return|log)|(?:below|following|this|these)\b.{0,40}\b(?:code|snippet|program|function|query|script|output|statement)|output of|will be printed|what(?:'s| is| will be) (?:the output|wrong|printed|logged))|下面|以下|下列|如下|输出|打印|次のコード|以下のコード|(?:다음|아래) (?:코드|구문)|출력|결과값|следующ|этот код|данн(?:ый код|ая программа)|выведет|siguiente código|código abaixo|código a seguir|code suivant|folgende[rns]? code/iu;

/** `Write a program that prints …`: the code below is the answer. */
const ASKS_FOR_CODE =
  /^(?:write|implement|create|design|develop|build|escrib[ea]|escreva|implementa|schreiben?|écri(?:s|vez|re)|напиш[иь]|реализуй|实现|编写)(?![\p{L}])/iu;

/** Where the code ends that a question asks about, the lead or the paragraph below a bare label. */
function askedCode(lead: Lead, start: number, end: number, view: View): number {
  if (lead.plain !== '') {
    const code = codeEnd(view, start, end);
    if (code === start || !ASKS_ABOUT_CODE.test(lead.plain) || ASKS_FOR_CODE.test(lead.plain))
      return start;
    // Code is all that a collapsible part hides: the answer.
    const hidden = lead.form === 'summary' && (view.nextContent[code] ?? end) >= end;
    return hidden ? start : code;
  }
  const first = view.nextContent[start] ?? end;
  if (first >= end || !ASKS_ABOUT_CODE.test(view.document.lines[first]!.text)) return start;
  const below = openingEnd(view.document, start, end, true);
  const code = codeEnd(view, below, end);
  return code > below ? code : start;
}

/** Where a block of code that stands right below ends; `start` where none does. */
function codeEnd(view: View, start: number, end: number): number {
  const line = view.nextContent[start] ?? end;
  const fence = line < end ? fenceAt(view.document.fences, line) : undefined;
  return fence === undefined ? start : Math.min(fence.lines.end, end);
}

/** The first line that announces the answer: a label, a heading, a summary. */
function findAnnouncement(view: View, start: number, end: number): Announcement | null {
  const { document } = view;
  const first = findOne(view, start, end);
  if (first === null || first.head.trim() !== '') return first;
  // "Answer" may be said twice: by the summary that hides it and by its first line.
  let next = first.start;
  while (
    next < end &&
    ['blank', 'html', 'mark', 'comment', 'rule'].includes(document.lines[next]!.kind)
  )
    next++;
  const second = next < end ? findOne(view, next, next + 1) : null;
  return second === null ? first : { ...second, line: first.line };
}

function findOne(view: View, start: number, end: number): Announcement | null {
  const { document } = view;
  const summaries = summariesIn(document, start, end);
  let prose = false;
  for (let line = start; line < end; line++) {
    const { kind, text } = document.lines[line]!;
    // Only a lone summary asks whether there was any.
    if (
      summaries.size === 1 &&
      !prose &&
      line > start &&
      document.lines[line - 1]!.text !== '' &&
      readOptionMark(document.lines[line - 1]!.text) === null
    )
      prose = true;
    const summary = summaries.get(line);
    if (summary !== undefined && (REVEAL.test(summary.plain) || (summaries.size === 1 && !prose))) {
      return { line, start: summary.end, head: summary.remainder };
    }
    if (kind === 'heading' && ANSWER_TITLE.test(roughText(text)))
      return { line, start: line + 1, head: '' };
    if (kind !== 'text' && kind !== 'heading') continue;
    const label = view.leadAt.get(line)?.label;
    if (label?.kind !== 'answer' || isOptionSequence(document, line, end, text)) continue;
    const rest = roughText(text).slice(label.end);
    return { line, start: line + 1, head: rest === '' ? '' : afterLabel(text, label.end) };
  }
  return null;
}

/** What follows an answer's label, as Markdown. */
function afterLabel(text: string, plainEnd: number): string {
  const wanted = roughText(text).slice(0, plainEnd).replace(/\s+/g, '');
  let matched = 0;
  let position = 0;
  while (position < text.length && matched < wanted.length) {
    if (text[position] === wanted[matched]) matched++;
    position++;
  }
  const rest = text.slice(position).trim();
  if (/^[*_](?![*_])/.test(text) && /[^*_][*_]$/.test(rest)) return rest.slice(0, -1);
  const marks = rest.split('**').length % 2 === 0;
  if (!marks) return rest;
  return rest.replace(/^\*\*\s*/, '') === rest
    ? rest.replace('**', '')
    : rest.replace(/^\*\*\s*/, '');
}

/** `A: …` followed by `B: …` is an option, not an answer. */
function isOptionSequence(document: Document, line: number, end: number, text: string): boolean {
  if (!isOptionText(text)) return false;
  for (let next = line + 1; next < Math.min(end, line + 12); next++) {
    const other = document.lines[next]!;
    if (
      other.kind === 'text' &&
      /^(?:[-*+]\s+)?(?:\[[ xX]?\]\s+)?(?:\*\*)?[(（]?[BБ②Вb]/u.test(other.text) &&
      isOptionText(other.text)
    )
      return true;
  }
  return false;
}

function summariesIn(
  document: Document,
  start: number,
  end: number,
): Map<number, { plain: string; end: number; remainder: string }> {
  const found = new Map<number, { plain: string; end: number; remainder: string }>();
  // Binary search keeps this linear over all questions.
  let low = 0;
  let high = document.details.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (document.details[middle]!.summary.start < start) low = middle + 1;
    else high = middle;
  }
  for (
    let at = low;
    at < document.details.length && document.details[at]!.summary.start < end;
    at++
  ) {
    const { summary, text, remainder } = document.details[at]!;
    found.set(summary.start, { plain: roughText(text), end: summary.end, remainder });
  }
  return found;
}

/**
 * Where a question whose wording follows its label ends: after its first paragraph and a list that
 * hangs on to it, before a quotation, a heading or a second paragraph. A quotation right below asks.
 */
function openingEnd(
  document: Document,
  start: number,
  end: number,
  needsParagraph: boolean,
): number {
  let line = start;
  let taken = !needsParagraph;
  let last = start;
  let listed = false;
  let quoted = false;
  for (; line < end; line++) {
    const { kind, quotes, startsParagraph, item } = document.lines[line]!;
    if (kind === 'blank') continue;
    if (kind !== 'text' || (quotes > 0 && (taken || listed) && !quoted)) break;
    if (quoted && quotes === 0) break;
    quoted = quotes > 0;
    const inList = item >= 0;
    if (inList) listed = true;
    else if (startsParagraph && (taken || listed)) break;
    else taken = true;
    last = line + 1;
  }
  return last;
}
