import type { Dialect } from '../reading/dialect';

/** What a person sets before an answer in plain notes: dashes, an arrow, a colon and a dash. */
const MARK = /^(?:[-=~—–>]{2,}|[→➔➜➤»⇒]|:-)\s{0,3}[^\s>|=-]/u;

/** True for a line that such a mark makes an answer. */
export function isMarkedAnswer(text: string): boolean {
  return MARK.test(text);
}

/**
 * In a file of questions, a line whose answer begins on the next one, behind dashes or an arrow;
 * the line itself may ask or only name a topic:
 *
 *     difference between a queue and a topic
 *     ----a queue has one reader for each message
 */
export const linesOverAnswers: Dialect = {
  name: 'line-over-answer',
  style: (lead, { document: { lines }, namedQuestions }) => {
    if (!namedQuestions || lead.form !== 'line' || lead.label.kind === 'answer') return null;
    const stands = lead.startsParagraph && lines[lead.lines.start]!.item < 0;
    const below = lines[lead.lines.end];
    return stands && below?.kind === 'text' && isMarkedAnswer(below.text) ? 'marked' : null;
  },
  needs: { count: 4 },
  extent: 'open',
};
