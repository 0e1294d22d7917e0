import type { QuestionFrame, QuestionState } from '../../src/protocol';
import { h } from '../shared/dom';
import { markdownBlock } from '../shared/markdown';
import { clockPart } from './clockPart';
import type { Surroundings } from './actions';

const states: Readonly<Record<QuestionState, string>> = {
  new: 'New',
  learning: 'Learning',
  due: 'Due',
  known: 'Known',
  unanswered: 'Unanswered',
  suspended: 'Suspended',
};

const difficulties = { junior: 'Junior', mid: 'Mid-level', senior: 'Senior' } as const;

/** Where one is, and the question itself. The heading takes the focus when a new question comes. */
export function questionHead(view: QuestionFrame, surroundings: Surroundings): readonly Node[] {
  const prompt = markdownBlock(view.promptMarkdown, {
    remoteImages: surroundings.remoteImages,
    onShowImages: () => surroundings.actions.send('showRemoteImages'),
    topHeading: 2,
  });
  prompt.classList.add('prompt');
  prompt.id = 'prompt';
  return [
    h(
      'header',
      { class: 'head' },
      place(view),
      view.clock === null ? null : clockPart(view.clock),
      view.paused
        ? h('p', { class: 'paused', text: 'Paused. Time stands still until you go on.' })
        : null,
      trail(view),
      labels(view),
    ),
    h('h1', {
      class: view.title === null ? 'visually-hidden' : 'question-title',
      text: view.title ?? 'Question',
      attributes: { id: 'question', tabindex: -1, 'aria-describedby': 'prompt' },
    }),
    prompt,
  ];
}

/** "Due questions · 3 of 20", with a bar. */
function place({ sessionLabel, place: at }: QuestionFrame): HTMLElement | null {
  if (sessionLabel === null && at === null) return null;
  const text = at === null ? null : `${at.index} of ${at.total}`;
  return h(
    'div',
    { class: 'place' },
    sessionLabel === null ? null : h('span', { class: 'session', text: sessionLabel }),
    text === null ? null : h('span', { class: 'count', text }),
    at === null
      ? null
      : h('progress', {
          attributes: { max: at.total, value: at.index, 'aria-label': `Question ${text}` },
        }),
  );
}

/** Deck › section › section. */
function trail({ deckTitle, sections }: QuestionFrame): HTMLElement {
  const steps = [deckTitle, ...sections].map((name) => h('li', {}, h('bdi', { text: name })));
  return h('ol', { class: 'trail', attributes: { 'aria-label': 'Deck and sections' } }, steps);
}

function labels({ state, difficulty, tags, bookmarked, leech }: QuestionFrame): HTMLElement {
  const label = (text: string, kind: string): HTMLElement => h('li', { class: kind, text });
  return h(
    'ul',
    { class: 'labels', attributes: { 'aria-label': 'State, difficulty and tags' } },
    label(states[state], `badge state-${state}`),
    leech ? label('Leech: rewrite it or suspend it', 'badge') : null,
    bookmarked ? label('Bookmarked', 'badge') : null,
    difficulty === null ? null : label(difficulties[difficulty], 'difficulty'),
    tags.map((tag) => label(tag, 'tag')),
  );
}
