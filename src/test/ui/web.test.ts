import assert from 'node:assert/strict';
import { notesFolder } from './support/notes';
import { Workbench } from './support/workbench';

describe('the web worker host, on a virtual file system', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      content: notesFolder,
      web: true,
      settings: { 'rehearse.decks.starter': false },
    });
    await workbench.openView();
  });
  after(() => workbench.close());

  const button = (name: string) => workbench.panel.getByRole('button', { name, exact: true });

  it('shows the decks in the tree', async () => {
    await workbench.row(/^Storage engines/).waitFor();
    await workbench.row(/^Resilience/).click();
    await workbench.row(/^What is a bulkhead\?/).waitFor();
  });

  it('is where Rehearse runs', async () => {
    const fetched = await Promise.all(
      workbench.page
        .workers()
        .map((worker) =>
          worker.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
        ),
    );
    assert.ok(fetched.flat().some((url) => url.includes('virtual-files%2Fextension.js')));
    assert.ok(fetched.flat().some((url) => url.includes('web%2Fextension.js')));
  });

  it('searches', async () => {
    await workbench.runCommand('Rehearse: Search Questions');
    await workbench.page.getByPlaceholder('Type part of the question').waitFor();
    await workbench.type('circut braker');
    await workbench.page.waitForTimeout(400);
    assert.equal((await workbench.quickPickLabels())[0], 'What does a circuit breaker protect?');
    await workbench.press('Escape');
  });

  it('grades, and finds question and grade again after a reload', async () => {
    await workbench.row(/^Resilience/).hover();
    await workbench
      .row(/^Resilience/)
      .getByRole('button', { name: 'Quiz from Here' })
      .click();
    await workbench.panel.getByText('1 of 3').first().waitFor();
    await button('Show answer').click();
    await button('Good').click();
    await workbench.panel.getByText('2 of 3').first().waitFor();
    const asked = await workbench.panel.locator('h1').first().innerText();
    await workbench.reload();
    await workbench.panel.getByText('2 of 3').first().waitFor({ timeout: 20_000 });
    assert.equal(await workbench.panel.locator('h1').first().innerText(), asked);
    await workbench.runCommand('Rehearse: Undo Last Grade');
    await workbench.page.getByText(/Grade taken back: What does a circuit breaker/).waitFor();
  });

  it('puts an answer into a note', async () => {
    await workbench.closeEditors();
    await workbench.runCommand('Rehearse: Insert Answer');
    await workbench.page.getByPlaceholder('Type part of the question').waitFor();
    await workbench.type('circuit breaker');
    await workbench.page.waitForTimeout(400);
    await workbench.press('Enter');
    await workbench.page.getByRole('tab', { name: /Untitled/ }).waitFor();
    assert.ok((await workbench.editorText()).includes('it costs $1 and saves ${price}.'));
    assert.deepEqual(workbench.violations, []);
  });
});
