#!/usr/bin/env node
// Stands in for desktop VS Code's executable: takes its arguments, runs the embedded one.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(here, 'embeddedVscode.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: join(here, '../../..') },
);
process.exit(status ?? 1);
