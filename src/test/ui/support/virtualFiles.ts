import { build } from 'esbuild';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from '../../harness/paths';

/** Where a window on the virtual files opens. */
export const virtualFolder = 'virtual:/notes';

/**
 * Gives a server that is not yet started an extension that serves copies of a folder's files under
 * `virtual:/notes`, from the web worker of the browser. It comes as one of VS Code's own: a window's
 * address can name a single extension in development, and that is Rehearse.
 */
export async function addVirtualFiles(dataFolder: string, content: string): Promise<void> {
  const folder = join(dataFolder, 'builtin/virtual-files');
  const names = readdirSync(content).filter((name) => /\.(md|txt)$/.test(name));
  const files = Object.fromEntries(
    names.map((name) => [`/notes/${name}`, readFileSync(join(content, name), 'utf8')]),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'virtual-files',
      publisher: 'rehearse-tests',
      version: '1.0.0',
      engines: { vscode: '^1.100.0' },
      activationEvents: ['onFileSystem:virtual'],
      browser: './extension.js',
      capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
    }),
  );
  await build({
    entryPoints: [join(root, 'src/test/ui/support/virtualFiles/extension.ts')],
    outfile: join(folder, 'extension.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    define: { VIRTUAL_FILES: JSON.stringify(files) },
  });
}

/**
 * Makes a folder that is Rehearse as vscode.dev sees it: without the program for Node, so that a
 * window has no choice but the one for the web worker.
 * @returns the folder
 */
export function linkForWeb(folder: string): string {
  if (existsSync(folder)) return folder;
  mkdirSync(folder);
  for (const name of ['content', 'dist', 'media', 'package.nls.json']) {
    symlinkSync(join(root, name), join(folder, name));
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object;
  // JSON leaves out what is undefined.
  const forWeb = { ...manifest, main: undefined, extensionKind: undefined };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(forWeb));
  return folder;
}
