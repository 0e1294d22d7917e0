/**
 * The VS Code inside npm's code-server, as a server for browsers: all that start, tests and pictures
 * need of a real VS Code, on any machine with Node.
 *
 *   const server = await startServer({ dataFolder: temporaryFolder('try'), settings: {} });
 *   await page.goto(server.address('/a/folder'));
 *   await server.stop();
 */
import type { ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeForServer, vscodeServerFolder } from './paths';
import { endGroup, startGroup } from './processGroup';
import { linkBuiltinExtensions, linkModules } from './serverFiles';

/** Starting takes a second or two; on a busy machine more. */
const patienceMs = 60_000;

/** A window without the things that talk over it. */
const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'update.mode': 'none',
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
};

export interface ServerOptions {
  /** Holds everything that the server writes; the same folder again finds what it left. */
  readonly dataFolder: string;
  /** Any free one when it is left out, or taken. */
  readonly port?: number;
  /** User settings, beside those that keep the window quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Writes settings only where there are none yet: a person may have changed them. */
  readonly keepSettings?: boolean;
  /** False asks whether to trust a folder, as a fresh VS Code does. */
  readonly trustAll?: boolean;
  /** Accepts a development extension in the address, and brings few of VS Code's own. */
  readonly development?: boolean;
}

/** What the address tells a window besides its folder: names and values as VS Code's workbench has them. */
export type Payload = readonly (readonly [string, string])[];

/** A running VS Code server. */
export interface VscodeServer {
  readonly port: number;
  /** What it printed. */
  readonly logFile: string;
  /** The address of a window on a folder (a path, or a URI of any scheme), or on the folders of a `.code-workspace` file. */
  address(folder: string, payload?: Payload): string;
  /** A path as windows of this server name it. */
  remote(path: string): string;
  /** Kills it at once, as a crash would (SIGKILL), or lets it end in order. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * Installs a `.vsix` into the server of a data folder, offline.
 * @throws Error with the installer's output when that fails
 */
export async function installExtension(dataFolder: string, vsix: string): Promise<void> {
  linkModules();
  const installer = startGroup(
    nodeForServer(),
    [...serverArguments(dataFolder), '--install-extension', vsix, '--force'],
    cleanEnvironment(),
  );
  let output = '';
  const collect = (data: Buffer): void => void (output += data.toString());
  installer.stdout?.on('data', collect);
  installer.stderr?.on('data', collect);
  const code = await new Promise((resolve, reject) => {
    installer.once('error', reject);
    installer.once('close', resolve);
  });
  if (code !== 0 || !output.includes('successfully installed')) {
    throw new Error(`The extension could not be installed:\n${output}`);
  }
}

/**
 * Starts VS Code's server and waits until it listens.
 * @throws Error with the end of its log when it does not
 */
export async function startServer(options: ServerOptions): Promise<VscodeServer> {
  const { dataFolder, trustAll = true, development = true } = options;
  linkModules();
  writeSettings(options);
  const child = startGroup(
    nodeForServer(),
    [
      ...serverArguments(dataFolder),
      '--host',
      '127.0.0.1',
      '--port',
      // Zero lets the server itself take a free one: nobody can be faster.
      String(options.port !== undefined && (await isFree(options.port)) ? options.port : 0),
      '--without-connection-token',
      ...(development
        ? [
            '--enable-smoke-test-driver',
            '--builtin-extensions-dir',
            linkBuiltinExtensions(dataFolder),
          ]
        : []),
      ...(trustAll ? ['--disable-workspace-trust'] : []),
    ],
    cleanEnvironment(),
  );
  const logFile = join(dataFolder, 'server.log');
  const log = createWriteStream(logFile);
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  let port: number;
  try {
    port = await untilListening(child);
  } catch (error) {
    await endGroup(child, 'SIGKILL');
    const tail = existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(-3000) : '';
    throw new Error(`VS Code’s server did not start (${String(error)}).\n${tail}`, {
      cause: error,
    });
  }
  return {
    port,
    logFile,
    stop: (signal) => endGroup(child, signal),
    remote: (path) => `vscode-remote://127.0.0.1:${port}${pathToFileURL(path).pathname}`,
    address: (folder, payload) => {
      // The workbench wants slashes as they are.
      const path = /^\w{2,}:/.test(folder)
        ? folder
        : pathToFileURL(folder)
            .pathname.split('/')
            .map((part) => encodeURIComponent(decodeURIComponent(part)))
            .join('/');
      const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
      const query = payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
      return `http://127.0.0.1:${port}/?${kind}=${path}${query}`;
    },
  };
}

function writeSettings(options: ServerOptions): void {
  const folder = join(options.dataFolder, 'user/User');
  const file = join(folder, 'settings.json');
  if (options.keepSettings && existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2));
}

function serverArguments(dataFolder: string): readonly string[] {
  return [
    join(vscodeServerFolder, 'out/server-main.js'),
    '--accept-server-license-terms',
    '--server-data-dir',
    join(dataFolder, 'server'),
    '--user-data-dir',
    join(dataFolder, 'user'),
    '--extensions-dir',
    join(dataFolder, 'extensions'),
    '--telemetry-level',
    'off',
  ];
}

/** The environment without what another VS Code, or the tests' runner, may have left in it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VSCODE|ELECTRON|MOCHA|TSX)_/.test(name) && name !== 'NODE_OPTIONS',
    ),
  );
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The port that the server says it listens on. */
async function untilListening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearTimeout(timer);
      reject(new Error(reason));
    };
    const timer = setTimeout(() => fail(`silent for ${patienceMs / 1000} s`), patienceMs);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => fail(`it ended with ${code ?? signal}`));
    let output = '';
    const look = (data: Buffer): void => {
      output += data.toString();
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      child.stdout?.off('data', look);
      resolve(Number(port));
    };
    child.stdout?.on('data', look);
  });
}
