import { assertAccessible } from './support/axe';
import { openInterviewNotes, startInterview } from './support/interview';
import type { Workbench } from './support/workbench';

describe('the panels’ accessibility', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openInterviewNotes();
    await workbench.row(/^Rubrics/).waitFor();
  });
  after(() => workbench.close());

  const inEveryTheme = (what: string): Promise<void> => assertAccessible(workbench, what);

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

  it('holds for a mock interview and its report', async () => {
    await startInterview(workbench);
    await workbench.panel.getByRole('button', { name: 'Show answer', exact: true }).click();
    await workbench.panel.getByRole('checkbox', { name: /Slows down writes/ }).click();
    await workbench.panel.getByRole('button', { name: 'Hard', exact: true }).click();
    await workbench.panel.getByRole('button', { name: 'Follow-up question' }).click();
    await workbench.panel.getByText('celebrity account').waitFor();
    await workbench.panel.getByRole('button', { name: 'Pause' }).click();
    await workbench.panel.getByText('Paused.').waitFor();
    await inEveryTheme('interview');
    await workbench.panel.getByRole('button', { name: 'End session' }).click();
    await workbench.panel.getByText('Interview finished').waitFor();
    await inEveryTheme('report');
  });

  it('holds for the statistics', async () => {
    await workbench.runCommand('Rehearse: Show Statistics');
    await workbench.panel.getByRole('heading', { name: 'Statistics' }).waitFor();
    await inEveryTheme('statistics');
  });
});
