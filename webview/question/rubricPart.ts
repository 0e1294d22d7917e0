import type { Rubric } from '../../src/bank/question';
import { h } from '../shared/dom';
import { icon, type IconName } from '../shared/icons';
import { markdownBlock } from '../shared/markdown';
import { selfCheckPart } from '../shared/selfCheckPart';
import type { RevealedView } from '../../src/protocol';
import type { Surroundings } from './actions';

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

/** The fields that the self-check shows with a tick at each entry. */
const ticked: ReadonlySet<keyof Rubric> = new Set(['mustHear', 'bonus', 'weak', 'reject']);

/** What an interviewer listens for, ticked where it can be; null where there is nothing to say. */
export function rubricPart(
  { rubric, selfCheck, graded }: RevealedView,
  { actions, remoteImages }: Surroundings,
): HTMLElement | null {
  const filled = parts.filter(
    ({ field }) =>
      rubric !== null &&
      rubric[field].length > 0 &&
      !(selfCheck?.source === 'rubric' && ticked.has(field)),
  );
  if (filled.length === 0 && selfCheck === null) return null;
  const title =
    rubric === null && selfCheck !== null ? 'Self-check' : 'What an interviewer listens for';
  return h(
    'aside',
    { class: 'rubric', attributes: { 'aria-labelledby': 'rubric' } },
    h('h2', { text: title, attributes: { id: 'rubric' } }),
    selfCheck === null
      ? null
      : selfCheckPart({
          view: selfCheck,
          remoteImages,
          onTick: graded === null ? actions.tick : null,
        }),
    filled.map((part) =>
      h(
        'section',
        { class: `rubric-${part.field}` },
        h('h3', {}, icon(part.icon), part.title),
        h(
          'ul',
          {},
          rubric![part.field].map((entry) =>
            h('li', {}, markdownBlock(entry, { remoteImages, topHeading: 4 })),
          ),
        ),
      ),
    ),
  );
}
