import type { Card, CardDialect } from '../reading/dialect';
import type { View } from '../reading/view';

const QUESTION = ['question', 'q', 'front', 'frage', 'pregunta', 'pergunta', 'вопрос', '问题'];
const ANSWER = ['answer', 'a', 'back', 'antwort', 'respuesta', 'resposta', 'ответ', '答案'];

/**
 * A list of questions in the front matter, as generators of sites keep it:
 *
 *     questions:
 *       - question: What is a lock?
 *         answer: It keeps others out.
 */
export const headCards: CardDialect = {
  name: 'front-matter',
  cards: (view) => {
    const entries = [...view.head.values()].flatMap((value) =>
      Array.isArray(value) ? value.flatMap((entry: unknown) => entryOf(entry) ?? []) : [],
    );
    return entries.length < 2 ? [] : placed(entries, view);
  },
};

interface Entry {
  readonly question: string;
  readonly answer: string;
}

function entryOf(value: unknown): Entry | null {
  if (!(value instanceof Map)) return null;
  const question = textOf(value, QUESTION);
  const answer = textOf(value, ANSWER) ?? '';
  // The name of a file that holds the answer.
  return question === null ? null : { question, answer: /^\S+\.mdx?$/.test(answer) ? '' : answer };
}

function textOf(fields: ReadonlyMap<unknown, unknown>, names: readonly string[]): string | null {
  for (const [name, value] of fields) {
    const isOne = typeof name === 'string' && names.includes(name.toLowerCase());
    if (isOne && typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

/** So many lines an answer in a front matter has at most; looked further, the time would grow squared. */
const FURTHEST = 300;

/** Finds the line on which each question begins; it reaches to the next. */
function placed(entries: readonly Entry[], { document: { source, bodyStart } }: View): Card[] {
  let line = 0;
  const starts = entries.map(({ question }) => {
    const begin = question.slice(0, 24).split('\n')[0]!;
    const limit = Math.min(bodyStart, line + FURTHEST);
    let at = line;
    while (at < limit && !source[at]!.includes(begin)) at++;
    if (at === limit) return Math.min(line, bodyStart - 1);
    line = at + 1;
    return at;
  });
  return entries.map(({ question, answer }, at) => {
    const start = starts[at]!;
    const end = Math.max(start + 1, starts[at + 1] ?? bodyStart - 1);
    return { lines: { start, end }, question, answer, title: null, tags: [] };
  });
}
