import ignore, { type Ignore } from 'ignore';

/**
 * The rules of the `.gitignore` files below one folder, as git applies them: the file nearest to a path
 * speaks first, and the ones above it where it says nothing.
 *
 * Paths are relative to that folder, with `/`, without a leading one; the folder itself is ''.
 */
export class IgnoreRules {
  readonly #byFolder = new Map<string, Ignore>();

  /** Takes in the text of the `.gitignore` that stands in a folder, in place of an earlier one. */
  add(folder: string, text: string): void {
    this.#byFolder.set(folder, ignore({ allowRelativePaths: true }).add(text));
  }

  /**
   * Whether a path is ignored. What is below an ignored folder has to be asked for by that folder.
   * @param kind a rule that ends in a slash means folders only
   */
  ignores(path: string, kind: 'file' | 'folder'): boolean {
    if (this.#byFolder.size === 0) return false;
    for (let folder = parent(path); folder !== undefined; folder = parent(folder)) {
      const rules = this.#byFolder.get(folder);
      if (!rules) continue;
      const below = folder === '' ? path : path.slice(folder.length + 1);
      const { ignored, unignored } = rules.test(kind === 'folder' ? `${below}/` : below);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

function parent(path: string): string | undefined {
  if (path === '') return undefined;
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
