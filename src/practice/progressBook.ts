/**
 * Progress of all questions as a function of a set of events. Events may come in any order, in any
 * portions and any number of times: what stands here afterwards depends on their union alone.
 */
import type { QuestionId } from '../bank/question';
import {
  compareEvents,
  questionsOf,
  type GradeEvent,
  type PracticeEvent,
  type ResetEvent,
} from './events';
import { preferredEvent } from './mergeEvents';
import {
  applyGrade,
  applyMark,
  foldProgress,
  isBlank,
  isShared,
  noProgress,
  type QuestionProgress,
} from './progress';
import { accountedFor } from './restoredGrades';
import type { ScheduleSettings } from './scheduleSettings';
import { Scheduler } from './scheduler';
import { UndoTree, type Roots } from './undoTree';

/** What `add` did to one question; undefined stands for no progress. */
export interface ProgressChange {
  readonly before: QuestionProgress | undefined;
  readonly after: QuestionProgress | undefined;
}

export type ProgressChanges = ReadonlyMap<QuestionId, ProgressChange>;

const NO_EVENTS: readonly PracticeEvent[] = [];

export class ProgressBook {
  #scheduler: Scheduler;
  readonly #events = new Map<string, PracticeEvent>();
  /** Per question, in the order of `compareEvents`; undos and resets of everything are not among them. */
  readonly #byQuestion = new Map<QuestionId, PracticeEvent[]>();
  readonly #resetsOfAll = new Map<string, ResetEvent>();
  readonly #undos = new UndoTree();
  readonly #progress = new Map<QuestionId, QuestionProgress>();

  constructor(settings: ScheduleSettings, events: Iterable<PracticeEvent> = []) {
    this.#scheduler = new Scheduler(settings);
    this.add(events);
  }

  get scheduler(): Scheduler {
    return this.#scheduler;
  }

  /** How many events stand here, void ones too. */
  get size(): number {
    return this.#events.size;
  }

  of(question: QuestionId): QuestionProgress | undefined {
    return this.#progress.get(question);
  }

  /** Every question with progress, those that no deck holds any more among them. */
  entries(): ReadonlyMap<QuestionId, QuestionProgress> {
    return this.#progress;
  }

  event(id: string): PracticeEvent | undefined {
    return this.#events.get(id);
  }

  /** All events, void ones too, in the order of `compareEvents`. */
  events(): readonly PracticeEvent[] {
    return [...this.#events.values()].sort(compareEvents);
  }

  /** The events about one question that count (neither undone nor reset), oldest first. */
  eventsOf(question: QuestionId): readonly PracticeEvent[] {
    const events = this.#byQuestion.get(question) ?? NO_EVENTS;
    const silenced = accountedFor(events);
    const resetAt = this.resetAt(events);
    return events.filter((event) => {
      if (silenced.has(event.id) || this.isUndone(event.id)) return false;
      const isProgress =
        event.kind === 'grade' || event.kind === 'attempt' || event.kind === 'bury';
      return !(isProgress && event.at <= resetAt);
    });
  }

  /**
   * Grades that count and stand on a snapshot alone. Where they remain once all event files are read,
   * the files that had them are lost: store these, and they are safe again.
   */
  restored(): readonly GradeEvent[] {
    return [...this.#progress.keys()].flatMap((question) =>
      this.eventsOf(question).flatMap((event) =>
        event.kind === 'grade' && event.restored !== undefined ? [event] : [],
      ),
    );
  }

  /** The resets that stand, oldest first. */
  resets(): readonly ResetEvent[] {
    const resets: ResetEvent[] = [];
    for (const event of this.#events.values()) {
      if (event.kind === 'reset' && !this.isUndone(event.id)) resets.push(event);
    }
    return resets.sort(compareEvents);
  }

  /**
   * The latest grade that counts and can be taken back: what "Undo Last Grade" undoes.
   * @param among looks only at grades for which it is true
   */
  lastGrade(among: (event: GradeEvent) => boolean = () => true): GradeEvent | undefined {
    const candidates: GradeEvent[] = [];
    for (const event of this.#events.values()) {
      if (event.kind === 'grade' && event.restored === undefined && among(event)) {
        candidates.push(event);
      }
    }
    candidates.sort((a, b) => compareEvents(b, a));
    return candidates.find((event) => this.counts(event));
  }

  /** Whether an undo that is not itself undone takes the event back. */
  isUndone(id: string): boolean {
    return this.#undos.isUndone(id);
  }

  /**
   * Takes in events, known ones among them at will, and says which questions it changed.
   * A single newest event costs one step of the schedule; otherwise questions are folded anew.
   */
  add(events: Iterable<PracticeEvent>): ProgressChanges {
    const before = new Map<QuestionId, QuestionProgress | undefined>();
    const stale = new Set<QuestionId>();
    const batch = [...events];
    const [only] = batch;
    if (batch.length === 1 && only !== undefined && this.isNewest(only)) {
      this.#events.set(only.id, only);
      this.insert(only);
      for (const question of questionsOf(only)) {
        this.note(question, before);
        this.set(question, this.step(only, question));
      }
    } else {
      const roots: Roots = new Map();
      for (const event of batch.flatMap((each) => this.take(each)))
        this.touched(event, stale, roots);
    }
    for (const question of stale) {
      this.note(question, before);
      this.set(question, this.fold(question));
    }
    const changes = new Map<QuestionId, ProgressChange>();
    for (const [question, was] of before) {
      const after = this.#progress.get(question);
      if (was !== after) changes.set(question, { before: was, after });
    }
    return changes;
  }

  /** Folds everything anew under other settings; says what `add` says. */
  reschedule(settings: ScheduleSettings): ProgressChanges {
    this.#scheduler = new Scheduler(settings);
    const changes = new Map<QuestionId, ProgressChange>();
    for (const question of this.#byQuestion.keys()) {
      const before = this.#progress.get(question);
      this.set(question, this.fold(question));
      const after = this.#progress.get(question);
      if (before !== after) changes.set(question, { before, after });
    }
    return changes;
  }

  /** Puts an event in its place; gives it, and the one whose id it takes over. */
  private take(event: PracticeEvent): readonly PracticeEvent[] {
    const twin = this.#events.get(event.id);
    if (twin !== undefined) {
      if (preferredEvent(twin, event) === twin) return NO_EVENTS;
      this.remove(twin);
    }
    this.#events.set(event.id, event);
    this.insert(event);
    return twin === undefined ? [event] : [twin, event];
  }

  /** Whether an event may simply be applied on top of what stands. */
  private isNewest(event: PracticeEvent): boolean {
    if (event.kind === 'undo' || event.kind === 'reset') return false;
    if (event.kind === 'grade' && event.restored !== undefined) return false;
    if (this.#events.has(event.id) || this.#undos.has(event.id)) return false;
    for (const reset of this.#resetsOfAll.values()) if (reset.at >= event.at) return false;
    const questions = questionsOf(event) as readonly QuestionId[];
    if (new Set(questions).size !== questions.length) return false;
    return questions.every((question) => {
      const others = this.#byQuestion.get(question);
      const last = others?.at(-1);
      if (last === undefined) return true;
      if (compareEvents(last, event) > 0) return false;
      // A reset silences what has its moment. An original may silence a restored grade, or be
      // silenced, within its quarter of an hour.
      return !others!.some(
        (other) =>
          (other.kind === 'reset' && other.at >= event.at) ||
          (other.kind === 'grade' && other.restored !== undefined),
      );
    });
  }

  /** Adds to `stale` the questions whose progress an event may change. */
  private touched(event: PracticeEvent, stale: Set<QuestionId>, roots: Roots): void {
    const root = this.rootOf(event, roots);
    if (root === undefined) return;
    const questions = questionsOf(root);
    for (const question of questions === 'all' ? this.#byQuestion.keys() : questions) {
      stale.add(question);
    }
  }

  /** The event itself, or what it takes back in the end. */
  private rootOf(event: PracticeEvent, roots: Roots): PracticeEvent | undefined {
    if (event.kind !== 'undo') return event;
    const eventOf = (id: string): PracticeEvent | undefined => this.#events.get(id);
    // Of one whose place another took under the same id, `roots` would have the other's.
    const from = eventOf(event.id) === event ? event : eventOf(event.target);
    return from?.kind === 'undo' ? this.#undos.rootOf(from, eventOf, roots) : from;
  }

  private insert(event: PracticeEvent): void {
    if (event.kind === 'undo') {
      this.#undos.add(event);
      return;
    }
    const questions = questionsOf(event);
    if (questions === 'all') {
      this.#resetsOfAll.set(event.id, event as ResetEvent);
      return;
    }
    for (const question of new Set(questions)) {
      const events = this.#byQuestion.get(question);
      if (events === undefined) this.#byQuestion.set(question, [event]);
      else events.splice(placeFor(event, events), 0, event);
    }
  }

  private remove(event: PracticeEvent): void {
    this.#resetsOfAll.delete(event.id);
    const without = <E extends PracticeEvent>(events: readonly E[]): E[] =>
      events.filter(({ id }) => id !== event.id);
    if (event.kind === 'undo') {
      this.#undos.remove(event);
      return;
    }
    const questions = questionsOf(event);
    if (questions === 'all') return;
    for (const question of questions) {
      this.#byQuestion.set(question, without(this.#byQuestion.get(question) ?? []));
    }
  }

  private fold(question: QuestionId): QuestionProgress {
    return foldProgress(question, this.eventsOf(question), this.#scheduler);
  }

  private counts(event: GradeEvent): boolean {
    if (this.isUndone(event.id)) return false;
    return event.at > this.resetAt(this.#byQuestion.get(event.question) ?? NO_EVENTS);
  }

  /** The latest reset that stands, among a question's own and those of everything. */
  private resetAt(events: readonly PracticeEvent[]): number {
    let latest = -Infinity;
    const consider = (event: PracticeEvent): void => {
      if (event.kind !== 'reset' || event.at <= latest || this.isUndone(event.id)) return;
      latest = event.at;
    };
    for (const reset of this.#resetsOfAll.values()) consider(reset);
    for (const event of events) consider(event);
    return latest;
  }

  private step(event: PracticeEvent, question: QuestionId): QuestionProgress {
    const before = this.#progress.get(question) ?? noProgress;
    return event.kind === 'grade'
      ? applyGrade(before, event, isShared(question, event), this.#scheduler)
      : applyMark(before, event);
  }

  private note(question: QuestionId, before: Map<QuestionId, QuestionProgress | undefined>): void {
    if (!before.has(question)) before.set(question, this.#progress.get(question));
  }

  private set(question: QuestionId, progress: QuestionProgress): void {
    if (isBlank(progress)) this.#progress.delete(question);
    else this.#progress.set(question, progress);
  }
}

/** Where an event belongs in a list in order; at its end in the usual case. */
function placeFor(event: PracticeEvent, events: readonly PracticeEvent[]): number {
  let low = 0;
  let high = events.length;
  const last = events.at(-1);
  if (last !== undefined && compareEvents(last, event) <= 0) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareEvents(events[middle]!, event) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
