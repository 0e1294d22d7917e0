import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { TestParts } from '../../extension';
import type { IndexReport } from '../../features/library/library';
import { deckText, rehearse } from './support';

/** `npm run bench -- harm` asks for 100,000, and prints what it costs. */
const smallFiles = Number(process.env['REHEARSE_HARM_FILES'] ?? 1200);
const bench = process.env['REHEARSE_HARM_FILES'] !== undefined;
/** Every so many of the small files is a deck of three questions, the others are notes. */
const deckEvery = 3;
const deckPrompts = (deck: number): readonly string[] => [
  `What is part ${deck} of the engine for?`,
  `Who mends part ${deck}?`,
  `When does part ${deck} break?`,
];

describe('harm by size', function () {
  this.timeout(bench ? 600_000 : 60_000);
  let parts: TestParts;
  let folder: string;
  const place = (name: string): string => join(folder, name);
  const key = (name: string): string => vscode.Uri.file(place(name)).toString();
  const prompts = (name: string): readonly string[] =>
    parts.library.bank.deck(key(name))?.questions.map(({ prompt }) => prompt) ?? [];

  /** Has Rehearse read this folder too, or no more. */
  const read = async (folders: readonly string[]): Promise<IndexReport> => {
    await ask(folders);
    await parts.whenIndexed();
    return parts.library.report;
  };

  /** Resolves when the index that the change asks for has begun, and read hardly anything yet. */
  const ask = async (folders: readonly string[]): Promise<void> => {
    const settings = vscode.workspace.getConfiguration('rehearse');
    const now = settings.get<readonly string[]>('decks.folders', []);
    if (JSON.stringify(now) === JSON.stringify(folders)) return;
    await parts.whenIndexed();
    const begun = new Promise<void>((resolve) => {
      const listening = parts.library.onDidChange(() => {
        if (!parts.library.indexing) return;
        listening.dispose();
        resolve();
      });
    });
    await settings.update('decks.folders', folders, vscode.ConfigurationTarget.Global);
    await begun;
  };

  before(async () => {
    parts = await rehearse();
    folder = mkdtempSync(join(tmpdir(), 'rehearse-harm-'));
  });
  after(async () => {
    await read([]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('names what it does not open, reads what is only odd, and goes on', async () => {
    writeFileSync(place('huge.md'), '# Huge\n');
    truncateSync(place('huge.md'), 100 * 1024 * 1024);
    writeFileSync(place('lines.md'), 'What?\n'.repeat(600_000));
    execFileSync('mkfifo', [place('pipe.md')]);
    symlinkSync('circle.md', place('circle.md'));
    symlinkSync('.', place('around.md'));
    symlinkSync('nowhere.txt', place('dangling.md'));
    const line = 'word '.repeat(200_000);
    writeFileSync(place('line.md'), deckText('Line', ['What is long?', line, 'What is short?']));
    writeFileSync(
      place('quotes.md'),
      `${deckText('Quotes', ['What is deep?', 'What is flat?', 'Who?'])}\n${'> '.repeat(20_000)}x\n`,
    );
    writeFileSync(place('plain.md'), deckText('Plain', ['What is plain?', 'What is so?', 'Who?']));
    const figures = measure();
    const { unreadable } = await read([folder]);
    figures.print('odd files');
    const reasons = new Map(unreadable);
    assert.match(reasons.get(key('huge.md')) ?? '', /^it has 100 MB/);
    assert.match(reasons.get(key('lines.md')) ?? '', /^it has more than 100,000 lines/);
    for (const name of ['pipe.md', 'around.md', 'dangling.md']) {
      assert.equal(reasons.get(key(name)), 'it is not a regular file', name);
    }
    // VS Code's own listing leaves out a link that leads to itself, so nobody can name it.
    const listed = await vscode.workspace.fs.readDirectory(vscode.Uri.file(folder));
    const circle = listed.some(([name]) => name === 'circle.md');
    assert.equal(reasons.has(key('circle.md')), circle);
    assert.deepEqual(prompts('plain.md'), ['What is plain?', 'What is so?', 'Who?']);
    assert.ok(prompts('line.md').includes('What is short?'));
    assert.ok(prompts('quotes.md').includes('What is deep?'));
    for (const name of ['huge.md', 'lines.md', 'pipe.md', 'circle.md', 'around.md']) {
      rmSync(place(name));
    }
  });

  it(`reads ${smallFiles} small files, and finds a question of the last one`, async () => {
    for (let file = 0; file < smallFiles; file += 1) {
      const below = place(`many/${Math.floor(file / 1000)}`);
      if (file % 1000 === 0) mkdirSync(below, { recursive: true });
      writeFileSync(
        join(below, `${file}.md`),
        file % deckEvery === 0
          ? deckText(`Part ${file}`, deckPrompts(file))
          : `# Note ${file}\n\nOn this day part ${file} was looked at, and found good.\n`,
      );
    }
    await read([]);
    const figures = measure();
    const { filesRead } = await read([folder]);
    figures.print(`${smallFiles} small files`);
    assert.ok(filesRead >= smallFiles, `${filesRead} files read`);
    const last = Math.floor((smallFiles - 1) / deckEvery) * deckEvery;
    const [found] = parts.library.search(`who mends part ${last}`, 1);
    assert.equal(found?.prompt, `Who mends part ${last}?`);
  });

  it('keeps what was read when reading is cancelled, says so, and reads the rest when asked', async () => {
    const { library } = parts;
    await read([folder]);
    const whole = library.bank.size;
    await read([]);
    const few = library.bank.size;
    await ask([folder]);
    const cancel = new vscode.CancellationTokenSource();
    const seen: number[] = [];
    await library.indexAll(cancel.token, ({ done, total }) => {
      seen.push(done / total);
      if (done > smallFiles / 2) cancel.cancel();
    });
    const report = library.report;
    assert.equal(report.cancelled, true);
    assert.ok(report.filesRead < smallFiles * 0.6, `${report.filesRead} files read`);
    assert.ok(library.bank.size > few && library.bank.size < whole, `${library.bank.size}`);
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
    assert.ok((seen.at(-1) ?? 1) < 1);
    await vscode.commands.executeCommand('rehearse.refresh');
    await parts.whenIndexed();
    assert.equal(library.report.cancelled, false);
    assert.equal(library.bank.size, whole);
  });
});

/** Watches time, memory and the extension host's event loop from now on. */
function measure(): { print(what: string): void } {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const began = performance.now();
  const before = process.memoryUsage().rss;
  delay.enable();
  return {
    print(what) {
      delay.disable();
      if (!bench) return;
      const ms = (nanoseconds: number): string => `${(nanoseconds / 1e6).toFixed(0)} ms`;
      console.log(
        `  ${what}: ${((performance.now() - began) / 1000).toFixed(1)} s, ` +
          `${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more; ` +
          `event loop gaps: 99 % under ${ms(delay.percentile(99))}, the longest ${ms(delay.max)}`,
      );
    },
  };
}
