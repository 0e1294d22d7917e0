import type * as vscode from 'vscode';
import { Command } from '../../contributions';
import { registerCommand } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import type { Quiz } from './quiz';

/** "Start Quiz…", "Review Due Questions" and "Quiz from Here". */
export function registerQuiz(quiz: Quiz, log: Log): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(log, Command.startQuiz, (target) =>
      target ? quiz.startFrom(target) : quiz.choose(),
    ),
  );
  store.add(registerCommand(log, Command.reviewDue, () => quiz.reviewDue()));
  store.add(
    registerCommand(log, Command.quizFromHere, (target) =>
      target ? quiz.startFrom(target) : quiz.choose(),
    ),
  );
  return store;
}
