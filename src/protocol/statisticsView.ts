/** What the statistics panel shows. */

export interface StatisticsFigures {
  readonly totals: {
    readonly questions: number;
    readonly answered: number;
    readonly new: number;
    readonly learning: number;
    readonly due: number;
    readonly known: number;
    readonly suspended: number;
  };
  readonly today: { readonly reviews: number; readonly remembered: number; readonly took: number };
  /** Days in a row with a review, up to today or yesterday. */
  readonly streak: { readonly current: number; readonly longest: number };
  /** Local calendar days (`2026-11-20`) that had reviews, oldest first. */
  readonly days: readonly {
    readonly day: string;
    readonly reviews: number;
    readonly remembered: number;
    /** Ms. */
    readonly took: number;
  }[];
  /** Most reviewed first. */
  readonly sections: readonly {
    readonly deckUri: string;
    readonly deckTitle: string;
    readonly section: string;
    readonly questions: number;
    readonly reviews: number;
    readonly remembered: number;
    readonly known: number;
    /** Time per review, ms; null without reviews. */
    readonly perReview: number | null;
    /** Reviews a day or more after the one before, and how many of them were remembered. */
    readonly retention: { readonly reviews: number; readonly remembered: number };
  }[];
  /** Reviews that fall due on each of the coming days, today (with what is overdue) first. */
  readonly forecast: readonly { readonly day: string; readonly due: number }[];
}

/** What the figures are, in the end, looked at for: what to work on. */
export interface StatisticsInsights {
  /** Sections remembered surely less often than one aims for, weakest first. */
  readonly weakest: readonly {
    readonly deckUri: string;
    readonly deckTitle: string;
    readonly section: string;
    readonly reviews: number;
    readonly remembered: number;
  }[];
  /** Sections in which one was surer than right, the widest gap first; shares from 0 to 1. */
  readonly overconfident: readonly {
    readonly topic: string;
    readonly answers: number;
    readonly sure: number;
    readonly right: number;
  }[];
  /** What answers lacked again and again, most often first. */
  readonly missed: readonly {
    readonly questionId: string;
    readonly prompt: string;
    readonly concept: string;
    /** In how many attempts; a concept partly covered counts half. */
    readonly missed: number;
    readonly of: number;
  }[];
}

export interface StatisticsView extends StatisticsFigures {
  readonly insights: StatisticsInsights;
}

export type ToStatisticsPanel = { readonly type: 'render'; readonly view: StatisticsView };

export type FromStatisticsPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'startQuiz' }
  | { readonly type: 'reviewDue' }
  | { readonly type: 'openQuestion'; readonly questionId: string }
  | { readonly type: 'practiseSection'; readonly deckUri: string; readonly section: string };
