import * as vscode from 'vscode';
import { crc32 } from '../practice/codec/crc32';
import { errorText, type Log } from './log';

/** One file of the journal, as it was read. */
export interface JournalFile {
  readonly name: string;
  readonly text: string;
  /** False where the content is not what its name's checksum was taken of; true without a checksum. */
  readonly intact: boolean;
}

/** Where damaged files go, whole. */
const asideFolder = 'damaged';

/** Events go into files with this ending: one JSON text a line. */
const ending = '.jsonl';
/** Files of a single write before they are folded into one. */
const foldAt = 64;
/** Reads at once. */
const parallelReads = 32;

/**
 * A folder of small files that are only ever created: what is in one is never changed, so a crash
 * can spoil nothing but the file being written, and two windows never write the same one. (A
 * memento loses grades when two windows write it, or when the host is killed within its delay.)
 *
 * Names are `<writer>-<count>.<crc32>.jsonl`; a writer is one window's life. The checksum tells a
 * flipped bit that leaves the JSON whole but the grade another. Small files of writers that are
 * gone are folded into larger ones; a fold is written whole before the small ones go, so an event may
 * stand twice for a while, never not at all. Readers take the union.
 */
export class Journal implements vscode.Disposable {
  #count = 0;
  readonly #known = new Set<string>();
  readonly #own = new Set<string>();
  readonly #unreadable = new Set<string>();
  readonly #arrived = new vscode.EventEmitter<readonly JournalFile[]>();
  /** Files that other windows or machines wrote after `readAll`. */
  readonly onDidArrive = this.#arrived.event;
  readonly #watcher: vscode.FileSystemWatcher;
  readonly #listeners: vscode.Disposable[];
  #reading: Promise<unknown> = Promise.resolve();

  /**
   * @param folder where the files stand; made when it is missing
   * @param writer unique to this window's life, `[a-z0-9]+`
   */
  constructor(
    readonly folder: vscode.Uri,
    private readonly writer: string,
    private readonly log: Log,
  ) {
    this.#watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, `*${ending}`),
      false,
      false,
      true,
    );
    this.#listeners = [
      this.#watcher.onDidCreate(() => this.catchUp()),
      // Ours never change; a synchroniser's, which writes in place, do until they are whole.
      this.#watcher.onDidChange(() => this.catchUp()),
      // Not every file system tells of changes (web, some remotes): look again when it matters.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) void this.catchUp();
      }),
    ];
  }

  /** Names of files that could not be read when they were last tried; they are left as they are. */
  get unreadable(): readonly string[] {
    return [...this.#unreadable];
  }

  /** Where `setAside` puts files. */
  get aside(): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, asideFolder);
  }

  /** Reads every file. Those that can't be read are logged and left as they are. */
  async readAll(): Promise<readonly JournalFile[]> {
    await vscode.workspace.fs.createDirectory(this.folder);
    return this.readNew();
  }

  /** Reads every file of a folder that may not be there, and makes none. */
  async peekAll(): Promise<readonly JournalFile[]> {
    try {
      await vscode.workspace.fs.stat(this.folder);
    } catch {
      return [];
    }
    return this.readNew();
  }

  /** Reads what has been written since, by anyone but this window, and tells the listeners. */
  catchUp(): Promise<unknown> {
    this.#reading = this.#reading.then(async () => {
      try {
        const files = await this.readNew();
        if (files.length > 0) this.#arrived.fire(files);
      } catch (error) {
        // A drive that is away for a while must not keep later looks from happening.
        this.log.warn(`The journal could not be looked through: ${errorText(error)}`);
      }
    });
    return this.#reading;
  }

  /** Has a file read again at the next look: one that may have been met half-written. */
  readAgain(name: string): void {
    this.#known.delete(name);
  }

  /**
   * Writes one or more lines as a new file, and resolves when it stands under its final name.
   * @throws what the file system throws (disk full, no permission): then nothing was taken
   */
  async append(lines: readonly string[]): Promise<void> {
    const text = lines.join('\n') + '\n';
    await this.writeWhole(this.nextName(text), text);
  }

  /**
   * Folds the single files of writers that are gone into one. Call it when there is time.
   * @param keep says of a file whether it may be folded: what a newer version wrote, or what is
   * damaged, stays a file of its own
   */
  async fold(keep: (file: JournalFile) => boolean): Promise<void> {
    // What arrived meanwhile is told before it is folded: a fold of our own is not read again.
    await this.catchUp();
    const names = (await this.listNames()).filter(
      (name) => !name.startsWith('fold-') && !this.#own.has(name) && this.#known.has(name),
    );
    if (names.length < foldAt) return;
    const files = (await this.readFiles(names)).filter(keep);
    if (files.length < foldAt) return;
    const text = files.map((file) => file.text.trimEnd()).join('\n') + '\n';
    await this.writeWhole(`fold-${this.nextName(text)}`, text);
    for (const { name } of files) await this.remove(name);
    this.log.info(`Folded ${files.length} journal files into one.`);
  }

  /** Moves a damaged file, as it is, to where no start reads it again. Nothing is ever overwritten there. */
  async setAside(name: string): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.aside);
    const from = vscode.Uri.joinPath(this.folder, name);
    await vscode.workspace.fs.rename(
      from,
      vscode.Uri.joinPath(this.aside, `${this.writer}-${name}`),
    );
  }

  dispose(): void {
    this.#arrived.dispose();
    this.#watcher.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  private nextName(text: string): string {
    this.#count += 1;
    const sum = checksum(new TextEncoder().encode(text));
    return `${this.writer}-${String(this.#count).padStart(6, '0')}.${sum}${ending}`;
  }

  private async readNew(): Promise<readonly JournalFile[]> {
    const files: JournalFile[] = [];
    // A file that was folded away between listing and reading stands in a fold that a second look finds.
    for (let look = 0; look < 3; look++) {
      const names = (await this.listNames()).filter((name) => !this.#known.has(name));
      const read = await this.readFiles(names);
      files.push(...read);
      if (read.length === names.length) break;
    }
    return files;
  }

  private async listNames(): Promise<readonly string[]> {
    const entries = await vscode.workspace.fs.readDirectory(this.folder);
    return entries.flatMap(([name, type]) =>
      name.endsWith(ending) && (type & vscode.FileType.File) !== 0 ? [name] : [],
    );
  }

  private async readFiles(names: readonly string[]): Promise<readonly JournalFile[]> {
    const files: JournalFile[] = [];
    for (let start = 0; start < names.length; start += parallelReads) {
      const batch = names.slice(start, start + parallelReads);
      for (const file of await Promise.all(batch.map((name) => this.readFile(name)))) {
        if (file === undefined) continue;
        this.#known.add(file.name);
        files.push(file);
      }
    }
    return files;
  }

  private async readFile(name: string): Promise<JournalFile | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, name));
      this.#unreadable.delete(name);
      const text = new TextDecoder().decode(bytes);
      return { name, text, intact: isIntact(name, bytes) };
    } catch (error) {
      // Folded away by another window since it was listed: then the fold has it.
      const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      if (!isGone) this.#unreadable.add(name);
      this.log.warn(`The journal file ${name} could not be read: ${errorText(error)}`);
      return undefined;
    }
  }

  /** Under another name first: a reader, or a kill, must never meet half a file. */
  private async writeWhole(name: string, text: string): Promise<void> {
    const target = vscode.Uri.joinPath(this.folder, name);
    const unfinished = vscode.Uri.joinPath(this.folder, `${name}.tmp`);
    this.#known.add(name);
    this.#own.add(name);
    await vscode.workspace.fs.writeFile(unfinished, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(unfinished, target);
  }

  private async remove(name: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.folder, name));
    } catch (error) {
      this.log.debug(`${name} was already gone: ${errorText(error)}`);
    }
  }
}

/** Of bytes without carriage returns, which git puts in on some machines; eight hexadecimal digits. */
function checksum(bytes: Uint8Array): string {
  return crc32(bytes.filter((byte) => byte !== carriageReturn))
    .toString(16)
    .padStart(8, '0');
}

/** A name without a checksum, as a person or another program may give one, vouches for nothing. */
function isIntact(name: string, bytes: Uint8Array): boolean {
  const expected = /\.([0-9a-f]{8})\.jsonl$/.exec(name)?.[1];
  return expected === undefined || expected === checksum(bytes);
}

const carriageReturn = 13;
