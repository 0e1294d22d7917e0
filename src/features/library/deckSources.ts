import * as vscode from 'vscode';
import { Setting } from '../../contributions';
import { folderUri } from '../../platform/folderPath';
import { readSetting } from '../../platform/settings';
import { contributedDecks } from './contributedDecks';
import { acceptsPath, makeDeckFilter, type DeckFilter } from './deckFilter';

/** A folder in which decks may stand. */
export interface DeckSource {
  readonly kind: 'workspace' | 'folder' | 'contributed';
  readonly root: vscode.Uri;
  readonly filter: DeckFilter;
}

/** File names of the starter bank; esbuild.mjs lists content/, for https can't list a folder. */
declare const STARTER_DECKS: readonly string[];

/** Another extension's folder has its own ways, whatever the person's own files are called. */
const contributedFiles = ['**/*.{md,markdown,mdx,txt}'];

/** Where decks are looked for, by the settings as they are now. */
export function deckSources(): readonly DeckSource[] {
  const workspace = (vscode.workspace.workspaceFolders ?? []).map(({ uri }): DeckSource => ({
    kind: 'workspace',
    root: uri,
    filter: makeDeckFilter(
      readSetting(Setting.include, uri),
      excludePatterns(uri),
      readSetting(Setting.useIgnoreFiles, uri),
    ),
  }));
  const include = readSetting(Setting.include);
  const folders = readSetting(Setting.folders)
    .map(folderUri)
    .filter((root) => root !== undefined)
    .map((root): DeckSource => ({
      kind: 'folder',
      root,
      filter: makeDeckFilter(include, excludePatterns()),
    }));
  const contributed = contributedDecks().folders.map((root): DeckSource => ({
    kind: 'contributed',
    root,
    filter: makeDeckFilter(contributedFiles, readSetting(Setting.exclude)),
  }));
  return [...workspace, ...folders, ...contributed];
}

/** Files that are decks by name: those that come with Rehearse, unless the settings say no, and those of other extensions. */
export function broughtAlong(extensionUri: vscode.Uri): readonly vscode.Uri[] {
  return [...starterDecks(extensionUri), ...contributedDecks().files];
}

/** The decks that come with Rehearse; none when the settings say so. */
export function starterDecks(extensionUri: vscode.Uri): readonly vscode.Uri[] {
  if (!readSetting(Setting.starterDecks)) return [];
  return STARTER_DECKS.map((name) => vscode.Uri.joinPath(extensionUri, 'content', name));
}

/** The source that a file belongs to, with its path there; undefined when none would take it. */
export function sourceOf(
  sources: readonly DeckSource[],
  uri: vscode.Uri,
): { readonly source: DeckSource; readonly path: string } | undefined {
  for (const source of sources) {
    const path = pathBelow(source.root, uri);
    if (path !== undefined && acceptsPath(source.filter, path)) return { source, path };
  }
  return undefined;
}

/** The path of a URI relative to a folder, without a leading slash; undefined when it is not below it. */
export function pathBelow(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return undefined;
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
}

/** VS Code's own lists of what a person keeps out of the explorer and of searches. */
export const hidingSettings = ['files.exclude', 'search.exclude'] as const;

/** Our own setting, and what the person keeps out elsewhere. */
function excludePatterns(scope?: vscode.Uri): readonly string[] {
  const configuration = vscode.workspace.getConfiguration(undefined, scope);
  const hidden = hidingSettings.flatMap((name) => {
    const patterns: unknown = configuration.get(name);
    return typeof patterns === 'object' && patterns !== null
      ? Object.entries(patterns).flatMap(([pattern, on]) => (on === true ? [pattern] : []))
      : [];
  });
  return [...readSetting(Setting.exclude, scope), ...hidden];
}
