import * as vscode from 'vscode';
import { Command, Panel, Setting } from '../../contributions';
import { interviewReportMarkdown } from '../../practice/interviewNote';
import { reportInterview } from '../../practice/interviewReport';
import {
  interviewQueue,
  interviewSessionOptions,
  planInterview,
  type InterviewCandidate,
  type InterviewPlan,
} from '../../practice/mockInterview';
import { parseInterview } from '../../practice/parseInterview';
import { startSession, type SessionState } from '../../practice/sessionState';
import { runCommand, UserError } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import { onSettingChange } from '../../platform/settings';
import { askableQuestions, topicsOf } from '../askable';
import { panelOptions } from '../panelResources';
import { reportedPrompt } from '../question/interviewView';
import { QuestionPanel } from '../question/questionPanel';
import { SessionRunner, type RunnerParts } from '../quiz/sessionRunner';
import { settlePending } from '../quiz/settlePending';
import { chooseInterview, parseChoice, type InterviewChoice } from './chooseInterview';

/** Where the running interview is kept over a reload. */
const interviewKey = 'rehearse.interview';
/** What was chosen last. */
const choiceKey = 'rehearse.interviewChoice';

/** The mock interview: its panel and the command that starts one. */
export class Interview implements vscode.Disposable {
  readonly #store = new DisposableStore();
  #runner: SessionRunner | undefined;

  constructor(
    private readonly parts: RunnerParts,
    private readonly extensionUri: vscode.Uri,
    private readonly memento: vscode.Memento,
    private readonly whenIndexed: () => Promise<void>,
    /** Practises questions in a quiz. */
    private readonly practise: (questionIds: readonly string[]) => void,
  ) {
    this.#store.add(
      vscode.window.registerWebviewPanelSerializer(Panel.interview, {
        deserializeWebviewPanel: (panel) => this.restore(panel),
      }),
    );
    this.#store.add(onSettingChange([Setting.showTimer], () => this.#runner?.refresh()));
  }

  /** Whether an interview is under way. */
  get isRunning(): boolean {
    return this.#runner !== undefined && !this.#runner.ended;
  }

  /** Asks what the interview is to be about, and starts it. */
  async choose(): Promise<void> {
    await this.whenIndexed();
    const candidates = this.candidates();
    if (candidates.length === 0) {
      throw new UserError(
        vscode.l10n.t(
          'There is no question with an answer yet. Open a folder with Q&A notes in Markdown, or turn on “rehearse.decks.starter”.',
        ),
      );
    }
    const counts = new Map<string, number>();
    for (const { topic } of candidates) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    const choice = await chooseInterview(
      {
        topics: [...counts].map(([name, questions]) => ({ name, questions })),
        difficulties: [...new Set(candidates.flatMap(({ difficulty }) => difficulty ?? []))],
      },
      parseChoice(this.memento.get(choiceKey)),
    );
    if (!choice || !(await this.mayReplace())) return;
    void this.memento.update(choiceKey, choice);
    this.start(candidates, choice);
  }

  dispose(): void {
    this.#runner?.dispose();
    this.#store.dispose();
  }

  private start(candidates: readonly InterviewCandidate[], choice: InterviewChoice): void {
    const { clock } = this.parts;
    const plan = planInterview(candidates, { ...choice, random: () => clock.random() });
    if (plan.items.length === 0) {
      throw new UserError(vscode.l10n.t('No question is of that difficulty in those topics.'));
    }
    const spec = { mode: 'list', ids: plan.items.map(({ id }) => id) } as const;
    const label = vscode.l10n.t('Mock interview');
    const about = { id: clock.uniqueId(), label, spec };
    const session = startSession(interviewQueue(plan), about, clock.now(), interviewSessionOptions);
    this.#runner?.close();
    this.run(
      plan,
      session,
      vscode.window.createWebviewPanel(Panel.interview, label, vscode.ViewColumn.Active, {
        ...panelOptions(this.extensionUri),
        enableFindWidget: true,
      }),
    );
    this.save(plan, session);
  }

  private run(plan: InterviewPlan, session: SessionState, webviewPanel: vscode.WebviewPanel): void {
    const panel = new QuestionPanel(webviewPanel, this.extensionUri, this.parts.log);
    const runner: SessionRunner = new SessionRunner(
      this.parts,
      panel,
      {
        isQuiz: true,
        interview: plan,
        save: (state) => this.save(plan, state),
        restart: (ids) => this.practise(ids),
        chooseQuiz: () => void runCommand(Command.startMockInterview),
        saveReport: (state) => this.saveReport(plan, state),
      },
      session,
    );
    this.#runner = runner;
    panel.onDidClose(() => {
      if (this.#runner !== runner) return;
      this.#runner = undefined;
      void this.memento.update(interviewKey, undefined);
    });
  }

  private async restore(webviewPanel: vscode.WebviewPanel): Promise<void> {
    const stored: unknown = this.memento.get(interviewKey);
    const running = parseInterview(stored);
    if (running === null || this.#runner) {
      if (stored !== undefined && running === null) {
        this.parts.log.warn('The interview could not be restored. Its grades are safe.');
      }
      webviewPanel.dispose();
      return;
    }
    await this.whenIndexed();
    this.run(running.plan, settlePending(running.session, this.parts), webviewPanel);
  }

  /** An interview under way is not thrown away by a slip of the hand. */
  private async mayReplace(): Promise<boolean> {
    if (!this.#runner || this.#runner.ended) return true;
    const start = vscode.l10n.t('Start Another');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('An interview is under way. End it and start another?'),
      { modal: true, detail: vscode.l10n.t('Its grades are kept; its report is not.') },
      start,
    );
    return answer === start;
  }

  private async saveReport(plan: InterviewPlan, session: SessionState): Promise<void> {
    const { bank } = this.parts.library;
    const day = new Date(session.startedAt).toLocaleDateString(vscode.env.language, {
      dateStyle: 'long',
    });
    const content = interviewReportMarkdown(reportInterview(plan, session), day, (id) =>
      reportedPrompt(bank, id),
    );
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  }

  private candidates(): readonly InterviewCandidate[] {
    const { library, progress } = this.parts;
    const questions = askableQuestions(library, progress);
    const topicOf = topicsOf(questions, library.bank);
    return questions.map((question) => ({
      id: question.id,
      topic: topicOf(question),
      difficulty: question.difficulty,
      hasAnswer: true,
      followUps: question.rubric?.followUps ?? [],
    }));
  }

  private save(plan: InterviewPlan, session: SessionState): void {
    void this.memento.update(interviewKey, { plan, session });
  }
}
