import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { openNotes } from './support/notes';
import type { Theme, Workbench } from './support/workbench';

const axe = readFileSync(
  createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

describe('the panels’ accessibility', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openNotes();
    await workbench.openView();
    await workbench.row(/^Rubrics/).waitFor();
  });
  after(() => workbench.close());

  const violations = async (): Promise<readonly string[]> => {
    const frame = await workbench.panelFrame();
    await frame.evaluate(axe);
    const results = await frame.evaluate<AxeResults>('axe.run()');
    return results.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ''}`,
    );
  };

  const inEveryTheme = async (what: string): Promise<void> => {
    for (const theme of ['dark', 'light', 'highContrast'] satisfies readonly Theme[]) {
      await workbench.setTheme(theme);
      await workbench.page.waitForTimeout(400);
      assert.deepEqual(await violations(), [], `${what}, ${theme}`);
    }
  };

  it('holds for a question, hidden and revealed, with its rubric', async () => {
    await workbench.row(/^Rubrics/).click();
    await workbench.row(/^Incidents/).click();
    await workbench.row(/^How do you run an incident/).click();
    const show = workbench.panel.getByRole('button', { name: 'Show answer', exact: true });
    await show.waitFor();
    await workbench.panel.getByRole('button', { name: 'Hint' }).click();
    await workbench.panel.getByRole('textbox').click();
    await workbench.type('One commander decides, everybody debugs at once');
    await inEveryTheme('asked');
    await show.click();
    await workbench.panel.getByText('One incident commander').waitFor();
    await inEveryTheme('revealed');
  });

  it('holds for a choice and for a summary', async () => {
    await workbench.row(/^Choices/).hover();
    await workbench
      .row(/^Choices/)
      .getByRole('button', { name: 'Quiz from Here' })
      .click();
    await workbench.panel.getByText('Which HTTP methods are idempotent?').first().waitFor();
    await inEveryTheme('choice');
    await workbench.panel.getByRole('button', { name: /End session/ }).click();
    await workbench.panel.getByText('Session finished').waitFor();
    await inEveryTheme('summary');
  });

  it('holds for the statistics', async () => {
    await workbench.runCommand('Rehearse: Show Statistics');
    await workbench.panel.getByRole('heading', { name: 'Statistics' }).waitFor();
    await inEveryTheme('statistics');
  });
});
