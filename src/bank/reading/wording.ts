/** Where the wording of a question stands: in its lead, below it, or in another line under its title. */
import type { Line } from '../blocks/document';
import { roughText } from '../blocks/plainText';
import { isQuestionWord } from '../dialects/labels';
import { likeness } from '../dialects/likeness';
import { partAnswer } from './habits';
import type { Lead } from './lead';
import type { Span } from './spans';
import type { View } from './view';

/** What a lead asks, and whether it only titles what asks below it. */
export interface Asked {
  readonly asked: Lead;
  readonly titled: boolean;
}

/**
 * The lead that words a question: the one found, without a rating behind its number, or the one
 * below it that it titles.
 * @param sameLine answers follow their questions on the same line in this file
 */
export function askedLead(found: Lead, span: Span, sameLine: boolean, view: View): Asked {
  const lead = withoutRating(found);
  const inner = innerQuestion(lead, span, view) ?? wordingBelow(lead, span, view);
  return {
    asked: withAnswerApart(inner ?? lead, sameLine),
    titled: inner !== null && lead.plain !== '',
  };
}

/** `Question 4 [ADVANCED]`, `Question 5 (2 points)`: of what is behind the number, nothing asks. */
function withoutRating(lead: Lead): Lead {
  const counts = lead.label.kind === 'question' && lead.label.number !== null;
  return counts && RATING.test(lead.plain) ? { ...lead, markdown: '', plain: '' } : lead;
}

const RATING = /^[[(（【][^[\]()（）【】?？]{1,100}[\])）】]$/u;

/** `**Q: Functions of a kernel:**` over what there is to say of them, not over what asks. */
export function isTopicOverText(asked: Lead, span: Span, view: View): boolean {
  if (asked.label.kind !== 'question' || asked.asks > 0 || !/\p{L}\s?[:：]$/u.test(asked.plain))
    return false;
  const below = view.nextContent[asked.lines.end] ?? span.end;
  const line = view.document.lines[below];
  return below < span.end && line?.kind === 'text' && likeness(roughText(line.text)) < 0.9;
}

/** `**Type:** single choice`: what a card says of itself before it asks. */
const DETAIL = /^(?:[-*+]\s)?(?:\*\*|__)?\p{L}[\p{L} ]{0,20}(?:\*\*|__)?\s?[:：].{1,80}$/u;

/**
 * `### Title` or `### Question 4` with `**Question:** …` as the first line under it, or a heading
 * that says no more than “Question”; details may stand between them.
 */
function innerQuestion(lead: Lead, span: Span, view: View): Lead | null {
  if (lead.form !== 'heading') return null;
  let next = view.nextContent[lead.lines.end] ?? -1;
  for (let details = 0; next >= 0 && next < span.end && details <= 6; details++) {
    const inner = view.leadAt.get(next);
    if (inner?.form === 'heading' && isQuestionWord(inner.plain)) {
      return { ...inner, plain: '', markdown: '' };
    }
    // `# Question 1 - Basics` over `## What is a class?`
    const isBelow = inner?.form === 'heading' && inner.level > lead.level && inner.asks === 1;
    if (details === 0 && isBelow && lead.label.kind === 'question' && lead.asks === 0) return inner;
    const asks = inner?.label.kind === 'question' && inner.label.number === null;
    if (inner !== undefined && asks && inner.form !== 'heading') return inner;
    if (!DETAIL.test(view.document.lines[next]!.text)) return null;
    next = view.nextContent[next + 1] ?? -1;
  }
  return null;
}

/**
 * `### Question 1: Indexes` over a quotation or a call-out that asks, and
 * `## Question 1: Single choice` over `**Points:** 1` and a paragraph: the title says of what kind
 * the question is, the paragraph asks.
 */
function wordingBelow(lead: Lead, span: Span, view: View): Lead | null {
  if (lead.form !== 'heading' || lead.label.kind !== 'question' || lead.asks > 0) return null;
  const { lines } = view.document;
  let details = 0;
  let next = view.nextContent[lead.lines.end] ?? span.end;
  if (next >= span.end) return null;
  const below = view.leadAt.get(next);
  const apart = below?.form === 'summary' || lines[next]!.quotes > 0;
  if (below !== undefined && apart && below.asks >= 0.9) return below;
  const isDetail = ({ text, item }: Line): boolean =>
    item < 0 && text.startsWith('**') && DETAIL.test(text);
  while (next < span.end && isDetail(lines[next]!)) {
    details++;
    next = view.nextContent[next + 1] ?? span.end;
  }
  const asks = details > 0 && next < span.end && lines[next]!.startsParagraph;
  return asks && view.leadAt.get(next)?.label.kind !== 'answer'
    ? { ...lead, lines: { start: next, end: next }, markdown: '', plain: '' }
    : null;
}

/** Parts a question from the answer on its line, where that is the file's way. */
function withAnswerApart(lead: Lead, sameLine: boolean): Lead {
  const parted = sameLine ? partAnswer(lead) : null;
  return parted === null
    ? lead
    : {
        ...lead,
        markdown: parted.question,
        plain: roughText(parted.question),
        rest: parted.answer,
      };
}

/** What of the text below a question words it too: up to another label, without asides. */
export function moreWording(text: string, hasWording: boolean): string {
  return withoutAsides(beforeOtherLabel(text, hasWording));
}

/** The text up to a heading or a line that is a label of its own: `Hints:`, `Example:`, `**Keywords:** heap`. */
function beforeOtherLabel(text: string, hasWording: boolean): string {
  const other =
    /(?:^|\n)[ \t]{0,8}(?:#{1,6}\s|(?:\*\*|__)?\p{L}[\p{L} ]{1,24}[:：](?:\*\*|__)?[ \t]{0,8}(?=\n|$)|(?:\*\*|__)\p{L}[\p{L} ]{1,24}(?:[:：](?:\*\*|__)|(?:\*\*|__)[:：])(?=\s|$)|[*_]\p{L}[\p{L} ]{1,24}(?:[:：]\s|[*_]\s?[:：]))/u.exec(
      text,
    );
  return other === null || (other.index === 0 && !hasWording)
    ? text
    : text.slice(0, other.index).trim();
}

/** Without what is said aside, in brackets, below a question: `（面试官…）`. */
function withoutAsides(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:（[^（）]*）|\([^()]*\))\s*$/u.test(line))
    .join('\n')
    .trim();
}

export function isShortProse(text: string): boolean {
  return text.length <= 700 && !text.includes('```');
}

/** Plain prompt without leftovers of labels and emoji at its ends; code keeps its first character. */
export function cleanPrompt(text: string, code = false): string {
  const begun = text.replace(/^(?:\p{Extended_Pictographic}|[\uFE0F\u200D\s•])+(?=.)/u, '');
  return (code ? begun : begun.replace(/^[-*+](?=\p{L})/u, ''))
    .replace(/(?:\s|\p{Extended_Pictographic}|[\uFE0F\u200D])+$/u, '')
    .trim();
}
