import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

const deck = `---
title: Orchestration
type: questions
---

# Orchestration

## Clusters

### What does a readiness probe do?
<!-- difficulty: mid -->

It tells Kubernetes whether a pod may receive traffic.

While it fails, the endpoint is taken out of the service, and the container is not restarted.

A liveness probe restarts; a startup probe holds the other two back.

#### Must hear
- Decides whether the pod receives traffic
- Kubernetes removes the endpoint while it fails
- Does not restart the container

#### Red flags
- It restarts the pod

### Reverse a list

Write a function that reverses a list in place.

\`\`\`python
def reverse(items): ...
\`\`\`

**Answer:** Swap from both ends.
`;

describe('the self-check', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openNotes();
    writeFileSync(join(workbench.folder, 'orchestration.md'), deck);
    await workbench.openView();
    await workbench.row(/^Orchestration/).click();
    await workbench.row(/^Clusters/).click();
    await workbench.row(/^What does a readiness probe do/).click();
    await button('Show answer').waitFor();
  });
  after(() => workbench.close());

  const button = (name: string | RegExp) =>
    workbench.panel.getByRole(
      'button',
      typeof name === 'string' ? { name, exact: true } : { name },
    );
  const tick = (name: RegExp) => workbench.panel.getByRole('checkbox', { name });

  it('gives hints a step at a time, and nothing beyond them', async () => {
    await button('Hint').click();
    await workbench.panel.getByText('It tells Kubernetes whether a pod').waitFor();
    const page = await workbench.panel.locator('html').innerHTML();
    assert.ok(!page.includes('liveness'), 'what was not asked for is not in the page');
    await button('Next hint').click();
    await workbench.panel.getByText('While it fails').waitFor();
  });

  it('keeps how sure one is, and the draft, over a reload', async () => {
    await workbench.panel.getByRole('radio', { name: 'Fairly sure' }).click();
    await workbench.panel.getByRole('textbox').click();
    await workbench.type('It decides whether the pod may receive k8s traffic');
    await workbench.page.waitForTimeout(700);
    await workbench.reload();
    await workbench.panel.getByText('While it fails').waitFor({ timeout: 20_000 });
    const sure = workbench.panel.getByRole('radio', { name: 'Fairly sure' });
    assert.equal(await sure.getAttribute('aria-checked'), 'true');
    assert.match(await workbench.panel.getByRole('textbox').inputValue(), /receive k8s traffic$/);
  });

  it('ticks what the draft covers and proposes a grade, no better than Hard after hints', async () => {
    await button('Show answer').click();
    await tick(/receives traffic/).waitFor();
    assert.equal(await tick(/receives traffic/).getAttribute('aria-checked'), 'true');
    assert.equal(await tick(/Does not restart/).getAttribute('aria-checked'), 'false');
    assert.equal(await tick(/It restarts the pod/).getAttribute('aria-checked'), 'false');
    await workbench.panel.getByText(/1 of 3 covered/).waitFor();
    await workbench.panel.getByText(/You were: fairly sure/).waitFor();
  });

  it('is corrected by mouse and by keyboard, and the figures follow', async () => {
    await tick(/removes the endpoint/).click();
    await workbench.panel.getByText(/2 of 3 covered/).waitFor();
    await tick(/Does not restart/).focus();
    await workbench.press('Space');
    await workbench.panel.getByText('100 %').waitFor();
    await workbench.panel.getByText(/suggested/).waitFor();
    assert.match(await workbench.panel.locator('.grade:has-text("suggested")').innerText(), /Hard/);
    const focused = await (
      await workbench.panelFrame()
    ).evaluate(() => document.activeElement?.getAttribute('role') ?? '');
    assert.equal(focused, 'checkbox', 'the focus stays where one was working');
  });

  it('keeps the attempt with its grade, to hold the next one against', async () => {
    await button('Hard').click();
    await workbench.panel.getByText('Graded:').waitFor();
    await workbench.closeEditors();
    // A reload folds the tree.
    await workbench.row(/^Orchestration/).click();
    await workbench.row(/^Clusters/).click();
    await workbench.row(/^What does a readiness probe do/).click();
    await workbench.panel.getByRole('textbox').click();
    await workbench.type('It restarts the pod');
    await workbench.press('Control+Enter');
    await workbench.panel.getByText('Earlier attempts (1)').click();
    await workbench.panel.getByText(/100 % covered · Hard/).waitFor();
    assert.equal(await tick(/It restarts the pod/).getAttribute('aria-checked'), 'true');
    await button('Again').click();
    await workbench.panel.getByText('Graded:').waitFor();
  });

  it('buries a question until tomorrow: the quiz goes on without it', async () => {
    await workbench.closeEditors();
    await workbench.row(/^Orchestration/).hover();
    await workbench
      .row(/^Orchestration/)
      .getByRole('button', { name: 'Quiz from Here' })
      .click();
    await workbench.panel.getByText('1 of 2').first().waitFor();
    await button('Bury until tomorrow').click();
    await workbench.panel.getByText('2 of 2').first().waitFor();
    await workbench.closeEditors();
    await workbench.row(/^Orchestration/).hover();
    await workbench
      .row(/^Orchestration/)
      .getByRole('button', { name: 'Quiz from Here' })
      .click();
    await workbench.panel.getByText('1 of 1').first().waitFor();
  });

  it('opens code in a scratch editor beside the panel, without the answer', async () => {
    await workbench.closeEditors();
    await workbench.row(/^Reverse a list/).click();
    await button('Open in scratch editor').click();
    await workbench.page.getByRole('tab', { name: /Untitled/ }).waitFor();
    await workbench.page.getByText('def reverse(items)').first().waitFor();
    const text = await workbench.editorText();
    assert.match(text, /# .*reverses a list in place/);
    assert.ok(!text.includes('Swap from both ends'));
    await workbench.page.locator('.statusbar').getByText('Python').waitFor();
  });
});
