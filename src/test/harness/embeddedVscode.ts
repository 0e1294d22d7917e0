/**
 * Runs an extension's tests in the embedded VS Code: takes desktop VS Code's arguments, opens the
 * window in a headless browser, prints what the tests print, and exits with their code.
 */
import { createServer, type Server } from 'node:net';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from './browser';
import { temporaryFolder } from './paths';
import { startServer } from './vscodeServer';

/** A suite that has said nothing for so long is stuck, ms. */
const patienceMs = 240_000;

interface Arguments {
  readonly development: string;
  readonly tests: string;
  readonly folder: string;
}

function parseArguments(args: readonly string[]): Arguments {
  const value = (name: string): string => {
    const found = args.find((arg) => arg.startsWith(`--${name}=`));
    if (found === undefined) throw new Error(`--${name}=… is missing`);
    return found.slice(name.length + 3);
  };
  return {
    development: value('extensionDevelopmentPath'),
    tests: value('extensionTestsPath'),
    folder: args.find((arg) => arg.startsWith('/')) ?? process.cwd(),
  };
}

/**
 * VS Code formats and cuts what tests log, so they write to this socket instead; its port goes to
 * them in a file of the workspace's parent folder.
 */
async function listen(onData: (data: Buffer) => void): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => socket.on('data', onData));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, port: address.port };
}

async function main(): Promise<number> {
  const { development, tests, folder } = parseArguments(process.argv.slice(2));
  let lastSign = Date.now();
  const output = await listen((data) => {
    lastSign = Date.now();
    process.stdout.write(data);
  });
  process.env['REHEARSE_TEST_OUTPUT'] = String(output.port);
  const vscode = await startServer({ dataFolder: temporaryFolder('embedded') });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserArguments],
  });
  try {
    const page = await browser.newPage();
    const ended = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
      const watchdog = setInterval(() => {
        if (Date.now() - lastSign < patienceMs) return;
        console.error(`The tests have said nothing for ${patienceMs / 1000} s.`);
        clearInterval(watchdog);
        resolve(1);
      }, 1000);
      watchdog.unref();
    });
    await page.exposeFunction('codeAutomationLog', () => undefined);
    const remote = (path: string): string => `vscode-remote://127.0.0.1:${vscode.port}${path}`;
    await page.goto(
      vscode.address(folder, [
        ['extensionDevelopmentPath', remote(development)],
        ['extensionTestsPath', remote(tests)],
        ['skipWelcome', 'true'],
      ]),
    );
    return await ended;
  } finally {
    await browser.close();
    await vscode.stop();
    output.server.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
