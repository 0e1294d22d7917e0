import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const DECK_FILE = /\.(?:md|markdown|mdx)$/i;

/**
 * The files that paths name: a file stands for itself, whatever its name; a folder for all Markdown
 * below it, in order of their paths, without hidden folders, `node_modules` and what links lead to.
 * A path that leads nowhere stays, so that whoever opens it says so.
 */
export async function deckFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const each of paths) {
    const isFolder = await stat(each).then(
      (found) => found.isDirectory(),
      () => false,
    );
    files.push(...(isFolder ? await filesBelow(each) : [each]));
  }
  return files;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = path.join(folder, entry.name);
    if (entry.isFile() && DECK_FILE.test(entry.name)) found.push(below);
    const kept = !entry.name.startsWith('.') && entry.name !== 'node_modules';
    if (entry.isDirectory() && kept) found.push(...(await filesBelow(below)));
  }
  return found;
}
