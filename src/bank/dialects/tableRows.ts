import { roughText } from '../blocks/plainText';
import type { Table } from '../blocks/document';
import type { Card, CardDialect } from '../reading/dialect';
import { likeness } from './likeness';

const QUESTION =
  /^(?:(?:interview|key|sample|typical|common)\s)?(?:q|questions?|frage|pregunta|pergunta|questão|вопрос|问题|問題|题目|質問|질문|문제|front)s?$/iu;
const ANSWER =
  /^(?:\p{L}{2,12}\s){0,2}(?:a|ans|answers?|explanations?|definitions?|kurzantwort|solution|antwort|respuesta|resposta|réponse|ответ|答案|回答|解答|답변|정답|답|back)s?(?:\s?[(/].*)?$/iu;

/**
 * A table with a column of questions and a column of answers:
 *
 *     | No. | Question | Answer |
 *     | --- | -------- | ------ |
 *     | 1   | What is a lock? | … |
 */
export const tableRows: CardDialect = {
  name: 'table',
  cards: (view) =>
    view.document.tables.flatMap((table) => {
      if (view.contents[table.lines.start] === 1) return [];
      const columns = columnsOf(table);
      if (columns === null) return [];
      return table.rows.flatMap((row): Card[] => {
        const question = row.cells[columns.question]?.trim() ?? '';
        const answer = columns.answer < 0 ? '' : (row.cells[columns.answer] ?? '');
        if (question === '' || /\]\(#/.test(question)) return [];
        return [
          {
            lines: { start: row.line, end: row.line + 1 },
            question,
            answer,
            title: null,
            tags: [],
          },
        ];
      });
    }),
};

/** By the header's words, or by a column most of whose cells ask with another beside it. */
function columnsOf(table: Table): { question: number; answer: number } | null {
  const names = table.header.map((cell) => roughText(cell).replace(/^\P{L}+|\P{L}+$/gu, ''));
  const question = names.findIndex((name) => QUESTION.test(name));
  const answer = names.findIndex((name) => ANSWER.test(name));
  if (question >= 0 && (answer >= 0 || asksInColumn(table, question, 0.9) >= 0.5))
    return { question, answer };
  // A header that speaks of questions over their numbers: the cells beside them ask.
  if (table.rows.length < (question >= 0 ? 2 : 3)) return null;
  const asking = table.header.findIndex((_, column) => asksInColumn(table, column) >= 0.8);
  if (asking < 0) return null;
  return {
    question: asking,
    answer: answer >= 0 ? answer : asking + 1 < table.header.length ? asking + 1 : -1,
  };
}

/** The share of a column's cells that ask at least so plainly. */
function asksInColumn(table: Table, column: number, plainly = 1): number {
  const asking = table.rows.filter(
    (row) => likeness(roughText(row.cells[column] ?? '')) >= plainly,
  );
  return asking.length / Math.max(1, table.rows.length);
}
