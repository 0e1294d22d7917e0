import type { Dialect } from '../reading/dialect';

/**
 * The summary of a collapsible part is the question, what it hides the answer:
 *
 *     <details>
 *     <summary>What is TCP?</summary><br><b>
 *     A protocol …
 *     </b></details>
 */
export const summaries: Dialect = {
  name: 'details',
  style: (lead) => (lead.form === 'summary' ? `depth${lead.level}` : null),
  needs: { count: 2, byLabel: true, byNumber: true, byPlace: true },
  extent: 'contained',
};
