import { hintsAtQuestions } from '../dialects/likeness';
import { announcedShare } from './evidence';
import type { Lead } from './lead';
import { headingAbove, listOf, mean, share, titleAbove } from './leadFigures';
import { lastNumber } from './numbering';
import type { View } from './view';

/**
 * Leaves out sections whose leads don't ask: links, names of contributors, advice. Leads stand in
 * one section when no title parts them.
 */
export function sectionsThatAsk(leads: readonly Lead[], view: View): Lead[] {
  const kept: Lead[] = [];
  const own = leads.filter((lead) => !lead.linked);
  const asks = mean(own);
  const bank = view.hinted && asks >= (view.namedQuestions ? 0.45 : 0.6);
  const tasks = view.namedQuestions && own.length >= 8 && asks >= 0.1;
  const isOrdered = (lead: Lead): boolean => view.document.items[lead.item]?.number != null;
  // Where all questions are numbered, a numbered list of topics is one of questions as well.
  const allOrdered = own.length >= 5 && share(own, isOrdered) >= 0.9;
  const bankOfLists = view.hinted && share(own, (lead) => lead.asks >= 0.4) >= 0.4;
  const refused: (readonly Lead[])[] = [];
  let at = 0;
  while (at < leads.length) {
    const section = titleAbove(leads[at]!, view);
    const part = listFrom(leads, at, view);
    at += part.length;
    const linked = share(part, (lead) => lead.linked);
    const next = leads[at]?.lines.start;
    const answered = linked < 0.5 && part.length >= 2 && announcedShare(part, view, next) >= 0.4;
    const before = kept[kept.length - 1];
    const goesOn =
      before !== undefined && (lastNumber(part[0]!) ?? 0) === (lastNumber(before) ?? -2) + 1;
    // Before the first question of a file that asks stands how to use it.
    const introduces =
      before === undefined && asks >= 0.5 && !part.some((lead) => lead.asks >= 0.9);
    const ordered = bank && linked < 0.3 && allOrdered && part.length >= 2;
    // Of advice, a line here and there begins like a task.
    const task = tasks && linked < 0.3 && mean(part) >= 0.15;
    const named =
      section >= 0 &&
      own.length >= 8 &&
      linked < 0.3 &&
      part.length >= 2 &&
      asks >= 0.2 &&
      hintsAtQuestions(view.titles[section]!.plain, true);
    const some =
      bank && linked < 0.3 && part.some((lead) => lead.asks >= 0.9) && mean(part) >= 0.15;
    if (
      (!introduces && (ordered || goesOn || task || named || some)) ||
      answered ||
      mean(part) >= (linked > 0.5 ? 0.6 : view.hinted ? 0.4 : 0.55)
    )
      for (const lead of part) kept.push(lead);
    else if (linked < 0.3 && part.length >= 2 && (mean(part) > 0 || (allOrdered && bankOfLists)))
      refused.push(part);
  }
  if (!view.hinted && !allOrdered) return kept;
  const most = leads.length * (view.hinted && allOrdered ? 0.3 : 0.5);
  return kept.length < most ? kept : withSiblings(kept, refused, view);
}

/** Lists under one title are judged apart where both have as many items as this. */
const OWN_LIST = 2;

/** The leads from one on that stand in one section; of two lists in it, those in the first. */
function listFrom(leads: readonly Lead[], start: number, view: View): readonly Lead[] {
  const section = titleAbove(leads[start]!, view);
  let end = start;
  let change = start;
  while (end < leads.length && titleAbove(leads[end]!, view) === section) {
    if (end > start && listOf(leads[end]!, view) !== listOf(leads[end - 1]!, view)) {
      const next = listOf(leads[end]!, view);
      let length = 0;
      while (end + length < leads.length && listOf(leads[end + length]!, view) === next) length++;
      if (next >= 0 && end - change >= OWN_LIST && length >= OWN_LIST) break;
      change = end;
    }
    end++;
  }
  return leads.slice(start, end);
}

/** Where most of a file's lists ask, those under headings of the same rank that ask less are no others. */
function withSiblings(kept: Lead[], refused: readonly (readonly Lead[])[], view: View): Lead[] {
  const rank = (lead: Lead): number => view.headings[headingAbove(lead, view)]?.level ?? 0;
  const ranks = new Set(kept.map(rank));
  // Beside a list that asks, under one title with it, another one says what to do about it.
  const titles = new Set(kept.map((lead) => titleAbove(lead, view)));
  const siblings = refused
    .filter(([first]) => ranks.has(rank(first!)) && !titles.has(titleAbove(first!, view)))
    .flat();
  return [...kept, ...siblings].sort((a, b) => a.lines.start - b.lines.start);
}
