import * as vscode from 'vscode';
import type { ContextKeyTypes } from '../contributions';

/** Sets a `when`-clause key of Rehearse. */
export function setContextKey<K extends keyof ContextKeyTypes>(
  key: K,
  value: ContextKeyTypes[K],
): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
