import type { ParsedQuestion } from '../question';
import { type Form, formOf } from './form';
import type { Entry } from './ledger';

/** A question of a deck that is being resolved, and the remembered one that it is found to be. */
export interface Item {
  readonly question: ParsedQuestion;
  readonly form: Form;
  readonly uri: string;
  /** Its place among the deck's questions, from 0. */
  readonly index: number;
  /** The author's id, where it may be used. */
  name: string | null;
  entry: Entry | null;
}

/** The questions of a deck as items that are yet to be found. */
export function itemsOf(uri: string, questions: readonly ParsedQuestion[]): Item[] {
  return questions.map((question, index) => {
    const name = question.explicitId?.trim() ?? '';
    return {
      question,
      form: formOf(question),
      uri,
      index,
      name: name === '' ? null : name,
      entry: null,
    };
  });
}

/** Whether they say the same, question and answer. */
export function isIdentical(a: Form, b: Form): boolean {
  return a.key === b.key && a.answer === b.answer;
}
