/**
 * Every id that package.json and the code share, once, with the types that go with it.
 * `manifest.test.ts` holds package.json against this file.
 */
export const extensionId = 'rehearse.rehearse';

export const Command = {
  startQuiz: 'rehearse.startQuiz',
  reviewDue: 'rehearse.reviewDue',
  startMockInterview: 'rehearse.startMockInterview',
  planInterview: 'rehearse.planInterview',
  practisePlan: 'rehearse.practisePlan',
  showPlan: 'rehearse.showPlan',
  searchQuestions: 'rehearse.searchQuestions',
  insertAnswer: 'rehearse.insertAnswer',
  copyAnswer: 'rehearse.copyAnswer',
  showStatistics: 'rehearse.showStatistics',
  undoGrade: 'rehearse.undoGrade',
  exportProgress: 'rehearse.exportProgress',
  importProgress: 'rehearse.importProgress',
  resetProgress: 'rehearse.resetProgress',
  restoreProgress: 'rehearse.restoreProgress',
  openSource: 'rehearse.openSource',
  openQuestion: 'rehearse.openQuestion',
  quizFromHere: 'rehearse.quizFromHere',
  toggleBookmark: 'rehearse.toggleBookmark',
  toggleSuspended: 'rehearse.toggleSuspended',
  buryQuestion: 'rehearse.buryQuestion',
  showHistory: 'rehearse.showHistory',
  filterTree: 'rehearse.filterTree',
  clearFilter: 'rehearse.clearFilter',
  refresh: 'rehearse.refresh',
  addDecks: 'rehearse.addDecks',
  useAsDeck: 'rehearse.useAsDeck',
  ignoreDeck: 'rehearse.ignoreDeck',
  showReport: 'rehearse.showReport',
  showLog: 'rehearse.showLog',
} as const;
export type Command = (typeof Command)[keyof typeof Command];

/**
 * What a command acts on, as plain data: the tree's nodes are of these types, and so is what the
 * search, the panels and other extensions hand over.
 */
export type Target = DeckTarget | SectionTarget | QuestionTarget;
export interface DeckTarget {
  readonly kind: 'deck';
  readonly deckUri: string;
}
export interface SectionTarget {
  readonly kind: 'section';
  readonly deckUri: string;
  /** Section titles, outermost first. */
  readonly sections: readonly string[];
}
export interface QuestionTarget {
  readonly kind: 'question';
  readonly questionId: string;
  /** Which place is meant, where two decks hold the question; any when absent. */
  readonly deckUri?: string;
}

/** What each command may be called with, once `commandArguments.ts` has parsed it. */
export interface CommandArguments {
  readonly [Command.startQuiz]: Target | undefined;
  readonly [Command.reviewDue]: undefined;
  readonly [Command.startMockInterview]: undefined;
  readonly [Command.planInterview]: undefined;
  readonly [Command.practisePlan]: undefined;
  readonly [Command.showPlan]: undefined;
  readonly [Command.searchQuestions]: string | undefined;
  readonly [Command.insertAnswer]: QuestionTarget | undefined;
  readonly [Command.copyAnswer]: QuestionTarget | undefined;
  readonly [Command.showStatistics]: undefined;
  readonly [Command.undoGrade]: undefined;
  readonly [Command.exportProgress]: undefined;
  readonly [Command.importProgress]: undefined;
  readonly [Command.resetProgress]: Target | undefined;
  readonly [Command.restoreProgress]: undefined;
  readonly [Command.openSource]: Target | undefined;
  readonly [Command.openQuestion]: QuestionTarget | undefined;
  readonly [Command.quizFromHere]: Target | undefined;
  readonly [Command.toggleBookmark]: QuestionTarget | undefined;
  readonly [Command.toggleSuspended]: Target | undefined;
  readonly [Command.buryQuestion]: QuestionTarget | undefined;
  readonly [Command.showHistory]: QuestionTarget | undefined;
  readonly [Command.filterTree]: undefined;
  readonly [Command.clearFilter]: undefined;
  readonly [Command.refresh]: undefined;
  readonly [Command.addDecks]: undefined;
  readonly [Command.useAsDeck]: string | undefined;
  readonly [Command.ignoreDeck]: string | undefined;
  readonly [Command.showReport]: undefined;
  readonly [Command.showLog]: undefined;
}

export const View = { questions: 'rehearse.questions' } as const;
export const ViewContainer = { rehearse: 'rehearse' } as const;

/** View types of the webview panels. */
export const Panel = {
  question: 'rehearse.question',
  quiz: 'rehearse.quiz',
  interview: 'rehearse.interview',
  statistics: 'rehearse.statistics',
  plan: 'rehearse.plan',
} as const;

export const ContextKey = {
  /** The first index is under way. */
  indexing: 'rehearse.indexing',
  /** How many questions the bank holds. */
  questionCount: 'rehearse.questionCount',
  /** The tree shows a selection only. */
  filtered: 'rehearse.filtered',
  /** There is a grade to take back. */
  canUndo: 'rehearse.canUndo',
} as const;

export interface ContextKeyTypes {
  readonly [ContextKey.indexing]: boolean;
  readonly [ContextKey.questionCount]: number;
  readonly [ContextKey.filtered]: boolean;
  readonly [ContextKey.canUndo]: boolean;
}

/** Settings, below `rehearse.`. */
export const Setting = {
  include: 'decks.include',
  exclude: 'decks.exclude',
  folders: 'decks.folders',
  useIgnoreFiles: 'decks.useIgnoreFiles',
  starterDecks: 'decks.starter',
  insertTemplate: 'insert.template',
  remoteImages: 'panel.remoteImages',
  showTimer: 'interview.showTimer',
  newPerDay: 'practice.newPerDay',
  reviewsPerDay: 'practice.reviewsPerDay',
  desiredRetention: 'practice.desiredRetention',
  maximumInterval: 'practice.maximumInterval',
  learningSteps: 'practice.learningSteps',
  relearningSteps: 'practice.relearningSteps',
  fuzz: 'practice.fuzz',
  leechThreshold: 'practice.leechThreshold',
  leechAction: 'practice.leechAction',
  progressFolder: 'progress.folder',
  showStatus: 'statusBar.show',
  reminderEnabled: 'reminder.enabled',
  reminderTime: 'reminder.time',
} as const;
export type Setting = (typeof Setting)[keyof typeof Setting];
