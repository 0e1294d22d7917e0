import { execFileSync } from 'node:child_process';
import { extname } from 'node:path';

/** What one commit did to the files that may be decks. */
export interface Version {
  readonly commit: string;
  /** Contents of the files that came or changed, by path. */
  readonly changed: ReadonlyMap<string, Uint8Array>;
  readonly removed: readonly string[];
}

const deckNames = new Set(['.md', '.markdown', '.mdx', '.txt']);

/**
 * The real history of a repository's decks, oldest first, along the first parents, as somebody who
 * pulls now and then sees it.
 * @param path a file or folder, from the repository's root; '.' for all
 * @param since anything that `git log --since` understands
 * @throws Error where there is no such repository or no git
 */
export function* gitHistory(
  repository: string,
  path = '.',
  since: string | null = null,
): Iterable<Version> {
  const top = execFileSync('git', ['-C', repository, 'rev-parse', '--show-toplevel'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-C', top, ...args], {
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const log = git(
    'log',
    '--first-parent',
    '--reverse',
    '--format=%H',
    ...(since === null ? [] : [`--since=${since}`]),
    '--',
    path,
  );
  let first = true;
  for (const commit of log.toString().split('\n').filter(Boolean)) {
    // The first version is all that is there; each other one is what it changed.
    const listed = first
      ? ['ls-tree', '-r', '-z', '--name-only', commit]
      : ['diff-tree', '-r', '-z', '--no-renames', '--name-only', `${commit}^`, commit];
    const names = git(...listed, '--', path)
      .toString()
      .split('\0')
      .filter((name) => deckNames.has(extname(name).toLowerCase()));
    first = false;
    const changed = new Map<string, Uint8Array>();
    const removed: string[] = [];
    for (const name of names) {
      try {
        changed.set(name, git('show', `${commit}:${name}`));
      } catch {
        removed.push(name);
      }
    }
    if (changed.size + removed.length > 0) yield { commit, changed, removed };
  }
}
