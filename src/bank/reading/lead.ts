import type { Document, Line } from '../blocks/document';
import { roughText } from '../blocks/plainText';
import { type Label, findInlineAnswer, readLabel } from '../dialects/labels';
import { likeness } from '../dialects/likeness';
import type { LineRange } from '../question';
import {
  WHOLE_LINK,
  isTaggedCard,
  splitBold,
  stripLabel,
  unwrapped,
  upright,
  withoutCardTag,
  withoutTailLinks,
} from './leadText';
import { FOLLOW_UP } from './announcements';
import { asksBelow, leadExtent } from './leadExtent';
import { itemsAreHardWrapped } from './listShape';

/** In which shape a line stands out. */
export type LeadForm = 'heading' | 'bold' | 'item' | 'summary' | 'line';

/** A line (or few) that could begin something: a question, an answer, a section. */
export interface Lead {
  readonly form: LeadForm;
  /** The lines its text stands on. */
  readonly lines: LineRange;
  /** Heading level, depth of the list item (0 outermost), depth of the summary; else 0. */
  readonly level: number;
  readonly label: Label;
  /** Markdown after the label. */
  readonly markdown: string;
  /** What stands behind closed bold text, or behind `</summary>`, on the same line. */
  readonly rest: string;
  /** `markdown` as rough plain text. */
  readonly plain: string;
  /** How much it reads like a question, 0 to 1. */
  readonly asks: number;
  /** True where bold text begins the line. */
  readonly bold: boolean;
  /** True where the whole text is bold. */
  readonly wholly: boolean;
  /** Index of the list item that begins here, or -1. */
  readonly item: number;
  /** Where the list item or the collapsible part around it ends; the file's end otherwise. */
  readonly end: number;
  /** True where nothing of the same paragraph stands above. */
  readonly startsParagraph: boolean;
  /** True where the whole text is one link. */
  readonly linked: boolean;
}

/** The box of an item in a list to tick off. */
const CHECK_BOX = /^\[[ xX]\]\s{1,4}(?=[^\s([])/;
/** A line break right behind bold text: what follows it is the answer. */
const BREAK = /(?:\*\*|<\/(?:b|strong)>)\s{0,3}<br\s{0,2}\/?>\s{0,3}\S/i;
/** `**Streams** — Lazy sequences of …`: what follows a dash explains. */
const DASHED = /^\s{0,2}[—–]\s{1,2}\S{1,40}\s\S/;
/** A dash or colon and links: where to read the answer. */
const REST_LINKS =
  /^\s{0,3}[-–—:→|]{1,3}\s{0,3}(?:\[[^[\]]{1,200}\]\([^()\s]{1,500}\)[\s,;.|&]{0,4}){1,6}$/u;

/**
 * All leads of a document, in the order of their lines. Linear in the text.
 * @param eachLine every line of text is a lead, as in a document of nothing but short ones
 */
export function findLeads(document: Document, eachLine = false): Lead[] {
  const leads: Lead[] = [];
  const wrapped = itemsAreHardWrapped(document);
  const inSummary = summaryLeads(document, leads);
  for (let index = document.bodyStart; index < document.lines.length; index++) {
    const line = document.lines[index]!;
    if (inSummary.has(index) || line.text === '') continue;
    if (line.kind === 'heading') leads.push(headingLead(document, line, index));
    else if (line.kind === 'text') {
      const lead = line.startsItem
        ? itemLead(document, line, index, wrapped)
        : lineLead(document, line, index, eachLine);
      if (lead !== null) leads.push(lead);
    }
  }
  // All but summaries are found in their order.
  return document.details.length === 0
    ? leads
    : leads.sort((a, b) => a.lines.start - b.lines.start);
}

function summaryLeads(document: Document, leads: Lead[]): Set<number> {
  const lines = new Set<number>();
  /** The summaries of the parts that are open, outermost first. */
  const around: Lead[] = [];
  for (const details of document.details) {
    while (around.length > 0 && around[around.length - 1]!.end <= details.summary.start)
      around.pop();
    const text = details.text.trim();
    const plain = roughText(text);
    const label = readLabel(plain, /^#\d/.test(plain));
    for (let line = details.summary.start; line < details.summary.end - 1; line++) lines.add(line);
    const asks = likeness(plain.slice(label.end));
    const outer = around[around.length - 1];
    // A question inside another one's answer stands beside it: somebody forgot to close that one.
    const beside =
      asks >= 0.9 && outer !== undefined && outer.asks >= 0.9 && !FOLLOW_UP.test(plain);
    leads.push({
      form: 'summary',
      lines: details.summary,
      level: beside ? outer.level : details.depth,
      label,
      markdown: stripLabel(text, plain, label),
      rest: details.remainder,
      plain: plain.slice(label.end),
      asks,
      bold: false,
      wholly: false,
      item: -1,
      end: details.lines.end,
      startsParagraph: true,
      linked: WHOLE_LINK.test(text),
    });
    around.push(leads[leads.length - 1]!);
  }
  return lines;
}

function headingLead(document: Document, line: Line, index: number): Lead {
  const goesOn = wrappedOnto(document, line, index);
  const whole = goesOn === null ? line.text : `${line.text} ${goesOn}`;
  const text = unwrapped(
    withoutTailLinks(withoutCardTag(whole.endsWith('#') ? whole.replace(/\s#{1,6}$/, '') : whole)),
  );
  const item = line.startsItem ? line.item : -1;
  const plain = roughText(text);
  let label = readLabel(plain, true);
  const number = document.items[item]?.number;
  if (label.number === null && number !== null && number !== undefined) {
    label = { ...label, kind: label.kind ?? 'number', number: String(number), bare: false };
  }
  const rest = plain.slice(label.end);
  return {
    form: 'heading',
    lines: { start: index, end: index + (goesOn === null ? 1 : 2) },
    level: line.level,
    label,
    markdown: stripLabel(text, plain, label),
    rest: '',
    plain: rest,
    asks: likeness(rest),
    bold: false,
    wholly: false,
    item,
    end: document.lines.length,
    startsParagraph: true,
    linked: WHOLE_LINK.test(whole),
  };
}

/** The line on which an indented, wrapped heading ends its question, or null. */
function wrappedOnto(document: Document, { text, item }: Line, index: number): string | null {
  const next = document.lines[index + 1];
  if (next?.kind !== 'text' || next.indent < 2 || next.startsItem || next.item !== item)
    return null;
  const wraps =
    text.length > 50 && /[\p{L},]$/u.test(text) && /^\p{L}.{0,90}[?？.]$/u.test(next.text);
  return wraps ? next.text : null;
}

function itemLead(document: Document, line: Line, index: number, wrapped: boolean): Lead {
  const item = document.items[line.item]!;
  const text = line.text.replace(CHECK_BOX, '');
  const lead = textLead(document, leadExtent(document, index, text, wrapped), index, 'item');
  const number = item.number;
  const label =
    lead.label.number === null && number !== null && lead.label.kind !== 'answer'
      ? { ...lead.label, kind: lead.label.kind ?? ('number' as const), number: String(number) }
      : lead.label;
  const kind = isTaggedCard(line.text) && label.kind !== 'answer' ? 'question' : label.kind;
  const tagged = { ...label, kind };
  return { ...lead, label: tagged, level: item.depth, item: line.item, end: item.lines.end };
}

function lineLead(document: Document, line: Line, index: number, always: boolean): Lead | null {
  const bold = line.text.startsWith('**') || line.text.startsWith('__');
  if (!bold && !always && !mayStandOut(document, line, index)) return null;
  const extent = always
    ? { text: line.text, end: index + 1 }
    : leadExtent(document, index, line.text);
  const lead = textLead(document, extent, index, bold ? 'bold' : 'line');
  const above = document.lines[index - 1];
  const underEmoji = lead.asks >= 0.9 && asksOrDecorates(above?.text ?? '');
  const standsOut =
    always ||
    bold ||
    line.startsParagraph ||
    lead.label.kind !== null ||
    lead.asks === 1 ||
    underEmoji ||
    (lead.asks >= 0.9 && asksBelow(above, line));
  return standsOut ? lead : null;
}

const MAY_BE_LABELLED =
  /^[^\p{L}\p{N}]{0,14}(?:\p{N}|\p{Lo}|(?:\p{L}{1,12}\s){0,2}\p{L}{1,12}\s{0,2}(?:[#№]\s?)?(?:\d|[.:：)）\]、．|–—-]))/u;

/**
 * A quick look that spares most prose the closer one: labels stand early, questions end in a mark,
 * and what asks or titles without either is short.
 */
function mayStandOut(document: Document, line: Line, index: number): boolean {
  return (
    (line.startsParagraph ? lengthShown(line.text) <= 160 : line.text.length < 24) ||
    asksBelow(document.lines[index - 1], line) ||
    MAY_BE_LABELLED.test(line.text.slice(0, 60)) ||
    /[?？]/.test(line.text.slice(-12)) ||
    asksOrDecorates(document.lines[index - 1]?.text.slice(-200) ?? '')
  );
}

/** True for a text with an emoji before it or a question mark behind it. */
function asksOrDecorates(text: string): boolean {
  return /^\p{Extended_Pictographic}/u.test(text) || text.endsWith('?') || text.endsWith('？');
}

/** How long a line is without the address of the link that it consists of. */
function lengthShown(text: string): number {
  const close = text.startsWith('[') ? text.indexOf('](') : -1;
  return close < 0 ? text.length : close;
}

function textLead(
  document: Document,
  extent: { readonly text: string; readonly end: number },
  index: number,
  form: LeadForm,
): Lead {
  const text = upright(unwrapped(withoutTailLinks(withoutCardTag(extent.text))));
  const bold = splitBold(text);
  const plain = roughText(text);
  const label = labelOf(plain, bold !== null);
  let markdown = stripLabel(text, plain, label);
  let rest = '';
  if (bold !== null && bold.rest !== '') {
    const inner = roughText(bold.inner);
    const innerLabel = labelOf(inner, true);
    const question = inner.slice(innerLabel.end);
    // `**What is X?** X is …` answers on the same line; `**1) Title**. text` goes on asking.
    const dashed = DASHED.test(bold.rest) && likeness(roughText(bold.rest)) < 0.9;
    // `**Q: States of a process:** new, ready, …`: a labelled topic, and what there is to say of it.
    const topic = innerLabel.kind === 'question' && /\p{L}\s?[:：]$/u.test(question);
    const answers =
      (dashed ||
        topic ||
        /[?？]\W{0,3}$/.test(question) ||
        (question.trim() !== '' && BREAK.test(document.source[index]!.slice(0, 2000)))) &&
      likeness(roughText(bold.rest)) < 1 &&
      /[\p{L}\p{N}]{3}/u.test(bold.rest);
    if (label.kind === 'question' && label.end >= inner.length && innerLabel.kind === null) {
      // `**Question**: text`: the colon that makes a label of the word stands outside.
      markdown = stripLabel(text, plain, label);
    } else if (answers || (question.trim() !== '' && REST_LINKS.test(bold.rest))) {
      markdown = stripLabel(bold.inner, inner, innerLabel);
      rest = bold.rest.replace(/^[\s:.–—-]+/, '');
    } else {
      markdown = `${stripLabel(bold.inner, inner, innerLabel)}${/^[\s.:,;!?]/.test(bold.rest) ? '' : ' '}${bold.rest}`;
      if (question.trim() === '') markdown = bold.rest.replace(/^[\s:.：–—-]+/, '');
    }
  } else if (bold !== null) {
    markdown = stripLabel(bold.inner, roughText(bold.inner), labelOf(roughText(bold.inner), true));
  }
  const inline = label.kind === 'question' && rest === '' ? findInlineAnswer(markdown) : -1;
  if (inline >= 0) {
    rest = markdown.slice(inline).trim();
    markdown = markdown.slice(0, inline).trim();
  }
  const shown = markdown === text ? plain : roughText(markdown);
  return {
    form,
    lines: { start: index, end: extent.end },
    level: 0,
    label,
    markdown,
    rest,
    plain: shown,
    asks: likeness(shown),
    bold: bold !== null,
    wholly: bold !== null && bold.rest === '',
    item: -1,
    end: document.lines.length,
    startsParagraph: document.lines[index]!.startsParagraph,
    linked: WHOLE_LINK.test(extent.text),
  };
}

/** Bold lines may number a question with nothing but a space, where a question follows. */
function labelOf(plain: string, bold: boolean): Label {
  const label = readLabel(plain);
  if (!bold || label.kind !== null) return label;
  const bare = readLabel(plain, true);
  return bare.bare && likeness(plain.slice(bare.end)) >= 0.9 ? bare : label;
}
