import * as vscode from 'vscode';

/** Which panel's bundle is meant. */
export type PanelName = 'question' | 'statistics' | 'plan';

/**
 * What a panel may do: run its own script, and read from the two folders that hold its own files.
 * Nothing of the workspace is served to it.
 */
export function panelOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [
      vscode.Uri.joinPath(extensionUri, 'dist', 'webview'),
      vscode.Uri.joinPath(extensionUri, 'media'),
    ],
  };
}

/** The addresses that a panel's page names, and the source that its policy allows. */
export function panelResources(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  name: PanelName,
): {
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly cspSource: string;
  readonly nonce: string;
  readonly language: string;
} {
  const file = (fileName: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', fileName)).toString();
  return {
    scriptUri: file(`${name}.js`),
    styleUri: file(`${name}.css`),
    cspSource: webview.cspSource,
    nonce: makeNonce(),
    language: vscode.env.language,
  };
}

/** 128 random bits: no one can guess what lets a script run. */
function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The icon of a panel's tab; a file can't take the theme's colour, so there are two. */
export function panelIcon(extensionUri: vscode.Uri): {
  readonly light: vscode.Uri;
  readonly dark: vscode.Uri;
} {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', name);
  return { light: file('panel-light.svg'), dark: file('panel-dark.svg') };
}
