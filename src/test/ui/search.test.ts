import assert from 'node:assert/strict';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

describe('searching', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openNotes();
    await workbench.openView();
    await workbench.row(/^Storage engines/).waitFor();
  });
  after(() => workbench.close());

  const search = async (query: string): Promise<readonly string[]> => {
    await workbench.press('Escape');
    await workbench.runCommand('Rehearse: Search Questions');
    await workbench.page.getByPlaceholder('Type part of the question').waitFor();
    await workbench.type(query);
    await workbench.page.waitForTimeout(400);
    return workbench.quickPickLabels();
  };

  it('puts the best match first, with typos, in any order, by parts of words', async () => {
    assert.equal((await search('circut braker'))[0], 'What does a circuit breaker protect?');
    assert.equal((await search('log ahead write'))[0], 'What is a write-ahead log?');
    assert.equal((await search('bloom filt'))[0], 'Why do LSM trees use Bloom filters?');
  });

  it('finds what only the answer says', async () => {
    assert.equal((await search('jitter'))[0], 'When do retries make things worse?');
  });

  it('finds by section', async () => {
    assert.ok((await search('durability')).includes('What is a write-ahead log?'));
  });

  it('opens what is chosen', async () => {
    await search('bulkhead');
    await workbench.press('Enter');
    await workbench.panel.getByText('What is a bulkhead?').first().waitFor();
  });

  it('goes to the source by the button of an item', async () => {
    await search('bulkhead');
    const row = workbench.quickPickRow('What is a bulkhead?');
    await row.hover();
    await row.getByRole('button', { name: 'Go to Source' }).click();
    await workbench.page.getByRole('tab', { name: /resilience\.md/ }).waitFor();
  });

  it('practises all that was found', async () => {
    await search('retries');
    const found = await workbench.quickPickRows.count();
    await workbench.page.getByRole('button', { name: 'Practise These Questions' }).click();
    await workbench.panel.getByText('Search results').waitFor();
    await workbench.panel.getByText(`1 of ${found}`).first().waitFor();
  });
});
