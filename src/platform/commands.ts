import * as vscode from 'vscode';
import type { Command } from '../contributions';
import { type CommandArguments } from '../contributions';
import { parseCommandArgument } from './commandArguments';
import { errorText, type Log } from './log';
import { plainMessage } from './plainMessage';

/** An error whose message is written for the person at the keyboard and says what to do next. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

export type Handler<C extends Command> = (argument: CommandArguments[C]) => unknown;

/**
 * Registers one command. VS Code, keybindings and other extensions call commands with whatever they
 * like, so the argument is parsed before the handler sees it.
 *
 * A `UserError` that the handler throws is shown; any other error is logged, with one short apology.
 */
export function registerCommand<C extends Command>(
  log: Log,
  command: C,
  handler: Handler<C>,
): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (raw: unknown) => {
    try {
      return await handler(parseCommandArgument(command, raw));
    } catch (error) {
      await showError(log, command, error);
      return undefined;
    }
  });
}

async function showError(log: Log, command: Command, error: unknown): Promise<void> {
  if (error instanceof UserError) {
    void vscode.window.showErrorMessage(plainMessage(error.message));
    return;
  }
  log.error(`${command} failed.`, error instanceof Error ? error : String(error));
  const showLog = vscode.l10n.t('Show Log');
  const picked = await vscode.window.showErrorMessage(
    plainMessage(vscode.l10n.t('Rehearse could not do that: {0}', errorText(error))),
    showLog,
  );
  if (picked === showLog) log.show();
}

/** Runs a command of Rehearse, its argument checked at compile time. */
export async function runCommand<C extends Command>(
  command: C,
  ...argument: undefined extends CommandArguments[C]
    ? [CommandArguments[C]?]
    : [CommandArguments[C]]
): Promise<void> {
  await vscode.commands.executeCommand(command, argument[0]);
}
