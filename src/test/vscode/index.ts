/**
 * The suites' runner inside VS Code's extension host. `npm run test:vscode` bundles it, with every
 * `*.test.ts` of this folder, into out/test/vscode/index.js; REHEARSE_TEST_GREP picks tests by title.
 */
import { appendFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { format } from 'node:util';
import type Mocha from 'mocha';
import { suites } from 'virtual:suites';

/** Long enough for a busy machine; what takes longer hangs. */
const timeoutMs = 30_000;

/** Run by VS Code; what it throws becomes the exit code 1. */
export async function run(): Promise<void> {
  const output = await openOutput();
  try {
    const { failures, passes, pending } = await runSuites();
    const counts = process.env['REHEARSE_TEST_COUNTS'];
    if (counts) {
      const count = { file: 'src/test/vscode', passes, failures, pending };
      appendFileSync(counts, `${JSON.stringify(count)}\n`);
    }
    if (failures > 0) throw new Error(`${failures} failed`);
  } catch (error) {
    // A suite that could not be loaded tells nobody else.
    console.log(error instanceof Error ? error.stack : error);
    throw error;
  } finally {
    await new Promise<void>((resolve) => (output ? output.end(resolve) : resolve()));
  }
}

async function runSuites(): Promise<Mocha.Stats> {
  // Only now: mocha keeps the console that it finds when it is loaded.
  const { default: Runner } = await import('mocha');
  const grep = process.env['REHEARSE_TEST_GREP'];
  const mocha = new Runner({
    ui: 'bdd',
    timeout: timeoutMs,
    // As in the browser: the editor's own watchers and windows are late now and then.
    retries: 1,
    color: Boolean(process.env['REHEARSE_TEST_COLOR']),
    forbidOnly: Boolean(process.env['REHEARSE_TEST_COUNTS']),
    ...(grep ? { grep } : {}),
  });
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  for (const load of suites) await load();
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() =>
      runner.stats ? resolve(runner.stats) : reject(new Error('no figures')),
    );
  });
}

/** Under the embedded VS Code, the console goes to the harness as it is, and at once. */
async function openOutput(): Promise<Socket | undefined> {
  const port = Number(process.env['REHEARSE_TEST_OUTPUT']);
  if (!port) return undefined;
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  const write = (...args: readonly unknown[]): void => {
    socket.write(`${format(...args)}\n`);
  };
  // VS Code logs its own troubles as errors; a suite reports by `log`.
  globalThis.console = { ...globalThis.console, log: write, info: write };
  return socket;
}
