import * as vscode from 'vscode';
import { linkIn } from './reportMarkdown';

/**
 * How the report links a file: rooted in the workspace's first folder, for that is how the preview of a
 * virtual document understands it, or as an absolute URI.
 */
export function linkTo(uri: vscode.Uri): string {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  const near = root?.scheme === uri.scheme && root.authority === uri.authority;
  const target = near ? `/${relativePath(root.path, uri.path)}` : uri.toString();
  return near ? target.split('/').map(encodeSegment).join('/') : target.replace(/[()]/g, encode);
}

/** Makes the report's links work in the text editor, on whatever file system the files are. */
export class ReportLinks implements vscode.DocumentLinkProvider {
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const links: vscode.DocumentLink[] = [];
    for (let line = 0; line < document.lineCount; line += 1) {
      const { text } = document.lineAt(line);
      const found = linkIn(text);
      const target = found && uriOf(found.target);
      if (!target) continue;
      const range = new vscode.Range(line, found.start, line, found.end);
      links.push(new vscode.DocumentLink(range, target));
    }
    return links;
  }
}

function uriOf(target: string): vscode.Uri | undefined {
  const hash = target.indexOf('#');
  const path = hash < 0 ? target : target.slice(0, hash);
  const fragment = hash < 0 ? '' : target.slice(hash + 1);
  try {
    if (!path.startsWith('/')) return vscode.Uri.parse(path, true).with({ fragment });
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    return root && vscode.Uri.joinPath(root, decodeURIComponent(path)).with({ fragment });
  } catch {
    return undefined;
  }
}

/** `../` for each folder to leave, then the way down. */
function relativePath(from: string, to: string): string {
  const source = from.split('/').filter((segment) => segment !== '');
  const target = to.split('/').filter((segment) => segment !== '');
  let shared = 0;
  while (shared < source.length && source[shared] === target[shared]) shared += 1;
  return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[()!'*]/g, encode);
}

function encode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
