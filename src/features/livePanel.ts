import * as vscode from 'vscode';
import { DisposableStore } from '../platform/disposables';
import type { Log } from '../platform/log';
import type { Parsed } from '../protocol';
import { panelHtml } from './panelHtml';
import { panelIcon, panelOptions, panelResources, type PanelName } from './panelResources';

/** What a panel shows may change many times a second; it follows at this pace, ms. */
const refreshPace = 300;

/** What a panel says, but for its `ready`, which the host answers by what there is to show. */
type Intent<From> = Exclude<From, { readonly type: 'ready' }>;

export interface LivePanelParts<From extends { readonly type: string }, View> {
  /** As it is contributed, such as `rehearse.plan`. */
  readonly viewType: string;
  readonly bundle: PanelName;
  readonly title: string;
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  /** Any of them may change what is shown. */
  readonly onDidChange: readonly vscode.Event<unknown>[];
  /** Time alone changes what is shown as well; drawn anew so often, ms. */
  readonly everyMs?: number;
  /** Before that there would be nothing to show in a panel that a new window brings back. */
  readonly whenReady?: () => Promise<void>;
  readonly view: () => View;
  readonly parse: (message: unknown) => Parsed<From>;
  /** Does what the panel asks for. */
  readonly act: (intent: Intent<From>) => void;
}

/** A panel of figures: one at a time, kept up to date while it is seen. */
export class LivePanel<From extends { readonly type: string }, View> implements vscode.Disposable {
  readonly #store = new DisposableStore();
  #open: vscode.WebviewPanel | undefined;

  constructor(private readonly parts: LivePanelParts<From, View>) {
    this.#store.add(
      vscode.window.registerWebviewPanelSerializer(parts.viewType, {
        deserializeWebviewPanel: async (panel) => {
          await parts.whenReady?.();
          this.bind(panel);
        },
      }),
    );
  }

  show(): void {
    const { viewType, title, extensionUri } = this.parts;
    if (this.#open) this.#open.reveal();
    else {
      const column = vscode.ViewColumn.Active;
      const options = panelOptions(extensionUri);
      this.bind(vscode.window.createWebviewPanel(viewType, title, column, options));
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  private bind(panel: vscode.WebviewPanel): void {
    const { bundle, extensionUri, log, onDidChange, everyMs, view, parse, act } = this.parts;
    const store = new DisposableStore();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const render = (): void => void panel.webview.postMessage({ type: 'render', view: view() });
    const update = (): void => {
      timer = undefined;
      // One that is hidden says that it is ready when it is seen again.
      if (panel.visible) render();
    };
    this.#open = panel;
    panel.webview.options = panelOptions(extensionUri);
    panel.iconPath = panelIcon(extensionUri);
    store.add(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const parsed = parse(message);
        if (!parsed.ok) {
          log.warn(`A message from the ${bundle} panel was dropped: ${parsed.reason}`);
        } else if (isIntent(parsed.value)) act(parsed.value);
        else render();
      }),
    );
    for (const event of onDidChange) {
      store.add(
        event(() => {
          timer ??= setTimeout(update, refreshPace);
        }),
      );
    }
    if (everyMs !== undefined) {
      const ticking = setInterval(update, everyMs);
      store.add(new vscode.Disposable(() => clearInterval(ticking)));
    }
    store.add(new vscode.Disposable(() => clearTimeout(timer)));
    panel.onDidDispose(() => {
      store.dispose();
      if (this.#open === panel) this.#open = undefined;
    });
    panel.webview.html = panelHtml({
      ...panelResources(panel.webview, extensionUri, bundle),
      remoteImages: false,
    });
  }
}

function isIntent<From extends { readonly type: string }>(message: From): message is Intent<From> {
  return message.type !== 'ready';
}
