import type { AttemptView, Grade, RevealedView, SelfCheckView } from '../../src/protocol';
import { h } from '../shared/dom';
import { markedText, type Mark } from '../shared/markedText';
import { confidenceName } from './confidence';

const gradeNames: Readonly<Record<Grade, string>> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };

/** What the person had written, with what was found in it marked, to hold against the answer. */
export function yourAnswer(view: RevealedView): HTMLElement | null {
  const { draft, confidence, selfCheck } = view;
  const drafted = draft.trim() !== '';
  if (!drafted && confidence === null) return null;
  return h(
    'section',
    { class: 'your-answer', attributes: { 'aria-labelledby': 'your-answer' } },
    h('h2', { text: 'Your answer', attributes: { id: 'your-answer' } }),
    drafted ? markedText(draft, selfCheck === null ? [] : marksOf(selfCheck)) : null,
    confidence === null
      ? null
      : h('p', { class: 'hint' }, 'You were: ', confidenceName(confidence).toLowerCase()),
  );
}

/** Earlier attempts at the same question, the latest first, folded away. */
export function earlierAttempts({ attempts }: RevealedView): HTMLElement | null {
  if (attempts.length === 0) return null;
  return h(
    'details',
    { class: 'attempts' },
    h('summary', { text: `Earlier attempts (${attempts.length})` }),
    [...attempts]
      .reverse()
      .map((attempt) =>
        h(
          'section',
          {},
          h('h3', { text: headingOf(attempt) }),
          h('p', { class: 'draft-text', text: attempt.draft, attributes: { dir: 'auto' } }),
        ),
      ),
  );
}

/** "12 October 2026 · 40 % covered · Hard". */
function headingOf({ at, coverage, grade }: AttemptView): string {
  const day = new Date(at).toLocaleDateString(undefined, { dateStyle: 'long' });
  const covered = coverage === null ? [] : [`${Math.round(coverage * 100)} % covered`];
  const graded = grade === null ? ['not graded'] : [gradeNames[grade]];
  return [day, ...covered, ...graded].join(' · ');
}

function marksOf({ concepts, bonus, flags }: SelfCheckView): readonly Mark[] {
  const flagged = flags.flatMap(({ evidence, signalMarkdown }) =>
    evidence.map((range): Mark => ({ range, kind: 'flag', about: signalMarkdown })),
  );
  const said = [...concepts, ...bonus].flatMap(({ evidence, tick, conceptMarkdown }) =>
    tick === 'missed'
      ? []
      : evidence.map((range): Mark => ({ range, kind: tick, about: conceptMarkdown })),
  );
  return [...flagged, ...said];
}
