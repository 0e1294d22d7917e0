/** Ends a subscription. */
export interface Subscription {
  dispose(): void;
}

/** Subscribes a listener. */
export type Event<T> = (listener: (value: T) => void) => Subscription;

/** A list of listeners, for layers that know no editor. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = (listener) => {
    // Its own entry, so that the same function may subscribe twice.
    const entry = (value: T): void => listener(value);
    this.#listeners.add(entry);
    return { dispose: () => this.#listeners.delete(entry) };
  };

  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}
