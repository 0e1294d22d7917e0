import type { Lead } from './lead.js';
import type { View } from './view.js';

/** Index among the view's headings of the last one above a lead; -1 where there is none. */
export function headingAbove(lead: Lead, { headings }: View): number {
  return lastAbove(headings, lead);
}

function lastAbove(titles: readonly Lead[], lead: Lead): number {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (titles[middle]!.lines.start < lead.lines.start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index among the view's titles, headings and lone bold lines, of the last one above a lead; or -1. */
export function titleAbove(lead: Lead, { titles }: View): number {
  return lastAbove(titles, lead);
}

/** How much leads ask on average, 0 to 1; 0 for none. */
export function mean(leads: readonly Lead[]): number {
  return leads.reduce((sum, lead) => sum + lead.asks, 0) / Math.max(1, leads.length);
}

/** The share of leads that have a property, 0 to 1; 0 for none. */
export function share(leads: readonly Lead[], holds: (lead: Lead) => boolean): number {
  return leads.filter(holds).length / Math.max(1, leads.length);
}
