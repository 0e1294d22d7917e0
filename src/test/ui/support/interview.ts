import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNotes } from './notes';
import type { Workbench } from './workbench';

/** A topic of which an interview always asks the same two, in the same order: easy, then not. */
const deck = `---
title: Interviewing
type: questions
---

# Interviewing

### What is an index for?
<!-- difficulty: junior -->

It finds rows without reading the whole table, and every write has to keep it up to date.

#### Must hear
- Finds rows without a full scan
- Slows down writes

### How would you shard a table?
<!-- difficulty: mid -->

By a key that spreads the load and that most queries name; a hash of it decides the shard.

#### Must hear
- Choose a partition key
- Rebalance hot shards

#### Follow-ups
- What would you do about a celebrity account?
`;

/** A window with notes, that deck among them. */
export async function openInterviewNotes(): Promise<Workbench> {
  const workbench = await openNotes();
  writeFileSync(join(workbench.folder, 'interviewing.md'), deck);
  await workbench.openView();
  await workbench.row(/^Interviewing/).waitFor();
  return workbench;
}

/** Starts an interview of a quarter of an hour about that deck alone, and waits for its question. */
export async function startInterview(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Rehearse: Start Mock Interview');
  await atStep(workbench, 1);
  await workbench.type('15 minutes');
  await workbench.press('Enter');
  await atStep(workbench, 2);
  await workbench.type('Mid-level');
  await workbench.press('Enter');
  // Questions of every difficulty, as they are offered.
  await atStep(workbench, 3);
  await workbench.press('Enter');
  await atStep(workbench, 4);
  await workbench.page.getByRole('checkbox', { name: 'Toggle all checkboxes' }).click();
  await workbench.quickPickRow('Interviewing').first().click();
  await workbench.press('Enter');
  await workbench.panel.getByText('What is an index for?').first().waitFor();
}

/** Sets up another one by taking everything as it is offered. */
export async function startSameInterview(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Rehearse: Start Mock Interview');
  for (const step of [1, 2, 3, 4]) {
    await atStep(workbench, step);
    await workbench.press('Enter');
  }
}

async function atStep(workbench: Workbench, step: number): Promise<void> {
  await workbench.page.getByText(`Mock Interview (${step}/4)`).waitFor();
  await workbench.quickPickRows.first().waitFor();
}
