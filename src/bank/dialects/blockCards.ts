import type { Card, CardDialect } from '../reading/dialect';

const FRONT =
  /^(?:front|question|q|vorderseite|recto|frente|вопрос|正面|質問|질문|问题)\s{0,2}[:：]\s{0,2}(.*)$/iu;
const BACK =
  /^(?:back|answer|a|rückseite|verso|dorso|reverso|ответ|背面|裏|답|答案|回答)\s{0,2}[:：]\s{0,2}(.*)$/iu;
const NOISE = /^(?:tags?\s{0,2}:|<!--\s?ID:|ID:|(?:basic|cloze|einfach)\b.{0,40}$)/i;

/**
 * Cards between START and END, as the Anki exporters of note apps write them:
 *
 *     START
 *     Basic
 *     Front: What is REST?
 *     Back: An architectural style …
 *     Tags: web
 *     END
 */
export const blockCards: CardDialect = {
  name: 'block-card',
  cards: ({ document }) => {
    const cards: Card[] = [];
    for (let index = 0; index < document.lines.length; index++) {
      if (!isMark(document.lines[index]!, 'START')) continue;
      let end = index + 1;
      while (end < document.lines.length && !isMark(document.lines[end]!, 'END')) {
        if (isMark(document.lines[end]!, 'START')) break;
        end++;
      }
      if (end >= document.lines.length || !isMark(document.lines[end]!, 'END')) continue;
      const card = readBlock(document.source.slice(index + 1, end), { start: index, end: end + 1 });
      if (card !== null) cards.push(card);
      index = end;
    }
    return cards;
  },
};

function isMark(line: { kind: string; text: string }, word: string): boolean {
  return line.kind === 'text' && line.text.length < 12 && line.text.replace(/[^A-Z]/g, '') === word;
}

function readBlock(lines: readonly string[], at: { start: number; end: number }): Card | null {
  const front: string[] = [];
  const back: string[] = [];
  let tags: string[] = [];
  let side: string[] = front;
  lines.forEach((line, number) => {
    const text = line.trim();
    const isFront = FRONT.exec(text);
    const isBack = BACK.exec(text);
    if (/^tags?\s{0,2}:/i.test(text))
      tags = text
        .replace(/^tags?\s{0,2}:/i, '')
        .split(/[,\s]+/)
        .filter(Boolean);
    if (NOISE.test(text) && (number === 0 || !/^(?:basic|cloze|einfach)/i.test(text))) return;
    if (isBack) {
      side = back;
      side.push(isBack[1]!);
    } else if (isFront && side === front) {
      // What stands before it names the kind of card.
      front.length = 0;
      front.push(isFront[1]!);
    } else side.push(line);
  });
  const question = front.join('\n').trim();
  if (question === '') return null;
  return { lines: at, question, answer: back.join('\n').trim(), title: null, tags };
}
