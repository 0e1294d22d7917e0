import type { Dialect } from '../reading/dialect';

/**
 * Lines that name a topic each, in a file of questions that has nothing else but titles:
 *
 *     ### Networks
 *     HTTP and HTTPS
 *     The seven layers
 */
export const topicLines: Dialect = {
  name: 'topic-line',
  style: (lead, view) => (view.namedQuestions && view.terse && lead.form === 'line' ? '' : null),
  needs: { count: 8, byPlace: true },
  extent: 'open',
};
