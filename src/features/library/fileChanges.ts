import * as vscode from 'vscode';

/** Changes that come together (a branch switch, a sync) are read together; well under a second. */
const quietMs = 150;
/** Under constant changes something is read at least this often. */
const longestWaitMs = 900;

/**
 * Collects the URIs of files and folders that changed, appeared or went, and hands them over together
 * once it has been quiet for a moment.
 */
export class FileChanges implements vscode.Disposable {
  readonly #changed = new Map<string, vscode.Uri>();
  readonly #fired = new vscode.EventEmitter<readonly vscode.Uri[]>();
  readonly onDidSettle = this.#fired.event;
  readonly #listeners: vscode.Disposable[];
  #watchers: vscode.Disposable[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;

  constructor() {
    const collect = (uri: vscode.Uri): void => this.collect(uri);
    this.#listeners = [
      // Some file systems can't be watched; what is saved or renamed here is seen all the same.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => collect(uri)),
      vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(collect)),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(collect)),
      vscode.workspace.onDidRenameFiles(({ files }) =>
        files.forEach(({ oldUri, newUri }) => [oldUri, newUri].forEach(collect)),
      ),
    ];
  }

  /** Watches these folders, in place of those before. */
  watch(roots: readonly vscode.Uri[]): void {
    for (const watcher of this.#watchers) watcher.dispose();
    this.#watchers = roots.map((root) => {
      // All files, for a folder that is moved or deleted is told of only as a folder.
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(root, '**/*'),
      );
      const collect = (uri: vscode.Uri): void => this.collect(uri);
      watcher.onDidChange(collect);
      watcher.onDidCreate(collect);
      watcher.onDidDelete(collect);
      return watcher;
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#fired.dispose();
    for (const disposable of [...this.#watchers, ...this.#listeners]) disposable.dispose();
  }

  private collect(uri: vscode.Uri): void {
    this.#changed.set(uri.toString(), uri);
    const now = Date.now();
    if (this.#timer === undefined) this.#waitingSince = now;
    else clearTimeout(this.#timer);
    const left = Math.max(0, this.#waitingSince + longestWaitMs - now);
    this.#timer = setTimeout(() => this.settle(), Math.min(quietMs, left));
  }

  private settle(): void {
    this.#timer = undefined;
    const uris = [...this.#changed.values()];
    this.#changed.clear();
    this.#fired.fire(uris);
  }
}
