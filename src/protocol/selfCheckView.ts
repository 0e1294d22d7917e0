import {
  array,
  boolean,
  integer,
  nullable,
  number,
  oneOf,
  record,
  string,
  type Decoder,
} from './decode';
import { limits } from './limits';

/** How far a typed answer covers one thing that was expected. */
export type TickView = 'covered' | 'partly' | 'missed';

/** Which of the lists of a self-check a tick stands in. */
export type CheckPart = 'mustHear' | 'bonus' | 'reject';

/** A stretch of the draft, UTF-16 offsets. */
export interface DraftRange {
  readonly start: number;
  readonly end: number;
}

export interface ConceptView {
  readonly conceptMarkdown: string;
  readonly tick: TickView;
  /** Where the draft says it. */
  readonly evidence: readonly DraftRange[];
  /** Set where it has been missed again and again: in so many of so many attempts. */
  readonly missedBefore: { readonly missed: number; readonly of: number } | null;
}

export interface FlagView {
  readonly signalMarkdown: string;
  /** A sign of a weak answer, or one that ends an interview. */
  readonly kind: 'weak' | 'reject';
  readonly stands: boolean;
  readonly evidence: readonly DraftRange[];
}

/** A typed answer held against what was expected; every tick can be corrected. */
export interface SelfCheckView {
  /** Whether an author named the concepts or they are the answer's own key terms. */
  readonly source: 'rubric' | 'answer';
  /** False while nothing has been checked: no draft, and nothing ticked by hand. */
  readonly checked: boolean;
  readonly concepts: readonly ConceptView[];
  readonly bonus: readonly ConceptView[];
  readonly flags: readonly FlagView[];
  /** 0 to 1; null while nothing has been checked. */
  readonly coverage: number | null;
}

const evidence = array(
  record<DraftRange>({ start: integer(0, limits.draft), end: integer(0, limits.draft) }),
  limits.entries,
);

export const tick: Decoder<TickView> = oneOf('covered', 'partly', 'missed');

const concept = record<ConceptView>({
  conceptMarkdown: string(limits.line),
  tick,
  evidence,
  missedBefore: nullable(record({ missed: number(0), of: integer(0) })),
});

export const selfCheckView = record<SelfCheckView>({
  source: oneOf('rubric', 'answer'),
  checked: boolean,
  concepts: array(concept, limits.entries),
  bonus: array(concept, limits.entries),
  flags: array(
    record<FlagView>({
      signalMarkdown: string(limits.line),
      kind: oneOf('weak', 'reject'),
      stands: boolean,
      evidence,
    }),
    limits.entries,
  ),
  coverage: nullable(number(0, 1)),
});
