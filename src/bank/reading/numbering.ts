import type { Lead } from './lead';

/** A choice from a longer bank keeps its numbers: they still go up. */
const WIDEST_GAP = 10;
const GAP_QUALITY = 0.75;

/** Share of neighbours whose numbers go up by one or start again at one; a gap counts less. */
export function runQuality(leads: readonly Lead[]): number {
  let good = 0;
  let pairs = 0;
  let previous: number | null = null;
  for (const lead of leads) {
    const number = lastNumber(lead);
    if (number === null) continue;
    if (previous !== null) {
      pairs++;
      if (number === previous + 1 || number === 1 || number === previous) good++;
      else if (number > previous && number <= previous + WIDEST_GAP) good += GAP_QUALITY;
    }
    previous = number;
  }
  return pairs === 0 ? 0 : good / pairs;
}

/** The last part of a number: 3 of `1.3`; Chinese numerals as they are counted; null without one. */
export function lastNumber(lead: Lead): number | null {
  const text = lead.label.number;
  if (text === null) return null;
  const digits = /(\d+)[a-z]?$/i.exec(text);
  if (digits) return Number(digits[1]);
  return chineseNumber(text);
}

function chineseNumber(text: string): number | null {
  const digits = '一二三四五六七八九';
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens!) + 1) : 0;
  const one = ones === '' ? 0 : digits.indexOf(ones!) + 1;
  const value = ten * 10 + one;
  return value > 0 ? value : null;
}
