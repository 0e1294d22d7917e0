import type { Lead } from './lead';
import type { View } from './view';

/** Index of the first lead that stands on a line or below it, by binary search; their number if none. */
export function firstFrom(line: number, leads: readonly Lead[]): number {
  let low = 0;
  let high = leads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (leads[middle]!.lines.start < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index among the view's headings of the last one above a lead; -1 where there is none. */
export function headingAbove({ lines: { start } }: Lead, { headings }: View): number {
  return firstFrom(start, headings) - 1;
}

/** Index among the view's titles, headings and lone bold lines, of the last one above a lead; or -1. */
export function titleAbove({ lines: { start } }: Lead, { titles }: View): number {
  return firstFrom(start, titles) - 1;
}

/** The list that a lead is an item of, as `Item.list`; -1 where it is none. */
export function listOf(lead: Lead, { document: { items } }: View): number {
  return items[lead.item]?.list ?? -1;
}

/** How much leads ask on average, 0 to 1; 0 for none. */
export function mean(leads: readonly Lead[]): number {
  return leads.reduce((sum, lead) => sum + lead.asks, 0) / Math.max(1, leads.length);
}

/** The share of leads that have a property, 0 to 1; 0 for none. */
export function share(leads: readonly Lead[], holds: (lead: Lead) => boolean): number {
  return leads.filter(holds).length / Math.max(1, leads.length);
}
