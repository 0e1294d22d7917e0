/** How the lists of a whole file are made: facts that tell questions from answers. */
import type { Document } from '../blocks/document';

/** True where nearly all outermost items stand at the margin. */
export function itemsStandFlush({ lines, items }: Document): boolean {
  let flush = 0;
  let outer = 0;
  for (const item of items) {
    if (item.depth > 0) continue;
    outer++;
    if (lines[item.lines.start]!.indent === 0) flush++;
  }
  return flush >= outer * 0.7;
}

/** So many changes from numbers to bullets and back are no chance. */
const TURNS = 5;

/** True where outermost numbers and bullets take turns between headings. */
export function numbersAndBulletsTakeTurns({ lines, items, bodyStart }: Document): boolean {
  let turns = 0;
  let last: boolean | null = null;
  for (let at = bodyStart; at < lines.length && turns < TURNS; at++) {
    const { kind, item, startsItem } = lines[at]!;
    if (kind === 'heading') last = null;
    if (!startsItem || items[item]!.depth > 0) continue;
    const numbered = items[item]!.number !== null;
    if (last !== null && last !== numbered) turns++;
    last = numbered;
  }
  return turns >= TURNS;
}

/** So many numbered items with something beside them are no slip of the keyboard. */
const BESIDE = 2;

/** True where numbered items stand beside text or bullets that are in none of them. */
export function answersStandBesideItems({ lines, items, bodyStart }: Document): boolean {
  let beside = 0;
  /** True between an outermost numbered item and what stands beside it. */
  let open = false;
  for (let at = bodyStart; at < lines.length && beside < BESIDE; at++) {
    const { kind, indent, quotes, item, startsItem } = lines[at]!;
    if (kind === 'blank' || quotes > 0) continue;
    if (kind === 'heading') open = false;
    else if (startsItem && items[item]!.depth === 0 && items[item]!.number !== null) open = true;
    else if (open && (startsItem ? items[item]!.depth === 0 : indent === 0)) {
      beside++;
      open = false;
    }
  }
  return beside >= BESIDE;
}

/** So many lines that go on in the middle of a sentence are no chance. */
const WRAPPED = 6;

/** True where items are set in short lines, whose sentences go on at the margin of the next. */
export function itemsAreHardWrapped({ lines, bodyStart }: Document): boolean {
  let wrapped = 0;
  let pairs = 0;
  for (let at = bodyStart + 1; at < lines.length; at++) {
    const { kind, item, startsItem, startsParagraph, text } = lines[at]!;
    const goesOn = kind === 'text' && item >= 0 && !startsItem && !startsParagraph;
    if (!goesOn || lines[at - 1]!.item !== item) continue;
    pairs++;
    if (/^\p{Ll}/u.test(text) && !/[?？.。:：!]$/u.test(lines[at - 1]!.text)) wrapped++;
  }
  return wrapped >= WRAPPED && wrapped >= pairs * 0.5;
}
