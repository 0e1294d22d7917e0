import type { Rubric } from '../../src/bank/question';
import { h } from '../shared/dom';
import { icon, type IconName } from '../shared/icons';
import { markdownBlock } from '../shared/markdown';

const parts: readonly {
  readonly field: keyof Rubric;
  readonly title: string;
  readonly icon: IconName;
}[] = [
  { field: 'mustHear', title: 'Must hear', icon: 'check' },
  { field: 'bonus', title: 'Bonus', icon: 'star' },
  { field: 'weak', title: 'Weak answers', icon: 'warning' },
  { field: 'reject', title: 'Red flags', icon: 'flag' },
  { field: 'followUps', title: 'Follow-up questions', icon: 'question' },
];

/** What an interviewer listens for, or null where the rubric is empty. */
export function rubricPart(rubric: Rubric, remoteImages: boolean): HTMLElement | null {
  const filled = parts.filter(({ field }) => rubric[field].length > 0);
  if (filled.length === 0) return null;
  return h(
    'aside',
    { class: 'rubric', attributes: { 'aria-labelledby': 'rubric' } },
    h('h2', { text: 'What an interviewer listens for', attributes: { id: 'rubric' } }),
    filled.map((part) =>
      h(
        'section',
        { class: `rubric-${part.field}` },
        h('h3', {}, icon(part.icon), part.title),
        h(
          'ul',
          {},
          rubric[part.field].map((entry) =>
            h('li', {}, markdownBlock(entry, { remoteImages, topHeading: 4 })),
          ),
        ),
      ),
    ),
  );
}
