import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { awkwardFiles, payloadFiles } from '../fixtures/hostile/corpus';
import { temporaryFolder } from '../harness/paths';
import { Canary } from './support/canary';
import { inspectMarkdown, inspectRows, walk } from './support/hostileProbes';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

/** Find every deck of the corpus between them, most of them several times. */
const queries = [
  ...['script', 'onerror', 'svg', 'style', 'iframe object', 'form input', 'link', 'vscode data'],
  ...['command', 'javascript', 'image', 'snippet', 'icon', 'override zero width', 'src', 'href'],
];

describe('a corpus of hostile decks', function () {
  this.timeout(180_000);
  let canary: Canary;
  let workbench: Workbench;
  const folder = temporaryFolder('hostile');

  before(async () => {
    canary = await Canary.start();
    mkdirSync(join(folder, 'payloads'), { recursive: true });
    for (const { name, bytes } of payloadFiles) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes());
      writeFileSync(join(folder, 'payloads', name), canary.inhabit(text));
    }
    writeFileSync(join(folder, 'answers.txt'), '');
    workbench = await openNotes({
      folder,
      // Room for many rows at once.
      size: { width: 1280, height: 1600 },
      extensions: [canary.extension],
      browserArguments: canary.browserArguments,
      prepare: (context) => canary.listen(context),
      settings: {
        'workbench.hover.delay': 0,
        'workbench.tree.enableStickyScroll': false,
        'rehearse.insert.template': '\n\n${answer}\n\n',
      },
    });
    await workbench.openView();
    await workbench.row(/^script-inline/).waitFor();
  });
  after(async () => {
    await workbench.close();
    await canary.stop();
  });

  // Whatever was done: nothing has come of it.
  afterEach('nothing ran, asked, called or broke a policy', () => {
    assert.deepEqual(canary.ran, [], 'a script ran');
    assert.deepEqual(canary.asked, [], 'an address was asked');
    assert.deepEqual(canary.called, [], 'a command was called');
    assert.deepEqual([...canary.violated, ...workbench.violations], [], 'a policy was violated');
  });

  /**
   * The tooltip of a row further down. The tree lets go of a tooltip whenever it draws its rows
   * anew, as it does while a busy machine is still filtering: then it is asked again.
   */
  async function nextTooltip(): Promise<Locator> {
    const tooltip = workbench.page.locator('.monaco-hover:visible').last();
    for (let attempt = 1; ; attempt++) {
      await workbench.runCommand('Rehearse: Focus on Questions View');
      await workbench.page.locator('.pane-body .monaco-list:focus').waitFor();
      await workbench.press('ArrowDown', 'ArrowDown', 'Control+K', 'Control+I');
      try {
        await tooltip.waitFor({ timeout: 3000 });
        return tooltip;
      } catch (error) {
        if (attempt === 5) throw error;
      }
    }
  }

  it('shows as text in the tree and its tooltips', async () => {
    await workbench.runCommand('Rehearse: Filter Questions');
    await workbench.quickPickRow('New').waitFor();
    await workbench.type('New');
    await workbench.press('Enter');
    // A filter opens the whole tree.
    await workbench.page.getByText('Filtered: ').waitFor();
    const seen = new Set<string>();
    const row = workbench.page.locator('.pane-body .monaco-list-row:visible');
    await row.first().hover();
    // Two screens full: leafing through all of it takes a minute, and each row is made by the same code.
    for (const screen of [1, 2]) {
      await workbench.page.waitForTimeout(150);
      const { texts, forbidden } = await inspectRows(workbench.page, '.pane-body .monaco-list-row');
      assert.deepEqual(forbidden, []);
      for (const text of texts) seen.add(text);
      if (screen === 1) await workbench.page.mouse.wheel(0, 1200);
    }
    assert.ok(seen.size > 50, `${seen.size} rows`);
    // The pointer's own tooltip would take the place of the one asked for by keyboard.
    await workbench.page.mouse.move(900, 500);
    for (let shown = 0; shown < 3; shown++) {
      const tooltip = await nextTooltip();
      assert.equal(await tooltip.locator('a, img, .codicon').count(), 0);
      await workbench.press('Escape');
    }
  });

  it('shows as text in the search', async () => {
    await workbench.runCommand('Rehearse: Search Questions');
    await workbench.page.getByPlaceholder('Type part of the question').waitFor();
    const seen = new Set<string>();
    for (const query of queries) {
      await workbench.press('Control+A');
      await workbench.page.keyboard.insertText(query);
      await workbench.page.waitForTimeout(250);
      const { texts, forbidden } = await inspectRows(
        workbench.page,
        '.quick-input-list .monaco-list-row',
      );
      assert.deepEqual(forbidden, [], query);
      for (const text of texts) seen.add(text);
    }
    assert.ok(seen.size > payloadFiles.length, `${seen.size} rows`);
    await workbench.press('Escape');
  });

  it('is answered in the panel question by question, and goes into notes as it stands', async () => {
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.page.setViewportSize({ width: 1000, height: 700 });
    await workbench.press('Control+P');
    await workbench.type('answers.txt');
    await workbench.quickPickRow('answers.txt').first().waitFor();
    await workbench.press('Enter');
    await workbench.page.getByRole('tab', { name: /answers\.txt/ }).waitFor();
    await workbench.runCommand('View: Split Editor Right');
    await workbench.runCommand('Rehearse: Start Quiz');
    await workbench.quickPickRow('Everything').waitFor();
    await workbench.type('Everything');
    await workbench.press('Enter');
    await workbench.panel.locator('.count').waitFor();
    const walked = await walk(await workbench.panelFrame());
    for (const { prompt, inspected, forbidden } of walked) {
      assert.ok(inspected > 0, prompt);
      assert.deepEqual(forbidden, [], prompt);
    }
    assert.ok(walked.length >= 2 * payloadFiles.length - 2, `${walked.length} questions`);
    await workbench.panel.getByText('Session finished').waitFor();
    const text = await workbench.panel.locator('body').innerText();
    assert.match(text, /Forgotten/);
    await workbench.page
      .getByRole('tab', { name: /answers\.txt/ })
      .first()
      .click();
    await workbench.press('Control+S');
    await workbench.page.waitForTimeout(700);
    const notes = readFileSync(join(folder, 'answers.txt'), 'utf8');
    const verbatim = payloadFiles.filter(({ payload = '' }) =>
      notes.includes(canary.inhabit(payload)),
    );
    assert.ok(verbatim.length > payloadFiles.length / 8, `${verbatim.length} payloads`);
  });

  it('shows as text in the statistics', async () => {
    await workbench.closeEditors();
    await workbench.runCommand('Rehearse: Show Statistics');
    await workbench.page.getByRole('tab', { name: 'Statistics' }).waitFor();
    await workbench.panel.getByText('script-inline').first().waitFor();
    const frame = await workbench.panelFrame();
    const found = await frame.evaluate(() => ({
      scripts: document.querySelectorAll('body script').length,
      others: document.querySelectorAll('iframe, object, embed, form, img, body style').length,
    }));
    assert.deepEqual(found, { scripts: 1, others: 0 });
  });

  it('is asked in a mock interview', async () => {
    await workbench.closeEditors();
    await workbench.runCommand('Rehearse: Start Mock Interview');
    for (const label of ['15 minutes', 'Any seniority']) {
      await workbench.quickPickRow(label).first().waitFor();
      await workbench.type(label);
      await workbench.press('Enter');
    }
    await workbench.page.getByPlaceholder('Which topics?').waitFor();
    const rows = await inspectRows(workbench.page, '.quick-input-list .monaco-list-row');
    assert.deepEqual(rows.forbidden, []);
    assert.ok(rows.texts.length > 5);
    await workbench.press('Enter');
    await workbench.panel.locator('.count').waitFor();
    await workbench.panel.getByRole('button', { name: 'Show answer', exact: true }).click();
    await workbench.panel.getByRole('button', { name: 'Good', exact: true }).waitFor();
    const found = await (await workbench.panelFrame()).evaluate(inspectMarkdown);
    assert.deepEqual(found.forbidden, []);
  });

  it('shows as text in the deck report and in its preview, with awkward files beside it', async () => {
    await workbench.closeEditors();
    mkdirSync(join(folder, 'awkward'));
    for (const { name, bytes } of awkwardFiles) {
      const content = bytes();
      // The monsters have their unit tests, and cost minutes on a busy machine.
      if (content.length < 100_000) writeFileSync(join(folder, 'awkward', name), content);
    }
    await workbench.runCommand('Rehearse: Read All Decks Again');
    await workbench.runCommand('Rehearse: Show Deck Report');
    await workbench.page.getByRole('tab', { name: /Deck report/ }).waitFor();
    await workbench.runCommand('Markdown: Open Preview');
    await workbench.panel.getByRole('heading', { name: 'Decks', exact: true }).waitFor();
    // The report follows the decks.
    await workbench.panel.locator('a[data-href^="/awkward/"]').first().waitFor();
    const frame = await workbench.panelFrame();
    const found = await frame.evaluate(() => ({
      addresses: [...document.querySelectorAll('.markdown-body a[href]')].map(
        (link) => link.getAttribute('data-href') ?? link.getAttribute('href') ?? '',
      ),
      others: document.querySelectorAll(
        '.markdown-body :is(img, iframe, script, style, form, svg, video, [onerror], [style])',
      ).length,
    }));
    assert.ok(found.addresses.length >= payloadFiles.length, `${found.addresses.length} links`);
    for (const address of found.addresses) assert.match(address, /^\/(?:payloads|awkward)\/[^:]+$/);
    assert.equal(found.others, 0);
  });
});
