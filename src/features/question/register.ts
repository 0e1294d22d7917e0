import * as vscode from 'vscode';
import type { Question } from '../../bank/question';
import { Command, Panel } from '../../contributions';
import { parseSession } from '../../practice/parseSession';
import { startSession, type SessionState } from '../../practice/sessionState';
import { registerCommand, runCommand, UserError } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import { pickQuestion } from '../search/questionPicker';
import { SessionRunner, type RunnerParts } from '../quiz/sessionRunner';
import { settlePending } from '../quiz/settlePending';
import { panelOptions } from '../panelResources';
import { findQuestion } from '../targets';
import { QuestionPanel } from './questionPanel';

/** Where the open question is kept over a reload. */
const openKey = 'rehearse.openQuestion';

/** "Open Question": one panel for what is looked up in passing, beside a quiz that may be running. */
export function registerQuestion(
  parts: RunnerParts,
  extensionUri: vscode.Uri,
  memento: vscode.Memento,
  whenIndexed: () => Promise<void>,
): vscode.Disposable {
  const store = new DisposableStore();
  const { library, clock, log } = parts;
  let runner: SessionRunner | undefined;

  const run = (state: SessionState, webviewPanel: vscode.WebviewPanel): void => {
    const panel = new QuestionPanel(webviewPanel, extensionUri, log);
    const mine = new SessionRunner(
      parts,
      panel,
      {
        isQuiz: false,
        save: (next) => void memento.update(openKey, next),
        restart: () => undefined,
        chooseQuiz: () => void runCommand(Command.startQuiz),
      },
      state,
    );
    runner = mine;
    panel.onDidClose(() => {
      if (runner === mine) runner = undefined;
      void memento.update(openKey, undefined);
    });
  };

  const open = (question: Question): void => {
    const state = sessionAt(library.bank.deck(question.deck)?.questions ?? [], question, clock);
    if (runner) runner.replace(state);
    else {
      const options = { ...panelOptions(extensionUri), enableFindWidget: true };
      const title = vscode.l10n.t('Question');
      run(
        state,
        vscode.window.createWebviewPanel(Panel.question, title, vscode.ViewColumn.Active, options),
      );
    }
  };

  store.add(
    registerCommand(log, Command.openQuestion, async (target) => {
      await whenIndexed();
      const question = target
        ? findQuestion(library.bank, target)
        : await pickQuestion(library, {
            title: vscode.l10n.t('Open Question'),
            placeholder: vscode.l10n.t('Type part of the question, its topic or its answer'),
          });
      if (question) open(question);
      else if (target)
        throw new UserError(vscode.l10n.t('That question is in none of the decks any more.'));
    }),
  );
  store.add(
    vscode.window.registerWebviewPanelSerializer(Panel.question, {
      deserializeWebviewPanel: async (webviewPanel) => {
        const parsed = parseSession(memento.get(openKey));
        if (parsed.kind !== 'session' || runner) {
          webviewPanel.dispose();
          return;
        }
        await whenIndexed();
        run(settlePending(parsed.state, parts), webviewPanel);
      },
    }),
  );
  store.add(new vscode.Disposable(() => runner?.dispose()));
  return store;
}

/** A session over a deck that stands at one of its questions, so that the arrows leaf through it. */
function sessionAt(
  deck: readonly Question[],
  question: Question,
  clock: RunnerParts['clock'],
): SessionState {
  const ids = deck.map(({ id }) => id);
  const spec = { mode: 'list', ids } as const;
  const queue = ids.map((id) => ({ id, also: [] }));
  const state = startSession(queue, { id: clock.uniqueId(), label: '', spec }, clock.now(), {
    mostRepeats: 0,
    repeatGap: 0,
    timeCap: 600_000,
  });
  const index = Math.max(0, ids.indexOf(question.id));
  return {
    ...state,
    index,
    items: state.items.map((item, place) => ({ ...item, shown: place === index })),
  };
}
