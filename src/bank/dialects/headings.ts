import type { Dialect } from '../reading/dialect';

/**
 * A heading is the question, its number or label part of the heading:
 *
 *     ## Basics
 *     ### Q7. What is a mutex?
 *     A lock …
 */
export const headings: Dialect = {
  name: 'heading',
  style: (lead) => (lead.form === 'heading' ? `h${lead.level}` : null),
  needs: { count: 2, byLabel: true, byNumber: true, byTopic: true },
  extent: 'open',
};
