import type { CheckPart, ConceptView, FlagView, SelfCheckView, TickView } from '../../src/protocol';
import { h, uniqueId } from './dom';
import { icon, type IconName } from './icons';
import { markdownBlock } from './markdown';

export interface SelfCheckParts {
  readonly view: SelfCheckView;
  readonly remoteImages: boolean;
  /** null: the ticks can't be changed any more. */
  readonly onTick: ((part: CheckPart, index: number, tick: TickView) => void) | null;
}

/** What a press makes of a tick: first the likeliest correction of each. */
const afterPress: Readonly<Record<TickView, TickView>> = {
  missed: 'covered',
  covered: 'partly',
  partly: 'missed',
};
const checkedStates = { covered: 'true', partly: 'mixed', missed: 'false' } as const;
const tickIcons = { covered: 'boxChecked', partly: 'boxPartly', missed: 'box' } as const;

/** How far an answer covers what was expected: coverage, and ticks that can be corrected. */
export function selfCheckPart(parts: SelfCheckParts): readonly Node[] {
  const { view } = parts;
  const { concepts, bonus, flags } = view;
  return [
    coverage(view, parts.onTick !== null),
    concepts.length > 0 ? conceptList('mustHear', mustHearTitle(view), 'check', parts) : null,
    bonus.length > 0 ? conceptList('bonus', 'Bonus', 'star', parts) : null,
    flagList('weak', 'Weak answers', 'warning', flags, parts),
    flagList('reject', 'Red flags', 'flag', flags, parts),
  ].filter((node) => node !== null);
}

function mustHearTitle({ source }: SelfCheckView): string {
  return source === 'rubric' ? 'Must hear' : 'Key points of the answer';
}

function coverage(view: SelfCheckView, editable: boolean): HTMLElement | null {
  if (view.coverage === null) {
    return editable ? h('p', { class: 'hint', text: 'Tick what you said.' }) : null;
  }
  const percent = Math.round(view.coverage * 100);
  const covered = view.concepts.filter(({ tick }) => tick === 'covered').length;
  const partly = view.concepts.filter(({ tick }) => tick === 'partly').length;
  const parts = `${covered} of ${view.concepts.length} covered${partly > 0 ? `, ${partly} partly` : ''}`;
  return h(
    'p',
    { class: 'coverage' },
    h('strong', { text: `${percent} %` }),
    h('meter', { attributes: { min: 0, max: 1, value: view.coverage, 'aria-label': 'Coverage' } }),
    h('span', { text: parts }),
  );
}

function conceptList(
  part: 'mustHear' | 'bonus',
  title: string,
  titleIcon: IconName,
  { view, remoteImages, onTick }: SelfCheckParts,
): HTMLElement {
  const list: readonly ConceptView[] = part === 'mustHear' ? view.concepts : view.bonus;
  return tickSection(
    part,
    title,
    titleIcon,
    list.map(({ conceptMarkdown, tick, missedBefore }, index) => {
      const note =
        missedBefore === null
          ? null
          : `missed again: ${Math.ceil(missedBefore.missed)} of ${missedBefore.of} attempts`;
      return tickRow({
        key: `tick-${part}-${index}`,
        markdown: conceptMarkdown,
        remoteImages,
        state: checkedStates[tick],
        stateIcon: tickIcons[tick],
        note: tick === 'partly' ? ['partly', note] : [note],
        kind: tick,
        onPress: onTick && (() => onTick(part, index, afterPress[tick])),
      });
    }),
  );
}

function flagList(
  kind: FlagView['kind'],
  title: string,
  titleIcon: IconName,
  flags: readonly FlagView[],
  { remoteImages, onTick }: SelfCheckParts,
): HTMLElement | null {
  const rows = flags.flatMap(({ signalMarkdown, kind: own, stands }, index) =>
    own !== kind
      ? []
      : [
          tickRow({
            key: `tick-reject-${index}`,
            markdown: signalMarkdown,
            remoteImages,
            state: stands ? 'true' : 'false',
            stateIcon: stands ? 'boxChecked' : 'box',
            note: stands ? ['in your answer'] : [],
            kind: stands ? 'stands' : 'absent',
            onPress: onTick && (() => onTick('reject', index, stands ? 'missed' : 'covered')),
          }),
        ],
  );
  return rows.length === 0 ? null : tickSection(kind, title, titleIcon, rows);
}

function tickSection(
  part: string,
  title: string,
  titleIcon: IconName,
  rows: readonly HTMLElement[],
): HTMLElement {
  const id = uniqueId('ticks');
  return h(
    'section',
    { class: `ticks rubric-${part}` },
    h('h3', { attributes: { id } }, icon(titleIcon), title),
    h('ul', { attributes: { 'aria-labelledby': id } }, rows),
  );
}

interface TickRow {
  readonly key: string;
  readonly markdown: string;
  readonly remoteImages: boolean;
  readonly state: 'true' | 'mixed' | 'false';
  readonly stateIcon: IconName;
  readonly note: readonly (string | null)[];
  readonly kind: string;
  readonly onPress: (() => void) | null;
}

function tickRow(row: TickRow): HTMLElement {
  const text = markdownBlock(row.markdown, { remoteImages: row.remoteImages, topHeading: 4 });
  text.id = uniqueId('concept');
  const notes = row.note.filter((note) => note !== null).join(', ');
  const { onPress } = row;
  return h(
    'li',
    {
      class: `tick-row ${row.kind}`,
      // The words are a larger target than the box; a link among them stays a link.
      onClick: (event) => {
        const link = event.target instanceof Element && event.target.closest('a, button') !== null;
        if (!link) onPress?.();
      },
    },
    h(
      'button',
      {
        class: 'tick',
        attributes: {
          type: 'button',
          role: 'checkbox',
          'aria-checked': row.state,
          'aria-labelledby': text.id,
          'data-key': row.key,
          disabled: onPress === null ? '' : null,
        },
        onClick: () => onPress?.(),
      },
      icon(row.stateIcon),
    ),
    h('div', {}, text, notes === '' ? null : h('span', { class: 'tick-note', text: notes })),
  );
}
