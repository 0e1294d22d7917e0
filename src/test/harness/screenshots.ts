/**
 * Takes the pictures of the README from the real thing, in light, dark and high contrast:
 *   npm run screenshots        into media/screenshots/
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPractised } from '../ui/support/practised';
import { Workbench, type Theme } from '../ui/support/workbench';
import { root, temporaryFolder } from './paths';

const target = join(root, 'media/screenshots');
const themes: readonly Theme[] = ['dark', 'light', 'highContrast'];
const suffix: Readonly<Record<Theme, string>> = {
  dark: 'dark',
  light: 'light',
  highContrast: 'contrast',
};

/** Decks that look like somebody's notes. */
function sampleFolder(): string {
  const folder = temporaryFolder('screenshots');
  cpSync(join(root, 'content'), folder, { recursive: true });
  writeFileSync(join(folder, 'notes.md'), '# Notes for Tuesday\n\n## Caching\n\n');
  return folder;
}

async function shoot(workbench: Workbench, name: string): Promise<void> {
  // The mouse leaves no tooltip behind, and the caret does not blink.
  await workbench.page.mouse.move(700, 795);
  await workbench.page.waitForTimeout(900);
  for (const theme of themes) {
    await workbench.setTheme(theme);
    await workbench.page.waitForTimeout(700);
    await workbench.screenshot(`${name}-${suffix[theme]}`, target);
  }
}

async function expand(workbench: Workbench, name: RegExp): Promise<void> {
  const row = workbench.row(name).first();
  await row.waitFor();
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
}

async function answer(workbench: Workbench, grade: string): Promise<void> {
  const show = workbench.panel.getByRole('button', { name: 'Show answer', exact: true });
  await show.click();
  await workbench.panel.getByRole('button', { name: grade, exact: true }).click();
  await workbench.page.waitForTimeout(250);
}

async function main(): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const workbench = await Workbench.open({
    folder: sampleFolder(),
    settings: { 'rehearse.decks.starter': false },
    size: { width: 1280, height: 780 },
  });
  const { page, panel } = workbench;
  try {
    await workbench.openView();
    await expand(workbench, /^Databases/);
    await expand(workbench, /^Indexes/);
    await workbench.runCommand('Rehearse: Start Quiz');
    await workbench.quickPickRow('A deck…').waitFor();
    await workbench.type('A deck');
    await workbench.press('Enter');
    await workbench.quickPickRow('Databases').first().waitFor();
    await workbench.type('Databases');
    await workbench.press('Enter');
    await panel.getByRole('button', { name: 'Show answer', exact: true }).waitFor();
    await shoot(workbench, 'question');
    await panel.getByRole('button', { name: 'Show answer', exact: true }).click();
    await panel.getByRole('button', { name: 'Good', exact: true }).waitFor();
    await shoot(workbench, 'revealed');
    await panel.getByRole('button', { name: 'Good', exact: true }).click();
    for (const grade of ['Easy', 'Again', 'Good', 'Hard', 'Good', 'Good'])
      await answer(workbench, grade);
    await panel
      .getByRole('button', { name: /End session|End quiz/i })
      .first()
      .click();
    await page.waitForTimeout(500);
    await shoot(workbench, 'summary');
    await workbench.closeEditors();
    await workbench.runCommand('Rehearse: Search Questions');
    await page.getByPlaceholder('Type part of the question').waitFor();
    await workbench.type('idempotncy key');
    await page.waitForTimeout(500);
    await shoot(workbench, 'search');
    await workbench.press('Escape');
    await workbench.press('Control+P');
    await page.getByPlaceholder(/Search files/).waitFor();
    await workbench.type('notes.md');
    await workbench.quickPickRow('notes.md').first().waitFor();
    await workbench.press('Enter');
    await page.locator('.view-line').filter({ hasText: 'Caching' }).waitFor();
    await workbench.press('Control+End');
    await workbench.runCommand('Rehearse: Insert Answer');
    await page.getByPlaceholder('Type part of the question').waitFor();
    await workbench.type('cache stampede');
    await page.waitForTimeout(500);
    await workbench.press('Enter');
    await page.waitForTimeout(800);
    await shoot(workbench, 'insert');
  } finally {
    await workbench.close();
  }
  await shootStatistics();
}

/** Statistics of weeks, for those of a minute have nothing to show. */
async function shootStatistics(): Promise<void> {
  const workbench = await openPractised();
  try {
    await workbench.openView();
    await workbench.row(/^Distributed systems/).waitFor();
    await workbench.runCommand('Rehearse: Show Statistics');
    await workbench.panel.getByRole('heading', { name: 'Weakest topics' }).waitFor();
    await shoot(workbench, 'statistics');
  } finally {
    await workbench.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
