import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../platform/clock';
import { assertAccessible } from './support/axe';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

/** Six questions on two topics. */
const deck = `---
title: Networks
type: questions
---

# Networks

${['Routing', 'Transport']
  .map((topic) =>
    [1, 2, 3]
      .map((n) => `## ${topic}\n\n### ${topic} ${n}?\n\nBecause of reason ${n}.\n`)
      .join('\n'),
  )
  .join('\n')}`;

const inDays = (days: number): string => systemClock.dayOf(Date.now() + days * 86_400_000);

describe('the plan towards an interview', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openNotes();
    writeFileSync(join(workbench.folder, 'networks.md'), deck);
    await workbench.openView();
    await workbench.row(/^Networks/).waitFor();
  });
  after(() => workbench.close());

  const button = (name: string) => workbench.panel.getByRole('button', { name, exact: true });
  const body = () => workbench.panel.locator('body').innerText();
  const atStep = (step: number) =>
    workbench.page.getByText(`Plan Towards an Interview (${step}/3)`).waitFor();
  const pick = async (label: string): Promise<void> => {
    await workbench.quickPickRow(label).first().waitFor();
    await workbench.type(label);
    await workbench.press('Enter');
  };
  const typeInstead = async (text: string): Promise<void> => {
    await workbench.press('Control+A');
    await workbench.type(text);
  };

  /** A quiz that starts takes the focus, a little later, which would close the palette. */
  const atQuestion = async (place: string): Promise<void> => {
    await workbench.panel.getByText(place).first().waitFor();
    await workbench.page.waitForTimeout(1000);
  };
  const backToPlan = () => workbench.page.getByRole('tab', { name: /^Interview Plan/ }).click();

  it('is offered where there is none', async () => {
    await workbench.runCommand('Rehearse: Show Plan');
    await workbench.notification('No interview is planned yet.');
  });

  it('is set up from the palette, and shown with what will not be reached', async () => {
    await workbench.runCommand('Rehearse: Plan Towards an Interview');
    await atStep(1);
    await pick('Pick a date');
    await workbench.page.getByText('The day of the interview').waitFor();
    await typeInstead('2026-02-30');
    await workbench.page.getByText('There is no such day in the calendar.').waitFor();
    await typeInstead('2020-01-01');
    await workbench.page.getByText('That day has passed').waitFor();
    await typeInstead(inDays(2));
    await workbench.press('Enter');
    await atStep(2);
    await pick('Choose decks');
    await workbench.quickPickRow('networks.md').first().waitFor();
    await workbench.type('Networks');
    await workbench.quickPickRow('networks.md').first().click();
    await workbench.press('Enter');
    await atStep(3);
    await workbench.page
      .getByText('6 questions, 2 days: 3 a day reach all of them once, 6 a second time too.')
      .waitFor();
    await typeInstead('2');
    await workbench.press('Enter');
    await workbench.panel.getByText('What will not be reached').waitFor();
    const text = await body();
    assert.match(text, /2 questions will not be seen at all before the day at 2 a day/);
    assert.match(text, /Routing: 1 question\s+Transport: 1 question/);
    assert.match(text, /Left today\s+2\s+0 done/);
    assert.match(text, /Routing\s+0 of 3\s+0%/);
    await assertAccessible(workbench, 'plan with too little time');
  });

  it('does as much as it takes when one says so', async () => {
    await button('Raise to 3 a day').click();
    await workbench.panel.getByText('Everything is seen once').waitFor();
    assert.match(await body(), /Left today\s+3\s+0 done/);
    await workbench.page
      .locator('.statusbar-item [aria-label*="Interview in 2 days: 3 questions left today"]')
      .waitFor();
  });

  it('practises today’s questions, which count towards today’s amount', async () => {
    await button('Practise today’s plan').click();
    await atQuestion('1 of 3');
    await workbench.panel.getByText('Today’s plan').first().waitFor();
    await button('Show answer').click();
    await button('Good').click();
    await workbench.panel.getByText('2 of 3').first().waitFor();
    await workbench.runCommand('Rehearse: Show Plan');
    await workbench.panel.getByText('Left today').waitFor();
    await workbench.panel.getByText('1 done').waitFor();
    assert.match(await body(), /Left today\s+2\s+1 done/);
  });

  it('practises a topic', async () => {
    await button('Practise Transport').click();
    await atQuestion('1 of 3');
    await workbench.panel.getByText('Transport').first().waitFor();
  });

  it('is found again after a reload', async () => {
    await workbench.reload();
    await backToPlan();
    await workbench.panel.getByText('1 done').waitFor({ timeout: 20_000 });
    assert.match(await body(), /Left today\s+2\s+1 done/);
    await workbench.runCommand('Rehearse: Practise Today');
    await atQuestion('1 of 2');
  });

  it('is made anew when the date changes, the rest as it was', async () => {
    await workbench.runCommand('Rehearse: Plan Towards an Interview');
    await atStep(1);
    assert.equal((await workbench.quickPickLabels())[0], 'Keep the date');
    await pick('In a week');
    await atStep(2);
    await pick('Networks');
    await atStep(3);
    await typeInstead('3');
    await workbench.press('Enter');
    await workbench.panel.getByText('Everything fits').waitFor();
    assert.match(await body(), /Days left\s+7\s/);
    assert.match(await body(), /Left today\s+1\s+1 done/);
  });

  it('opens one of today’s questions', async () => {
    await workbench.panel.locator('.today button').first().click();
    await workbench.panel.getByText('Show answer').waitFor();
  });

  it('can be given up', async () => {
    await backToPlan();
    await button('Change the plan…').click();
    await atStep(1);
    await pick('Remove the Plan');
    await workbench.panel.getByText('No interview is planned.').waitFor();
    await button('Plan towards an interview…').waitFor();
  });
});
