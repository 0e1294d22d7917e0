import assert from 'node:assert/strict';
import { assertAccessible } from './support/axe';
import { openPractised } from './support/practised';
import type { Workbench } from './support/workbench';

describe('the statistics of weeks of practice', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openPractised();
    await workbench.openView();
    await workbench.row(/^Distributed systems/).waitFor();
  });
  after(() => workbench.close());

  const button = (name: string) => workbench.panel.getByRole('button', { name, exact: true });
  const heading = (name: string) => workbench.panel.getByRole('heading', { name, exact: true });

  it('stand in the status bar, and go away with the setting', async () => {
    const item = workbench.page.locator('.statusbar-item[id*="rehearse.due"]');
    await item.waitFor();
    const label = await item.locator('[aria-label*="due"]').first().getAttribute('aria-label');
    assert.match(label ?? '', /Practised \d+ days in a row/);
    await workbench.changeSettings({ 'rehearse.statusBar.show': false });
    await item.waitFor({ state: 'detached' });
    await workbench.changeSettings({ 'rehearse.statusBar.show': true });
    await item.waitFor();
  });

  it('show charts in the theme’s colours, each with its table', async () => {
    await workbench.runCommand('Rehearse: Show Statistics');
    for (const name of ['Calendar', 'Reviews and accuracy', 'Time per question', 'Forecast']) {
      await heading(name).waitFor();
    }
    const tables = workbench.panel.locator('.chart details');
    assert.equal(await tables.count(), 4);
    const reviews = workbench.panel.locator('[data-key=reviews-table]');
    await reviews.locator('summary').click();
    const rows = await reviews.locator('tbody tr').count();
    assert.ok(rows >= 20 && rows <= 30, `${rows} days with reviews`);
    await workbench.panel.getByLabel('Over time').selectOption('A year');
    await reviews
      .getByText(/^Week of/)
      .first()
      .waitFor();
    assert.ok((await reviews.locator('tbody tr').count()) <= 10, 'weeks');
    await workbench.panel.getByLabel('Over time').selectOption('30 days');
  });

  it('name the weak topics, what one was too sure of, and what is missed again and again', async () => {
    await heading('Weakest topics').waitFor();
    const first = workbench.panel.locator('[aria-labelledby=weakest] li').first();
    assert.match(await first.innerText(), /Consensus/);
    assert.match(
      await workbench.panel.locator('[aria-labelledby=overconfident]').innerText(),
      /Consensus\s+90% sure, 5\d% right/,
    );
    assert.match(
      await workbench.panel.locator('[aria-labelledby=missed]').innerText(),
      /leases\s+What is the first thing to know about consensus\?/,
    );
  });

  it('are free of what axe finds, in every theme', async () => {
    await assertAccessible(workbench, 'statistics');
    assert.deepEqual(workbench.violations, []);
  });

  it('lead to a session on a weak topic', async () => {
    await button('Practise Consensus').first().click();
    await workbench.panel
      .getByText(/thing to know about consensus/)
      .first()
      .waitFor();
  });
});
