import picomatch from 'picomatch/posix';
import type { WalkFilter } from '../../platform/walk';
import { IgnoreRules } from './ignoreRules';

/** Folders of other people's code and of tools: nothing in them is a deck unless the settings name it. */
const foreignFolders = [
  '**/{node_modules,bower_components,jspm_packages,vendor,third_party,site-packages}',
  '**/{.git,.hg,.svn,.vscode,.idea,.github,.venv,venv,.obsidian,.trash}',
  '**/{dist,build,out,target,coverage,.next,.cache}',
];

/**
 * A project's own papers, by the names that are written in capitals: somebody's notes on security
 * are called `security.md`.
 */
const projectPapers = [
  '**/{CHANGELOG,CHANGES,HISTORY,LICENSE,LICENCE,NOTICE,CODE_OF_CONDUCT,CONTRIBUTING,SECURITY,SUPPORT,AUTHORS,CODEOWNERS,PULL_REQUEST_TEMPLATE,ISSUE_TEMPLATE}{,.*,-*,_*}',
  // This one is seldom anything else, however it is written.
  '**/[cC]hangelog{,.*}',
];

/** picomatch's own guard against patterns that take for ever is its limit on length. */
const options = { dot: true, nocase: true, maxLength: 1000 };

/** Which files of one source (a workspace folder, a folder of the settings) may be decks. */
export interface DeckFilter extends WalkFilter {
  /** True when the settings name just this file, without a wildcard: then it is one, whatever is in it. */
  isNamed(path: string): boolean;
}

/**
 * Makes a filter from glob patterns on paths relative to the source's root.
 * A pattern that cannot be understood matches nothing.
 *
 * @param include files that may be decks
 * @param exclude files and folders that are not, beside what never is; also a folder's whole content
 * @param useIgnoreFiles whether what a `.gitignore` names is left out too; `include` can name it all the same
 */
export function makeDeckFilter(
  include: readonly string[],
  exclude: readonly string[],
  useIgnoreFiles = false,
): DeckFilter {
  const ignored = new IgnoreRules();
  const named = new Set(
    include.filter((pattern) => !picomatch.scan(pattern).isGlob).map(literalPath),
  );
  const included = matcher(include);
  const excludedByUser = matcher(withContent(exclude));
  const foreign = matcher(withContent([...foreignFolders, ...exclude]));
  const paper = matcher(projectPapers, { ...options, nocase: false });
  const excluded = (path: string): boolean => foreign(path) || paper(path);
  return {
    isNamed: (path) => named.has(path),
    acceptsFile: (path) =>
      named.has(path)
        ? !excludedByUser(path)
        : included(path) && !excluded(path) && !ignored.ignores(path, 'file'),
    acceptsFolder: (path) =>
      (!excluded(path) && !ignored.ignores(path, 'folder')) || leadsToNamed(named, path),
    addIgnoreFile: useIgnoreFiles ? (folder, text) => ignored.add(folder, text) : undefined,
  };
}

function leadsToNamed(named: ReadonlySet<string>, folder: string): boolean {
  for (const path of named) if (path.startsWith(`${folder}/`)) return true;
  return false;
}

/** A pattern that names a folder means what is in it too. */
function withContent(patterns: readonly string[]): readonly string[] {
  return patterns.flatMap((pattern) => [pattern, `${pattern}/**`]);
}

/** The pattern that means just this path, whatever characters are in it. */
export function literalPattern(path: string): string {
  return path.replace(/[*?[\]{}()|!+@]/g, '\\$&');
}

/** The path that a pattern without wildcards means. */
function literalPath(pattern: string): string {
  return plainPath(pattern).replace(/\\([*?[\]{}()|!+@])/g, '$1');
}

function plainPath(pattern: string): string {
  return pattern.replace(/^\.?\//, '');
}

function matcher(patterns: readonly string[], how = options): (path: string) => boolean {
  const matchers = patterns.flatMap((pattern) => {
    try {
      return [picomatch(plainPath(pattern), how)];
    } catch {
      return [];
    }
  });
  return (path) => matchers.some((matches) => matches(path));
}

/**
 * Whether a filter takes a file whose folders were not walked: each folder above it counts too.
 * @param path relative to the source's root
 */
export function acceptsPath(filter: WalkFilter, path: string): boolean {
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    if (!filter.acceptsFolder(path.slice(0, slash))) return false;
  }
  return filter.acceptsFile(path);
}
