import assert from 'node:assert/strict';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

describe('inserting into notes', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openNotes();
    await workbench.openView();
    await workbench.row(/^Storage engines/).waitFor();
  });
  after(() => workbench.close());

  const openNote = async (): Promise<void> => {
    await workbench.press('Control+P');
    await workbench.page.getByPlaceholder(/Search files/).waitFor();
    await workbench.type('notes.md');
    await workbench.quickPickRow('notes.md').first().waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.view-line').filter({ hasText: 'Circuit breakers:' }).waitFor();
    await workbench.press('Control+End');
  };

  const insert = async (query: string): Promise<void> => {
    await workbench.runCommand('Rehearse: Insert Answer');
    await workbench.page.getByPlaceholder('Type part of the question').waitFor();
    await workbench.type(query);
    await workbench.quickPickRow(/\w/).first().waitFor();
    await workbench.page.waitForTimeout(300);
    await workbench.press('Enter');
  };

  it('puts the answer at the cursor, each character as it is', async () => {
    await openNote();
    await insert('circuit breaker');
    await workbench.page.locator('.view-line').filter({ hasText: 'fails fast' }).waitFor();
    const text = await workbench.editorText();
    assert.ok(text.includes('it costs $1 and saves ${price}.'), text);
  });

  it('takes one undo to go', async () => {
    await workbench.press('Control+Z');
    await workbench.page
      .locator('.view-line')
      .filter({ hasText: 'fails fast' })
      .waitFor({ state: 'detached' });
    assert.ok((await workbench.editorText()).includes('Circuit breakers:'));
  });

  it('puts it at every cursor, through the template', async () => {
    await workbench.changeSettings({ 'rehearse.insert.template': '[${deck}] ${question} ' });
    await workbench.press('Control+Home');
    await workbench.runCommand('Add Cursor Below');
    await insert('bulkhead');
    await workbench.page.locator('.view-line').filter({ hasText: 'bulkhead' }).first().waitFor();
    const text = await workbench.editorText();
    assert.equal(text.split('[Resilience] What is a bulkhead?').length - 1, 2, text);
    await workbench.changeSettings({ 'rehearse.insert.template': '${answer}' });
    await workbench.press('Escape', 'Escape', 'Control+Z');
  });

  it('goes from the panel into the note that was last written in', async () => {
    const bulkhead = workbench.row(/^What is a bulkhead\?/);
    // A second try finds the deck open already.
    if (!(await bulkhead.isVisible())) await workbench.row(/^Resilience/).click();
    await bulkhead.click();
    const show = workbench.panel.getByRole('button', { name: 'Show answer', exact: true });
    await show.click();
    await workbench.panel.getByRole('button', { name: 'Insert into notes', exact: true }).click();
    await workbench.page
      .locator('.view-line')
      .filter({ hasText: 'A limit that keeps one kind' })
      .first()
      .waitFor();
  });

  it('opens a new note when none is open', async () => {
    await workbench.runCommand('File: Revert File');
    await workbench.closeEditors();
    await insert('checkpoint');
    await workbench.page.getByRole('tab', { name: /Untitled/ }).waitFor();
    assert.ok((await workbench.editorText()).includes('It writes the dirty pages'));
  });

  it('copies question and answer as Markdown', async () => {
    await workbench.runCommand('Rehearse: Copy as Markdown');
    await workbench.page.getByPlaceholder('Type part of the question').waitFor();
    await workbench.type('bloom');
    await workbench.page.waitForTimeout(300);
    await workbench.press('Enter');
    await workbench.page.getByText('Copied question and answer').waitFor();
    const clipboard = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(clipboard, /^### Why do LSM trees use Bloom filters\?\n\nTo skip sorted runs/);
  });
});
