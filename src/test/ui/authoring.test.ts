import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  writeFileSync(join(folder, 'decks/sql.md'), '# Contributed SQL\n\n### What is a join?\n\nA pairing.\n');
  writeFileSync(
    join(folder, 'decks/more/joins.md'),
    '# Contributed joins\n\n### 1. What is an inner join?\n\nIt.\n\n### 2. What is an outer join?\n\nIt.\n\n### 3. What is a cross join?\n\nIt.\n',
  );
}

describe('writing decks', () => {
  let workbench: Workbench;
  before(async () => {
    const dataFolder = temporaryFolder('authoring');
    installDeckExtension(dataFolder);
    workbench = await openNotes({ dataFolder });
    await workbench.openView();
    await workbench.row(/^Storage engines/).waitFor();
  });
  after(() => workbench.close());

  it('says what was read, once, in the status bar, and opens the report from there', async () => {
    const status = workbench.page.locator('.statusbar-item').filter({ hasText: /\d+ questions in \d+ files/ });
    await status.waitFor();
    await workbench.screenshot('authoring-status');
    await status.locator('a').click();
    await workbench.page.getByRole('tab', { name: /Deck report/ }).waitFor();
    await workbench.screenshot('authoring-report');
    await workbench.closeEditors();
  });

  it('shows decks that another extension contributes', async () => {
    await workbench.row(/^Contributed SQL/).waitFor();
    await workbench.row(/^Contributed joins/).waitFor();
  });
});
