import * as vscode from 'vscode';

/** What a disk can do wrong; each is asked with a file's path. */
export interface Faults {
  /** No permission to read it. */
  readonly unreadable?: (path: string) => boolean;
  /** No room to write it. */
  readonly full?: (path: string) => boolean;
  /** Neither moved nor deleted. */
  readonly stuck?: (path: string) => boolean;
  /** The drive is not there at all. */
  readonly away?: boolean;
}

/** Files in memory behind `workspace.fs`, on a disk that fails as it is told. */
export class FaultyFiles implements vscode.FileSystemProvider, vscode.Disposable {
  faults: Faults = {};
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set<string>(['/']);
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #registration: vscode.Disposable;

  /** @param scheme of the URIs that lead here; one that nobody else has */
  constructor(readonly scheme: string) {
    this.#registration = vscode.workspace.registerFileSystemProvider(scheme, this, {
      isCaseSensitive: true,
    });
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  /** Paths of the files below a folder, in order. */
  paths(folder: string): readonly string[] {
    return [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
  }

  text(path: string): string | undefined {
    const bytes = this.#files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** Puts a file there, whatever the faults. */
  put(path: string, content: string | Uint8Array): void {
    const type = this.#files.has(path)
      ? vscode.FileChangeType.Changed
      : vscode.FileChangeType.Created;
    this.#files.set(
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    );
    this.createDirectory(this.uri(path.slice(0, path.lastIndexOf('/'))));
    this.#changed.fire([{ type, uri: this.uri(path) }]);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    this.check(uri);
    const file = this.#files.get(uri.path);
    if (!file && !this.#folders.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.check(uri);
    if (!this.#folders.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    const start = `${uri.path}/`;
    const inside = (path: string): boolean =>
      path.startsWith(start) && !path.slice(start.length).includes('/');
    return [
      ...[...this.#files.keys()]
        .filter(inside)
        .map((path) => [path, vscode.FileType.File] as const),
      ...[...this.#folders]
        .filter(inside)
        .map((path) => [path, vscode.FileType.Directory] as const),
    ].map(([path, type]) => [path.slice(start.length), type]);
  }

  createDirectory(uri: vscode.Uri): void {
    this.check(uri);
    for (let path = uri.path; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
      this.#folders.add(path);
    }
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.check(uri);
    if (this.faults.unreadable?.(uri.path)) throw vscode.FileSystemError.NoPermissions(uri);
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.check(uri);
    if (this.faults.full?.(uri.path)) {
      // As Node's disk provider leaves it: the file is there, and nothing in it.
      this.#files.set(uri.path, new Uint8Array());
      throw new vscode.FileSystemError('ENOSPC: no space left on device');
    }
    this.put(uri.path, Uint8Array.from(content));
  }

  delete(uri: vscode.Uri): void {
    this.check(uri);
    if (this.faults.stuck?.(uri.path)) throw vscode.FileSystemError.NoPermissions(uri);
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri, options: { readonly overwrite: boolean }): void {
    this.check(from);
    if (this.faults.stuck?.(from.path)) throw vscode.FileSystemError.NoPermissions(from);
    const file = this.#files.get(from.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(from);
    if (this.#files.has(to.path) && !options.overwrite) throw vscode.FileSystemError.FileExists(to);
    this.#files.delete(from.path);
    this.put(to.path, file);
  }

  private check(uri: vscode.Uri): void {
    if (this.faults.away) throw vscode.FileSystemError.Unavailable(uri);
  }
}
