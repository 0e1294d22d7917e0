import type { Deck, Question } from '../../bank/question';
import type { DeckTarget, QuestionTarget, SectionTarget } from '../../contributions';
import type { QuestionState } from '../../protocol';

/** How many questions lie below a node, and how many of them wait to be practised. */
export interface Counts {
  readonly questions: number;
  readonly due: number;
  readonly unanswered: number;
  readonly known: number;
}

export interface DeckNode extends DeckTarget {
  readonly deck: Deck;
  readonly children: readonly Node[];
  readonly counts: Counts;
}

export interface SectionNode extends SectionTarget {
  readonly title: string;
  readonly children: readonly Node[];
  readonly counts: Counts;
  /** Unique in the tree, and the same for as long as the section keeps its titles. */
  readonly key: string;
}

export interface QuestionNode extends QuestionTarget {
  readonly deckUri: string;
  readonly question: Question;
  readonly state: QuestionState;
  readonly key: string;
}

export type Node = DeckNode | SectionNode | QuestionNode;

/** Which questions the tree shows; all when absent. */
export type QuestionFilter = (question: Question, state: QuestionState) => boolean;

/**
 * Builds the tree: decks in the order given, sections and questions in the order of the file. Decks
 * and sections in which the filter leaves nothing are left out.
 */
export function buildTree(
  decks: readonly Deck[],
  stateOf: (question: Question) => QuestionState,
  filter?: QuestionFilter,
): readonly DeckNode[] {
  return decks.flatMap((deck) => {
    const root = new Branch(deck.uri, [], '');
    for (const question of deck.questions) {
      const state = stateOf(question);
      if (filter && !filter(question, state)) continue;
      root.descend(question.sections).add(question, state);
    }
    const { children, counts } = root.finish();
    if (counts.questions === 0) return [];
    return [{ kind: 'deck' as const, deckUri: deck.uri, deck, children, counts }];
  });
}

/** A deck or section while its children come in. */
class Branch {
  readonly #children: (QuestionNode | Branch)[] = [];
  readonly #sections = new Map<string, Branch>();

  constructor(
    private readonly deckUri: string,
    private readonly path: readonly string[],
    private readonly title: string,
  ) {}

  descend(sections: readonly string[]): Branch {
    const [title, ...rest] = sections;
    if (title === undefined) return this;
    let section = this.#sections.get(title);
    if (!section) {
      section = new Branch(this.deckUri, [...this.path, title], title);
      this.#sections.set(title, section);
      this.#children.push(section);
    }
    return section.descend(rest);
  }

  add(question: Question, state: QuestionState): void {
    this.#children.push({
      kind: 'question',
      questionId: question.id,
      deckUri: this.deckUri,
      question,
      state,
      key: JSON.stringify([this.deckUri, question.id]),
    });
  }

  finish(): { readonly children: readonly Node[]; readonly counts: Counts } {
    const children = this.#children.map((child) =>
      child instanceof Branch ? child.finishSection() : child,
    );
    return { children, counts: sum(children) };
  }

  private finishSection(): SectionNode {
    const { deckUri, path: sections, title } = this;
    const key = JSON.stringify([deckUri, ...sections, '']);
    return { kind: 'section', deckUri, sections, title, key, ...this.finish() };
  }
}

function sum(nodes: readonly Node[]): Counts {
  const total = { questions: 0, due: 0, unanswered: 0, known: 0 };
  for (const node of nodes) {
    if (node.kind === 'question') {
      total.questions += 1;
      if (node.state === 'due') total.due += 1;
      if (node.state === 'unanswered') total.unanswered += 1;
      if (node.state === 'known') total.known += 1;
    } else {
      total.questions += node.counts.questions;
      total.due += node.counts.due;
      total.unanswered += node.counts.unanswered;
      total.known += node.counts.known;
    }
  }
  return total;
}
