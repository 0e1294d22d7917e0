/**
 * Runs an extension's tests in the embedded VS Code: takes desktop VS Code's arguments, opens the
 * window in a headless browser, prints what the tests print, and exits with their code. Of those
 * arguments it knows, as `--name=value` or `--name value`:
 *   --extensionDevelopmentPath, --extensionTestsPath, --user-data-dir (takes all data, and stays),
 *   --extensionDevelopmentKind=web (for the web worker host, with tests that are built for it),
 *   --disable-workspace-trust, and a folder; others mean nothing here.
 */
import { createServer, type AddressInfo, type Server } from 'node:net';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from './browser';
import { keepTemporaryFolders, temporaryFolder } from './paths';
import { startServer, type Payload, type VscodeServer } from './vscodeServer';

/** A suite that has said nothing for so long is stuck, ms. */
const patienceMs = 240_000;

interface Run {
  readonly development: string;
  readonly tests: string;
  readonly folder: string;
  readonly dataFolder: string;
  readonly trustAll: boolean;
  /** Where the extension runs: in Node, or in a web worker of the browser. */
  readonly host: 'node' | 'web';
}

function parseArguments(args: readonly string[]): Run {
  const named = (name: string): string | undefined => {
    const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    const found = args[at];
    return found === `--${name}` ? args[at + 1] : found?.slice(name.length + 3);
  };
  const needed = (name: string): string => {
    const value = named(name);
    if (!value) throw new Error(`--${name}=… is missing`);
    return value;
  };
  return {
    development: needed('extensionDevelopmentPath'),
    tests: needed('extensionTestsPath'),
    folder: args.find((arg, index) => arg.startsWith('/') && !isBare(args[index - 1])) ?? '/',
    dataFolder: named('user-data-dir') ?? temporaryFolder('embedded'),
    trustAll: args.includes('--disable-workspace-trust'),
    host: named('extensionDevelopmentKind') === 'web' ? 'web' : 'node',
  };
}

/** An option that takes its value from the next argument. */
function isBare(arg: string | undefined): boolean {
  return arg !== undefined && /^--(extension\w+Path|user-data-dir|extensions-dir)$/.test(arg);
}

/** VS Code formats and cuts what tests log, so they write to this socket instead. */
async function listen(onData: (data: Buffer) => void): Promise<Server> {
  const server = createServer((socket) => socket.on('data', onData));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/**
 * Opens the window on the tests, and waits until they end.
 * @param lastSign when they last said something, ms since the epoch
 * @param log takes what VS Code's console says meanwhile
 * @returns their exit code
 * @throws Error when they never end, or the browser does
 */
async function runTests(
  run: Run,
  vscode: VscodeServer,
  lastSign: () => number,
  log: (line: string) => void,
): Promise<number> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserArguments],
  });
  let watchdog: NodeJS.Timeout | undefined;
  try {
    const page = await browser.newPage();
    const ended = new Promise<number>((resolve, reject) => {
      void page.exposeFunction('codeAutomationExit', resolve);
      page.once('crash', () => reject(new Error('The browser’s page crashed.')));
      page.once('close', () => reject(new Error('The browser’s page was closed.')));
      watchdog = setInterval(() => {
        if (Date.now() - lastSign() < patienceMs) return;
        reject(new Error(`The tests have said nothing for ${patienceMs / 1000} s.`));
      }, 1000);
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) =>
      log(format(...args)),
    );
    const payload: Payload = [
      ['extensionDevelopmentPath', vscode.remote(run.development)],
      ['extensionTestsPath', vscode.remote(run.tests)],
      ...(run.host === 'web' ? [['extensionDevelopmentKind', 'web'] as const] : []),
      ['skipWelcome', 'true'],
    ];
    await page.goto(vscode.address(run.folder, payload));
    return await ended;
  } finally {
    clearInterval(watchdog);
    await browser.close();
  }
}

async function main(): Promise<number> {
  const run = parseArguments(process.argv.slice(2));
  const began = Date.now();
  let lastSign = began;
  const consoleLines: string[] = [];
  const say = (text: string | Buffer): void => {
    lastSign = Date.now();
    process.stdout.write(text);
  };
  const log = (line: string): void => {
    // A web worker has no sockets; there the console is all there is.
    if (run.host === 'web') say(`${line}\n`);
    else consoleLines.push(line);
  };
  const output = await listen(say);
  process.env['REHEARSE_TEST_OUTPUT'] = String((output.address() as AddressInfo).port);
  const vscode = await startServer({ dataFolder: run.dataFolder, trustAll: run.trustAll });
  try {
    const code = await runTests(run, vscode, () => lastSign, log);
    if (code !== 0) throw new Error(`The tests ended with ${code}.`);
    return 0;
  } catch (error) {
    keepTemporaryFolders();
    // Tests that could not even be loaded have told nobody else.
    if (lastSign === began) console.error(consoleLines.slice(-20).join('\n'));
    console.error(`${error instanceof Error ? error.message : String(error)}`);
    console.error(`VS Code’s logs are in ${run.dataFolder}.`);
    return 1;
  } finally {
    await vscode.stop();
    output.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
