import type { CardDialect, Card, Dialect } from './dialect';
import { judge } from './judge';
import type { Lead } from './lead';
import { mean } from './leadFigures';
import { mergeLevels, mergeLines, mergeNumbers } from './mergeLevels';
import { type View, isTaggedForCards } from './view';

/** One dialect's reading of a file: which leads ask, or which cards there are. */
export interface Reading {
  readonly dialect: string;
  readonly style: string;
  readonly extent: 'open' | 'contained';
  readonly leads: readonly Lead[];
  readonly cards: readonly Card[];
  readonly quality: number;
  /** How much it explains: questions times quality. */
  readonly score: number;
}

/** All believable readings of a file, best first. */
export function findReadings(
  view: View,
  dialects: readonly Dialect[],
  cardDialects: readonly CardDialect[],
): Reading[] {
  const readings: Reading[] = [];
  for (const dialect of dialects) {
    const groups = new Map<string, Lead[]>();
    for (const lead of view.leads) {
      const style = dialect.style(lead, view);
      if (style === null) continue;
      (groups.get(style) ?? groups.set(style, []).get(style)!).push(lead);
    }
    for (const [style, group] of groups) {
      const verdict = judge(group, dialect.needs, view);
      if (verdict === null) continue;
      const { leads, quality } = verdict;
      const score = leads.length * quality * weightOf(leads, dialect.extent, view);
      readings.push({
        dialect: dialect.name,
        style,
        extent: dialect.extent,
        leads,
        cards: [],
        quality,
        score,
      });
    }
  }
  const merged =
    mergeLevels(readings, view) ?? mergeNumbers(readings, view) ?? mergeLines(readings);
  if (merged !== null) readings.push(merged);
  for (const dialect of cardDialects) {
    const cards = dialect.cards(view);
    if (cards.length === 0) continue;
    readings.push({
      dialect: dialect.name,
      style: dialect.name,
      extent: 'contained',
      leads: [],
      cards,
      quality: 1,
      score: cards.length * 2,
    });
  }
  const believable = isTaggedForCards(view)
    ? onlyCards(readings)
    : withoutAskedOn(withoutFollowUps(withoutCounters(readings)));
  return believable.sort((a, b) => b.score - a.score);
}

/** In notes tagged for flash cards that have some, whatever else asks is a note. */
function onlyCards(readings: readonly Reading[]): Reading[] {
  const cards = readings.filter((reading) => reading.cards.length > 0);
  return cards.length > 0 ? cards : withoutAskedOn(readings);
}

/** Leaves out headings that only count (`## Task 2`) where labelled questions stand below one of them. */
function withoutCounters(readings: readonly Reading[]): readonly Reading[] {
  const asks = ({ label, plain }: Lead): boolean => label.kind === 'question' && plain !== '';
  const labelled = readings.find(({ leads }) => leads.length >= 2 && leads.every(asks));
  if (labelled === undefined) return readings;
  return readings.filter(({ leads: [first, ...others] }) => {
    if (first?.form !== 'heading' || first.plain !== '') return true;
    const next = others[0]?.lines.start ?? Infinity;
    const below = labelled.leads.filter(({ lines: { start } }) => start < next);
    return others.some(({ plain }) => plain !== '') || below.length < 2;
  });
}

/** Outer items that ask without any below them say what the others do, though those only name a topic. */
const ASKING_ALONE = 3;

/** Leaves out items that nearly all stand below outer ones, of which some ask without any below them. */
function withoutFollowUps(readings: readonly Reading[]): readonly Reading[] {
  const outer = readings.find(
    ({ style, leads }) => style === 'depth0' && leads[0]?.form === 'item',
  );
  const inner = readings.find(
    ({ style, leads }) => style === 'depth1' && leads[0]?.form === 'item',
  );
  if (outer === undefined || inner === undefined) return readings;
  let at = 0;
  let below = 0;
  let alone = 0;
  for (const { lines, end, asks } of outer.leads) {
    const before = below;
    while (at < inner.leads.length && inner.leads[at]!.lines.start < end) {
      if (inner.leads[at++]!.lines.start > lines.start) below++;
    }
    if (below === before && asks >= 0.9) alone++;
  }
  const isOuter = alone >= ASKING_ALONE && alone >= outer.leads.length * 0.25;
  return isOuter && below >= inner.leads.length * 0.8
    ? readings.filter((reading) => reading !== inner)
    : readings;
}

/** Leaves out lists nearly all of whose items stand inside collapsible parts that ask: they ask on. */
function withoutAskedOn(readings: readonly Reading[]): Reading[] {
  const folds = readings.find(({ leads }) => leads[0]?.form === 'summary' && mean(leads) >= 0.75);
  if (folds === undefined) return [...readings];
  return readings.filter(({ leads }) => {
    if (leads[0]?.form !== 'item') return true;
    let at = 0;
    const inside = leads.filter(({ lines: { start } }) => {
      while (at < folds.leads.length && folds.leads[at]!.end <= start) at++;
      return (folds.leads[at]?.lines.start ?? Infinity) < start;
    });
    return inside.length < leads.length * 0.8;
  });
}

/** Labels are not made by chance, so they count double; a reading that explains little counts less. */
function weightOf(leads: readonly Lead[], extent: 'open' | 'contained', view: View): number {
  const lines = view.document.lines.length;
  const labelled =
    leads.filter((lead) => lead.label.kind === 'question').length >= leads.length * 0.5;
  const explained =
    extent === 'open'
      ? lines - leads[0]!.lines.start
      : leads.reduce((sum, lead) => sum + (lead.end - lead.lines.start), 0);
  // The project's own decks keep questions on the third level.
  const own = view.forced && leads[0]!.form === 'heading' && leads[0]!.level === 3;
  return (labelled ? 2 : own ? 100 : 1) * (0.25 + (0.75 * explained) / lines);
}
