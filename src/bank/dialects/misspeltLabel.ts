import type { LabelKind, OneLabel } from './labels';

/** Label words long enough that a slip of the finger can still be told. */
const OFTEN_MISSPELT: readonly [LabelKind, readonly string[]][] = [
  ['question', ['question', 'frage', 'pergunta', 'pregunta', 'вопрос']],
  ['answer', ['answer', 'antwort', 'resposta', 'respuesta', 'réponse', 'solution', 'ответ']],
];

/** `Frge 4:`, `Anwser:`: a label with one slip, told by the number or colon behind it. */
export function readMisspelt(rest: string): OneLabel | null {
  const match = /^(\p{L}{4,9})(?:\s{0,2}(\d{1,4})\s{0,2}[.:：)]|\s{0,2}[:：])/u.exec(rest);
  if (match === null) return null;
  const word = match[1]!.toLowerCase();
  for (const [kind, words] of OFTEN_MISSPELT) {
    if (words.some((right) => isOneSlip(word, right))) {
      return { kind, number: match[2] ?? null, bare: false, word, length: match[0].length };
    }
  }
  return null;
}

/** True where one letter is missing, doubled, wrong, or two neighbours have changed places. */
function isOneSlip(word: string, right: string): boolean {
  if (word === right || Math.abs(word.length - right.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === right[start]) start++;
  let end = 0;
  while (
    end < word.length - start &&
    end < right.length - start &&
    word.at(-1 - end) === right.at(-1 - end)
  )
    end++;
  const left = word.slice(start, word.length - end);
  const wanted = right.slice(start, right.length - end);
  return (
    (left.length <= 1 && wanted.length <= 1) ||
    (left.length === 2 && left[0] === wanted[1] && left[1] === wanted[0])
  );
}
