import * as vscode from 'vscode';
import { Setting } from '../contributions';

/** The settings of Rehearse, parsed: what a person may have typed wrong is replaced by the default. */
export interface Settings {
  readonly [Setting.include]: readonly string[];
  readonly [Setting.exclude]: readonly string[];
  readonly [Setting.folders]: readonly string[];
  readonly [Setting.useIgnoreFiles]: boolean;
  readonly [Setting.starterDecks]: boolean;
  readonly [Setting.insertTemplate]: string;
  readonly [Setting.remoteImages]: boolean;
  readonly [Setting.showTimer]: boolean;
  readonly [Setting.newPerDay]: number;
  readonly [Setting.reviewsPerDay]: number;
  readonly [Setting.desiredRetention]: number;
  readonly [Setting.maximumInterval]: number;
  readonly [Setting.learningSteps]: readonly string[];
  readonly [Setting.relearningSteps]: readonly string[];
  readonly [Setting.fuzz]: boolean;
  readonly [Setting.leechThreshold]: number;
  readonly [Setting.leechAction]: 'mark' | 'suspend';
  readonly [Setting.progressFolder]: string;
  readonly [Setting.showStatus]: boolean;
  readonly [Setting.reminderEnabled]: boolean;
  /** As typed: `18:00`. */
  readonly [Setting.reminderTime]: string;
}

const parsers: { readonly [S in Setting]: (raw: unknown) => Settings[S] } = {
  [Setting.include]: strings(['**/*.md', '**/*.markdown', '**/*.mdx']),
  [Setting.exclude]: strings([]),
  [Setting.folders]: strings([]),
  [Setting.useIgnoreFiles]: flag(true),
  [Setting.starterDecks]: flag(true),
  [Setting.insertTemplate]: (raw) => (typeof raw === 'string' ? raw : '${answer}'),
  [Setting.remoteImages]: flag(false),
  [Setting.showTimer]: flag(true),
  [Setting.newPerDay]: number(20, 0, 9999),
  [Setting.reviewsPerDay]: number(200, 0, 9999),
  [Setting.desiredRetention]: number(0.9, 0.7, 0.99),
  [Setting.maximumInterval]: number(365, 1, 36500),
  [Setting.learningSteps]: strings(['1m', '10m']),
  [Setting.relearningSteps]: strings(['10m']),
  [Setting.fuzz]: flag(true),
  [Setting.leechThreshold]: number(8, 0, 1000),
  [Setting.leechAction]: (raw) => (raw === 'suspend' ? 'suspend' : 'mark'),
  [Setting.progressFolder]: (raw) => (typeof raw === 'string' ? raw : ''),
  [Setting.showStatus]: flag(true),
  [Setting.reminderEnabled]: flag(true),
  [Setting.reminderTime]: (raw) => (typeof raw === 'string' ? raw : '18:00'),
};

/**
 * The value of one setting.
 * @param scope the resource whose folder's settings count; the window's when absent
 */
export function readSetting<S extends Setting>(setting: S, scope?: vscode.Uri): Settings[S] {
  return parsers[setting](vscode.workspace.getConfiguration('rehearse', scope).get(setting));
}

/** Changes a setting of the user's. */
export async function writeSetting<S extends Setting>(
  setting: S,
  value: Settings[S],
): Promise<void> {
  await vscode.workspace
    .getConfiguration('rehearse')
    .update(setting, value, vscode.ConfigurationTarget.Global);
}

/** Calls back when one of the settings has changed. */
export function onSettingChange(
  settings: readonly Setting[],
  listener: () => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (settings.some((setting) => event.affectsConfiguration(`rehearse.${setting}`))) listener();
  });
}

function strings(fallback: readonly string[]): (raw: unknown) => readonly string[] {
  return (raw) =>
    Array.isArray(raw) ? raw.filter((item): item is string => typeof item === 'string') : fallback;
}

function flag(fallback: boolean): (raw: unknown) => boolean {
  return (raw) => (typeof raw === 'boolean' ? raw : fallback);
}

function number(fallback: number, least: number, most: number): (raw: unknown) => number {
  return (raw) =>
    typeof raw === 'number' && Number.isFinite(raw)
      ? Math.min(most, Math.max(least, raw))
      : fallback;
}
