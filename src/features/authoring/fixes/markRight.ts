import { changed, sameButFor, type DeckText, type TextChange } from './textChange';

/** An empty box behind a list marker. */
const box = /^([ \t>]{0,40}(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}\[)[ \t](?=\])/;

/**
 * Ticks the box of one option.
 * @param index of the question in the deck
 * @param option index of the option
 * @returns undefined where options have no boxes: how else to mark one is the author's choice
 */
export function markRight(text: DeckText, index: number, option: number): TextChange | undefined {
  const question = text.deck.questions[index];
  if (!question) return undefined;
  let seen = 0;
  for (let line = question.lines.start; line < question.lines.end; line += 1) {
    const mark = box.exec((text.lines[line] ?? '').slice(0, 200))?.[1];
    if (mark === undefined || seen++ !== option) continue;
    const change: TextChange = {
      start: { line, character: mark.length },
      end: { line, character: mark.length + 1 },
      before: 'x',
      after: '',
    };
    const read = text.read(changed(text.lines, change));
    const right = read.questions[index]?.options.map(({ correct }) => correct) ?? [];
    const proved =
      sameButFor(index, text.deck, read) && right.every((is, at) => is === (at === option));
    return proved ? change : undefined;
  }
  return undefined;
}
