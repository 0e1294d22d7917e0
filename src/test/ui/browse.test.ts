import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

describe('browsing', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openNotes();
    await workbench.openView();
    await workbench.row(/^Storage engines/).waitFor();
  });
  after(() => workbench.close());

  const open = async (name: RegExp): Promise<void> => {
    const row = workbench.row(name);
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
  };

  it('shows decks, sections and questions of files in several dialects', async () => {
    for (const deck of [
      /^Choices/,
      /^Latency notes/,
      /^Resilience/,
      /^Rubrics/,
      /^Storage engines/,
    ]) {
      assert.equal(await workbench.row(deck).count(), 1, String(deck));
    }
    await open(/^Storage engines/);
    await open(/^Durability/);
    await workbench.row(/^What is a write-ahead log\?/).waitFor();
    await workbench.row(/^What does a checkpoint do\?/).waitFor();
  });

  it('leaves out files that are no question banks, and plain text unless asked for', async () => {
    assert.equal(await workbench.row(/^My notes/).count(), 0);
    assert.equal(await workbench.row(/^plain/).count(), 0);
    await workbench.changeSettings({ 'rehearse.decks.include': ['**/*.md', '**/*.txt'] });
    await workbench.row(/^plain/).waitFor();
  });

  it('says what state a question is in', async () => {
    await open(/^Reading/);
    await workbench.row(/^How would you size a page cache\?, No answer yet/).waitFor();
    await workbench.row(/^Why do LSM trees use Bloom filters\?, New/).waitFor();
  });

  it('repairs mis-decoded text', async () => {
    await open(/^Latency notes/);
    await open(/^Measuring/);
    await workbench.row(/^What does the “99th percentile” tell you\?/).waitFor();
  });

  it('follows changed, added, renamed and deleted files within a second or so', async () => {
    const file = (name: string): string => join(workbench.folder, name);
    appendFileSync(
      file('resilience.md'),
      '\n**Q: What is load shedding?**\n\nRefusing work early.\n',
    );
    await open(/^Resilience/);
    await workbench.row(/^What is load shedding\?/).waitFor({ timeout: 3000 });
    const text =
      '# Fresh deck\n\n### Q1. What is a mutex?\n\nA lock.\n\n### Q2. What is a latch?\n\nA short lock.\n\n### Q3. What is a fence?\n\nAn order.\n';
    writeFileSync(file('fresh.md'), text);
    await workbench.row(/^Fresh deck/).waitFor({ timeout: 3000 });
    mkdirSync(file('below'));
    renameSync(file('fresh.md'), file('below/fresher.md'));
    await workbench.page.waitForTimeout(1500);
    assert.equal(await workbench.row(/^Fresh deck/).count(), 1);
    rmSync(file('below'), { recursive: true });
    await workbench.row(/^Fresh deck/).waitFor({ state: 'detached', timeout: 3000 });
  });

  it('opens a question on a click, and its source from the row', async () => {
    await workbench.row(/^What does a checkpoint do\?/).click();
    await workbench.panel.getByText('What does a checkpoint do?').first().waitFor();
    await workbench.row(/^What does a checkpoint do\?/).hover();
    await workbench
      .row(/^What does a checkpoint do\?/)
      .getByRole('button', { name: 'Go to Source' })
      .click();
    await workbench.page.getByRole('tab', { name: /storage\.md/ }).waitFor();
    await workbench.page
      .locator('.view-line')
      .filter({ hasText: '2. What does a checkpoint do?' })
      .waitFor();
    await workbench.closeEditors();
  });

  it('narrows the tree to a search, and to a state', async () => {
    await workbench.runCommand('Rehearse: Filter Questions');
    await workbench.quickPickRow('Bookmarked').waitFor();
    await workbench.type('bulkhed');
    await workbench.quickPickRow('match “bulkhed”').waitFor();
    await workbench.press('Enter');
    await workbench.row(/^Storage engines/).waitFor({ state: 'detached' });
    await workbench.row(/^What is a bulkhead\?/).waitFor();
    await workbench.runCommand('Rehearse: Clear Filter');
    await workbench.row(/^Storage engines/).waitFor();
    await workbench.runCommand('Rehearse: Filter Questions');
    await workbench.type('No answer');
    await workbench.quickPickRow('No answer yet').waitFor();
    await workbench.press('Enter');
    await workbench.row(/^Resilience/).waitFor({ state: 'detached' });
    await workbench.row(/^How would you size a page cache\?/).waitFor();
    await workbench.runCommand('Rehearse: Clear Filter');
    await workbench.row(/^Resilience/).waitFor();
  });

  it('survives files that are empty, binary or mistyped, and names them in the log', async () => {
    const file = (name: string): string => join(workbench.folder, name);
    writeFileSync(file('empty.md'), '');
    writeFileSync(
      file('picture.md'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 0]),
    );
    writeFileSync(
      file('latin.md'),
      Buffer.from(
        '# Caf\xe9\n\n### 1. Was ist ein Caf\xe9?\n\nEin Haus.\n\n### 2. Wo ist es?\n\nDa.\n\n### 3. Wann ist es auf?\n\nJetzt.\n',
        'latin1',
      ),
    );
    await workbench.row(/^Café/).waitFor({ timeout: 3000 });
    await workbench.runCommand('Rehearse: Show Deck Report');
    await workbench.page
      .locator('.view-line')
      .filter({ hasText: /picture\.md.*not\stext/ })
      .waitFor();
  });
});
