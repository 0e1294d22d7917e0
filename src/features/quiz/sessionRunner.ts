import * as vscode from 'vscode';
import type { Question } from '../../bank/question';
import { Command, Setting } from '../../contributions';
import { correct, type Correction } from '../../practice/assessment';
import { expectationsOf } from '../../practice/selfCheck';
import { reportInterview } from '../../practice/interviewReport';
import type { InterviewPlan } from '../../practice/mockInterview';
import { advanceSession, type SessionAction } from '../../practice/session';
import { currentItem, type SessionState } from '../../practice/sessionState';
import type { Clock } from '../../platform/clock';
import { runCommand } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import { errorText, type Log } from '../../platform/log';
import type { ProgressStore } from '../../platform/progressStore';
import { readSetting } from '../../platform/settings';
import type { FromQuestionPanel } from '../../protocol';
import type { Library } from '../library/library';
import { buryQuestion, toggleBookmark, toggleSuspended } from '../progress/register';
import type { QuestionPanel } from '../question/questionPanel';
import { panelView } from '../question/panelView';
import { openScratch } from '../question/scratch';
import { targetOf } from '../targets';
import { assess } from './assess';

export interface RunnerParts {
  readonly library: Library;
  readonly progress: ProgressStore;
  readonly clock: Clock;
  readonly log: Log;
}

export interface RunnerOptions {
  readonly isQuiz: boolean;
  /** Set in a mock interview: what is asked has its time, and a report stands at the end. */
  readonly interview?: InterviewPlan;
  /** Keeps the session over a reload. */
  readonly save: (state: SessionState) => void;
  /** Starts another session in the same panel. */
  readonly restart: (questionIds: readonly string[]) => void;
  readonly chooseQuiz: () => void;
  /** Writes an interview's report into a note. */
  readonly saveReport?: (state: SessionState) => Promise<void>;
}

/**
 * Runs one session in one panel: turns what a person does into actions of the session, stores the
 * events that these hand out, and shows where the session then stands. One intent after the other,
 * in the order they came.
 */
export class SessionRunner implements vscode.Disposable {
  readonly #store = new DisposableStore();
  #revision = 0;
  /** The view that stands in the panel, as text. */
  #shown = '';
  #queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: RunnerParts,
    private readonly panel: QuestionPanel,
    private readonly options: RunnerOptions,
    private state: SessionState,
  ) {
    const { library, progress } = parts;
    this.#store.add(panel.onIntent((intent) => this.enqueue(() => this.handle(intent))));
    this.#store.add(panel.onDidClose(() => this.dispose()));
    this.#store.add(library.onDidChange(() => this.enqueue(() => this.follow())));
    this.#store.add(progress.onDidChange(() => this.enqueue(() => this.followProgress())));
    void this.enqueue(() => this.follow());
    this.render();
  }

  /** The question before the person, if there is one. */
  get question(): Question | undefined {
    const item = currentItem(this.state);
    return item ? this.parts.library.bank.question(item.id) : undefined;
  }

  /** Whether this session could take back its last grade. */
  get lastGradeEvent(): string | undefined {
    const key = this.state.trail.at(-1);
    return this.state.items.find((item) => item.key === key)?.event ?? undefined;
  }

  /** Puts another session in the place of this one. */
  replace(state: SessionState): void {
    void this.enqueue(() => {
      this.state = state;
      this.saveAndRender();
    });
    this.panel.reveal();
  }

  /** Whether all has been asked. */
  get ended(): boolean {
    return this.state.ended;
  }

  /** Shows the same again after a setting has changed. */
  refresh(): void {
    void this.enqueue(() => this.render());
  }

  /** Ends it, and closes its panel. */
  close(): void {
    this.panel.dispose();
  }

  /** Takes back the session's last grade, as `u` in the panel does. */
  undo(): Promise<void> {
    return this.enqueue(() => this.undoGrade());
  }

  dispose(): void {
    this.#store.dispose();
  }

  private enqueue(work: () => void | Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work).catch((error: unknown) => {
      this.parts.log.error(errorText(error));
      this.panel.announce('error', errorText(error));
      // A button that was pressed waits for a view; give it one, so that it can be pressed again.
      this.render(true);
    });
    return this.#queue;
  }

  private async handle(intent: FromQuestionPanel): Promise<void> {
    switch (intent.type) {
      case 'ready':
      case 'showRemoteImages':
        // The panel has seen to it.
        return;
      case 'draft':
        // Whoever types goes on, and a panel that still said "paused" would show a clock that stands.
        this.apply({ type: 'draft', draft: intent.draft }, this.state.paused);
        return;
      case 'pick':
        this.apply({ type: 'pick', picked: intent.picked });
        return;
      case 'confide':
        this.apply({ type: 'confide', confidence: intent.confidence });
        return;
      case 'hint':
        this.apply({ type: 'hint' });
        return;
      case 'tick':
        this.tick(intent);
        return;
      case 'scratch':
        return this.withQuestion(openScratch);
      case 'reveal':
        this.reveal(intent.draft);
        return;
      case 'grade':
        return this.grade(intent.grade);
      case 'next':
        return this.next();
      case 'previous':
        this.apply({ type: 'previous' });
        return;
      case 'undo':
        return this.undoGrade();
      case 'pause':
      case 'resume':
        this.apply({ type: intent.type });
        return;
      case 'saveReport':
        return this.options.saveReport?.(this.state);
      case 'endSession':
        this.apply({ type: 'end' });
        return;
      case 'practiseForgotten':
        this.options.restart(this.forgotten());
        return;
      case 'startQuiz':
        this.options.chooseQuiz();
        return;
      case 'showStatistics':
        return runCommand(Command.showStatistics);
      case 'bookmark':
        return this.withQuestion(({ id }) => toggleBookmark(this.parts.progress, id));
      case 'suspend':
        return this.withQuestion((question) => this.toggleSuspended(question));
      case 'bury':
        return this.withQuestion((question) => this.bury(question));
      case 'history':
        return this.withQuestion((question) => runCommand(Command.showHistory, targetOf(question)));
      case 'insert':
        return this.withQuestion((question) =>
          runCommand(Command.insertAnswer, targetOf(question)),
        );
      case 'copy':
        return this.withQuestion((question) => runCommand(Command.copyAnswer, targetOf(question)));
      case 'openSource':
      case 'writeAnswer':
        return this.withQuestion((question) => runCommand(Command.openSource, targetOf(question)));
    }
  }

  private async withQuestion(act: (question: Question) => Promise<void>): Promise<void> {
    const { question } = this;
    if (question) await act(question);
  }

  private reveal(draft: string): void {
    const item = currentItem(this.state);
    const { question } = this;
    if (!item || !question) return;
    // In an interview these are follow-up questions, which give nothing away.
    const hints = this.options.interview ? 0 : item.hints;
    this.apply({ type: 'reveal', draft, assessment: assess(question, { ...item, hints }, draft) });
  }

  /** Takes a correction of the self-check. */
  private tick({ part, index, tick }: Extract<FromQuestionPanel, { type: 'tick' }>): void {
    const item = currentItem(this.state);
    const expected = this.question && expectationsOf(this.question);
    if (item?.phase !== 'revealed' || !expected) return;
    const hints = this.options.interview ? 0 : item.hints;
    const correction: Correction =
      part === 'reject' ? { part, index, stands: tick === 'covered' } : { part, index, tick };
    this.apply({ type: 'assess', assessment: correct(item, expected, correction, hints) });
  }

  private async grade(grade: 1 | 2 | 3 | 4): Promise<void> {
    const { question } = this;
    const wasLeech = question !== undefined && this.isLeech(question);
    await this.recordStep({
      type: 'grade',
      grade,
      eventId: this.parts.clock.uniqueId(),
      ...(question ? { prompt: question.prompt } : {}),
    });
    if (question && !wasLeech && this.isLeech(question)) await this.treatLeech(question);
    // In a quiz a grade is the last word on a question; one looked up in passing stays to be read.
    if (this.options.isQuiz && currentItem(this.state)?.phase === 'graded') await this.next();
  }

  private isLeech({ id }: Question): boolean {
    return this.parts.progress.of(id)?.leech === true;
  }

  /** What is forgotten again and again is not learnt by asking it once more. */
  private async treatLeech({ id }: Question): Promise<void> {
    const { progress } = this.parts;
    const lapses = progress.of(id)?.lapses ?? 0;
    if (readSetting(Setting.leechAction) === 'suspend') {
      await toggleSuspended(progress, [{ id }]);
      this.panel.announce(
        'info',
        vscode.l10n.t(
          'Forgotten {0} times, and suspended. Rewrite it, split it in two, or resume it with S.',
          lapses,
        ),
      );
    } else {
      this.panel.announce(
        'info',
        vscode.l10n.t(
          'Forgotten {0} times: a leech. Rewrite it, split it in two, or suspend it.',
          lapses,
        ),
      );
    }
  }

  private async undoGrade(): Promise<void> {
    await this.recordStep({ type: 'undo', eventId: this.parts.clock.uniqueId() });
  }

  private async next(): Promise<void> {
    const { question } = this;
    await this.recordStep({
      type: 'next',
      eventId: this.parts.clock.uniqueId(),
      ...(question ? { prompt: question.prompt } : {}),
    });
  }

  /** Applies an action whose events must be on storage before it counts. */
  private async recordStep(action: SessionAction & { readonly eventId?: string }): Promise<void> {
    const { progress, clock } = this.parts;
    const step = advanceSession(this.state, action, clock.now());
    this.state = step.state;
    const eventId = action.eventId ?? '';
    try {
      if (step.events.length > 0) await progress.record(...step.events);
      this.apply({ type: 'stored', eventId });
    } catch (error) {
      this.apply({ type: 'failed', eventId });
      throw error;
    }
  }

  private apply(action: SessionAction, render = true): void {
    this.state = advanceSession(this.state, action, this.parts.clock.now()).state;
    this.options.save(this.state);
    if (render) this.render();
  }

  /** Decks have changed: questions may have gone or come back. */
  private follow(): void {
    const { bank, indexing } = this.parts.library;
    // What has not been read yet has not vanished.
    if (indexing) return;
    const gone = this.state.items.map(({ id }) => id).filter((id) => !bank.question(id));
    this.apply({ type: 'vanished', ids: gone });
  }

  /** Something was graded or undone elsewhere: a grade that was taken back there is none here. */
  private followProgress(): void {
    const event = this.lastGradeEvent;
    if (event !== undefined && this.parts.progress.book.isUndone(event) && !this.state.pending) {
      const eventId = this.parts.clock.uniqueId();
      const { state } = advanceSession(
        this.state,
        { type: 'undo', eventId },
        this.parts.clock.now(),
      );
      this.state = state;
      this.apply({ type: 'stored', eventId });
      return;
    }
    this.render();
  }

  private forgotten(): readonly string[] {
    const { interview } = this.options;
    if (interview) return reportInterview(interview, this.state).practiseNext;
    const failed = this.state.items.filter(({ grade }) => grade === 1).map(({ id }) => id);
    return [...new Set(failed)];
  }

  private async toggleSuspended(question: Question): Promise<void> {
    const { progress } = this.parts;
    await toggleSuspended(progress, [question]);
    const isSuspended = progress.of(question.id)?.suspended === true;
    if (isSuspended && this.options.isQuiz) await this.next();
  }

  private async bury(question: Question): Promise<void> {
    const { progress, clock } = this.parts;
    await buryQuestion(progress, clock, question.id);
    if (this.options.isQuiz) await this.next();
  }

  private saveAndRender(): void {
    this.options.save(this.state);
    this.render();
  }

  /**
   * Shows where the session stands. A view that shows nothing new is not shown again: it would have
   * another revision, and a key pressed just then would be taken for a late one.
   */
  private render(always = false): void {
    const { library, progress, clock } = this.parts;
    const { isQuiz, interview } = this.options;
    const context = {
      bank: library.bank,
      progress,
      clock,
      revision: this.#revision,
      isQuiz,
      interview: interview ?? null,
    };
    const view = panelView(this.state, context);
    const content = JSON.stringify(view);
    if (content === this.#shown && !always) return;
    this.#revision += 1;
    const next = { ...view, revision: this.#revision };
    this.#shown = JSON.stringify(next);
    const title = interview
      ? this.state.label
      : isQuiz
        ? vscode.l10n.t('Quiz: {0}', this.state.label)
        : (this.question?.title ?? this.question?.prompt ?? vscode.l10n.t('Question'));
    this.panel.render(next, title);
  }
}
