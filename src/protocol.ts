/**
 * Every message between the extension host and its panels, as discriminated unions.
 * The host posts one whole view at a time; a panel renders it and posts intents back. Whatever
 * arrives, at either end, is untrusted until one of the parsers below has accepted it.
 *
 * Free of vscode, Node and DOM, for both sides import it.
 */
import type { Difficulty, Rubric } from './bank/question';
import type { Grade } from './practice/grade';
import type { CheckPart, SelfCheckView, TickView } from './protocol/selfCheckView';

export type { Grade } from './practice/grade';

export type { Parsed } from './protocol/decode';
export { limits } from './protocol/limits';
export type * from './protocol/selfCheckView';
export type * from './protocol/planView';
export type * from './protocol/statisticsView';
export { parseFromPlanPanel, parseToPlanPanel } from './protocol/planPanel';
export { parseFromQuestionPanel, parseToQuestionPanel } from './protocol/questionPanel';
export { parseFromStatisticsPanel, parseToStatisticsPanel } from './protocol/statisticsPanel';

/** Where a question stands in practice; the tree's icons and the panel's badge show it. */
export type QuestionState = 'new' | 'learning' | 'due' | 'known' | 'unanswered' | 'suspended';

// ---------------------------------------------------------------------------------- question panel

/** Time that runs, or stands. */
export interface Elapsed {
  /** When it would have been at nought, ms since the epoch; null while it stands. */
  readonly since: number | null;
  /** Ms, while it stands. */
  readonly used: number;
}

export interface ClockView {
  readonly question: Elapsed;
  /** Ms meant for the question. */
  readonly questionPlanned: number;
  readonly total: Elapsed;
  /** Ms meant for the whole. */
  readonly totalPlanned: number;
}

/** What every view of a question carries. Texts that end in `Markdown` are untrusted Markdown. */
export interface QuestionFrame {
  /** Counts the host's renders; an intent names the one it answers, so that a late one is dropped. */
  readonly revision: number;
  readonly questionId: string;
  readonly deckTitle: string;
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly difficulty: Difficulty | null;
  /** A short title beside the question's wording, where the file has one. */
  readonly title: string | null;
  readonly promptMarkdown: string;
  readonly state: QuestionState;
  readonly bookmarked: boolean;
  /** Forgotten so often that repeating alone won't help. */
  readonly leech: boolean;
  /** Whether it is about code, to be tried in an editor. */
  readonly hasCode: boolean;
  /** Time stands still until the person goes on. */
  readonly paused: boolean;
  /** The interview's clock; null outside an interview and for people who turned timers off. */
  readonly clock: ClockView | null;
  /** What is practised ("Due questions", "Databases › Indexes"); null for a question just opened. */
  readonly sessionLabel: string | null;
  /** Place in the session, 1-based; null for a question just opened. */
  readonly place: { readonly index: number; readonly total: number } | null;
  readonly canGoBack: boolean;
  readonly canGoOn: boolean;
  readonly canUndo: boolean;
  /** Indexes of the options picked so far. */
  readonly picked: readonly number[];
  /** What the person typed before revealing. */
  readonly draft: string;
  /** How sure one was before the answer showed, 0 to 1; null where one did not say. */
  readonly confidence: number | null;
}

/** A question whose answer is still hidden. Nothing of the answer is in it but the hints asked for. */
export interface AskedView extends QuestionFrame {
  readonly kind: 'asked';
  readonly options: readonly { readonly label: string; readonly textMarkdown: string }[];
  /** True when several options are right. */
  readonly multiple: boolean;
  /** What `hintsMarkdown` holds: steps of the answer, or in an interview the follow-up questions. */
  readonly hintKind: 'hint' | 'followUp';
  /** Those that were asked for. */
  readonly hintsMarkdown: readonly string[];
  /** How many more there are. */
  readonly hintsLeft: number;
}

export interface GradeChoice {
  readonly grade: Grade;
  /** "Again" … "Easy". */
  readonly label: string;
  /** When the question would come back ("10 min", "4 days"). */
  readonly interval: string;
}

/** An answer to show; several where more than one deck answers the same question. */
export interface AnswerView {
  readonly deckTitle: string;
  readonly answerMarkdown: string;
}

/** What was typed for the same question before. */
export interface AttemptView {
  /** Ms since the epoch. */
  readonly at: number;
  readonly draft: string;
  /** 0 to 1; null where it was not held against anything. */
  readonly coverage: number | null;
  readonly grade: Grade | null;
}

export interface RevealedView extends QuestionFrame {
  readonly kind: 'revealed';
  readonly options: readonly {
    readonly label: string;
    readonly textMarkdown: string;
    readonly correct: boolean;
  }[];
  readonly multiple: boolean;
  /** Empty where the deck leaves the question unanswered. */
  readonly answers: readonly AnswerView[];
  readonly rubric: Rubric | null;
  /** null where there is nothing to hold an answer against. */
  readonly selfCheck: SelfCheckView | null;
  /** Earlier ones, oldest first. */
  readonly attempts: readonly AttemptView[];
  /** Empty once graded. */
  readonly grades: readonly GradeChoice[];
  /** What a choice question's picks, or the self-check, suggest. */
  readonly proposed: Grade | null;
  /** The grade given, once its event is stored; null before. */
  readonly graded: Grade | null;
}

/** The end of a session. */
export interface SummaryView {
  readonly kind: 'summary';
  readonly revision: number;
  readonly sessionLabel: string;
  readonly asked: number;
  readonly graded: number;
  /** Reviews per grade, `Again` first. */
  readonly byGrade: readonly [number, number, number, number];
  /** Time spent, ms. */
  readonly took: number;
  readonly canUndo: boolean;
  /** Questions graded Again, in order. */
  readonly forgotten: readonly { readonly questionId: string; readonly prompt: string }[];
  readonly sections: readonly {
    readonly name: string;
    readonly graded: number;
    readonly remembered: number;
  }[];
  /** When the next of them falls due ("in 10 min"); null when nothing was graded. */
  readonly nextDue: string | null;
}

/** One question of a mock interview as its report shows it. */
export interface ReportedQuestionView {
  readonly prompt: string;
  readonly grade: Grade | null;
  readonly coverage: number | null;
  readonly covered: readonly string[];
  readonly partly: readonly string[];
  readonly missed: readonly string[];
  readonly used: number;
  readonly planned: number;
}

export interface ReportedTopicView {
  readonly name: string;
  readonly remembered: number;
  readonly coverage: number | null;
  /** What to do next about it, in words. */
  readonly advice: string;
  readonly used: number;
  /** In the order they were asked. */
  readonly questions: readonly ReportedQuestionView[];
}

/** The end of a mock interview. Shares are 0 to 1, times in ms. */
export interface ReportView {
  readonly kind: 'report';
  readonly revision: number;
  readonly sessionLabel: string;
  readonly used: number;
  readonly planned: number;
  readonly canUndo: boolean;
  /** Weakest first. */
  readonly topics: readonly ReportedTopicView[];
  /** Prompts of planned questions that were never shown. */
  readonly notReached: readonly string[];
  /** Prompts of what to practise next, worst first. */
  readonly practiseNext: readonly string[];
}

/** Nothing to show: no question left, or the one that was open has vanished. */
export interface NoticeView {
  readonly kind: 'notice';
  readonly revision: number;
  readonly title: string;
  readonly text: string;
}

export type PanelView = AskedView | RevealedView | SummaryView | ReportView | NoticeView;

export type ToQuestionPanel =
  | {
      readonly type: 'render';
      readonly view: PanelView;
      /** Whether images may be fetched over https (setting `rehearse.panel.remoteImages`). */
      readonly remoteImages: boolean;
    }
  /** Something went wrong or was done; the panel shows it and reads it out. */
  | { readonly type: 'announce'; readonly severity: 'info' | 'error'; readonly text: string };

/** What a person did. `revision` is that of the view they did it to. */
export type FromQuestionPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly revision: number; readonly draft: string }
  | { readonly type: 'grade'; readonly revision: number; readonly grade: Grade }
  | { readonly type: 'pick'; readonly revision: number; readonly picked: readonly number[] }
  | { readonly type: 'draft'; readonly revision: number; readonly draft: string }
  /** How sure one is, 0 to 1. */
  | { readonly type: 'confide'; readonly revision: number; readonly confidence: number }
  /** Corrects a tick of the self-check; for a reject signal, `covered` says that it stands. */
  | {
      readonly type: 'tick';
      readonly revision: number;
      readonly part: CheckPart;
      readonly index: number;
      readonly tick: TickView;
    }
  | {
      readonly type:
        | 'next'
        | 'previous'
        | 'undo'
        | 'insert'
        | 'copy'
        | 'openSource'
        | 'bookmark'
        | 'suspend'
        | 'pause'
        | 'resume'
        /** Writes the interview's report into a note. */
        | 'saveReport'
        /** Not again before tomorrow. */
        | 'bury'
        /** When it was answered, and what. */
        | 'history'
        /** One more step of the answer. */
        | 'hint'
        /** Try it in an editor. */
        | 'scratch'
        | 'writeAnswer'
        | 'endSession'
        | 'practiseForgotten'
        | 'startQuiz'
        | 'showStatistics'
        /** Fetch remote images for as long as this panel stands. */
        | 'showRemoteImages';
      readonly revision: number;
    };
