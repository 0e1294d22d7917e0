/**
 * Runs the mocha suites of src/test/vscode inside a real VS Code, through @vscode/test-electron:
 * the embedded one, or desktop VS Code where REHEARSE_TEST_VSCODE names it (`desktop`, a version, or
 * a path to an executable). They find a copy of src/test/fixtures/notes as their workspace, and may
 * write there. Exits with the suites' code.
 *
 *   node esbuild.mjs --tests && node --import tsx src/test/harness/runVscodeTests.ts
 *   … runVscodeTests.ts --prepare      only makes that copy, in out/test/workspace, for F5
 */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron';
import { keepTemporaryFolders, root, temporaryFolder } from './paths';

const tests = join(root, 'out/test/vscode/index.js');

/** Makes the workspace anew. */
function prepareWorkspace(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'src/test/fixtures/notes'), folder, { recursive: true });
  return folder;
}

async function findVscode(): Promise<string> {
  const wanted = process.env['REHEARSE_TEST_VSCODE'] ?? 'embedded';
  if (wanted === 'embedded') return join(root, 'src/test/harness/embeddedVscode.mjs');
  if (existsSync(wanted)) return wanted;
  return downloadAndUnzipVSCode(wanted === 'desktop' ? 'stable' : wanted);
}

async function main(): Promise<number> {
  if (process.argv.includes('--prepare')) {
    prepareWorkspace(join(root, 'out/test/workspace'));
    return 0;
  }
  if (!existsSync(tests)) {
    throw new Error(`${tests} is missing: run “node esbuild.mjs --tests” first.`);
  }
  const folder = temporaryFolder('vscode');
  try {
    return await runTests({
      vscodeExecutablePath: await findVscode(),
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      extensionTestsEnv: { REHEARSE_TEST_COLOR: process.stdout.isTTY ? 'yes' : undefined },
      launchArgs: [
        prepareWorkspace(join(folder, 'workspace')),
        `--user-data-dir=${join(folder, 'data')}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
        '--disable-workspace-trust',
      ],
    });
  } catch (error) {
    keepTemporaryFolders();
    if (!(error instanceof TestRunFailedError)) throw error;
    return error.code ?? 1;
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
