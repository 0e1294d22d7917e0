import type { Document } from '../blocks/document';
import { roughText } from '../blocks/plainText';
import { isTerse } from '../blocks/terse';
import { hintsAtQuestions, likeness } from '../dialects/likeness';
import type { FrontMatter } from '../question';
import { KEY_TITLE } from './announcements';
import { findContents } from './contents';
import { type Lead, type LeadForm, findLeads } from './lead';
import { answersStandBesideItems, itemsStandFlush, numbersAndBulletsTakeTurns } from './listShape';

/** A document with what readings need to know about it, worked out once. */
export interface View {
  readonly document: Document;
  /** In the order of their lines; leads of tables of contents are left out. */
  readonly leads: readonly Lead[];
  readonly headings: readonly Lead[];
  /** Headings, and bold lines alone in their paragraphs that serve as such. */
  readonly titles: readonly Lead[];
  /** The lead that begins on a line. */
  readonly leadAt: ReadonlyMap<number, Lead>;
  /** 1 where the line belongs to a table of contents. */
  readonly contents: Uint8Array;
  /** What else the front matter holds. */
  readonly head: ReadonlyMap<string, unknown>;
  /** The title in the front matter; null without one. */
  readonly title: string | null;
  /** True where the front matter says how hard it is: hardly anything but a question is rated. */
  readonly rated: boolean;
  /** True where title, headings or file name say that the file holds questions. */
  readonly hinted: boolean;
  /** True where they say "questions", "quiz", "cards" rather than "interview" alone. */
  readonly namedQuestions: boolean;
  /** True where the file's name asks: `what-is-a-mutex.md`. */
  readonly nameAsks: boolean;
  /** True where there is nothing but headings and short lines. */
  readonly terse: boolean;
  /** True for files that projects have about themselves: README, CHANGELOG, CONTRIBUTING … */
  readonly aboutProject: boolean;
  /** True where the front matter says so: even faint evidence is enough then. */
  readonly forced: boolean;
  /** By how many columns all text but headings is set in; 0 in most files. */
  readonly margin: number;
  /** True where nearly all outermost list items stand at the margin. */
  readonly flushItems: boolean;
  /** True where outermost numbers and bullets take turns between headings. */
  readonly listsTakeTurns: boolean;
  /** True where numbered items stand beside text or bullets that are in none of them. */
  readonly answersBesideItems: boolean;
  /** The last line that announces the answers to all questions: `■ Answers`; null without one. */
  readonly keyLine: number | null;
  /** How often a lead's text occurs among leads of its form, where that is more than once. */
  readonly repeats: ReadonlyMap<Lead, number>;
  /** How many collapsible parts are around each line. */
  readonly folds: Uint8Array;
  /** First line with content (contents tables are none) at or after each line; `lines.length` at the end. */
  readonly nextContent: Int32Array;
}

/** What the front matter says that hints at questions: only those are rated. */
type Head = Pick<FrontMatter, 'title' | 'difficulty' | 'other'>;

/** Works out the view of a document. The file's `name` and its front matter only hint. */
export function viewOf(
  document: Document,
  name: string,
  forced: boolean,
  { title, difficulty, other }: Head = { title: null, difficulty: null, other: new Map() },
): View {
  const terse = isTerse(document);
  const found = findLeads(document, terse);
  const contents = findContents(document, found);
  const leads = found.filter((lead) => contents[lead.lines.start] === 0);
  const headings = leads.filter((lead) => lead.form === 'heading');
  const said = `${nearestNames(name)} ${title ?? ''} ${categoryIn(other)} ${firstWords(document)}`;
  const tops = headings.filter(({ level }) => level === 1).length;
  // Of many headings on the first level, each is a part.
  const isTitle = ({ level }: Lead, at: number): boolean =>
    at === 0 || (level === 1 && tops <= MOST_TITLES);
  const asksOpenly =
    leads.filter((lead) => isQuestionFold(lead, document)).length >= QUESTION_FOLDS;
  return {
    document,
    leads,
    headings,
    titles: leads.filter((lead) => lead.form === 'heading' || isBoldTitle(lead, document)),
    leadAt: byLine(leads),
    contents,
    head: other,
    title,
    rated: difficulty !== null,
    hinted:
      asksOpenly ||
      difficulty !== null ||
      hintsAtQuestions(said) ||
      headings.some((lead, at) => isTitle(lead, at) && hintsAtQuestions(lead.plain.slice(0, 200))),
    namedQuestions:
      hintsAtQuestions(said, true) ||
      headings.some(
        (lead, at) => isTitle(lead, at) && hintsAtQuestions(lead.plain.slice(0, 200), true),
      ),
    nameAsks: likeness(ownName(name)) >= 0.9,
    terse,
    // What GitHub asks for in the head of a form for issues.
    aboutProject: isAboutProject(name) || (other.has('about') && other.has('name')),
    forced,
    margin: marginOf(document),
    flushItems: itemsStandFlush(document),
    listsTakeTurns: numbersAndBulletsTakeTurns(document),
    answersBesideItems: answersStandBesideItems(document),
    keyLine: keyLineOf(leads, document),
    repeats: countRepeats(leads),
    folds: foldDepths(document),
    nextContent: nextContentLines(document, contents),
  };
}

/** True for a note with a line that begins with a tag for flash cards: `#flashcards/networks`. */
export function isTaggedForCards({ document: { lines } }: View): boolean {
  return lines.some((line) => /^#\S*(?:flashcard|card|anki|karte)/iu.test(line.text));
}

function marginOf({ lines, bodyStart }: Document): number {
  let margin = Infinity;
  for (let at = bodyStart; at < lines.length && margin > 0; at++) {
    const { kind, indent } = lines[at]!;
    if (kind === 'text') margin = Math.min(margin, indent);
  }
  return margin === Infinity ? 0 : margin;
}

function byLine(leads: readonly Lead[]): Map<number, Lead> {
  const found = new Map<number, Lead>();
  for (const lead of leads) found.set(lead.lines.start, lead);
  return found;
}

function isBoldTitle(lead: Lead, { lines }: Document): boolean {
  if (lead.form !== 'bold' || !lead.wholly || lead.asks > 0 || lead.label.kind !== null)
    return false;
  const below = lines[lead.lines.end]?.kind;
  return (
    lead.startsParagraph && lead.plain.length <= 80 && (below === 'blank' || below === undefined)
  );
}

const MOST_TITLES = 4;
/** So many parts that are marked as questions are no chance. */
const QUESTION_FOLDS = 3;
const QUESTION_FOLD = /(?:\[!|\?\?\?\+?\s|!!!\s|:::\s?)(?:question|faq|quiz)\b/i;

/** True for a call-out, an admonition or another part of that kind that says that it asks. */
function isQuestionFold(lead: Lead, document: Document): boolean {
  return lead.form === 'summary' && QUESTION_FOLD.test(document.source[lead.lines.start]!);
}

/** What a page's front matter files it under. */
function categoryIn(other: ReadonlyMap<string, unknown>): string {
  const named = ['category', 'categories'].flatMap((name) => other.get(name) ?? []);
  return named.filter((value) => typeof value === 'string').join(' ');
}

const ABOUT_PROJECT =
  /(?:^|_)(?:readme|changelog|changes|contributing|code_of_conduct|license|governance|roadmap)\b[^/]{0,20}$/i;
/** What notes are called as well, in small letters: `security.md`. */
const CAPITAL_PAPER = /(?:^|_)(?:HISTORY|ARCHITECTURE|SECURITY|SUPPORT|FAQ)\b[^/]{0,20}$/;

function isAboutProject(path: string): boolean {
  const name = path.split(/[/\\]/).pop() ?? '';
  return ABOUT_PROJECT.test(name) || CAPITAL_PAPER.test(name);
}

/** The line a file begins with, where it is short enough for a title. */
function firstWords(document: Document): string {
  const first = document.lines.find((line) => line.kind !== 'blank' && line.kind !== 'meta');
  return first?.kind === 'text' && first.text.length <= 100 && !/[.。]$/.test(first.text)
    ? first.text
    : '';
}

/** The file's own name as words. */
function ownName(name: string): string {
  const own = name.split(/[/\\]|__/).pop() ?? '';
  return own.replace(/\.[a-z]{1,5}$/i, '').replace(/[-_]+/g, ' ');
}

/** The file's name and its folder's: folders further out say little. */
function nearestNames(name: string): string {
  return name.split(/[/\\]/).slice(-2).join(' ');
}

/** Letters and digits only, lower case: for telling whether two texts are the same. */
export function fold(text: string): string {
  if (/^[\x20-\x7e\s]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The one line of a document that titles the answers to all questions, or null. */
function keyLineOf(leads: readonly Lead[], document: Document): number | null {
  const titles = leads.filter(({ form, lines: { start } }) => {
    const { text } = document.lines[start]!;
    if (text.length >= 60) return false;
    const stands = form === 'heading' || /^(?:\*\*|__|[■◆●▶★【\[=])/u.test(text);
    return stands && KEY_TITLE.test(roughText(text));
  });
  return titles.length === 1 ? titles[0]!.lines.start : null;
}

function countRepeats(leads: readonly Lead[]): Map<Lead, number> {
  const forms = new Map<LeadForm, Map<string, Lead[]>>();
  for (const lead of leads) {
    const alike = forms.get(lead.form) ?? new Map<string, Lead[]>();
    forms.set(lead.form, alike);
    const key = lead.plain.slice(0, 120).toLowerCase() || lead.label.word;
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [lead]);
    else others.push(lead);
  }
  const repeats = new Map<Lead, number>();
  for (const alike of forms.values()) {
    for (const group of alike.values()) {
      if (group.length > 1) for (const lead of group) repeats.set(lead, group.length);
    }
  }
  return repeats;
}

function nextContentLines(document: Document, contents: Uint8Array): Int32Array {
  const next = new Int32Array(document.lines.length + 1);
  next[document.lines.length] = document.lines.length;
  for (let line = document.lines.length - 1; line >= 0; line--) {
    const kind = document.lines[line]!.kind;
    const empty =
      kind === 'blank' ||
      kind === 'rule' ||
      kind === 'html' ||
      kind === 'mark' ||
      kind === 'comment';
    next[line] = empty || contents[line] === 1 ? next[line + 1]! : line;
  }
  return next;
}

function foldDepths(document: Document): Uint8Array {
  const depths = new Uint8Array(document.lines.length);
  // A file has few levels of folding; deeper ones count as one.
  for (const entry of document.details) {
    if (entry.depth > 8) continue;
    for (let line = entry.summary.end; line < entry.lines.end; line++) depths[line]!++;
  }
  return depths;
}
