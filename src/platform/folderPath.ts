import * as vscode from 'vscode';

/** A folder that a setting names: a URI, an absolute path, or a path in the home folder; undefined for anything else. */
export function folderUri(text: string): vscode.Uri | undefined {
  const path = text.trim();
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return vscode.Uri.parse(path);
  if (path.startsWith('/') || /^[a-z]:[\\/]/i.test(path)) return besideWorkspace(path);
  const home = homeFolder();
  return home && path.startsWith('~/') ? besideWorkspace(`${home}${path.slice(1)}`) : undefined;
}

/** An absolute path on the machine of the workspace, which may be a remote one. */
function besideWorkspace(path: string): vscode.Uri {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = vscode.Uri.file(path);
  return workspace && workspace.scheme === 'vscode-remote'
    ? workspace.with({ path: file.path })
    : file;
}

interface ProcessLike {
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The home folder where there is one: not in a web worker. */
function homeFolder(): string | undefined {
  const { env } = (globalThis as unknown as { process?: ProcessLike }).process ?? { env: {} };
  return env['HOME'] ?? env['USERPROFILE'];
}
