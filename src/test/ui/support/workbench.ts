import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  chromium,
  type BrowserContext,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { browserArguments, findBrowser } from '../../harness/browser';
import { root, temporaryFolder } from '../../harness/paths';
import { browsers, extensionHosts, killNow } from '../../harness/processes';
import { startServer, type Payload, type VscodeServer } from '../../harness/vscodeServer';
import { addVirtualFiles, linkForWeb, virtualFolder } from './virtualFiles';

/** VS Code's own names of the themes that people use. */
export const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  highContrast: 'Default High Contrast',
} as const;
export type Theme = keyof typeof themes;

const themeClasses: Readonly<Record<Theme, string>> = {
  light: 'vs',
  dark: 'vs-dark',
  highContrast: 'hc-black',
};

export interface WorkbenchOptions {
  /** A folder whose content is copied into the workspace. */
  readonly content?: string;
  /** Opens this very folder instead of a copy. */
  readonly folder?: string;
  /** Opens several folders, which stand below the one of `folder` or of the copy. */
  readonly folders?: readonly string[];
  /** Runs Rehearse in the web worker of the browser, as vscode.dev does, on copies of the content that no disk holds. */
  readonly web?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly theme?: Theme;
  readonly trustAll?: boolean;
  /** What an earlier window left behind, to go on from; with the same port, or storage starts empty. */
  readonly dataFolder?: string;
  readonly port?: number;
  readonly size?: { readonly width: number; readonly height: number };
  /** Folders of other extensions to run beside Rehearse, taken for VS Code's own. */
  readonly extensions?: readonly string[];
  readonly browserArguments?: readonly string[];
  /** Called before the window is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** A real VS Code in a real browser, with Rehearse running from the sources' build. */
export class Workbench {
  /** Violations of a content security policy, from any frame. */
  readonly violations: string[] = [];
  #workspaceSettings: Readonly<Record<string, unknown>> = {};

  private constructor(
    readonly folder: string,
    /** The folder, or the file that names several. */
    private readonly opens: string,
    readonly dataFolder: string,
    readonly server: VscodeServer,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly payload: Payload,
  ) {}

  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const dataFolder = options.dataFolder ?? temporaryFolder('ui');
    const folder = options.folder ?? join(dataFolder, 'notes');
    mkdirSync(folder, { recursive: true });
    if (options.content) cpSync(options.content, folder, { recursive: true });
    const settings = {
      'workbench.colorTheme': themes[options.theme ?? 'dark'],
      ...options.settings,
    };
    if (options.web) await addVirtualFiles(dataFolder, folder);
    for (const extension of options.extensions ?? []) {
      const place = join(dataFolder, 'builtin', basename(extension));
      if (!existsSync(place)) cpSync(extension, place, { recursive: true });
    }
    const server = await startServer({
      dataFolder,
      settings,
      trustAll: options.trustAll ?? true,
      ...(options.port === undefined ? {} : { port: options.port }),
    });
    const context = await chromium.launchPersistentContext(join(dataFolder, 'profile'), {
      executablePath: findBrowser(),
      args: [...browserArguments, ...(options.browserArguments ?? [])],
      viewport: options.size ?? { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const opens = options.folders ? writeWorkspaceFile(folder, options.folders) : folder;
    const workbench = new Workbench(
      folder,
      options.web ? virtualFolder : opens,
      dataFolder,
      server,
      context,
      page,
      [
        [
          'extensionDevelopmentPath',
          server.remote(options.web ? linkForWeb(join(dataFolder, 'rehearse')) : root),
        ],
        ['skipWelcome', 'true'],
      ],
    );
    await options.prepare?.(context);
    page.on('console', (message) => {
      const text = message.text();
      if (
        /Content Security Policy/i.test(text) &&
        /rehearse|active-frame|fake\.html/i.test(`${text} ${message.location().url}`)
      ) {
        workbench.violations.push(text);
      }
    });
    await workbench.load();
    return workbench;
  }

  /** Another window on the same folder, of the same person. */
  async openAnother(): Promise<Workbench> {
    const page = await this.context.newPage();
    const other = new Workbench(
      this.folder,
      this.opens,
      this.dataFolder,
      this.server,
      this.context,
      page,
      this.payload,
    );
    await other.load();
    return other;
  }

  /** Opens the window, or opens it again as after a crash. */
  async load(): Promise<void> {
    await this.page.goto(this.server.address(this.opens, this.payload));
    await this.untilReady();
  }

  /** Waits until the workbench stands and Rehearse has its place in the activity bar. */
  async untilReady(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    await this.activityBarEntry.waitFor({ timeout: 60_000 });
  }

  get activityBarEntry(): Locator {
    return this.page.getByRole('tab', { name: /^Rehearse/ }).first();
  }

  /** Shows the tree of questions. */
  async openView(): Promise<void> {
    // A click on the entry of the open view would close it, so ask for the view by its command.
    await this.runCommand('View: Show Rehearse');
    await this.tree.waitFor();
  }

  get tree(): Locator {
    return this.page.locator('.pane-body .monaco-list').first();
  }

  /** A row of the tree by what it says. */
  row(name: string | RegExp): Locator {
    return this.page.getByRole('treeitem', { name });
  }

  /**
   * Runs a command as a person does: F1, its title, Enter. A panel that is just opening takes the
   * focus, and the palette closes: then it is opened again.
   */
  async runCommand(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input').first();
    for (let tries = 1; ; tries++) {
      await this.page.keyboard.press('F1');
      try {
        await input.waitFor({ timeout: 5000 });
        await input.fill(`>${title}`, { timeout: 5000 });
        await this.quickPickRow(title).first().waitFor({ timeout: 5000 });
        break;
      } catch (error) {
        if (tries === 4) throw error;
        await this.page.keyboard.press('Escape');
        await this.page.waitForTimeout(500);
      }
    }
    await input.press('Enter');
  }

  /** Types into the open quick pick. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 12 });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  quickPickRow(name: string | RegExp): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name });
  }

  get quickPickRows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** The labels of the quick pick's rows, in their order on the screen. */
  async quickPickLabels(): Promise<readonly string[]> {
    const rows = await this.quickPickRows.evaluateAll((elements) =>
      elements
        .map((element) => ({
          index: Number(element.getAttribute('data-index')),
          label: element.querySelector('.label-name')?.textContent ?? '',
        }))
        .sort((a, b) => a.index - b.index)
        .map(({ label }) => label),
    );
    return rows;
  }

  /** The inside of the panel that is in front. */
  get panel(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** The frame that the panel in front runs in, to look at its document as a whole. */
  async panelFrame(): Promise<Frame> {
    const handle = await this.panel.locator('body').elementHandle();
    const frame = await handle?.ownerFrame();
    if (!frame) throw new Error('No panel is open.');
    return frame;
  }

  /** The text of the active editor, as its lines show it. */
  async editorText(): Promise<string> {
    const lines = await this.page
      .locator('.editor-instance .view-lines .view-line')
      .evaluateAll((elements) =>
        elements
          .map((element) => ({
            top: element.getBoundingClientRect().top,
            text: (element.textContent ?? '').replace(/\u00a0/g, ' '),
          }))
          .sort((a, b) => a.top - b.top)
          .map(({ text }) => text),
      );
    return lines.join('\n');
  }

  /** Waits for a notification; toasts are not shown under the test driver, the list of them is. */
  async notification(text: string | RegExp): Promise<void> {
    await this.runCommand('Notifications: Show Notifications');
    await this.page.locator('.notifications-center').getByText(text).first().waitFor();
    await this.press('Escape');
  }

  async closeEditors(): Promise<void> {
    await this.runCommand('View: Close All Editors');
  }

  /** Reloads as a person does, so that VS Code stores what it has open. */
  async reload(): Promise<void> {
    await this.page.waitForTimeout(1000);
    const reloaded = this.page.waitForEvent('load', { timeout: 60_000 });
    await this.runCommand('Developer: Reload Window');
    await reloaded;
    await this.untilReady();
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.changeSettings({ 'workbench.colorTheme': themes[theme] });
    await this.page
      .locator(`.monaco-workbench.${themeClasses[theme]}`)
      .waitFor({ timeout: 15_000 });
  }

  /** Changes settings of the workspace: its file is watched, that of the user is not always. */
  async changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#workspaceSettings = { ...this.#workspaceSettings, ...settings };
    mkdirSync(join(this.folder, '.vscode'), { recursive: true });
    writeFileSync(
      join(this.folder, '.vscode/settings.json'),
      JSON.stringify(this.#workspaceSettings, undefined, 2),
    );
    await this.page.waitForTimeout(700);
  }

  /** Saves a picture of the window under `out/screenshots/`. */
  async screenshot(name: string, folder = join(root, 'out/screenshots')): Promise<string> {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Kills server, extension host and browser at once, as a crash or a power cut would. */
  async kill(): Promise<void> {
    await Promise.all([this.server.stop('SIGKILL'), this.context.close().catch(() => undefined)]);
  }

  /** Kills the process that runs the extensions, and nothing else. */
  killExtensionHost(): void {
    killNow(extensionHosts(this.dataFolder));
  }

  /** Kills the browser alone. */
  async killBrowser(): Promise<void> {
    killNow(browsers(this.dataFolder));
    await this.context.close().catch(() => undefined);
  }

  async close(): Promise<void> {
    // VS Code for the web writes its storage late.
    await this.page.waitForTimeout(1200);
    await this.context.close();
    await this.server.stop();
  }
}

function writeWorkspaceFile(folder: string, folders: readonly string[]): string {
  const file = join(folder, 'notes.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: folders.map((path) => ({ path })), settings: {} }));
  return file;
}
