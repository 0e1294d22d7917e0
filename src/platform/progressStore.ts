import * as vscode from 'vscode';
import type { Question } from '../bank/question';
import { readEvents, serialiseEvent } from '../practice/eventText';
import type { GradeEvent, PracticeEvent } from '../practice/events';
import { mergeEvents } from '../practice/mergeEvents';
import { stateOf, type QuestionProgress } from '../practice/progress';
import { ProgressBook, type ProgressChanges } from '../practice/progressBook';
import { parseScheduleSettings, type ScheduleSettings } from '../practice/scheduleSettings';
import { Tally } from '../practice/tally';
import { asRecord, parseJson } from '../practice/untrusted';
import type { QuestionState } from '../protocol';
import { Setting } from '../contributions';
import type { Clock } from './clock';
import { UserError } from './commands';
import { DisposableStore } from './disposables';
import type { Journal, JournalFile } from './journal';
import { errorText, type Log } from './log';
import { plainMessage } from './plainMessage';
import { onSettingChange, readSetting } from './settings';

/** What of the journal could not be read at the start. */
export interface JournalDamage {
  /** Files that were set aside whole; what could be read of them was kept. */
  readonly setAside: readonly string[];
  /** Files that were damaged or unreadable and are left where they are. */
  readonly left: readonly string[];
  /** Lines that a newer version wrote. They are left as they are. */
  readonly newer: number;
  /** Where the files that were set aside are now. */
  readonly aside: vscode.Uri;
}

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
  #damage: JournalDamage;

  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.#tally = new Tally((at) => clock.dayOf(at));
    this.#damage = { setAside: [], left: [], newer: 0, aside: journal.aside };
    this.#store.add(
      journal.onDidArrive((files) => {
        // Whoever copies it in may not have done: what is there counts, and it is looked at again.
        for (const { name } of this.take(files)) journal.readAgain(name);
      }),
    );
    this.#store.add(
      onSettingChange(scheduleSettingIds, () => {
        this.count(this.book.reschedule(scheduleSettings()));
      }),
    );
  }

  /**
   * Reads the journal. What can't be read is told by `damage`; practice goes on.
   * @param copy events from a copy of this progress, to fill what the journal may have lost
   * @param mayMove whether damaged files are set aside: not in a folder that something else is still
   * writing to, such as a synced drive
   */
  async load(copy: readonly PracticeEvent[], mayMove = true): Promise<void> {
    this.count(this.book.add(copy));
    try {
      const files = await this.journal.readAll();
      const damaged = this.take(files);
      const setAside = mayMove ? await this.setAside(damaged, files) : [];
      for (const { name } of damaged) if (!setAside.includes(name)) this.journal.readAgain(name);
      this.#damage = {
        setAside,
        left: [
          ...damaged.map(({ name }) => name).filter((name) => !setAside.includes(name)),
          ...this.journal.unreadable,
        ],
        newer: this.#newer.size,
        aside: this.journal.aside,
      };
      await this.keepRestored();
    } catch (error) {
      this.log.error(`The journal could not be read: ${errorText(error)}`);
      void vscode.window.showErrorMessage(
        plainMessage(
          vscode.l10n.t(
            'Rehearse could not read your progress from {0}. It is left as it is; what you practise now is kept beside it.',
            this.journal.folder.toString(true),
          ),
        ),
      );
    }
  }

  /** What could not be read at the start. */
  get damage(): JournalDamage {
    return this.#damage;
  }

  /** How many events there are beside those that were only rebuilt from a copy. They never get fewer. */
  get originals(): number {
    let count = this.#newer.size;
    for (const event of this.book.events()) {
      if (event.kind !== 'grade' || event.restored === undefined) count += 1;
    }
    return count;
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
    const { events, newer, damaged } = readEvents(linesOfExport(text));
    const added = mergeEvents(events).filter(({ id }) => this.book.event(id) === undefined);
    const lines = [
      ...added.map(serialiseEvent),
      ...newer.map((line) => line.text).filter((line) => !this.#newer.has(line)),
    ];
    if (lines.length > 0) await this.journal.append(lines);
    for (const line of newer) this.#newer.set(line.text, line.text);
    this.count(this.book.add(added));
    return { added: added.length, damaged: damaged.length };
  }

  /** The same as one JSON document. */
  exportJson(): string {
    const events: readonly unknown[] = [
      ...this.book.events().map((event): unknown => JSON.parse(serialiseEvent(event))),
      ...[...this.#newer.values()].map((line): unknown => JSON.parse(line)),
    ];
    return `${JSON.stringify({ format: exportFormat, v: 1, events }, undefined, 1)}\n`;
  }

  /** Every event there is, one JSON text a line, those of newer versions as they stand. */
  exportText(): string {
    const lines = [...this.book.events().map(serialiseEvent), ...this.#newer.values()];
    return lines.map((line) => `${line}\n`).join('');
  }

  /** Tidies the journal when there is time. */
  async tidy(): Promise<void> {
    await this.journal.fold(({ text, intact }) => {
      const { newer, damaged } = readEvents(text);
      return intact && newer.length === 0 && damaged.length === 0;
    });
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** Moves damaged files out of the way, once what could be read of them stands in a file of its own. */
  private async setAside(
    damaged: readonly JournalFile[],
    all: readonly JournalFile[],
  ): Promise<readonly string[]> {
    if (damaged.length === 0) return [];
    // A file that can't be moved is met again at every start; it is copied at the first one alone.
    const safe = new Set(all.flatMap((file) => (damaged.includes(file) ? [] : linesOf(file.text))));
    const moved: string[] = [];
    for (const { name, text } of damaged) {
      try {
        const lines = linesOf(text).filter((line) => !safe.has(line));
        if (lines.length > 0) await this.journal.append(lines);
        await this.journal.setAside(name);
        moved.push(name);
      } catch (error) {
        this.log.warn(`The damaged journal file ${name} stays: ${errorText(error)}`);
      }
    }
    return moved;
  }

  /** Grades that only the copy still had become files again. */
  private async keepRestored(): Promise<void> {
    const restored = this.book.restored();
    if (restored.length === 0) return;
    try {
      await this.journal.append(restored.map(serialiseEvent));
      this.log.warn(`${restored.length} grades were rebuilt from the copy in workspace state.`);
    } catch (error) {
      this.log.warn(`Rebuilt grades could not be stored yet: ${errorText(error)}`);
    }
  }

  /** @returns the files that were damaged: an event file is never empty, unless it has been emptied */
  private take(files: readonly JournalFile[]): readonly JournalFile[] {
    const damaged: JournalFile[] = [];
    const events: PracticeEvent[] = [];
    for (const file of files) {
      const { name, text, intact } = file;
      const read = readEvents(text);
      if (!intact || read.damaged.length > 0 || text.trim() === '') damaged.push(file);
      if (!intact) this.log.warn(`The journal file ${name} is not as it was written.`);
      events.push(...read.events);
      for (const { text: line } of read.newer) this.#newer.set(line, line);
      for (const { line, reason } of read.damaged) {
        this.log.warn(`Line ${line} of the journal file ${name} was set aside: ${reason}.`);
      }
    }
    this.count(this.book.add(events));
    return damaged;
  }

  private count(changes: ProgressChanges): void {
    for (const { before, after } of changes.values()) this.#tally.replace(before, after);
    this.#changed.fire();
  }
}

/** What could be read of a file, as lines. */
function linesOf(text: string): readonly string[] {
  const { events, newer } = readEvents(text);
  return [...events.map(serialiseEvent), ...newer.map((line) => line.text)];
}

const exportFormat = 'rehearse-progress';

/** JSON Lines of an export in either form; a text of another kind as it is. */
function linesOfExport(text: string): string {
  const start = text.trimStart();
  if (!start.startsWith('{') || !start.slice(0, 200).includes(exportFormat)) return text;
  const events = asRecord(parseJson(text))?.['events'];
  return Array.isArray(events) ? events.map((event) => JSON.stringify(event)).join('\n') : text;
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
  Setting.leechThreshold,
];

function scheduleSettings(): ScheduleSettings {
  return parseScheduleSettings({
    desiredRetention: readSetting(Setting.desiredRetention),
    maximumInterval: readSetting(Setting.maximumInterval),
    learningSteps: readSetting(Setting.learningSteps),
    relearningSteps: readSetting(Setting.relearningSteps),
    fuzz: readSetting(Setting.fuzz),
    leechLapses: readSetting(Setting.leechThreshold),
  });
}
