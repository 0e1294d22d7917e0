/**
 * Mutation testing: changes the code here and there and counts the changes that no test notices.
 *   npm run mutation [-- FILE|FOLDER …]     (default: src/practice and src/bank, which takes hours)
 * Prints the survivors and the score; out/mutation/report.html shows them in their places.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../harness/paths';

const wanted = process.argv.slice(2);
const patterns = (wanted.length > 0 ? wanted : ['src/practice', 'src/bank']).map((path) =>
  statSync(join(root, path)).isDirectory() ? `${path.replace(/\/$/, '')}/**/*.ts` : path,
);
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const { status } = spawnSync(
  process.execPath,
  [stryker, 'run', 'src/test/mutation/stryker.config.mjs', '--mutate', patterns.join(',')],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
