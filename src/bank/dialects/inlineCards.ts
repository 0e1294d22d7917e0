import type { Card, CardDialect } from '../reading/dialect';
import { type View, isTaggedForCards } from '../reading/view';

const CARD = /^(.{2,600}?[^:\s])\s?:::?(?![:=])(\s?)(.+)$/;
/** `feeds:: x`, one word and a space behind the colons: a field of a note, not a card. */
const FIELD = /^[\p{L}][\p{L}\p{N}_-]{0,24}$/u;

/**
 * One line is a card, two colons between its sides:
 *
 *     What is a page fault?::A trap …
 */
export const inlineCards: CardDialect = {
  name: 'inline-card',
  cards: (view) => {
    const cards: Card[] = [];
    view.document.lines.forEach((line, index) => {
      if (line.kind !== 'text' || line.text.length > 5000 || !line.text.includes('::')) return;
      const match = CARD.exec(line.text);
      if (match === null || isPath(match[1]!)) return;
      const field = match[2] !== '' && FIELD.test(match[1]!.trim());
      const inCode = match[1]!.split('`').length % 2 === 0;
      if (!field && !inCode) cards.push(cardOf(match, index, view));
    });
    if (cards.length === 0) return cards;
    const tagged = isTaggedForCards(view);
    const asking = cards.filter((card) => /[?？]\s*$/.test(card.question)).length;
    const enough =
      tagged ||
      view.forced ||
      (cards.length >= 3 && asking >= cards.length * 0.4) ||
      (cards.length >= 5 && areMostLines(cards.length, view));
    return enough ? cards : [];
  },
};

/** Notes that consist of little but such lines are cards, whether or not they ask. */
function areMostLines(cards: number, view: View): boolean {
  const content = view.document.lines.filter(
    (line) => line.kind === 'text' || line.kind === 'code',
  ).length;
  return cards >= content * 0.7;
}

function cardOf(match: RegExpExecArray, index: number, view: View): Card {
  let end = index + 1;
  while (/^\s*<!--\s?SR:/.test(view.document.source[end] ?? '')) end++;
  const question = match[1]!.replace(/^(?:[-*+]|\d{1,3}[.)])\s+/, '');
  return { lines: { start: index, end }, question, answer: match[3]!, title: null, tags: [] };
}

/** `Deck::Sub` names a deck. */
function isPath(question: string): boolean {
  return /^(?:deck|target deck|tags?)\b/i.test(question.trim());
}
