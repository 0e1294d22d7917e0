import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionId } from '../../contributions';
import type { TestParts } from '../../extension';

/** The running extension's own parts, once it has read the workspace. */
export async function rehearse(): Promise<TestParts> {
  const extension = vscode.extensions.getExtension<TestParts>(extensionId);
  assert.ok(extension, 'the extension is there');
  const parts = await extension.activate();
  await parts.whenIndexed();
  return parts;
}

export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'a folder is open');
  return folder;
}

/** Writes a file of the workspace. */
export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** Waits until something holds; fails with `what` when it does not within some seconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 8000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A deck of so many questions, as text. */
export function deckText(title: string, prompts: readonly string[]): string {
  const questions = prompts.map(
    (prompt, index) =>
      `### ${index + 1}. ${prompt}\n\n**Answer:** It is what “${prompt}” asks for.\n`,
  );
  return [`# ${title}\n`, ...questions].join('\n');
}
