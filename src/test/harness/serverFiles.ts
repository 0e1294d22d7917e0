import { existsSync, lstatSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root, vscodeServerFolder } from './paths';

/** All that the tests and a quiet window need; fewer extensions start faster. */
const builtinExtensions = [
  'theme-defaults',
  'markdown-basics',
  'markdown-language-features',
  'json',
  'javascript',
  'typescript-basics',
  'configuration-editing',
];

/**
 * The server looks for its modules in a folder of its own; the project's hold them all. Looked at
 * before every start: a fresh checkout needs the link, and one that was moved needs another.
 * @throws Error when `npm ci` has not been run
 */
export function linkModules(): void {
  const modules = join(root, 'node_modules');
  if (!existsSync(join(vscodeServerFolder, 'out/server-main.js'))) {
    throw new Error(`There is no VS Code in ${modules}: run “npm ci” first.`);
  }
  const link = join(vscodeServerFolder, 'node_modules');
  const found = lstatSync(link, { throwIfNoEntry: false });
  // A real folder is what `npm install` in there makes: as good.
  if (found?.isSymbolicLink() === false) return;
  if (found) {
    if (existsSync(link) && realpathSync(link) === realpathSync(modules)) return;
    rmSync(link);
  }
  makeLink(modules, link);
}

/** A folder with links to a few of VS Code's own extensions; made when it is missing. */
export function linkBuiltinExtensions(dataFolder: string): string {
  const folder = join(dataFolder, 'builtin');
  mkdirSync(folder, { recursive: true });
  for (const name of builtinExtensions) {
    const target = join(vscodeServerFolder, 'extensions', name);
    const link = join(folder, name);
    if (existsSync(target) && !existsSync(link)) makeLink(target, link);
  }
  return folder;
}

/** Makes a link to a folder; not to have been the first is no error. */
function makeLink(target: string, link: string): void {
  try {
    symlinkSync(target, link, 'junction');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
