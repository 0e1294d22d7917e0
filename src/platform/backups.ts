import * as vscode from 'vscode';
import { keptBackups } from '../practice/backupRetention';
import type { Clock } from './clock';
import { errorText, type Log } from './log';
import type { ProgressStore } from './progressStore';

/** One backup, as its file's name tells. */
export interface Backup {
  readonly uri: vscode.Uri;
  /** Ms since the epoch. */
  readonly at: number;
  /** How many events it holds. */
  readonly events: number;
}

/** Late enough to disturb nobody's start or grading, ms. */
const quiet = 20_000;

/**
 * Copies of the whole progress, made once a day when something has been practised, of which 7 daily, 4
 * weekly and 6 monthly ones are kept. They are gzipped JSON Lines, as "Export Progress…" writes them,
 * and stand beside the journal, in the extension's own storage.
 */
export class Backups implements vscode.Disposable {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastDay = '';
  readonly #lost = new vscode.EventEmitter<number>();
  /** The newest backup was found to hold so many events more than there are now. */
  readonly onDidFindLoss = this.#lost.event;
  readonly #listener: vscode.Disposable;

  constructor(
    private readonly folder: vscode.Uri,
    private readonly progress: ProgressStore,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.#listener = progress.onDidChange(() => this.backUpSoon());
    this.backUpSoon();
  }

  /** Those that there are, newest first. */
  async list(): Promise<readonly Backup[]> {
    let entries: readonly [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(this.folder);
    } catch {
      // Nothing has been backed up yet.
      return [];
    }
    return entries
      .flatMap(([name]) => {
        const read = readName(name);
        return read === null ? [] : [{ ...read, uri: vscode.Uri.joinPath(this.folder, name) }];
      })
      .sort((a, b) => b.at - a.at);
  }

  /**
   * The events of a backup, one JSON text a line.
   * @throws when the file can't be read or is no backup
   */
  async read(backup: Backup): Promise<string> {
    const packed = await vscode.workspace.fs.readFile(backup.uri);
    return new TextDecoder().decode(await through(new DecompressionStream('gzip'), packed));
  }

  /** Makes a backup now, unless the newest one holds as much, and thins out the older ones. */
  async backUp(): Promise<void> {
    const now = this.clock.now();
    const text = this.progress.exportText();
    const events = this.progress.originals;
    const before = await this.list();
    const [newest] = before;
    if (newest && events < newest.events) this.#lost.fire(newest.events - events);
    if (events > 0 && events !== newest?.events) {
      await vscode.workspace.fs.createDirectory(this.folder);
      const target = vscode.Uri.joinPath(this.folder, writeName(now, events));
      const unfinished = target.with({ path: `${target.path}.tmp` });
      const packed = await through(new CompressionStream('gzip'), new TextEncoder().encode(text));
      await vscode.workspace.fs.writeFile(unfinished, packed);
      await vscode.workspace.fs.rename(unfinished, target, { overwrite: true });
    }
    this.#lastDay = this.clock.dayOf(now);
    const all = await this.list();
    const kept = new Set(
      keptBackups(
        all.map(({ at }) => at),
        (at) => this.clock.dayOf(at),
      ),
    );
    // Events never disappear by themselves: what holds more than the others may be needed.
    const fullest = Math.max(...all.map((backup) => backup.events));
    const keeper = all.find((backup) => backup.events === fullest);
    if (keeper) kept.add(keeper.at);
    for (const { at, uri } of all) if (!kept.has(at)) await vscode.workspace.fs.delete(uri);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
    this.#lost.dispose();
  }

  private backUpSoon(): void {
    if (this.#lastDay === this.clock.dayOf(this.clock.now())) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.backUp().catch((error: unknown) =>
        this.log.warn(`No backup could be made: ${errorText(error)}`),
      );
    }, quiet);
  }
}

/** `2026-11-21T07-20-00-000Z_1234.jsonl.gz`: without the colons that Windows forbids. */
function writeName(at: number, events: number): string {
  return `${new Date(at).toISOString().replace(/[:.]/g, '-')}_${events}.jsonl.gz`;
}

function readName(name: string): { readonly at: number; readonly events: number } | null {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z_(\d{1,12})\.jsonl\.gz$/.exec(
    name,
  );
  if (match === null) return null;
  const [, day, hours, minutes, seconds, ms, events] = match;
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`);
  return Number.isNaN(at) ? null : { at, events: Number(events) };
}

/** Bytes after a stream has had its way with them. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  // A copy whose buffer is its own: what a file system hands over may be part of a pool.
  const source = new Blob([Uint8Array.from(bytes)]).stream();
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
}
