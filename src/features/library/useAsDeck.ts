import * as vscode from 'vscode';
import { Setting } from '../../contributions';
import { UserError } from '../../platform/commands';
import { readSetting } from '../../platform/settings';
import { literalPattern } from './deckFilter';
import { deckSources, sourceOf } from './deckSources';
import type { Library } from './library';

/** A file of the workspace, as the settings of its folder name it. */
interface DeckFile {
  readonly uri: vscode.Uri;
  readonly folder: vscode.Uri;
  readonly pattern: string;
}

/**
 * “Use as Deck”: names the file in its folder's settings, and says so when no question is found in it.
 * @param indexed resolves when the decks have been read with the new settings
 */
export async function useAsDeck(
  library: Library,
  uriText: string | undefined,
  indexed: () => Promise<void>,
): Promise<void> {
  const file = await deckFileOf(uriText);
  await change(file, Setting.exclude, (patterns) => without(patterns, file.pattern));
  await change(file, Setting.include, (patterns) => [...patterns, file.pattern]);
  const name = vscode.workspace.asRelativePath(file.uri);
  if (!sourceOf(deckSources(), file.uri)) {
    throw new UserError(
      vscode.l10n.t(
        '{0} is still kept out by “rehearse.decks.exclude”, “files.exclude” or “search.exclude”. Change the pattern there that matches it.',
        name,
      ),
    );
  }
  await indexed();
  if (library.bank.deck(file.uri.toString())) return;
  throw new UserError(
    vscode.l10n.t(
      'Rehearse finds no question in {0}. A heading for each question with its answer below is enough.',
      name,
    ),
  );
}

/** “Don't Use as Deck”: the other way round. */
export async function ignoreDeck(uriText: string | undefined): Promise<void> {
  const file = await deckFileOf(uriText);
  await change(file, Setting.include, (patterns) => without(patterns, file.pattern));
  await change(file, Setting.exclude, (patterns) => [...patterns, file.pattern]);
}

/** The file that is meant, else the one in the active editor; it has to stand in the workspace. */
async function deckFileOf(uriText: string | undefined): Promise<DeckFile> {
  const uri =
    uriText === undefined
      ? vscode.window.activeTextEditor?.document.uri
      : vscode.Uri.parse(uriText);
  if (!uri) throw new UserError(vscode.l10n.t('Open the file first, or pick it in the explorer.'));
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) {
    throw new UserError(
      vscode.l10n.t(
        'This file is in no folder of the workspace. The settings “rehearse.decks.folders” and “rehearse.decks.starter” say which other decks are read.',
      ),
    );
  }
  if ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) {
    throw new UserError(
      vscode.l10n.t(
        'This is a folder. The settings “rehearse.decks.include” and “rehearse.decks.exclude” take folders too.',
      ),
    );
  }
  const path = vscode.workspace.asRelativePath(uri, false);
  return { uri, folder: folder.uri, pattern: literalPattern(path) };
}

type Patterns = readonly string[];

/**
 * Changes a list in the settings of the file's folder. Lists do not add up over VS Code's levels, so the
 * folder's starts from what counts there now; once it says what counts without it, it is taken out.
 */
async function change(
  { folder, pattern }: DeckFile,
  setting: typeof Setting.include | typeof Setting.exclude,
  edit: (patterns: Patterns) => Patterns,
): Promise<void> {
  const before = readSetting(setting, folder);
  const after = [...new Set(edit(before))];
  if (after.includes(pattern) === before.includes(pattern)) return;
  const configuration = vscode.workspace.getConfiguration('rehearse', folder);
  const levels = configuration.inspect<unknown>(setting);
  const inherited = levels?.workspaceValue ?? levels?.globalValue ?? levels?.defaultValue;
  // In a single folder, the workspace's settings are the folder's.
  const single = vscode.workspace.workspaceFile === undefined;
  const above = single ? (levels?.globalValue ?? levels?.defaultValue) : inherited;
  await configuration.update(
    setting,
    sameList(after, above) ? undefined : after,
    vscode.ConfigurationTarget.WorkspaceFolder,
  );
}

function without(patterns: Patterns, pattern: string): Patterns {
  return patterns.filter((each) => each !== pattern);
}

function sameList(list: Patterns, other: unknown): boolean {
  return (
    Array.isArray(other) &&
    other.length === list.length &&
    list.every((each, at) => each === other[at])
  );
}
