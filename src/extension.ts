import * as vscode from 'vscode';
import { registerAuthoring } from './features/authoring/register';
import { registerBrowse } from './features/browse/register';
import { Interview } from './features/interview/interview';
import { registerInterview } from './features/interview/register';
import { registerLibrary } from './features/library/register';
import { openLibrary } from './features/library/openLibrary';
import { registerNotes } from './features/notes/register';
import { Planner } from './features/plan/planner';
import { registerPlan } from './features/plan/register';
import { registerHistory } from './features/progress/history';
import { registerProgress } from './features/progress/register';
import { registerQuestion } from './features/question/register';
import { Quiz } from './features/quiz/quiz';
import { registerQuiz } from './features/quiz/register';
import type { RunnerParts } from './features/quiz/sessionRunner';
import { registerSearch } from './features/search/register';
import { registerStatistics } from './features/statistics/register';
import { registerStatus } from './features/status/register';
import { Backups } from './platform/backups';
import { systemClock } from './platform/clock';
import { createLog } from './platform/log';
import { openProgress } from './platform/openProgress';
import { SnapshotStore } from './platform/snapshotStore';

/** Builds the parts from the bottom up, and lets each feature register itself. */
export async function activate(context: vscode.ExtensionContext): Promise<TestParts | undefined> {
  const { extensionUri, subscriptions, workspaceState } = context;
  const clock = systemClock;
  const log = createLog();
  const snapshots = new SnapshotStore(workspaceState, clock, log);
  const progress = await openProgress(context, snapshots, clock, log);
  const backups = new Backups(
    vscode.Uri.joinPath(context.globalStorageUri, 'backups'),
    progress,
    clock,
    log,
  );
  const library = await openLibrary(context, progress, clock, log);
  const parts = { library, progress, clock, log };
  const indexer = registerLibrary(library, log);
  const whenIndexed = (): Promise<void> => indexer.idle();
  const quiz = new Quiz(parts, extensionUri, workspaceState, whenIndexed);
  const interview = new Interview(parts, extensionUri, workspaceState, whenIndexed, (ids) =>
    quiz.start({ mode: 'list', ids }),
  );
  const planner = new Planner(library, progress, clock, workspaceState, log);
  subscriptions.push(
    log,
    snapshots,
    progress,
    library,
    indexer,
    quiz,
    interview,
    planner,
    registerBrowse(library, progress, clock, log),
    registerSearch(library, log, (ids) => quiz.start({ mode: 'search', ids })),
    registerQuestion(parts, extensionUri, workspaceState, whenIndexed),
    registerQuiz(quiz, log),
    registerInterview(interview, log),
    registerPlan({
      planner,
      library,
      log,
      extensionUri,
      whenIndexed,
      practise: (ids, label) => quiz.start({ mode: 'list', ids }, label),
    }),
    registerStatistics(library, progress, clock, extensionUri, log),
    registerStatus(
      library,
      progress,
      clock,
      context.globalState,
      () => quiz.isRunning || interview.isRunning,
      planner,
    ),
    registerNotes(library, log),
    registerAuthoring(library),
    backups,
    registerProgress(library, progress, backups, clock, log),
    registerHistory(library, progress, log),
    snapshots.follow(
      progress,
      (id) => library.bank.question(id) !== undefined,
      () => !library.indexing,
    ),
  );
  return context.extensionMode === vscode.ExtensionMode.Test
    ? { ...parts, backups, workspaceState, whenIndexed, globalStorageUri: context.globalStorageUri }
    : undefined;
}

/** What the tests inside VS Code look at; nobody else is given it. */
export interface TestParts extends RunnerParts {
  readonly backups: Backups;
  readonly workspaceState: vscode.Memento;
  readonly globalStorageUri: vscode.Uri;
  readonly whenIndexed: () => Promise<void>;
}
