import * as vscode from 'vscode';
import type { Question } from '../../bank/question';
import { Command, Panel, type Target } from '../../contributions';
import { parseSession } from '../../practice/parseSession';
import { planSession } from '../../practice/planSession';
import type { SessionSpec } from '../../practice/sessionSpec';
import { startSession, type SessionState } from '../../practice/sessionState';
import { UserError } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import { panelOptions } from '../panelResources';
import { QuestionPanel } from '../question/questionPanel';
import { questionsBelow } from '../targets';
import { candidateOf } from './candidates';
import { chooseQuiz } from './chooseQuiz';
import { dailyLimits } from './dailyLimits';
import { SessionRunner, type RunnerParts } from './sessionRunner';
import { settlePending } from './settlePending';
import { specLabel } from './specLabels';

/** Where the running session is kept over a reload. Its grades are safe elsewhere. */
const sessionKey = 'rehearse.session';

/** The quiz: its panel, and the commands that start one. */
export class Quiz implements vscode.Disposable {
  readonly #store = new DisposableStore();
  #runner: SessionRunner | undefined;

  constructor(
    private readonly parts: RunnerParts,
    private readonly extensionUri: vscode.Uri,
    private readonly memento: vscode.Memento,
    private readonly whenIndexed: () => Promise<void>,
  ) {
    this.#store.add(
      vscode.window.registerWebviewPanelSerializer(Panel.quiz, {
        deserializeWebviewPanel: (panel) => this.restore(panel),
      }),
    );
  }

  /** The session that is running, if any. */
  get runner(): SessionRunner | undefined {
    return this.#runner;
  }

  /** Whether a quiz is under way. */
  get isRunning(): boolean {
    return this.#runner !== undefined && !this.#runner.ended;
  }

  /** Asks what to practise, and starts it. */
  async choose(): Promise<void> {
    const { library, clock } = this.parts;
    await this.whenIndexed();
    this.requireQuestions();
    const spec = await chooseQuiz(library.bank, this.candidates(), clock.now());
    if (spec) this.start(spec);
  }

  /** Reviews what is due, and then as many new questions as a day may bring. */
  async reviewDue(): Promise<void> {
    await this.whenIndexed();
    this.requireQuestions();
    const due = this.plan({ mode: 'due' });
    if (due.length > 0) {
      this.start({ mode: 'due' });
      return;
    }
    const learnNew = vscode.l10n.t('Learn New Questions');
    const fresh = this.plan({ mode: 'new' });
    const picked = await vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing is due. Well done.'),
      ...(fresh.length > 0 ? [learnNew] : []),
    );
    if (picked === learnNew) this.start({ mode: 'new' });
  }

  /** Practises a node of the tree; a question goes on with what follows it in its section. */
  async startFrom(target: Target): Promise<void> {
    await this.whenIndexed();
    const { bank } = this.parts.library;
    switch (target.kind) {
      case 'deck':
        this.start({ mode: 'deck', deck: target.deckUri });
        return;
      case 'section':
        this.start({ mode: 'section', deck: target.deckUri, sections: target.sections });
        return;
      case 'question': {
        const [question] = questionsBelow(bank, target);
        if (!question)
          throw new UserError(vscode.l10n.t('That question is in none of the decks any more.'));
        this.start({
          mode: 'list',
          ids: fromHere(bank.deck(question.deck)?.questions ?? [], question),
        });
        return;
      }
    }
  }

  /**
   * @param label what the session is called, where its spec does not say it
   * @throws UserError when there is nothing to ask
   */
  start(spec: SessionSpec, label = specLabel(spec, this.parts.library.bank)): void {
    const { clock } = this.parts;
    const queue = this.plan(spec);
    if (queue.length === 0)
      throw new UserError(vscode.l10n.t('There is nothing to ask: {0}.', label));
    const state = startSession(queue, { id: clock.uniqueId(), label, spec }, clock.now());
    if (this.#runner) this.#runner.replace(state);
    else this.run(state, this.createPanel());
    this.save(state);
  }

  dispose(): void {
    this.#runner?.dispose();
    this.#store.dispose();
  }

  private plan(spec: SessionSpec): ReturnType<typeof planSession> {
    const { library, progress, clock } = this.parts;
    const now = clock.now();
    return planSession(spec, this.candidates(), {
      now,
      random: () => clock.random(),
      limits: dailyLimits(progress, clock),
      groupOf: (id) => library.groupOf(id),
    });
  }

  private candidates(): ReturnType<typeof candidateOf>[] {
    const { library, progress } = this.parts;
    return [...library.bank.questions()].map((question) => candidateOf(question, progress));
  }

  private requireQuestions(): void {
    if (this.parts.library.bank.size > 0) return;
    throw new UserError(
      vscode.l10n.t(
        'There are no questions yet. Open a folder with Q&A notes in Markdown, or turn on “rehearse.decks.starter”.',
      ),
    );
  }

  private createPanel(): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(
      Panel.quiz,
      vscode.l10n.t('Quiz'),
      vscode.ViewColumn.Active,
      {
        ...panelOptions(this.extensionUri),
        enableFindWidget: true,
      },
    );
  }

  private run(state: SessionState, webviewPanel: vscode.WebviewPanel): void {
    const panel = new QuestionPanel(webviewPanel, this.extensionUri, this.parts.log);
    const runner = new SessionRunner(
      this.parts,
      panel,
      {
        isQuiz: true,
        save: (next) => this.save(next),
        restart: (ids) => this.start({ mode: 'list', ids }),
        chooseQuiz: () => void vscode.commands.executeCommand(Command.startQuiz),
      },
      state,
    );
    this.#runner = runner;
    panel.onDidClose(() => {
      if (this.#runner === runner) this.#runner = undefined;
      this.save(undefined);
    });
  }

  private async restore(webviewPanel: vscode.WebviewPanel): Promise<void> {
    const stored: unknown = this.memento.get(sessionKey);
    const parsed = stored === undefined ? undefined : parseSession(stored);
    if (parsed?.kind !== 'session' || this.#runner) {
      if (parsed && parsed.kind !== 'session') {
        this.parts.log.warn(
          `The session could not be restored: it is ${parsed.kind}. Its grades are safe.`,
        );
      }
      webviewPanel.dispose();
      return;
    }
    await this.whenIndexed();
    this.run(settlePending(parsed.state, this.parts), webviewPanel);
  }

  private save(state: SessionState | undefined): void {
    void this.memento.update(sessionKey, state);
  }
}

/** A question and what stands behind it in its section. */
function fromHere(deck: readonly Question[], question: Question): readonly string[] {
  const section = JSON.stringify(question.sections);
  return deck
    .slice(deck.findIndex(({ id }) => id === question.id))
    .filter(({ sections }) => JSON.stringify(sections) === section)
    .map(({ id }) => id);
}
