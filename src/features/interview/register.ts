import type * as vscode from 'vscode';
import { Command } from '../../contributions';
import { registerCommand } from '../../platform/commands';
import type { Log } from '../../platform/log';
import type { Interview } from './interview';

/** "Start Mock Interview…". */
export function registerInterview(interview: Interview, log: Log): vscode.Disposable {
  return registerCommand(log, Command.startMockInterview, () => interview.choose());
}
