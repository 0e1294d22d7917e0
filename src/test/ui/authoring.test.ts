import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../harness/paths';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

const faulty = [
  '# Faulty deck',
  '',
  'Nobody knows what this line wants.',
  '',
  '### 1. What is a page?',
  '',
  'A block.',
  '',
  '### 2. What is a heap?',
  '',
  '### 3. What does it print?',
  '',
  '```js',
  'print(1);',
  '',
].join('\n');

/** An extension that is nothing but a deck, a folder of decks, and attempts to reach further. */
function installDeckExtension(dataFolder: string): void {
  const folder = join(dataFolder, 'extensions/someone.sql-decks-1.0.0');
  mkdirSync(join(folder, 'decks/more'), { recursive: true });
  const manifest = {
    name: 'sql-decks',
    publisher: 'someone',
    version: '1.0.0',
    engines: { vscode: '^1.80.0' },
    contributes: {
      'rehearse.decks': [
        { path: './decks/sql.md' },
        { path: './decks/more' },
        { path: '../../notes/secret.md' },
        'nonsense',
      ],
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'decks/sql.md'),
    '# Contributed SQL\n\n### What is a join?\n\nA pairing.\n',
  );
  writeFileSync(
    join(folder, 'decks/more/joins.md'),
    '# Contributed joins\n\n### 1. What is an inner join?\n\nIt.\n\n### 2. What is an outer join?\n\nIt.\n\n### 3. What is a cross join?\n\nIt.\n',
  );
}

/** Opens a file of the workspace as a person would who knows a piece of its name. */
async function openFile(workbench: Workbench, path: string): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  await workbench.press('Control+p');
  await workbench.type(path);
  await workbench.quickPickRow(name).first().waitFor();
  await workbench.press('Enter');
  await workbench.page.getByRole('tab', { name }).waitFor();
}

/** Ctrl-clicks near the start of a line of the editor, where its link stands. */
async function followLink(workbench: Workbench, line: Locator): Promise<void> {
  const { keyboard, mouse } = workbench.page;
  // Links are found a moment after the text stands, and its lines are drawn anew.
  await line.locator('.detected-link').first().waitFor();
  const box = await line.boundingBox();
  assert.ok(box, 'the line is drawn');
  await keyboard.down('Control');
  await mouse.move(box.x + 40, box.y + box.height / 2);
  await mouse.click(box.x + 45, box.y + box.height / 2);
  await keyboard.up('Control');
}

describe('writing decks', () => {
  let workbench: Workbench;
  before(async () => {
    const dataFolder = temporaryFolder('authoring');
    installDeckExtension(dataFolder);
    workbench = await openNotes({ dataFolder });
    await workbench.openView();
    await workbench.row(/^Storage engines/).waitFor();
    writeFileSync(join(workbench.folder, 'faulty.md'), faulty);
    await workbench.row(/^Faulty deck/).waitFor();
  });
  after(() => workbench.close());

  it('says what was read, once, in the status bar, and opens the report from there', async () => {
    const status = workbench.page
      .locator('.statusbar-item')
      .filter({ hasText: /\d+ questions in \d+ files/ });
    await status.waitFor();
    await status.locator('a').click();
    await workbench.page.getByRole('tab', { name: /Deck report/ }).waitFor();
    await workbench.closeEditors();
  });

  it('shows decks that another extension contributes', async () => {
    await workbench.row(/^Contributed SQL/).waitFor();
    await workbench.row(/^Contributed joins/).waitFor();
  });

  it('puts a deck’s problems into the Problems view, and what is merely unfinished not', async () => {
    await workbench.runCommand('View: Focus Problems');
    const problems = workbench.page.locator('.markers-panel');
    await problems.getByText('This code block is never closed.').waitFor();
    assert.equal(await problems.getByText('This question has no answer yet.').count(), 0);
    await workbench.runCommand('View: Hide Panel');
  });

  it('leads from a line of the report to that line of its file, from the editor and the preview', async () => {
    const { page } = workbench;
    await workbench.runCommand('Rehearse: Show Deck Report');
    const line = page.locator('.view-line').filter({ hasText: /faulty\.md:3\b/ });
    await line.waitFor();
    await followLink(workbench, line);
    await page.getByRole('tab', { name: /^faulty\.md/ }).waitFor();
    await page.locator('.statusbar-item').filter({ hasText: 'Ln 3, Col 1' }).waitFor();
    await workbench.closeEditors();
    await workbench.runCommand('Rehearse: Show Deck Report');
    await line.waitFor();
    await workbench.runCommand('Markdown: Open Preview');
    const preview = workbench.panel;
    await preview.getByRole('heading', { name: 'Deck report' }).waitFor();
    await preview.getByRole('link', { name: 'faulty.md:13' }).click();
    // VS Code's own habit: from preview to preview.
    await preview.getByRole('heading', { name: 'Faulty deck' }).waitFor();
    await workbench.closeEditors();
  });

  it('closes a code block, and makes room for an answer, from the light bulb’s menu', async () => {
    const { page } = workbench;
    const goTo = async (line: number): Promise<void> => {
      await workbench.press('Control+g');
      await page.locator('.quick-input-widget input').first().waitFor();
      await workbench.type(String(line));
      await workbench.press('Enter');
      await page
        .locator('.statusbar-item')
        .filter({ hasText: `Ln ${line}, Col 1` })
        .waitFor();
    };
    /** The menu is empty until the file has been looked at. */
    const fix = async (title: string): Promise<void> => {
      const row = page.locator('.action-widget .monaco-list-row').filter({ hasText: title });
      for (let tries = 1; ; tries++) {
        await workbench.press('Control+.');
        try {
          await row.waitFor({ timeout: 4000 });
          break;
        } catch (error) {
          if (tries === 6) throw error;
          await workbench.press('Escape');
        }
      }
      await row.click();
    };
    await openFile(workbench, 'faulty.md');
    await goTo(13);
    await fix('Close the Code Block');
    await page.locator('.view-line').filter({ hasText: /^```$/ }).waitFor();
    await goTo(9);
    await fix('Write an Answer');
    await page.locator('.statusbar-item').filter({ hasText: 'Ln 11, Col 1' }).waitFor();
    await workbench.type('Unordered pages.');
    const text = (): string => readFileSync(join(workbench.folder, 'faulty.md'), 'utf8');
    await workbench.press('Control+s');
    await page.waitForTimeout(500);
    assert.ok(text().includes('### 2. What is a heap?\n\nUnordered pages.\n\n### 3.'), text());
    assert.ok(text().endsWith('print(1);\n```\n'), text());
    await workbench.closeEditors();
  });

  /** Picks an entry of a file's context menu in the explorer. */
  const pick = async (file: string, item: string): Promise<void> => {
    const { page } = workbench;
    await workbench.runCommand('View: Show Explorer');
    await page
      .locator('.explorer-folders-view')
      .getByText(file, { exact: true })
      .click({ button: 'right' });
    const entry = page.locator('.monaco-menu').getByRole('menuitem', { name: item, exact: true });
    await entry.waitFor();
    // A menu takes no clicks while it opens.
    await page.waitForTimeout(300);
    await entry.hover();
    await page.keyboard.press('Enter');
    await entry.waitFor({ state: 'detached' });
    await page.waitForTimeout(500);
    await workbench.openView();
  };
  const settingsOf = (folder: string): unknown =>
    JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'));
  const defaults = ['**/*.md', '**/*.markdown', '**/*.mdx'];

  it('uses a file as a deck from the explorer’s menu, or not, by its folder’s settings', async () => {
    const { folder } = workbench;
    await pick('plain.txt', 'Use as Deck');
    await workbench.row(/^plain/).waitFor();
    assert.deepEqual(settingsOf(folder), { 'rehearse.decks.include': [...defaults, 'plain.txt'] });
    await pick('plain.txt', 'Don’t Use as Deck');
    await workbench.row(/^plain/).waitFor({ state: 'detached' });
    assert.deepEqual(settingsOf(folder), { 'rehearse.decks.exclude': ['plain.txt'] });
    await pick('rubric.md', 'Don’t Use as Deck');
    await workbench.row(/^Rubrics/).waitFor({ state: 'detached' });
    await pick('rubric.md', 'Use as Deck');
    await workbench.row(/^Rubrics/).waitFor();
  });

  it('says so when a file that is to be a deck has no question in it', async () => {
    writeFileSync(join(workbench.folder, 'idea.md'), 'Just a thought, and not even a long one.\n');
    await workbench.runCommand('Notifications: Clear All Notifications');
    await pick('idea.md', 'Use as Deck');
    await workbench.notification(/finds no question in idea\.md/);
  });
});

describe('a workspace of several folders', () => {
  const deck = (title: string): string =>
    `# ${title}\n\n${['one', 'two', 'three'].map((n) => `### What is ${n} of ${title}?\n\nIt.\n`).join('\n')}`;
  let workbench: Workbench;
  before(async () => {
    const dataFolder = temporaryFolder('folders');
    const notes = join(dataFolder, 'notes');
    for (const name of ['work', 'private']) mkdirSync(join(notes, name), { recursive: true });
    writeFileSync(join(notes, 'work/kafka.md'), deck('Kafka'));
    writeFileSync(join(notes, 'work/redis.md'), deck('Redis'));
    writeFileSync(join(notes, 'private/redis.md'), deck('My Redis'));
    workbench = await openNotes({ dataFolder, folder: notes, folders: ['work', 'private'] });
    await workbench.openView();
  });
  after(() => workbench.close());

  it('shows the decks of each, and lets each have settings of its own', async () => {
    for (const title of [/^Kafka/, /^Redis/, /^My Redis/]) await workbench.row(title).waitFor();
    await openFile(workbench, 'work/redis.md');
    await workbench.runCommand('Rehearse: Don’t Use as Deck');
    await workbench.row(/^Redis/).waitFor({ state: 'detached' });
    await workbench.row(/^My Redis/).waitFor();
    const settings = readFileSync(join(workbench.folder, 'work/.vscode/settings.json'), 'utf8');
    assert.deepEqual(JSON.parse(settings), { 'rehearse.decks.exclude': ['redis.md'] });
  });
});
