import type { Attempted, PracticeEvent, Tick } from '../../practice/events';
import { formatDuration } from '../../practice/formatDuration';
import { formatInterval } from '../../practice/formatInterval';
import { isRemembered, type Grade } from '../../practice/grade';
import { plainMarkdown, textBlock } from '../plainMarkdown';

export interface HistoryInput {
  readonly prompt: string;
  /** Deck and sections, outermost first. */
  readonly place: readonly string[];
  /** Those about the question that count, oldest first. */
  readonly events: readonly PracticeEvent[];
  /** Ms since the epoch; null before the first grade. */
  readonly due: number | null;
  /** How a moment (ms since the epoch) is written. */
  readonly when: (at: number) => string;
}

/** One time that a question was answered. */
type Turn = Attempted & {
  readonly at: number;
  readonly took: number;
  /** null where the answer was shown and not graded. */
  readonly grade: Grade | null;
};

const GRADES: Readonly<Record<Grade, string>> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };
const TICKS: Readonly<Record<Tick, string>> = { covered: '✓', partly: '~', missed: '✗' };

/** A question's history as Markdown: what it came to, every review, and what was written, latest first. */
export function historyMarkdown({ prompt, place, events, due, when }: HistoryInput): string {
  const turns = turnsOf(events);
  const parts = [
    `# ${plainMarkdown(prompt, 500)}`,
    place.map((name) => plainMarkdown(name)).join(' › '),
  ];
  if (turns.length === 0) return `${[...parts, 'Not practised yet.'].join('\n\n')}\n`;
  const graded = turns.flatMap(({ grade }) => grade ?? []);
  const remembered = graded.filter(isRemembered).length;
  const took = turns.reduce((sum, turn) => sum + turn.took, 0);
  const next = due === null ? '' : ` Next review: ${plainMarkdown(when(due))}.`;
  parts.push(
    `${graded.length} ${graded.length === 1 ? 'review' : 'reviews'}, ${remembered} remembered, ${formatDuration(took)} in all.${next}`,
    '## Reviews',
    [
      '| When | Grade | After | Time | How sure | Covered |',
      '| --- | --- | ---: | ---: | ---: | ---: |',
      ...turns.map((turn, at) => reviewRow(turn, turns[at - 1], when)).reverse(),
    ].join('\n'),
  );
  const written = turns.filter(({ draft }) => (draft ?? '').trim() !== '');
  if (written.length > 0) {
    parts.push(
      '## What you wrote',
      ...written.reverse().flatMap((turn) => attemptParts(turn, when)),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function turnsOf(events: readonly PracticeEvent[]): Turn[] {
  return events.flatMap((event): Turn[] => {
    if (event.kind === 'grade') return [event];
    return event.kind === 'attempt' ? [{ ...event, grade: null }] : [];
  });
}

function reviewRow(turn: Turn, before: Turn | undefined, when: HistoryInput['when']): string {
  const cells = [
    plainMarkdown(when(turn.at)),
    turn.grade === null ? 'not graded' : GRADES[turn.grade],
    before === undefined ? '' : formatInterval(Math.max(0, turn.at - before.at)),
    formatDuration(turn.took),
    percent(turn.confidence),
    percent(turn.coverage),
  ];
  return `| ${cells.join(' | ')} |`;
}

function attemptParts(turn: Turn, when: HistoryInput['when']): readonly string[] {
  const title = [
    plainMarkdown(when(turn.at)),
    ...(turn.grade === null ? [] : [GRADES[turn.grade]]),
    ...(turn.coverage === undefined ? [] : [`${percent(turn.coverage)} covered`]),
  ];
  const concepts = turn.concepts ?? [];
  return [
    `### ${title.join(' · ')}`,
    textBlock(turn.draft ?? ''),
    ...(concepts.length === 0
      ? []
      : [
          concepts
            .map(({ concept, tick }) => `- ${TICKS[tick]} ${plainMarkdown(concept)}`)
            .join('\n'),
        ]),
  ];
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${Math.round(share * 100)}%`;
}
