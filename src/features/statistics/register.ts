import * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import { Command, Panel } from '../../contributions';
import type { Clock } from '../../platform/clock';
import { registerCommand, runCommand } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import type { ProgressStore } from '../../platform/progressStore';
import { parseFromStatisticsPanel, type FromStatisticsPanel } from '../../protocol';
import type { Library } from '../library/library';
import { LivePanel } from '../livePanel';
import { sectionName } from '../targets';
import { statisticsView } from './statisticsView';

/** "Show Statistics". */
export function registerStatistics(
  library: Library,
  progress: ProgressStore,
  clock: Clock,
  extensionUri: vscode.Uri,
  log: Log,
): vscode.Disposable {
  const store = new DisposableStore();
  const panel = store.add(
    new LivePanel({
      viewType: Panel.statistics,
      bundle: 'statistics',
      title: vscode.l10n.t('Statistics'),
      extensionUri,
      log,
      onDidChange: [progress.onDidChange, library.onDidChange],
      view: () => statisticsView(library.bank, progress, clock),
      parse: parseFromStatisticsPanel,
      act: (intent) => void act(intent, library.bank),
    }),
  );
  store.add(registerCommand(log, Command.showStatistics, () => panel.show()));
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
