import type { Form } from './form';
import { isGenericWord, isStopWord } from './stopWords';
import { isContinuous } from './words';

/**
 * Whether a question can be understood without its surroundings: `What is a closure?` can,
 * `Advantages?` and `Why does it matter?` under the headings of two topics are two questions.
 * Those are told apart by their answers, their sections and their neighbours.
 */
export function isSpecific({ stem, body }: Pick<Form, 'stem' | 'body'>): boolean {
  const words = body === '' ? stem : `${stem} ${body}`;
  let specific = 0;
  let pointing = false;
  let start = 0;
  while (start < words.length) {
    let end = words.indexOf(' ', start);
    if (end < 0) end = words.length;
    const word = words.slice(start, end);
    start = end + 1;
    if (isContinuous(word.charCodeAt(0))) specific += word.length / 3;
    else if (!isGenericWord(word)) specific++;
    else if (isStopWord(word) && POINTING.has(word)) pointing = true;
    if (specific >= 2) return true;
  }
  return specific >= 1 && !pointing;
}

const POINTING = new Set(
  'it its they them their this that these those es sie ce cette esto isso он она это они'.split(
    ' ',
  ),
);
