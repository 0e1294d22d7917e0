import type { ParsedQuestion } from '../../../bank/question';
import { IdentityLedger } from '../../../bank/identity/ledger';
import { resolve, type ResolvedDeck } from '../../../bank/identity/resolve';

/** What a test says of a question; the rest is as in a plain file. */
export type Sketch = Partial<ParsedQuestion> & { readonly prompt: string };

/** Questions as a parser gives them, one below the other. */
export function questions(...sketches: readonly (string | Sketch)[]): ParsedQuestion[] {
  return sketches.map((sketch, index) => {
    const given: Sketch = typeof sketch === 'string' ? { prompt: sketch } : sketch;
    return {
      promptMarkdown: given.prompt,
      title: null,
      answer: null,
      sections: [],
      tags: [],
      difficulty: null,
      kind: 'open',
      options: [],
      rubric: null,
      explicitId: null,
      lines: { start: index * 4, end: index * 4 + 3 },
      ...given,
    };
  });
}

/** Decks that are resolved one version after the other. */
export class Desk {
  ledger = new IdentityLedger();

  /** The ids of one deck as it is now. */
  see(deck: readonly ParsedQuestion[], uri = 'a.md'): readonly string[] {
    return this.resolve({ [uri]: deck })[0]!.ids;
  }

  resolve(
    decks: Readonly<Record<string, readonly ParsedQuestion[]>>,
    removed: readonly string[] = [],
  ): readonly ResolvedDeck[] {
    const batch = Object.entries(decks).map(([uri, list]) => ({ uri, questions: list }));
    return resolve(this.ledger, batch, removed);
  }
}
