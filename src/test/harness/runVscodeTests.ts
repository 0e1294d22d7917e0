/**
 * Runs the mocha suites of src/test/vscode inside a real VS Code, through @vscode/test-electron:
 * the embedded one, or desktop VS Code where REHEARSE_TEST_VSCODE names it (`desktop`, a version, or
 * a path to an executable). Exits with the suites' code.
 */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root, temporaryFolder } from './paths';

async function main(): Promise<number> {
  const wanted = process.env['REHEARSE_TEST_VSCODE'] ?? 'embedded';
  const folder = temporaryFolder('vscode');
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  cpSync(join(root, 'src/test/fixtures/notes'), workspace, { recursive: true });
  const vscodeExecutablePath =
    wanted === 'embedded'
      ? join(root, 'src/test/harness/embeddedVscode.mjs')
      : existsSync(wanted)
        ? wanted
        : await downloadAndUnzipVSCode(wanted === 'desktop' ? 'stable' : wanted);
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'out/test/vscode/index.js'),
    launchArgs: [workspace, '--disable-workspace-trust', '--skip-welcome', '--disable-extensions'],
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
