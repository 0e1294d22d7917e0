import type { CheckPart, FromQuestionPanel, Grade, TickView } from '../../src/protocol';

/** The intents that carry nothing but the revision they answer. */
export type PlainIntent = Exclude<
  FromQuestionPanel['type'],
  'ready' | 'reveal' | 'grade' | 'pick' | 'draft' | 'confide' | 'tick'
>;

/** What the pieces of the panel may ask for; the panel adds the revision and posts it. */
export interface Actions {
  send(intent: PlainIntent): void;
  reveal(): void;
  grade(grade: Grade): void;
  pick(picked: readonly number[]): void;
  /** @param confidence 0 to 1 */
  confide(confidence: number): void;
  readonly tick: (part: CheckPart, index: number, tick: TickView) => void;
  /** Called at every key; the panel keeps the text and tells the host now and then. */
  draft(text: string): void;
  showKeys(): void;
}

/** What the pieces of the panel need to know beside the view. */
export interface Surroundings {
  readonly actions: Actions;
  readonly remoteImages: boolean;
}
