/** What VS Code gives a webview, once. */
interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): WebviewApi;

/** A panel's line to its host: typed messages out, parsed ones in, and a little state that outlives a reload. */
export interface Host<To> {
  post(message: To): void;
  /** The state last saved; untrusted, for an older version may have written it. */
  loadState(): unknown;
  saveState(state: unknown): void;
}

/**
 * Takes VS Code's API, which can be had once, and keeps it private to the returned object.
 * Throws where VS Code's webview is not around the page.
 */
export function connect<To>(): Host<To> {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    loadState: () => api.getState(),
    saveState: (state) => api.setState(state),
  };
}

/**
 * Calls `receive` for each message that `parse` accepts. What it refuses is dropped: only the host
 * posts here, and no frame inside the page can exist.
 */
export function listen<From>(
  parse: (message: unknown) => { readonly ok: true; readonly value: From } | { readonly ok: false },
  receive: (message: From) => void,
): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const parsed = parse(event.data);
    if (parsed.ok) receive(parsed.value);
  });
}
