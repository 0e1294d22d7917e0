import * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import { Command, Panel } from '../../contributions';
import type { Clock } from '../../platform/clock';
import { registerCommand, runCommand } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import type { ProgressStore } from '../../platform/progressStore';
import {
  parseFromStatisticsPanel,
  type FromStatisticsPanel,
  type ToStatisticsPanel,
} from '../../protocol';
import type { Library } from '../library/library';
import { sectionName } from '../targets';
import { statisticsView } from './statisticsView';
import { panelHtml } from '../panelHtml';
import { panelIcon, panelOptions, panelResources } from '../panelResources';

/** Grades and decks may change many times a second; the panel follows at this pace, ms. */
const refreshPace = 300;

/** "Show Statistics": one panel, kept up to date while it is open. */
export function registerStatistics(
  library: Library,
  progress: ProgressStore,
  clock: Clock,
  extensionUri: vscode.Uri,
  log: Log,
): vscode.Disposable {
  const store = new DisposableStore();
  let open: vscode.WebviewPanel | undefined;
  const show = (panel: vscode.WebviewPanel): void => {
    open = panel;
    const owned = bindPanel(panel, library, progress, clock, extensionUri, log);
    panel.onDidDispose(() => {
      owned.dispose();
      if (open === panel) open = undefined;
    });
  };
  store.add(
    registerCommand(log, Command.showStatistics, () => {
      if (open) open.reveal();
      else show(createPanel(extensionUri));
    }),
  );
  store.add(
    vscode.window.registerWebviewPanelSerializer(Panel.statistics, {
      deserializeWebviewPanel: (panel) => {
        show(panel);
        return Promise.resolve();
      },
    }),
  );
  return store;
}

function createPanel(extensionUri: vscode.Uri): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    Panel.statistics,
    vscode.l10n.t('Statistics'),
    vscode.ViewColumn.Active,
    panelOptions(extensionUri),
  );
}

function bindPanel(
  panel: vscode.WebviewPanel,
  library: Library,
  progress: ProgressStore,
  clock: Clock,
  extensionUri: vscode.Uri,
  log: Log,
): vscode.Disposable {
  const store = new DisposableStore();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const render = (): void => {
    timer = undefined;
    const message: ToStatisticsPanel = {
      type: 'render',
      view: statisticsView(library.bank, progress, clock),
    };
    void panel.webview.postMessage(message);
  };
  const renderSoon = (): void => {
    timer ??= setTimeout(render, refreshPace);
  };
  panel.webview.options = panelOptions(extensionUri);
  panel.iconPath = panelIcon(extensionUri);
  store.add(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const parsed = parseFromStatisticsPanel(message);
      if (!parsed.ok) log.warn(`A message from the statistics panel was dropped: ${parsed.reason}`);
      else if (parsed.value.type === 'ready') render();
      else void act(parsed.value, library.bank);
    }),
  );
  store.add(progress.onDidChange(renderSoon));
  store.add(library.onDidChange(renderSoon));
  store.add(new vscode.Disposable(() => clearTimeout(timer)));
  panel.webview.html = panelHtml({
    ...panelResources(panel.webview, extensionUri, 'statistics'),
    remoteImages: false,
  });
  return store;
}

function act(intent: Exclude<FromStatisticsPanel, { type: 'ready' }>, bank: Bank): Promise<void> {
  switch (intent.type) {
    case 'startQuiz':
      return runCommand(Command.startQuiz);
    case 'reviewDue':
      return runCommand(Command.reviewDue);
    case 'openQuestion':
      return runCommand(Command.openQuestion, {
        kind: 'question',
        questionId: intent.questionId,
      });
    case 'practiseSection': {
      const { deckUri, section } = intent;
      const deck = bank.deck(deckUri);
      // A deck that has gone meanwhile, or a name that never was one.
      if (deck === undefined) return Promise.resolve();
      const sections = deck.questions.find(
        (question) => sectionName(question) === section,
      )?.sections;
      return runCommand(
        Command.startQuiz,
        sections === undefined || sections.length === 0
          ? { kind: 'deck', deckUri }
          : { kind: 'section', deckUri, sections },
      );
    }
  }
}
