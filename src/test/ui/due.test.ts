import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialiseEvent } from '../../practice/eventText';
import { temporaryFolder } from '../harness/paths';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

const day = 86_400_000;

/** Where Rehearse keeps its journal in a data folder. */
const journalOf = (dataFolder: string): string =>
  join(dataFolder, 'user/User/globalStorage/rehearse.rehearse/journal');

describe('what is due', () => {
  let workbench: Workbench;
  before(async () => {
    // Somebody practised a month ago; the starter of this window finds the journal.
    const dataFolder = temporaryFolder('due');
    mkdirSync(journalOf(dataFolder), { recursive: true });
    const event = serialiseEvent({
      v: 1,
      id: 'a-month-ago',
      at: Date.now() - 30 * day,
      kind: 'grade',
      question: 'run-incident',
      grade: 4,
      took: 20_000,
    });
    writeFileSync(join(journalOf(dataFolder), 'earlier-000001.jsonl'), `${event}\n`);
    workbench = await openNotes({ dataFolder });
    await workbench.openView();
    await workbench.row(/^Storage engines/).waitFor();
  });
  after(() => workbench.close());

  const button = (name: string) => workbench.panel.getByRole('button', { name, exact: true });

  it('stands at the activity bar, at the deck and at the question', async () => {
    await workbench.page.getByRole('tab', { name: /1 question is due/ }).waitFor();
    await workbench
      .row(/^Rubrics/)
      .getByText('2 · 1 due')
      .waitFor();
    await workbench.row(/^Rubrics/).click();
    await workbench.row(/^Incidents/).click();
    await workbench.row(/^How do you run an incident\?, Due/).waitFor();
  });

  it('is reviewed by one command, with its rubric beside the answer', async () => {
    await workbench.runCommand('Rehearse: Review Due Questions');
    await workbench.panel.getByText('How do you run an incident?').first().waitFor();
    assert.equal(await workbench.panel.getByText('One incident commander').count(), 0);
    await workbench.press('Enter');
    await workbench.panel.getByText('One incident commander').waitFor();
    await workbench.panel.getByText('Everybody debugs at once').waitFor();
    await button('Good').waitFor();
  });

  it('is on the remote’s storage as soon as the panel goes on, and the next start finds it there', async () => {
    await button('Good').click();
    await workbench.panel.getByText('Session finished').waitFor();
    const { dataFolder, folder, server } = workbench;
    await workbench.kill();
    assert.equal(
      readdirSync(journalOf(dataFolder)).filter((name) => name.endsWith('.jsonl')).length,
      2,
    );
    // The next start has the remote's files alone: the browser is one that was never here.
    rmSync(join(dataFolder, 'profile'), { recursive: true });
    workbench = await openNotes({ dataFolder, folder, port: server.port });
    await workbench.openView();
    await workbench.row(/^Rubrics/).waitFor();
    assert.equal(await workbench.page.getByRole('tab', { name: /due/ }).count(), 0);
    await workbench.runCommand('Rehearse: Review Due Questions');
    await workbench.notification(/Nothing is due/);
  });
});
