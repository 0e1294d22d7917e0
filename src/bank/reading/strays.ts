/** What looks like the questions of a file and is none: names of parts, points of answers, keys. */
import { isSpeakerWord } from '../dialects/labels';
import { ANSWER_TITLE, FOLLOW_UP } from './announcements';
import { ASKS_ABOUT_CODE } from './body';
import { announcedShare } from './evidence';
import type { Lead } from './lead';
import { headingAbove, mean, share } from './leadFigures';
import { lastNumber, runQuality } from './numbering';
import { readOptionMark } from './optionMarks';
import { rubricKey } from './rubric';
import { fold, type View } from './view';

/** Unnumbered text that occurs this often in one form is the name of a part ("Example"). */
const PART_REPEATS = 3;

/** `**Follow-up Q:** …` belongs to the question above it. */
function isFollowUp({ plain }: Lead): boolean {
  return FOLLOW_UP.test(plain);
}

/** In a talk, not all that the one who asks says is a question. */
function withoutSmallTalk(leads: readonly Lead[]): readonly Lead[] {
  const isSpeaker = (lead: Lead): boolean => isSpeakerWord(lead.label.word);
  const asking = leads.filter((lead) => isSpeaker(lead) && lead.asks >= 0.9).length;
  return asking < 3 ? leads : leads.filter((lead) => !isSpeaker(lead) || lead.asks >= 0.4);
}

/** Below a line that announces the answers to all questions, what does not ask is one of them. */
export function withoutKey(leads: readonly Lead[], view: View): readonly Lead[] {
  const line = view.keyLine;
  if (line === null) return leads;
  const before = leads.findIndex((lead) => lead.lines.start > line);
  // All of them behind the questions, whose numbers they repeat.
  if (before === 0 && line > view.document.lines.length / 2 && mean(leads) < 0.3) return [];
  if (before < 3) return leads;
  return leads.filter((lead, at) => at < before || lead.asks >= 0.4);
}

/**
 * Where nearly all asks, a part at the end in which nothing does holds advice: bold lines without
 * labels, or headings without the answers that are announced under the others.
 */
export function withoutSilentParts(leads: readonly Lead[], view: View): readonly Lead[] {
  if (mean(leads) < 0.45) return leads;
  let end = leads.length;
  while (end > 0 && leads[end - 1]!.asks === 0) end--;
  const silent = leads.slice(end);
  const asking = leads.slice(0, end);
  const [first] = silent;
  if (first === undefined || end < 3 || mean(asking) < 0.75) return leads;
  const apart = headingAbove(first, view) > headingAbove(asking[end - 1]!, view);
  if (first.form === 'bold' && apart && leads.every((lead) => lead.label.kind === null))
    return asking;
  const announced = announcedShare(asking, view) >= 0.5 && announcedShare(silent, view) === 0;
  return first.form === 'heading' && announced && lastNumber(first) === 1 ? asking : leads;
}

/** The steps in which one tells of an experience. */
const STAR = /^(?:situation|task|action|result|reflection)(?:\s?\([STAR]\))?\s?[:：—–-]/i;

/** A text that keeps coming back without a number names a part of an answer, unless it asks about code. */
function isPartName(lead: Lead, view: View, among: number): boolean {
  if (lead.label.kind === 'answer' || STAR.test(lead.plain)) return true;
  if (lead.label.kind === 'question') return false;
  if (lead.form === 'heading' && (rubricKey(lead.plain) !== null || ANSWER_TITLE.test(lead.plain)))
    return true;
  // A question may stand in several sections, word for word; a part stands in most answers.
  const repeats = lead.asks >= 0.9 ? Math.max(PART_REPEATS, among * 0.15) : PART_REPEATS;
  if ((view.repeats.get(lead) ?? 1) < repeats || lead.label.number !== null) return false;
  if (lead.asks >= 0.9 && (view.forced || ASKS_ABOUT_CODE.test(lead.plain))) return false;
  const next = view.document.lines[view.nextContent[lead.lines.end] ?? 0];
  const asksAboutCode =
    next !== undefined && (next.kind === 'code' || /^\[[ xX]\]/.test(next.text));
  return !asksAboutCode;
}

/** `Question 7` on a line of its own, with `Question:` a few lines below, only counts. */
function withoutBanners(leads: readonly Lead[]): readonly Lead[] {
  return leads.filter((lead, at) => {
    const next = leads[at + 1];
    const bare = lead.plain === '' && lead.label.number !== null && next !== undefined;
    const repeated = next?.label.kind === 'question' && next.label.number === null;
    return !(bare && repeated && next.lines.start - lead.lines.end <= 6);
  });
}

/**
 * Leaves out the points of answers: between two questions whose own numbers follow each other, what
 * does not ask and counts from 1 anew counts something else.
 */
export function withoutPoints(leads: readonly Lead[], view: View): readonly Lead[] {
  const asking = leads.filter((lead) => lead.asks >= 0.9 && lastNumber(lead) !== null);
  const points = new Set<Lead>();
  let at = 0;
  asking.forEach((here, one) => {
    const next = asking[one + 1];
    const between: Lead[] = [];
    while (leads[at] !== here) at++;
    for (at++; at < leads.length && leads[at] !== next; at++) between.push(leads[at]!);
    if (between.length === 0 || lastNumber(between[0]!) !== 1) return;
    const number = next === undefined ? null : lastNumber(next);
    // Behind the last question of a section there is no next number: what was seen before counts.
    const follows =
      number === null || number === 1
        ? points.size > 0 && headingAbove(here, view) === headingAbove(between[0]!, view)
        : number === lastNumber(here)! + 1 && (number !== 2 || between.length >= 2);
    if (follows) for (const lead of between) points.add(lead);
  });
  return points.size === 0 ? leads : leads.filter((lead) => !points.has(lead));
}

/** Where most leads are numbered, the strays among them have to ask, and to stand inside. */
export function withinNumbering(leads: readonly Lead[], view: View): Lead[] {
  const hasNumber = (lead: Lead): boolean =>
    lead.label.number !== null || lead.label.kind === 'question';
  const first = leads.findIndex(hasNumber);
  const last = leads.length - 1 - [...leads].reverse().findIndex(hasNumber);
  // A few headings behind the last number are a list of their own that is not counted; one is not.
  const behind = leads.slice(last + 1).filter((lead) => lead.asks >= 0.9).length;
  const goesOn = (lead: Lead): boolean =>
    lead.form === 'item' || (lead.form === 'heading' && behind >= 4);
  const inside = leads.filter(
    (lead, at) =>
      hasNumber(lead) || (at > first && (at < last || goesOn(lead)) && lead.asks >= 0.9),
  );
  if (inside[0]?.form === 'heading') return inside;
  const asks = mean(inside);
  if (asks < 0.25 || asks > 0.9 || runQuality(inside) >= 0.8) return inside;
  // Steps of answers are numbered like the questions: keep what asks or goes on counting.
  const kept: Lead[] = [];
  let expected = 1;
  for (const lead of inside) {
    const number = lastNumber(lead);
    if (lead.asks >= 0.9 || number === expected || offersOptions(lead, view)) {
      kept.push(lead);
      expected = (number ?? expected) + 1;
    }
  }
  return kept;
}

/** True where the first of several options stands right below. */
function offersOptions(lead: Lead, view: View): boolean {
  const next = view.document.lines[view.nextContent[lead.lines.end] ?? view.document.lines.length];
  return next !== undefined && readOptionMark(next.text)?.place === 0;
}

/** What stands before the questions of a file and behind them. */
const FRONT_OR_BACK =
  /^(?:前言|序|简介|参考(?:资料|文献|链接)?|总结|小结|结语|后记|はじめに|まとめ|おわりに|参考(?:文献|資料)?|개요|들어가며|마무리|참고(?: ?자료)?|출처|введение|заключение|источники|ссылки|introduction|intro|preface|overview|conclusion|summary|references?|sources?|links|resources|further reading|introducci[oó]n|conclusi[oó]n|introdução|conclusão|referências|referencias|einleitung|fazit|quellen|sources|introduzione|conclusione)\W{0,3}$/iu;

/** `**What is bias?**`, where `**Bias** is …` begins an answer. */
function isWhollyBold({ form, label, wholly }: Lead): boolean {
  return (form === 'bold' || form === 'item') && label.kind === null && wholly;
}

/** Leads without the names of parts, what is quoted among what is not, and follow-ups. */
export function withoutParts(group: readonly Lead[], view: View): readonly Lead[] {
  const isQuoted = (lead: Lead): boolean =>
    lead.form === 'item' && view.document.lines[lead.lines.start]!.quotes > 0;
  let leads: readonly Lead[] = group.filter((lead) => !isPartName(lead, view, group.length));
  leads = leads.filter((lead) => !isEmptyItem(lead, view));
  leads = withoutRepeatedSections(leads, view);
  if (share(leads, isQuoted) < 0.5) leads = leads.filter((lead) => !isQuoted(lead));
  if (share(leads, isWhollyBold) >= (leads[0]?.form === 'item' ? 0.6 : 0.7))
    leads = leads.filter((lead) => isWhollyBold(lead) || lead.asks >= 0.4);
  if (share(leads, isFollowUp) < 0.5) leads = leads.filter((lead) => !isFollowUp(lead));
  return leads;
}

/** `9.` with nothing behind it and nothing below: begun, never written. */
function isEmptyItem(lead: Lead, view: View): boolean {
  if (lead.form !== 'item' || lead.plain !== '') return false;
  return (view.nextContent[lead.lines.end] ?? lead.end) >= lead.end;
}

/** Under a heading that stood over questions before, what does not ask answers them. */
function withoutRepeatedSections(leads: readonly Lead[], view: View): readonly Lead[] {
  if (leads[0]?.form !== 'item') return leads;
  const asked = new Set<string>();
  const kept: Lead[] = [];
  for (let at = 0; at < leads.length;) {
    const section = headingAbove(leads[at]!, view);
    const limit = view.headings[section + 1]?.lines.start ?? Infinity;
    const start = at;
    while (at < leads.length && leads[at]!.lines.start <= limit) at++;
    const part = leads.slice(start, at);
    const asks = mean(part);
    if (asks < 0.2 && asked.size > 0 && asked.has(nameOf(section, view))) continue;
    const name = asks >= 0.6 ? nameOf(section, view) : '';
    if (name !== '') asked.add(name);
    for (const lead of part) kept.push(lead);
  }
  return kept;
}

/** What a heading says, to be held against others; empty where there is none. */
function nameOf(heading: number, view: View): string {
  return fold((view.headings[heading]?.plain ?? '').replace(/[(（].*$/u, ''));
}

/** Leads without headings at both ends that introduce and conclude. */
export function withoutFrontAndBack(leads: readonly Lead[]): readonly Lead[] {
  const frames = (lead: Lead | undefined): boolean =>
    lead?.form === 'heading' && lead.label.kind === null && FRONT_OR_BACK.test(lead.plain);
  let start = 0;
  let end = leads.length;
  while (start < end && frames(leads[start])) start++;
  while (end > start && frames(leads[end - 1])) end--;
  return leads.slice(start, end);
}

/** Labelled leads without lines that only count, and without what is said but not asked. */
export function withoutChatter(leads: readonly Lead[]): readonly Lead[] {
  return withoutSmallTalk(withoutBanners(leads));
}
