import * as vscode from 'vscode';
import { Setting } from '../../contributions';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import { onSettingChange, readSetting } from '../../platform/settings';
import {
  parseFromQuestionPanel,
  type FromQuestionPanel,
  type PanelView,
  type ToQuestionPanel,
} from '../../protocol';
import { displayLine } from '../displayText';
import { panelHtml } from '../panelHtml';
import { panelIcon, panelOptions, panelResources } from '../panelResources';

/**
 * One webview panel that shows questions. It renders the view it is given and passes on what a person
 * does; what that means is its owner's business.
 *
 * Messages are dropped, with a note in the log, when they do not parse or answer a view that is no
 * longer shown: two quick presses of a key must not grade two questions.
 */
export class QuestionPanel implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #intents = this.#store.add(new vscode.EventEmitter<FromQuestionPanel>());
  readonly onIntent = this.#intents.event;
  readonly #closed = new vscode.EventEmitter<void>();
  readonly onDidClose = this.#closed.event;
  #view: PanelView | undefined;
  #ready = false;
  /** Remote images were asked for in this panel. */
  #imagesWanted = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly extensionUri: vscode.Uri,
    private readonly log: Log,
  ) {
    panel.webview.options = panelOptions(extensionUri);
    panel.iconPath = panelIcon(extensionUri);
    this.#store.add(panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.#store.add(onSettingChange([Setting.remoteImages], () => this.load()));
    panel.onDidDispose(() => {
      this.#closed.fire();
      this.#closed.dispose();
      this.#store.dispose();
    });
    this.load();
  }

  /** Shows a view; when the panel is still loading, as soon as it says that it is ready. */
  render(view: PanelView, title: string): void {
    this.#view = view;
    this.panel.title = displayLine(title, 60);
    if (this.#ready) void this.post({ type: 'render', view, remoteImages: this.remoteImages });
  }

  /** Tells what was done or went wrong, in the panel and to screen readers. */
  announce(severity: 'info' | 'error', text: string): void {
    void this.post({ type: 'announce', severity, text });
  }

  reveal(): void {
    this.panel.reveal(this.panel.viewColumn);
  }

  get active(): boolean {
    return this.panel.active;
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** The content security policy stands in the page, so a change of settings loads it anew. */
  private load(): void {
    this.#ready = false;
    this.panel.webview.html = panelHtml({
      ...panelResources(this.panel.webview, this.extensionUri, 'question'),
      remoteImages: this.remoteImages,
    });
  }

  private get remoteImages(): boolean {
    return this.#imagesWanted || readSetting(Setting.remoteImages);
  }

  private post(message: ToQuestionPanel): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }

  private receive(message: unknown): void {
    const parsed = parseFromQuestionPanel(message);
    if (!parsed.ok) {
      this.log.warn(`A message from the question panel was dropped: ${parsed.reason}`);
      return;
    }
    const intent = parsed.value;
    if (intent.type === 'ready') {
      this.#ready = true;
      if (this.#view) this.render(this.#view, this.panel.title);
    } else if (intent.revision !== this.#view?.revision) {
      this.log.debug(`A late “${intent.type}” from the question panel was dropped.`);
      return;
    }
    if (intent.type === 'showRemoteImages') {
      this.#imagesWanted = true;
      this.load();
    }
    this.#intents.fire(intent);
  }
}
