import * as vscode from 'vscode';
import { decodeSnapshot, encodeSnapshot } from '../practice/codec/snapshotCodec';
import type { PracticeEvent } from '../practice/events';
import { snapshotEvents, takeSnapshot } from '../practice/snapshot';
import type { Clock } from './clock';
import { errorText, type Log } from './log';
import type { ProgressStore } from './progressStore';

const key = 'rehearse.statistics';
/** A memento is written as a whole, so not for every grade of a quick run; ms. */
const savePace = 500;

/**
 * The practice statistics in workspace state: a compact copy of the progress of this workspace's
 * questions. It rebuilds them should the journal be lost, and is rebuilt from the journal.
 */
export class SnapshotStore implements vscode.Disposable {
  #ids: ReadonlySet<string>;
  /** What the copy holds, as events to be merged with the journal's. */
  readonly events: readonly PracticeEvent[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: string | undefined;

  constructor(
    private readonly memento: vscode.Memento,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    const stored: unknown = memento.get(key);
    const decoded = stored === undefined ? undefined : decodeSnapshot(stored);
    if (decoded?.kind === 'snapshot') {
      this.events = snapshotEvents(decoded.snapshot);
      this.#ids = new Set(decoded.snapshot.questions.map(({ id }) => id));
    } else {
      this.events = [];
      this.#ids = new Set();
    }
    if (decoded?.kind === 'newer' || decoded?.kind === 'damaged') {
      void this.putAside(stored, decoded.kind === 'newer');
    }
  }

  /**
   * Keeps the copy up to date from now on.
   * @param includes whether a question belongs to this workspace
   * @param isReady false while the decks are still being read: what has not been read is not gone
   */
  follow(
    progress: ProgressStore,
    includes: (questionId: string) => boolean,
    isReady: () => boolean,
  ): vscode.Disposable {
    const save = (): void => {
      this.#timer = undefined;
      if (!isReady()) {
        this.#timer = setTimeout(save, savePace);
        return;
      }
      this.save(progress, (id) => includes(id) || this.#ids.has(id));
    };
    return progress.onDidChange(() => (this.#timer ??= setTimeout(save, savePace)));
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  private save(progress: ProgressStore, includes: (id: string) => boolean): void {
    const snapshot = takeSnapshot(progress.book, this.clock.now(), includes);
    this.#ids = new Set(snapshot.questions.map(({ id }) => id));
    const encoded = encodeSnapshot(snapshot);
    if (encoded === this.#last) return;
    this.#last = encoded;
    void this.memento.update(key, encoded);
  }

  /** Under another name it is never overwritten, and a newer version, or a person, can still have it. */
  private async putAside(stored: unknown, newer: boolean): Promise<void> {
    const aside = this.asideKey(stored);
    const told = newer
      ? vscode.l10n.t(
          'The statistics of this workspace were written by a newer Rehearse. They were set aside as they are, and made anew from your grades.',
        )
      : vscode.l10n.t(
          'The statistics of this workspace were damaged. They were set aside as they are, and made anew from your grades.',
        );
    try {
      await this.memento.update(aside, stored);
      this.log.warn(`${told} (${aside})`);
      void vscode.window.showInformationMessage(told);
    } catch (error) {
      this.log.error(`The statistics could not be set aside: ${errorText(error)}`);
    }
  }

  /** The first key of the day that is free, or that holds the same already. */
  private asideKey(stored: unknown): string {
    const day = `${key}.setAside.${this.clock.dayOf(this.clock.now())}`;
    let aside = day;
    for (let count = 2; ![undefined, stored].includes(this.memento.get(aside)); count++) {
      aside = `${day}.${count}`;
    }
    return aside;
  }
}
