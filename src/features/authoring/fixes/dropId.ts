import { readRemarks } from '../../../bank/reading/comments';
import { changed, sameButFor, type DeckText, type TextChange } from './textChange';

/** An `id: …` field with the separator behind it. */
const field = /\bid\s{0,5}[:=]\s{0,5}[^\s;]{1,400}\s{0,5};?\s{0,5}/i;

/**
 * Takes the author's id from a question, with its comment when nothing else stands in it.
 * @param index of the question in the deck
 */
export function dropId(text: DeckText, index: number): TextChange | undefined {
  const question = text.deck.questions[index];
  if (!question || question.explicitId === null) return undefined;
  const { start, end } = question.lines;
  for (let line = Math.max(0, start - 1); line < end; line += 1) {
    const source = text.lines[line] ?? '';
    if (readRemarks(source)?.id !== question.explicitId) continue;
    const rest = source.replace(field, '');
    const change: TextChange =
      readRemarks(rest) === null
        ? {
            start: { line, character: 0 },
            end:
              line + 1 < text.lines.length
                ? { line: line + 1, character: 0 }
                : { line, character: source.length },
            before: '',
            after: '',
          }
        : {
            start: { line, character: 0 },
            end: { line, character: source.length },
            before: rest,
            after: '',
          };
    const read = text.read(changed(text.lines, change));
    if (sameButFor(index, text.deck, read) && read.questions[index]?.explicitId === null)
      return change;
  }
  return undefined;
}
