import * as vscode from 'vscode';
import { Panel } from '../../contributions';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import { parseFromPlanPanel, type FromPlanPanel, type ToPlanPanel } from '../../protocol';
import { panelHtml } from '../panelHtml';
import { panelIcon, panelOptions, panelResources } from '../panelResources';

/** Grades and decks may change many times a second; the panel follows at this pace, ms. */
const refreshPace = 300;
/** A new day brings a new list; looked at so often, ms. */
const dayPace = 60_000;

export interface PlanPanelParts {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  readonly whenIndexed: () => Promise<void>;
  readonly onDidChange: vscode.Event<void>;
  readonly view: () => ToPlanPanel['view'];
  readonly act: (intent: FromPlanPanel) => void;
}

/** The panel of the plan: one, kept up to date while it is open. */
export class PlanPanel implements vscode.Disposable {
  readonly #store = new DisposableStore();
  #open: vscode.WebviewPanel | undefined;

  constructor(private readonly parts: PlanPanelParts) {
    this.#store.add(
      vscode.window.registerWebviewPanelSerializer(Panel.plan, {
        deserializeWebviewPanel: async (panel) => {
          // Before that there would be nothing to ask.
          await this.parts.whenIndexed();
          this.bind(panel);
        },
      }),
    );
  }

  show(): void {
    if (this.#open) this.#open.reveal();
    else {
      this.bind(
        vscode.window.createWebviewPanel(
          Panel.plan,
          vscode.l10n.t('Interview Plan'),
          vscode.ViewColumn.Active,
          panelOptions(this.parts.extensionUri),
        ),
      );
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  private bind(panel: vscode.WebviewPanel): void {
    const { extensionUri, log, onDidChange, view, act } = this.parts;
    const store = new DisposableStore();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const render = (): void => {
      timer = undefined;
      if (!panel.visible) return;
      const message: ToPlanPanel = { type: 'render', view: view() };
      void panel.webview.postMessage(message);
    };
    this.#open = panel;
    panel.webview.options = panelOptions(extensionUri);
    panel.iconPath = panelIcon(extensionUri);
    store.add(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const parsed = parseFromPlanPanel(message);
        if (!parsed.ok) log.warn(`A message from the plan's panel was dropped: ${parsed.reason}`);
        else if (parsed.value.type === 'ready') render();
        else act(parsed.value);
      }),
    );
    store.add(
      onDidChange(() => {
        timer ??= setTimeout(render, refreshPace);
      }),
    );
    const ticking = setInterval(render, dayPace);
    store.add(new vscode.Disposable(() => clearInterval(ticking)));
    store.add(new vscode.Disposable(() => clearTimeout(timer)));
    panel.onDidDispose(() => {
      store.dispose();
      if (this.#open === panel) this.#open = undefined;
    });
    panel.webview.html = panelHtml({
      ...panelResources(panel.webview, extensionUri, 'plan'),
      remoteImages: false,
    });
  }
}
