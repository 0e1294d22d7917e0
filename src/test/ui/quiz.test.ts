import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

describe('a quiz', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openNotes();
    await workbench.openView();
    await workbench.row(/^Storage engines/).waitFor();
  });
  after(() => workbench.close());

  const button = (name: string) => workbench.panel.getByRole('button', { name, exact: true });

  it('starts from the command palette, by keyboard alone', async () => {
    await workbench.runCommand('Rehearse: Start Quiz');
    await workbench.quickPickRow('A deck…').waitFor();
    await workbench.type('A deck');
    await workbench.press('Enter');
    await workbench.quickPickRow('Resilience').waitFor();
    await workbench.type('Resilience');
    await workbench.press('Enter');
    await workbench.panel.getByText('What does a circuit breaker protect?').first().waitFor();
    await workbench.panel.getByText('1 of 3').first().waitFor();
  });

  it('hides the answer until it is wanted: it is not even in the page', async () => {
    const page = await workbench.panel.locator('html').innerHTML();
    assert.ok(!page.includes('fails fast'));
    await workbench.press('Space');
    await workbench.panel.getByText('fails fast').waitFor();
    for (const grade of ['Again', 'Hard', 'Good', 'Easy']) await button(grade).waitFor();
  });

  it('takes a grade by key and goes on', async () => {
    await workbench.press('1');
    await workbench.panel.getByText('When do retries make things worse?').first().waitFor();
    await workbench.press('Enter');
    await button('Good').waitFor();
    await workbench.press('3');
    await workbench.panel.getByText('What is a bulkhead?').first().waitFor();
  });

  it('goes back by arrow, and undoes grades one by one', async () => {
    await workbench.press('ArrowLeft');
    await workbench.panel.getByText('When do retries make things worse?').first().waitFor();
    await workbench.press('ArrowRight');
    await workbench.panel.getByText('What is a bulkhead?').first().waitFor();
    await workbench.press('u');
    await workbench.panel.getByText('When do retries make things worse?').first().waitFor();
    await button('Hard').waitFor();
    await workbench.press('2');
    await workbench.panel.getByText('What is a bulkhead?').first().waitFor();
  });

  it('stands in the same question, in the same state, after a reload', async () => {
    await workbench.press('Space');
    await button('Easy').waitFor();
    await workbench.reload();
    await workbench.panel.getByText('What is a bulkhead?').first().waitFor({ timeout: 20_000 });
    await button('Easy').waitFor();
    await button('Easy').click();
  });

  it('brings back what was forgotten, then sums up', async () => {
    await workbench.panel.getByText('What does a circuit breaker protect?').first().waitFor();
    await workbench.panel.locator('body').click({ position: { x: 5, y: 5 } });
    await workbench.press('Space');
    await button('Good').waitFor();
    await workbench.press('3');
    await workbench.panel
      .getByText(/What you forgot|Forgotten|forgot/i)
      .first()
      .waitFor();
    await workbench.panel.getByText('What does a circuit breaker protect?').first().waitFor();
  });

  it('keeps the statistics', async () => {
    await workbench.runCommand('Rehearse: Show Statistics');
    await workbench.page.getByRole('tab', { name: /Statistics/ }).waitFor();
    await workbench.panel
      .getByText(/Resilience/)
      .first()
      .waitFor();
    const text = await workbench.panel.locator('body').innerText();
    assert.match(text, /\b4\b/);
  });

  it('takes back the last grade by command', async () => {
    await workbench.runCommand('Rehearse: Undo Last Grade');
    await workbench.page.getByText(/Grade taken back: What does a circuit breaker/).waitFor();
  });

  it('grades a multiple-choice question by what was picked', async () => {
    await workbench.closeEditors();
    await workbench.row(/^Choices/).hover();
    await workbench
      .row(/^Choices/)
      .getByRole('button', { name: 'Quiz from Here' })
      .click();
    await workbench.panel.getByText('Which HTTP methods are idempotent?').first().waitFor();
    await workbench.panel.getByText('PUT').first().click();
    await workbench.panel.getByText('DELETE').first().click();
    await button('Show answer').click();
    await button('Good').waitFor();
    await workbench.panel
      .getByText(/suggested|proposed/i)
      .first()
      .waitFor();
  });

  it('says so where a deck has no answer, and leads to the place to write it', async () => {
    await workbench.closeEditors();
    await workbench.runCommand('Rehearse: Start Quiz');
    await workbench.quickPickRow('Without an answer yet').waitFor();
    await workbench.type('Without an answer');
    await workbench.press('Enter');
    await workbench.panel.getByText('How would you size a page cache?').first().waitFor();
    await button('Show answer').click();
    await workbench.panel
      .getByText(/no answer/i)
      .first()
      .waitFor();
    await button('Write answer').click();
    await workbench.page.getByRole('tab', { name: /storage\.md/ }).waitFor();
  });

  it('asks a question of two decks once, with both answers', async () => {
    const deck = (title: string, answer: string): string =>
      `# ${title}\n\n### 1. What is a split brain?\n\n${answer}\n\n### 2. What is a quorum for ${title}?\n\nA majority.\n`;
    writeFileSync(join(workbench.folder, 'twin-a.md'), deck('Twin A', 'Two leaders at once.'));
    writeFileSync(join(workbench.folder, 'twin-b.md'), deck('Twin B', 'A cluster that disagrees.'));
    await workbench.row(/^Twin B/).waitFor();
    await workbench.closeEditors();
    await workbench.row(/^Twin A/).hover();
    await workbench
      .row(/^Twin A/)
      .getByRole('button', { name: 'Quiz from Here' })
      .click();
    await workbench.panel.getByText('What is a split brain?').first().waitFor();
    await button('Show answer').click();
    await workbench.panel.getByText('Two leaders at once.').waitFor();
    await workbench.panel.getByText('A cluster that disagrees.').waitFor();
  });

  it('never broke its content security policy', () => {
    assert.deepEqual(workbench.violations, []);
  });
});
