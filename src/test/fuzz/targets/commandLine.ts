import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { run as check } from '../../../cli/check';
import { run as ids } from '../../../cli/ids';
import { run as parse } from '../../../cli/parse';
import { run as search } from '../../../cli/search';
import { temporaryFolder } from '../../harness/paths';
import { mutatedDeck } from '../seeds';
import type { Target } from '../target';

let folder: string | undefined;

/** Runs a command in this process, its output caught: a process each would be a thousand times slower. */
async function outputOf(
  command: (args: readonly string[]) => Promise<number>,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly output: string; readonly errors: string }> {
  const written = { output: '', errors: '' };
  const streams = [
    [process.stdout, 'output'],
    [process.stderr, 'errors'],
  ] as const;
  for (const [stream, into] of streams) {
    // Before the prototype's own, which stands again once this is taken away.
    Reflect.set(stream, 'write', (text: string) => ((written[into] += text), true));
  }
  try {
    const code = await command(args);
    return { code, ...written };
  } finally {
    for (const [stream] of streams) Reflect.deleteProperty(stream, 'write');
  }
}

const commandLine: Target = {
  name: 'command line',
  kind: 'bytes',
  make: mutatedDeck,
  check: async (bytes) => {
    folder ??= temporaryFolder('fuzz');
    const file = join(folder, 'deck.md');
    writeFileSync(file, bytes);
    const query = Buffer.from(bytes.subarray(0, 30)).toString();
    for (const [command, args] of [
      [parse, ['--json', file]],
      [ids, ['--json', file, file]],
      [search, ['--json', query, file]],
    ] as const) {
      const { code, output, errors } = await outputOf(command, ...args);
      if (code === 2 && errors.startsWith('usage:')) continue;
      assert.deepEqual([code, errors], [0, '']);
      assert.equal(typeof JSON.parse(output), 'object');
    }
    const { code, output, errors } = await outputOf(check, file);
    assert.equal(errors, '');
    assert.equal(code, output === '' ? 0 : 1);
    for (const line of output.split('\n').slice(0, -1)) {
      assert.match(line.slice(file.length), /^:[1-9]\d*: \S/);
    }
  },
};

export const commandLineTargets: readonly Target[] = [commandLine];
