import assert from 'node:assert/strict';
import type { Deck, Question } from '../../../bank/question';
import { buildTree, type Node } from '../../../features/browse/nodes';
import type { QuestionState } from '../../../protocol';

const question = (id: string, sections: readonly string[]): Question => ({
  id,
  deck: 'file:///a.md',
  prompt: `${id}?`,
  promptMarkdown: `${id}?`,
  title: null,
  answer: 'Yes.',
  sections,
  tags: [],
  difficulty: null,
  kind: 'open',
  options: [],
  rubric: null,
  explicitId: null,
  lines: { start: 0, end: 1 },
});

const deck = (questions: readonly Question[]): Deck => ({
  uri: 'file:///a.md',
  title: 'A',
  dialect: 'headings',
  confidence: 1,
  repaired: false,
  frontMatter: {
    title: null,
    tags: [],
    difficulty: null,
    id: null,
    type: null,
    ignore: false,
    other: new Map(),
  },
  questions,
  problems: [],
  skipped: [],
});

/** The tree in short: `A(question, Section(…))`. */
function outline(node: Node): string {
  if (node.kind === 'question') return node.questionId;
  const name = node.kind === 'deck' ? node.deck.title : node.title;
  return `${name}(${node.children.map(outline).join(', ')})`;
}

const fresh = (): QuestionState => 'new';

describe('the tree of decks', () => {
  it('nests sections and keeps the order of the file', () => {
    const [root] = buildTree(
      [
        deck([
          question('q1', []),
          question('q2', ['Storage']),
          question('q3', ['Storage', 'Indexes']),
          question('q4', ['Network']),
          question('q5', ['Storage']),
        ]),
      ],
      fresh,
    );
    assert.equal(root && outline(root), 'A(q1, Storage(q2, Indexes(q3), q5), Network(q4))');
  });

  it('counts what lies below each node by its state', () => {
    const states: Record<string, QuestionState> = { q1: 'due', q2: 'known', q3: 'unanswered' };
    const [root] = buildTree(
      [deck([question('q1', ['S']), question('q2', ['S']), question('q3', [])])],
      ({ id }) => states[id] ?? 'new',
    );
    assert.deepEqual(root?.counts, { questions: 3, due: 1, unanswered: 1, known: 1 });
    const section = root?.children.find((child) => child.kind === 'section');
    assert.deepEqual(section?.counts, { questions: 2, due: 1, unanswered: 0, known: 1 });
  });

  it('leaves out sections and decks in which the filter leaves nothing', () => {
    const decks = [deck([question('q1', ['Storage']), question('q2', ['Network'])])];
    const [root] = buildTree(decks, fresh, ({ id }) => id === 'q2');
    assert.equal(root && outline(root), 'A(Network(q2))');
    assert.deepEqual(
      buildTree(decks, fresh, () => false),
      [],
    );
  });

  it('names sections of the same title in different places differently', () => {
    const [root] = buildTree(
      [deck([question('q1', ['A', 'General']), question('q2', ['B', 'General'])])],
      fresh,
    );
    const keys = (root?.children ?? []).flatMap((child) =>
      child.kind === 'section' ? child.children.map((inner) => 'key' in inner && inner.key) : [],
    );
    assert.equal(new Set(keys).size, 2);
  });
});
