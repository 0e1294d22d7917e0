import assert from 'node:assert/strict';
import { openInterviewNotes, startInterview, startSameInterview } from './support/interview';
import type { Workbench } from './support/workbench';

describe('a mock interview', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openInterviewNotes();
  });
  after(() => workbench.close());

  const button = (name: string | RegExp) =>
    workbench.panel.getByRole(
      'button',
      typeof name === 'string' ? { name, exact: true } : { name },
    );
  const timer = () => workbench.panel.getByRole('timer');
  const answerBox = () => workbench.panel.getByRole('textbox');

  it('is set up from the command palette and asks its first question, the clock running', async () => {
    await startInterview(workbench);
    await workbench.panel.getByText('1 of 2').first().waitFor();
    await timer().getByText('of 3:00').waitFor();
    await timer().getByText('of 15:00').waitFor();
    const before = await timer().innerText();
    await workbench.page.waitForTimeout(1500);
    assert.notEqual(await timer().innerText(), before);
  });

  it('stands still while it is paused', async () => {
    await button('Pause').click();
    await workbench.panel.getByText('Paused.').waitFor();
    const stood = await timer().innerText();
    await workbench.page.waitForTimeout(1500);
    assert.equal(await timer().innerText(), stood);
    await button('Go on').click();
    await workbench.panel.getByText('Paused.').waitFor({ state: 'hidden' });
  });

  it('goes on, and shows so, when one types while it is paused', async () => {
    await button('Pause').click();
    await workbench.panel.getByText('Paused.').waitFor();
    await answerBox().click();
    await workbench.type('It finds rows');
    await workbench.panel.getByText('Paused.').waitFor({ state: 'hidden' });
    await workbench.type(' without a full scan');
    const stood = await timer().innerText();
    await workbench.page.waitForTimeout(1200);
    assert.notEqual(await timer().innerText(), stood);
  });

  it('stands where it stood after a reload, the draft with it', async () => {
    await workbench.reload();
    await timer().waitFor({ timeout: 20_000 });
    assert.equal(await answerBox().inputValue(), 'It finds rows without a full scan');
    await workbench.panel.getByText('1 of 2').first().waitFor();
  });

  it('shows no clock at all to people who turn it off', async () => {
    await workbench.changeSettings({ 'rehearse.interview.showTimer': false });
    await timer().waitFor({ state: 'hidden' });
    assert.doesNotMatch(await workbench.panel.locator('body').innerText(), /\d:\d\d/);
    await workbench.changeSettings({ 'rehearse.interview.showTimer': true });
    await timer().waitFor();
  });

  it('goes on from question to question by grades, and ends in a report', async () => {
    await button('Show answer').click();
    await workbench.panel.getByText(/1 of 2 covered/).waitFor();
    await button('Again').click();
    await workbench.panel.getByText('How would you shard a table?').first().waitFor();
    await button('Follow-up question').click();
    await workbench.panel.getByText('celebrity account').waitFor();
    await button('Show answer').click();
    await button('Good').click();
    await workbench.panel.getByText('Interview finished').waitFor();
    const text = await workbench.panel.locator('body').innerText();
    assert.match(text, /Topics, weakest first/);
    assert.match(text, /Practise next\s+What is an index for\?/);
    assert.match(text, /Covered: Finds rows without a full scan/);
    assert.match(text, /Missed: Slows down writes/);
    assert.match(text, /You know the ground\. Next time, say what was missed as well\./);
    assert.match(text, /of 15 min/);
    assert.equal(await workbench.panel.locator('.reported').count(), 2);
  });

  it('writes the report into a note', async () => {
    await button('Save as note').click();
    await workbench.page.locator('.view-lines').getByText('# Mock interview').first().waitFor();
    const note = await workbench.editorText();
    assert.match(note, /\| Topic \| Asked \|/);
    assert.match(note, /Grade: Again/);
  });

  it('has recorded its grades like any others: the last one can be taken back', async () => {
    await workbench.runCommand('Rehearse: Undo Last Grade');
    await workbench.page.getByText(/Grade taken back: /).waitFor();
  });

  it('is not thrown away by a slip of the hand', async () => {
    await workbench.panel.getByText('How would you shard a table?').first().waitFor();
    await startSameInterview(workbench);
    await workbench.page.getByText('An interview is under way').waitFor();
    await workbench.page.getByRole('button', { name: 'Cancel' }).click();
    await workbench.panel.getByText('2 of 2').first().waitFor();
  });

  it('is offered again as it was last chosen, and may be ended early', async () => {
    await startSameInterview(workbench);
    await workbench.page.getByRole('button', { name: 'Start Another' }).click();
    await workbench.panel.getByText('1 of 2').first().waitFor();
    await button('End session').click();
    await workbench.panel.getByText('Interview finished').waitFor();
    const text = await workbench.panel.locator('body').innerText();
    assert.match(text, /Not graded/);
    assert.match(text, /Not reached\s+How would you shard a table\?/);
  });
});
