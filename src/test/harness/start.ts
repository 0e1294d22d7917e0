/**
 * Opens a real VS Code with Rehearse, packaged and installed as a user would have it.
 *   npm start [-- FOLDER] [-- --desktop] [-- --port N]
 * What is practised there is kept under .rehearse-dev/ for the next start.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
} from '@vscode/test-electron';
import { root } from './paths';
import { installExtension, startServer } from './vscodeServer';

const scratch = join(root, '.rehearse-dev');
const vsix = join(root, 'rehearse.vsix');

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.`);
}

/** A folder to try things in: a copy of the starter decks, and a note to write in. */
function sampleFolder(): string {
  const folder = join(scratch, 'decks');
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'content'), folder, { recursive: true });
  writeFileSync(
    join(folder, 'notes.md'),
    '# My notes\n\nRun “Rehearse: Insert Answer…” (F1) and type a few letters of a question:\n\n',
  );
  return folder;
}

/** Opens the address where there is someone to see it. */
function openBrowser(address: string): void {
  const display =
    process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!display || process.env['CI']) return;
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

async function startDesktop(folder: string): Promise<void> {
  const executable = await downloadAndUnzipVSCode('stable');
  const [cli = '', ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  run(cli, [...args, '--install-extension', vsix, '--force']);
  run(cli, [...args, folder]);
}

async function startEmbedded(folder: string, port: number): Promise<void> {
  const dataFolder = join(scratch, 'vscode');
  await installExtension(dataFolder, vsix);
  // The starter decks are in the sample folder already; twice would be confusing.
  const sample = folder === join(scratch, 'decks');
  const server = await startServer({
    dataFolder,
    port,
    development: false,
    settings: {
      'workbench.colorTheme': 'Default Dark Modern',
      ...(sample ? { 'rehearse.decks.starter': false } : {}),
    },
  });
  const address = server.address(folder);
  console.log(`\nVS Code with Rehearse is at ${address}\nStop it with Ctrl+C.`);
  openBrowser(address);
  await new Promise((resolveStop) => {
    process.once('SIGINT', resolveStop);
    process.once('SIGTERM', resolveStop);
  });
  await server.stop();
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { desktop: { type: 'boolean' }, port: { type: 'string', default: '8931' } },
  });
  const folder = positionals[0] === undefined ? sampleFolder() : resolve(positionals[0]);
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  run('npm', ['run', '--silent', 'package']);
  if (values.desktop) await startDesktop(folder);
  else await startEmbedded(folder, Number(values.port));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
