import * as vscode from 'vscode';

/** The "Rehearse" output channel: where everything is written that is not worth interrupting for. */
export type Log = vscode.LogOutputChannel;

export function createLog(): Log {
  return vscode.window.createOutputChannel('Rehearse', { log: true });
}

/**
 * What an unknown thing caught says of itself.
 * @returns one line for people
 */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
