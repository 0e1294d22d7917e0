import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../harness/paths';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

describe('a folder that is not trusted', () => {
  let workbench: Workbench;
  const folder = temporaryFolder('restricted');
  const outside = temporaryFolder('outside');

  before(async () => {
    writeFileSync(
      join(folder, 'locks.md'),
      '# Locks\n\n## Q1. What is a lock?\n\nA guard.\n\n## Q2. What is a semaphore?\n\nA counter.\n',
    );
    writeFileSync(
      join(outside, 'secrets.md'),
      '# Secrets\n\n## Q1. What is a secret?\n\nIt stays.\n\n## Q2. Whose is it?\n\nMine.\n',
    );
    mkdirSync(join(folder, '.vscode'));
    writeFileSync(
      join(folder, '.vscode/settings.json'),
      JSON.stringify({
        'rehearse.decks.include': ['nothing/**'],
        'rehearse.decks.exclude': ['**/*.md'],
        'rehearse.decks.folders': [outside],
        'rehearse.progress.folder': join(outside, 'progress'),
        'rehearse.insert.template': 'forged ${answer}',
      }),
    );
    workbench = await openNotes({ folder, trustAll: false });
    await dontTrust(workbench);
    await workbench.openView();
    await workbench.row(/^Locks/).waitFor();
  });
  after(() => workbench.close());

  it('has its decks read and practised, whatever its settings say of paths and patterns', async () => {
    await workbench.page.getByText('Restricted Mode').first().waitFor();
    assert.equal(await workbench.row(/^Secrets/).count(), 0);
    await workbench.row(/^Locks/).click();
    await workbench.row(/^What is a lock\?/).click();
    await workbench.panel.getByRole('button', { name: 'Show answer', exact: true }).click();
    await workbench.panel.getByText('A guard.').first().waitFor();
    await workbench.panel.getByRole('button', { name: 'Good', exact: true }).click();
    await workbench.row(/^What is a lock\?, Learning/).waitFor();
    assert.ok(!existsSync(join(outside, 'progress')));
  });

  it('has answers inserted without its template', async () => {
    await workbench.closeEditors();
    await workbench.runCommand('Rehearse: Insert Answer');
    await workbench.page.getByPlaceholder('Type part of the question').waitFor();
    await workbench.type('semaphore');
    await workbench.quickPickRow('What is a semaphore?').first().waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.view-line').filter({ hasText: 'A counter.' }).waitFor();
    assert.equal((await workbench.editorText()).trim(), 'A counter.');
  });
});

/** Answers the question that a fresh VS Code asks about a folder, where it asks. */
async function dontTrust({ page }: Workbench): Promise<void> {
  const no = page.getByRole('button', { name: /^No, I don't trust/ });
  await no.click({ timeout: 5000 }).catch(() => undefined);
}
