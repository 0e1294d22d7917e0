import * as vscode from 'vscode';
import { errorText, type Log } from './log';

/** Which paths a walk takes; paths are relative to its root, with `/`, without a leading one. */
export interface WalkFilter {
  acceptsFile(path: string): boolean;
  /** False for folders that are not worth entering. */
  acceptsFolder(path: string): boolean;
  /** Takes in the text of a `.gitignore` before anything in its folder is asked for; absent where they don't count. */
  readonly addIgnoreFile?: ((folder: string, text: string) => void) | undefined;
}

/** Folders listed at once: enough to hide a remote's latency, few enough to leave it room. */
const parallelFolders = 16;

/**
 * Lists the files below a folder through `workspace.fs`, so that it works on any file system.
 * Links to folders are not followed: they may lead in circles or out of the workspace. What is
 * neither file nor folder (a FIFO, a link in a circle) is listed by its name like a file, so that it
 * can be told of; `readDeckFile` does not open it.
 *
 * @returns URIs in no particular order; what was found until then when cancelled
 */
export async function walkFiles(
  root: vscode.Uri,
  filter: WalkFilter,
  log: Log,
  token?: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const queue: string[] = [''];
  const listFolder = async (folder: string): Promise<void> => {
    const entries = await readFolder(root, folder, log);
    if (filter.addIgnoreFile && entries.some(isIgnoreFile)) {
      filter.addIgnoreFile(folder, await readIgnoreFile(root, folder, log));
    }
    for (const [name, type] of entries) {
      const path = folder ? `${folder}/${name}` : name;
      if (type === vscode.FileType.Directory) {
        if (filter.acceptsFolder(path)) queue.push(path);
      } else if (filter.acceptsFile(path)) {
        found.push(vscode.Uri.joinPath(root, path));
      }
    }
  };
  while (queue.length > 0 && !token?.isCancellationRequested) {
    await Promise.all(queue.splice(0, parallelFolders).map(listFolder));
  }
  return found;
}

/** The name of git's lists of what is not to be looked at. */
export const ignoreFileName = '.gitignore';

/** Longer ones are no lists that a person wrote; bytes. */
const largestIgnoreFile = 256 * 1024;

function isIgnoreFile([name, type]: readonly [string, vscode.FileType]): boolean {
  return name === ignoreFileName && isFile(type);
}

async function readIgnoreFile(root: vscode.Uri, folder: string, log: Log): Promise<string> {
  const uri = vscode.Uri.joinPath(root, folder, ignoreFileName);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largestIgnoreFile) return '';
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    log.warn(`${uri.toString(true)} could not be read: ${errorText(error)}`);
    return '';
  }
}

/** A file, or a link to one. */
function isFile(type: vscode.FileType): boolean {
  return (type & vscode.FileType.File) !== 0;
}

async function readFolder(
  root: vscode.Uri,
  folder: string,
  log: Log,
): Promise<readonly [string, vscode.FileType][]> {
  const uri = folder ? vscode.Uri.joinPath(root, folder) : root;
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch (error) {
    log.warn(`The folder ${uri.toString(true)} could not be listed: ${errorText(error)}`);
    return [];
  }
}
