import assert from 'node:assert/strict';
import {
  parseFromQuestionPanel,
  parseFromStatisticsPanel,
  parseToQuestionPanel,
  parseToStatisticsPanel,
  type Parsed,
} from '../../../protocol';
import { parseSessionSpec } from '../../../practice/sessionSpec';
import { contributedPaths } from '../../../features/library/contributedPaths';
import { askedView } from '../../unit/protocol/askedView';
import { mutateJson } from '../mutateJson';
import type { Target } from '../target';
const seeds: readonly unknown[] = [
  { type: 'ready' },
  { type: 'reveal', revision: 1, draft: 'so' },
  { type: 'grade', revision: 4, grade: 3 },
  { type: 'pick', revision: 1, picked: [0, 2] },
  { type: 'confide', revision: 1, confidence: 0.5 },
  { type: 'tick', revision: 1, part: 'mustHear', index: 0, tick: 'covered' },
  { type: 'openSource', revision: 1 },
  { type: 'practiseSection', deckUri: 'file:///a.md', section: 'Locks' },
  { mode: 'section', deckUri: 'file:///a.md', section: 'Locks' },
  { contributes: { 'rehearse.decks': [{ path: './decks' }, { path: 'a.md' }] } },
  {
    type: 'render',
    remoteImages: false,
    view: { ...askedView, hintsLeft: 0, options: [{ label: 'A', textMarkdown: 'x' }] },
  },
];

const messages: Target = {
  name: 'messages',
  kind: 'json',
  make: (random) => mutateJson(random.pick(seeds), random),
  check: (message) => {
    const parsers: readonly ((value: unknown) => Parsed<unknown>)[] = [
      parseFromQuestionPanel,
      parseFromStatisticsPanel,
      parseToQuestionPanel,
      parseToStatisticsPanel,
    ];
    for (const parse of parsers) {
      const parsed = parse(message);
      // What is accepted is what its type says, and nothing besides: it parses to itself.
      if (parsed.ok) assert.deepEqual(parse(parsed.value), parsed);
    }
    parseSessionSpec(message);
    const { files, folders } = contributedPaths(message);
    assert.ok([...files, ...folders].every((path) => !path.split('/').includes('..')));
  },
};

export const messageTargets: readonly Target[] = [messages];
