import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDeck } from '../../../bank/parseDeck';
import type { ParsedDeck, ParsedQuestion } from '../../../bank/question';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'content');

/** Real files beside the repository, which are not everywhere. */
export const shared = join(root, '../shared');

/** A deck of the starter bank as the extension reads it. */
export interface StarterDeck {
  /** File name within content/. */
  readonly name: string;
  readonly text: string;
  readonly deck: ParsedDeck;
}

/** A fenced block within an answer. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** `databases.md: db-wal`, for messages. */
  readonly where: string;
}

export const starterDecks: readonly StarterDeck[] = readdirSync(folder)
  .sort()
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, text, deck: parseDeck(text, { fileName: name }) };
  });

export const starterQuestions: readonly { readonly file: string; readonly question: ParsedQuestion }[] =
  starterDecks.flatMap(({ name, deck }) =>
    deck.questions.map((question) => ({ file: name, question })),
  );

/** What is told and what is shown: the text of an answer and its code blocks, in order. */
export function splitAnswer(answer: string): { prose: string; blocks: [string, string][] } {
  const prose: string[] = [];
  const blocks: [string, string][] = [];
  let language: string | null = null;
  let code: string[] = [];
  for (const line of answer.split('\n')) {
    if (!line.startsWith('```')) (language === null ? prose : code).push(line);
    else if (language === null) language = line.slice(3).trim();
    else {
      blocks.push([language, code.join('\n')]);
      language = null;
      code = [];
    }
  }
  return { prose: prose.join('\n'), blocks };
}

/** All code blocks of one language in the starter bank. */
export function codeBlocks(language: string): readonly CodeBlock[] {
  return starterQuestions.flatMap(({ file, question }) =>
    splitAnswer(question.answer ?? '')
      .blocks.filter(([name]) => name === language)
      .map(([, code]) => ({ language, code, where: `${file}: ${String(question.explicitId)}` })),
  );
}

/** Reads a JSON file of src/test/fixtures. The caller says what it holds. */
export function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(join(root, 'src/test/fixtures', name), 'utf8')) as T;
}
