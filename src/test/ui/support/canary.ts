import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { temporaryFolder } from '../../harness/paths';

/**
 * Hears whatever a hostile deck gets done: an address that is asked, a script that runs, a command that
 * is called. Decks name it as `canary.invalid`, `window.pwned` and `canary.ran`.
 */
export class Canary {
  /** What was asked of the address: requests by method and path, and connections that asked nothing yet. */
  readonly asked: string[] = [];
  /** In which frames a script ran, and which policies were violated there. */
  readonly ran: string[] = [];
  readonly violated: string[] = [];
  /** What the policies forbade in trees that the sanitiser was still looking through. */
  readonly inert: string[] = [];
  readonly #folder = temporaryFolder('canary');
  /** An extension with the command. */
  readonly extension = join(this.#folder, 'canary');

  readonly #calls = join(this.#folder, 'calls.jsonl');

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {
    mkdirSync(this.extension, { recursive: true });
    writeFileSync(join(this.extension, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(this.extension, 'canary.js'), extensionCode(this.#calls));
  }

  static async start(): Promise<Canary> {
    const server = createServer((_request, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port was given.');
    const canary = new Canary(server, address.port);
    server.on('connection', () => canary.asked.push('connection'));
    server.on('request', ({ method, url }) => canary.asked.push(`${method} ${url}`));
    return canary;
  }

  /** So that the browser finds it by name, whatever the scheme and the port. */
  get browserArguments(): readonly string[] {
    return [`--host-resolver-rules=MAP canary.invalid 127.0.0.1:${this.port}`];
  }

  /** Listens in every frame of every page that the browser opens from now on. */
  async listen(context: BrowserContext): Promise<void> {
    await context.exposeFunction(
      'tellCanary',
      (what: 'ran' | 'violated' | 'inert', where: string) => {
        this[what].push(where);
      },
    );
    // The tests' compiler wraps named functions in a helper that pages don't have.
    await context.addInitScript('globalThis.__name ??= (named) => named');
    await context.addInitScript(inFrame);
  }

  /** A text of the corpus with an address that extension hosts can reach too, and a command that is heard. */
  inhabit(text: string): string {
    return text
      .replaceAll('http://canary.invalid', `http://127.0.0.1:${this.port}`)
      .replace(/\bworkbench(?:\.\w+)+/g, 'canary.ran');
  }

  /** The arguments of each call of the command, as JSON. */
  get called(): readonly string[] {
    return existsSync(this.#calls) ? readFileSync(this.#calls, 'utf8').trim().split('\n') : [];
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const manifest = {
  name: 'canary',
  publisher: 'rehearse-tests',
  version: '1.0.0',
  engines: { vscode: '*' },
  main: './canary.js',
  capabilities: { untrustedWorkspaces: { supported: true } },
  contributes: { commands: [{ command: 'canary.ran', title: 'Canary: Ran' }] },
};

const extensionCode = (calls: string): string => `
const { appendFileSync } = require('node:fs');
const vscode = require('vscode');
exports.activate = ({ subscriptions }) => {
  subscriptions.push(vscode.commands.registerCommand('canary.ran', (...args) => {
    appendFileSync(${JSON.stringify(calls)}, JSON.stringify(args) + '\\n');
  }));
};
`;

/** Runs in each frame before anything else does. */
function inFrame(): void {
  const scope = window as unknown as {
    tellCanary?: (what: 'ran' | 'violated' | 'inert', where: string) => void;
    panelApi?: unknown;
  };
  Object.defineProperty(window, 'pwned', { set: () => scope.tellCanary?.('ran', location.href) });
  let real: (() => unknown) | undefined;
  Object.defineProperty(window, 'acquireVsCodeApi', {
    configurable: true,
    // A panel's one line to its host, for tests that forge what it says.
    get: () => real && (() => (scope.panelApi = real?.())),
    // VS Code sets it at the head of each webview's page, before its policy and all that it holds.
    set: (value: () => unknown) => {
      real = value;
      document.addEventListener('securitypolicyviolation', (event) => {
        const { violatedDirective: directive, target, sample, sourceFile } = event;
        const what = `${directive} ${event.blockedURI} ${sample} ${sourceFile}`;
        // The sanitiser parses in a document without a window, and Chromium reports to this one what
        // the policy would forbid there: scripts, handlers and styles that the sanitiser then takes
        // out. In the page itself the event's target would be what carries them.
        const carried =
          target instanceof Element &&
          (/^(?:script|style|link)$/i.test(target.tagName) ||
            [...target.attributes].some(({ name }) => /^(?:on|style$|src|href)/.test(name)));
        const inert =
          !carried &&
          /dist\/webview\/\w+\.js$/.test(sourceFile) &&
          (/^(?:script-src-attr|style-src-attr|style-src-elem|base-uri)$/.test(directive) ||
            (directive === 'require-trusted-types-for' && /^HTMLScriptElement /.test(sample)));
        scope.tellCanary?.(inert ? 'inert' : 'violated', what);
      });
    },
  });
}
