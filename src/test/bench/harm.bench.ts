import { spawnSync } from 'node:child_process';
import { root } from '../harness/paths';

/**
 * What size can do: the test “harm by size” inside a real VS Code, at full size (or at the number of
 * small files that is given). Prints time, memory and how long the extension host was busy at a stretch.
 */
export function run([files = '100000']: readonly string[]): void {
  const node = (...args: readonly string[]): void => {
    const { status } = spawnSync(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        REHEARSE_HARM_FILES: files,
        REHEARSE_TEST_GREP: 'harm by size',
      },
    });
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  };
  node('esbuild.mjs', '--production', '--tests');
  node('--import', 'tsx', 'src/test/harness/runVscodeTests.ts');
}
