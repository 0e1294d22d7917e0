/** What the panel of the plan towards an interview shows. */

export interface PlannedQuestionView {
  readonly questionId: string;
  readonly prompt: string;
  readonly topic: string;
  /** Never tried before. */
  readonly fresh: boolean;
}

export interface PlanView {
  readonly kind: 'plan';
  /** The day of the interview, `2026-12-01`. */
  readonly interview: string;
  /** Days until then; 0 on the day itself, negative once it has passed. */
  readonly until: number;
  /** What it is about, in words. */
  readonly about: string;
  readonly questions: number;
  /** Tried at least once. */
  readonly tried: number;
  /** Questions a day that the plan asks for, and the most that the person will do. */
  readonly perDay: number;
  readonly mostPerDay: number;
  /** How many were practised today. */
  readonly doneToday: number;
  /** How many are left of today's. */
  readonly leftToday: number;
  /** The first of those, in the order to do them. */
  readonly today: readonly PlannedQuestionView[];
  /** The days after today: how many questions of each kind. */
  readonly days: readonly {
    readonly day: string;
    readonly fresh: number;
    readonly again: number;
  }[];
  readonly notReached: number;
  /** Topics of what is not reached, most of it first. */
  readonly notReachedTopics: readonly { readonly topic: string; readonly questions: number }[];
  /** Questions that are weak still, with no room for another turn. */
  readonly notAgain: number;
  /** The amount a day that reaches everything; 0 when no amount does. */
  readonly toReachAll: number;
  /** The same where a button may set it; null where there is no need or it is out of bounds. */
  readonly raiseTo: number | null;
  /** Least ready first. `readiness` is the share likely to be remembered on the day, 0 to 1. */
  readonly topics: readonly {
    readonly topic: string;
    readonly questions: number;
    readonly tried: number;
    readonly readiness: number;
  }[];
}

/** No interview is planned. */
export interface NoPlanView {
  readonly kind: 'none';
}

export type ToPlanPanel = {
  readonly type: 'render';
  readonly view: PlanView | NoPlanView;
};

export type PlanAction =
  | 'practise'
  /** Asks for date, topics and amount anew. */
  | 'change'
  /** To the amount that reaches everything. */
  | 'raise'
  | 'changeAmount'
  | 'narrow'
  | 'remove';

export type FromPlanPanel =
  | { readonly type: 'ready' }
  | { readonly type: PlanAction }
  | { readonly type: 'open'; readonly questionId: string }
  | { readonly type: 'practiseTopic'; readonly topic: string };
