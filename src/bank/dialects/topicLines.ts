import type { Dialect } from '../reading/dialect';
import { isMarkedAnswer } from './linesOverAnswers';

/**
 * Lines that name a topic each, in a file of questions that has nothing else but titles:
 *
 *     ### Networks
 *     HTTP and HTTPS
 *     The seven layers
 */
export const topicLines: Dialect = {
  name: 'topic-line',
  style: (lead, { document: { lines }, namedQuestions, terse }) => {
    if (!namedQuestions || !terse || lead.form !== 'line') return null;
    return isMarkedAnswer(lines[lead.lines.start]!.text) ? null : '';
  },
  needs: { count: 8, byPlace: true },
  extent: 'open',
};
