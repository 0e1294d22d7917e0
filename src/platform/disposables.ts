/** Anything with an end: VS Code's disposables, and the bank's. */
export interface Disposable {
  dispose(): unknown;
}

/** Owns disposables, and disposes of them in the reverse of the order in which they came. */
export class DisposableStore implements Disposable {
  readonly #owned: Disposable[] = [];
  #disposed = false;

  /** Takes ownership. After the store's own end, ends what it is given at once. */
  add<T extends Disposable>(disposable: T): T {
    if (this.#disposed) disposable.dispose();
    else this.#owned.push(disposable);
    return disposable;
  }

  dispose(): void {
    this.#disposed = true;
    for (let owned = this.#owned.pop(); owned; owned = this.#owned.pop()) owned.dispose();
  }
}
