import { spawn, type ChildProcess } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { nodeForServer, root, vscodeServerFolder } from './paths';

/** Starting takes a second or two; on a busy machine more. */
const patienceMs = 60_000;

/** All that the tests and a quiet window need; fewer extensions start faster. */
const builtinExtensions = [
  'theme-defaults',
  'markdown-basics',
  'markdown-language-features',
  'json',
  'javascript',
  'typescript-basics',
  'configuration-editing',
];

/** A window without the things that talk over it. */
export const quietSettings: Readonly<Record<string, unknown>> = {
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
};

export interface ServerOptions {
  /** Holds everything that the server writes; the same folder again finds what it left. */
  readonly dataFolder: string;
  /** 0 for any free one. */
  readonly port?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** False asks whether to trust a folder, as a fresh VS Code does. */
  readonly trustAll?: boolean;
  /** Accepts a development extension in the address. */
  readonly development?: boolean;
}

/** A running VS Code server. */
export interface VscodeServer {
  readonly port: number;
  /** The address of a window on a folder. */
  address(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** Kills it at once, as a crash would, or lets it end in order. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * The server looks for its modules in a folder of its own; the project's hold them all.
 * Done again at every start: it costs nothing, and a fresh checkout needs it.
 */
function linkModules(): void {
  const link = join(vscodeServerFolder, 'node_modules');
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  symlinkSync(join(root, 'node_modules'), link, 'junction');
}

function linkBuiltinExtensions(dataFolder: string): string {
  const folder = join(dataFolder, 'builtin');
  mkdirSync(folder, { recursive: true });
  for (const name of builtinExtensions) {
    const link = join(folder, name);
    const target = join(vscodeServerFolder, 'extensions', name);
    if (!existsSync(target) || lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(target, link, 'junction');
  }
  return folder;
}

/** A port that nobody listens on just now. */
async function freePort(wanted: number): Promise<number> {
  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const probe = createServer();
      probe.once('error', reject);
      probe.listen(port, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
      });
    });
  return wanted === 0 ? listen(0) : listen(wanted).catch(() => listen(0));
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

/** The environment without what another VS Code may have left in it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VSCODE|ELECTRON|MOCHA|TSX)_/.test(name) && name !== 'NODE_OPTIONS',
    ),
  );
}

/** Installs a `.vsix` into the server of a data folder, offline. */
export async function installExtension(dataFolder: string, vsix: string): Promise<void> {
  linkModules();
  const installer = spawn(
    nodeForServer(),
    [...serverArguments(dataFolder), '--install-extension', vsix, '--force'],
    { env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  installer.stdout.on('data', (data: Buffer) => (output += data.toString()));
  installer.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise((resolve) => installer.once('exit', resolve));
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
  const port = await freePort(options.port ?? 0);
  const userFolder = join(dataFolder, 'user/User');
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(
    join(userFolder, 'settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2),
  );
  const logFile = join(dataFolder, 'server.log');
  const child = spawn(
    nodeForServer(),
    [
      ...serverArguments(dataFolder),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      // A person gets the whole VS Code; tests get a faster and quieter one.
      ...(development
        ? [
            '--builtin-extensions-dir',
            linkBuiltinExtensions(dataFolder),
            '--enable-smoke-test-driver',
          ]
        : []),
      ...(trustAll ? ['--disable-workspace-trust'] : []),
    ],
    { env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => stopGroup(child, signal);
  process.once('exit', () => killGroup(child, 'SIGKILL'));
  await untilListening(child, logFile);
  return {
    port,
    stop,
    address: (folder, payload) => {
      const query = payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
      return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}${query}`;
    },
  };
}

async function untilListening(child: ChildProcess, logFile: string): Promise<void> {
  const describe = (): string =>
    existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(-3000) : '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`VS Code's server did not start:\n${describe()}`)),
      patienceMs,
    );
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended with ${code}:\n${describe()}`));
    });
    child.stdout?.on('data', (data: Buffer) => {
      if (!data.toString().includes('listening')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The server has children (extension hosts, watchers); all of them belong to its group. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Gone already.
  }
}

async function stopGroup(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  killGroup(child, signal);
  const killer = setTimeout(() => killGroup(child, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(killer);
  killGroup(child, 'SIGKILL');
}
