import * as vscode from 'vscode';
import type { Question } from '../bank/question';
import { readEvents, serialiseEvent } from '../practice/eventText';
import type { GradeEvent, PracticeEvent } from '../practice/events';
import { stateOf, type QuestionProgress } from '../practice/progress';
import { ProgressBook, type ProgressChanges } from '../practice/progressBook';
import { parseScheduleSettings, type ScheduleSettings } from '../practice/scheduleSettings';
import { Tally } from '../practice/tally';
import type { QuestionState } from '../protocol';
import { Setting } from '../contributions';
import type { Clock } from './clock';
import { UserError } from './commands';
import { DisposableStore } from './disposables';
import type { Journal, JournalFile } from './journal';
import { errorText, type Log } from './log';
import { onSettingChange, readSetting } from './settings';

/**
 * What has been practised: events in the journal, and what they add up to in memory. A grade is taken
 * once its event is a file; only then does anyone see it.
 */
export class ProgressStore implements vscode.Disposable {
  readonly book = new ProgressBook(scheduleSettings());
  #tally: Tally;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** Something was graded, undone, marked, imported, or arrived from another window. */
  readonly onDidChange = this.#changed.event;
  /** Lines that a newer version wrote: in the files as they were, and in every export. */
  readonly #newer = new Map<string, string>();

  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.#tally = new Tally((at) => clock.dayOf(at));
    this.#store.add(journal.onDidArrive((files) => this.take(files)));
    this.#store.add(
      onSettingChange(scheduleSettingIds, () => {
        this.count(this.book.reschedule(scheduleSettings()));
      }),
    );
  }

  /**
   * Reads the journal. What can't be read is logged and stays where it is; practice goes on.
   * @param copy events from a copy of this progress, to fill what the journal may have lost
   */
  async load(copy: readonly PracticeEvent[]): Promise<void> {
    this.count(this.book.add(copy));
    try {
      this.take(await this.journal.readAll());
    } catch (error) {
      this.log.error(`The journal could not be read: ${errorText(error)}`);
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          'Rehearse could not read your progress from {0}. It is left as it is; what you practise now is kept beside it.',
          this.journal.folder.toString(true),
        ),
      );
    }
  }

  of(questionId: string): QuestionProgress | undefined {
    return this.book.of(questionId);
  }

  stateOf(question: Question): QuestionState {
    return stateOf(this.of(question.id), isAnswered(question), this.clock.now());
  }

  isBookmarked(questionId: string): boolean {
    return this.of(questionId)?.bookmarked ?? false;
  }

  /**
   * Makes events happen: resolves when they are on storage and count.
   * @throws UserError when they could not be stored; then they do not count
   */
  async record(...events: readonly PracticeEvent[]): Promise<void> {
    try {
      await this.journal.append(events.map(serialiseEvent));
    } catch (error) {
      this.log.error(`The journal could not be written: ${errorText(error)}`);
      throw new UserError(
        vscode.l10n.t(
          'Not saved: Rehearse could not write to {0} ({1}). Try again when there is room and permission.',
          this.journal.folder.toString(true),
          errorText(error),
        ),
      );
    }
    this.count(this.book.add(events));
  }

  /** Reviews per local day. */
  get tally(): Tally {
    return this.#tally;
  }

  /** The fields that every event begins with. */
  newEvent(): { readonly v: 1; readonly id: string; readonly at: number } {
    return { v: 1, id: this.clock.uniqueId(), at: this.clock.now() };
  }

  /** The grade that "Undo Last Grade" would take back. */
  lastGrade(): GradeEvent | undefined {
    return this.book.lastGrade();
  }

  /**
   * Takes in events from elsewhere, as text. What is known already changes nothing.
   * @returns how many events were new, and how many lines could not be read
   */
  async importText(text: string): Promise<{ readonly added: number; readonly damaged: number }> {
    const { events, newer, damaged } = readEvents(text);
    const added = events.filter(({ id }) => this.book.event(id) === undefined);
    const lines = [
      ...added.map(serialiseEvent),
      ...newer.map((line) => line.text).filter((line) => !this.#newer.has(line)),
    ];
    if (lines.length > 0) await this.journal.append(lines);
    for (const line of newer) this.#newer.set(line.text, line.text);
    this.count(this.book.add(added));
    return { added: added.length, damaged: damaged.length };
  }

  /** Every event there is, one JSON text a line, those of newer versions as they stand. */
  exportText(): string {
    const lines = [...this.book.events().map(serialiseEvent), ...this.#newer.values()];
    return lines.map((line) => `${line}\n`).join('');
  }

  /** Tidies the journal when there is time. */
  async tidy(): Promise<void> {
    await this.journal.fold((text) => {
      const { newer, damaged } = readEvents(text);
      return newer.length === 0 && damaged.length === 0;
    });
  }

  dispose(): void {
    this.#store.dispose();
  }

  private take(files: readonly JournalFile[]): void {
    const events: PracticeEvent[] = [];
    for (const { name, text } of files) {
      const read = readEvents(text);
      events.push(...read.events);
      for (const { text: line } of read.newer) this.#newer.set(line, line);
      for (const { line, reason } of read.damaged) {
        this.log.warn(`Line ${line} of the journal file ${name} was set aside: ${reason}.`);
      }
    }
    this.count(this.book.add(events));
  }

  private count(changes: ProgressChanges): void {
    for (const { before, after } of changes.values()) this.#tally.replace(before, after);
    this.#changed.fire();
  }
}

/** Whether there is something to compare one's own answer with. */
export function isAnswered({ answer, options }: Question): boolean {
  return answer !== null || options.some(({ correct }) => correct);
}

const scheduleSettingIds = [
  Setting.desiredRetention,
  Setting.maximumInterval,
  Setting.learningSteps,
  Setting.relearningSteps,
  Setting.fuzz,
];

function scheduleSettings(): ScheduleSettings {
  return parseScheduleSettings({
    desiredRetention: readSetting(Setting.desiredRetention),
    maximumInterval: readSetting(Setting.maximumInterval),
    learningSteps: readSetting(Setting.learningSteps),
    relearningSteps: readSetting(Setting.relearningSteps),
    fuzz: readSetting(Setting.fuzz),
  });
}
