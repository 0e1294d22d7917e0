import assert from 'node:assert/strict';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

describe('a mock interview', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openNotes();
    await workbench.openView();
    await workbench.row(/^Storage engines/).waitFor();
  });
  after(() => workbench.close());

  const button = (name: string | RegExp) =>
    workbench.panel.getByRole(
      'button',
      typeof name === 'string' ? { name, exact: true } : { name },
    );
  const choose = async (label: string): Promise<void> => {
    await workbench.quickPickRow(label).first().waitFor();
    await workbench.type(label);
    await workbench.press('Enter');
  };
  const start = async (minutes: string, seniority: string): Promise<void> => {
    await workbench.runCommand('Rehearse: Start Mock Interview');
    await choose(minutes);
    await choose(seniority);
    // Difficulty and topics: all of them, as they are offered.
    for (const what of ['Senior', 'Resilience']) {
      await workbench.quickPickRow(what).first().waitFor();
      await workbench.press('Enter');
    }
    await button('Show answer').waitFor();
  };
  const place = async (): Promise<readonly [number, number]> => {
    const text = await workbench.panel.locator('.count').innerText();
    const match = /^(\d+) of (\d+)$/.exec(text);
    assert.ok(match, text);
    return [Number(match[1]), Number(match[2])];
  };

  it('is set up from the command palette and asks its first question, the clock running', async () => {
    await start('15 minutes', 'Mid-level');
    const [index, total] = await place();
    assert.equal(index, 1);
    assert.ok(total >= 2 && total <= 5, `${total} questions fit into a quarter of an hour`);
    await workbench.panel.getByRole('timer').getByText('15:00').waitFor();
    const before = await workbench.panel.getByRole('timer').innerText();
    await workbench.page.waitForTimeout(1500);
    assert.notEqual(await workbench.panel.getByRole('timer').innerText(), before);
  });

  it('stands still while it is paused', async () => {
    await button('Pause').click();
    await workbench.panel.getByText('Paused.').waitFor();
    const stood = await workbench.panel.getByRole('timer').innerText();
    await workbench.page.waitForTimeout(1500);
    assert.equal(await workbench.panel.getByRole('timer').innerText(), stood);
    await button('Go on').click();
    await workbench.panel.getByText('Paused.').waitFor({ state: 'hidden' });
  });

  it('stands where it stood after a reload, the draft with it', async () => {
    await workbench.panel.getByRole('textbox').click();
    await workbench.type('A first thought');
    await workbench.page.waitForTimeout(700);
    await workbench.reload();
    await workbench.panel.getByRole('timer').waitFor({ timeout: 20_000 });
    assert.equal(await workbench.panel.getByRole('textbox').inputValue(), 'A first thought');
    assert.equal((await place())[0], 1);
  });

  it('shows no clock at all to people who turn it off', async () => {
    await workbench.changeSettings({ 'rehearse.interview.showTimer': false });
    await workbench.panel.getByRole('timer').waitFor({ state: 'hidden' });
    assert.doesNotMatch(await workbench.panel.locator('body').innerText(), /\d:\d\d/);
    await workbench.changeSettings({ 'rehearse.interview.showTimer': true });
    await workbench.panel.getByRole('timer').waitFor();
  });

  it('goes on from question to question by grades, and ends in a report', async () => {
    const [, total] = await place();
    for (let at = 1; at <= total; at++) {
      await workbench.panel.getByText(`${at} of ${total}`).first().waitFor();
      await button('Show answer').click();
      await button(at === 1 ? 'Again' : 'Good').click();
    }
    await workbench.panel.getByText('Interview finished').waitFor();
    const text = await workbench.panel.locator('body').innerText();
    assert.match(text, /Topics, weakest first/);
    assert.match(text, /Practise next/);
    assert.match(text, /of 15 min/);
    assert.equal(
      await workbench.panel.locator('.reported').count(),
      total,
      'every question is in the report',
    );
  });

  it('writes the report into a note', async () => {
    await button('Save as note').click();
    await workbench.page.getByText('# Mock interview').first().waitFor();
    const note = await workbench.editorText();
    assert.match(note, /\| Topic \| Asked \|/);
    assert.match(note, /Grade: Again/);
  });

  it('has recorded its grades like any others: the last one can be taken back', async () => {
    await workbench.runCommand('Rehearse: Undo Last Grade');
    await workbench.page.getByText(/Grade taken back: /).waitFor();
  });
});
