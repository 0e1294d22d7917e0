import * as vscode from 'vscode';
import { IdentityLedger } from '../bank/identity/ledger';
import { decodeLedger, encodeLedger } from '../bank/identity/ledgerCodec';
import { errorText, type Log } from './log';
import { plainMessage } from './plainMessage';

/** The ledger is written whole, so not for every file that is saved; ms. */
const savePace = 2000;

/**
 * What a workspace remembers of its questions' identity, in a file of its storage. Losing it loses no
 * progress by itself: unchanged questions are found by their wording all the same.
 */
export class LedgerFile implements vscode.Disposable {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writable = true;
  /** The ledger's revision that the file holds. */
  #revision = 0;
  #saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: vscode.Uri,
    private readonly log: Log,
  ) {}

  /** Reads the ledger; an empty one where there is none yet, or none that can be read. */
  async load(): Promise<IdentityLedger> {
    const text = await this.readText();
    if (text === undefined) return new IdentityLedger();
    const read = decodeLedger(text);
    switch (read.kind) {
      case 'ledger':
        this.#revision = read.ledger.revision;
        return read.ledger;
      case 'newer':
        this.#writable = false;
        this.tell(
          vscode.l10n.t(
            'What is remembered of this workspace’s questions was written by a newer Rehearse. It is left as it is; unchanged questions keep their progress.',
          ),
        );
        return new IdentityLedger();
      case 'damaged':
        await this.setAside(read.reason);
        return read.ledger;
    }
  }

  /** Writes the ledger some time soon, as it is then; not at all while nothing in it has changed. */
  saveSoon(ledger: IdentityLedger): void {
    if (!this.#writable || ledger.revision === this.#revision) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#saving = this.#saving.then(() => this.save(ledger));
    }, savePace);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  private get file(): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, 'identity.json');
  }

  private async save(ledger: IdentityLedger): Promise<void> {
    const unfinished = vscode.Uri.joinPath(this.folder, 'identity.json.tmp');
    const { revision } = ledger;
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      const bytes = new TextEncoder().encode(encodeLedger(ledger));
      await vscode.workspace.fs.writeFile(unfinished, bytes);
      await vscode.workspace.fs.rename(unfinished, this.file, { overwrite: true });
      this.#revision = revision;
    } catch (error) {
      this.log.warn(`The identity of questions could not be stored: ${errorText(error)}`);
    }
  }

  private async readText(): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file));
    } catch (error) {
      const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      if (!missing) {
        this.#writable = false;
        this.tell(
          vscode.l10n.t(
            'What is remembered of this workspace’s questions could not be read ({0}). It is left as it is; unchanged questions keep their progress.',
            errorText(error),
          ),
        );
      }
      return undefined;
    }
  }

  private async setAside(reason: string): Promise<void> {
    const aside = vscode.Uri.joinPath(this.folder, `identity.damaged-${Date.now()}.json`);
    try {
      await vscode.workspace.fs.rename(this.file, aside);
      this.tell(
        vscode.l10n.t(
          'What is remembered of this workspace’s questions was damaged ({0}). It was set aside as it is; unchanged questions keep their progress.',
          reason,
        ),
      );
    } catch (error) {
      this.#writable = false;
      this.log.warn(
        `${this.file.toString(true)} is damaged (${reason}) and could not be renamed: ${errorText(error)}`,
      );
    }
  }

  private tell(text: string): void {
    this.log.warn(`${text} (${this.file.toString(true)})`);
    void vscode.window.showInformationMessage(plainMessage(text));
  }
}
