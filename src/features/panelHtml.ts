export interface PanelPage {
  /** Bundles of this panel, as `webview.asWebviewUri` names them. */
  readonly scriptUri: string;
  readonly styleUri: string;
  /** What `webview.cspSource` says. */
  readonly cspSource: string;
  /** Letters, digits, `+`, `/`, `-`, `_` and `=`; a new one for each page. */
  readonly nonce: string;
  /** BCP 47, as `vscode.env.language` gives it. */
  readonly language: string;
  /** Whether images may be fetched over https. */
  readonly remoteImages: boolean;
  /** What screen readers call the page. */
  readonly title?: string;
}

/**
 * Lets a style element be made that is empty, and no other: the toolkit's FAST makes one to find out
 * whether the browser knows `:focus-visible`. This is the hash of the empty string.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Trusted Types policies that may exist: that of the toolkit's templates and that of the sanitiser. */
const trustedTypes = ['fast-html', 'dompurify'];

/**
 * The content security policy of a panel. It holds even where the sanitiser would fail: scripts run
 * by nonce only, nothing but our own styles and images loads, no form goes out, no frame comes in,
 * and strings turn into markup only through the policies named here.
 */
export function contentSecurityPolicy({
  cspSource,
  nonce,
  remoteImages,
}: Pick<PanelPage, 'cspSource' | 'nonce' | 'remoteImages'>): string {
  return [
    "default-src 'none'",
    `img-src ${cspSource}${remoteImages ? ' https:' : ''}`,
    `style-src ${cspSource} ${emptyStyle}`,
    `font-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ')}`,
  ].join('; ');
}

/**
 * The page of a panel: nothing but its policy, its style and its script, which draws what the host
 * posts. No text of a deck is ever written into it.
 */
export function panelHtml(page: PanelPage): string {
  const title = page.title ?? 'Rehearse';
  return `<!DOCTYPE html>
<html lang="${attribute(page.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${attribute(contentSecurityPolicy(page))}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${attribute(title)}</title>
  <link rel="stylesheet" href="${attribute(page.styleUri)}">
</head>
<body>
  <script nonce="${attribute(page.nonce)}" src="${attribute(page.scriptUri)}"></script>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes for a quoted attribute and for text. */
function attribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
