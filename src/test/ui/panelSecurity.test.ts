import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Canary } from './support/canary';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

/** What a page that was taken over might say to the host. */
const forged: readonly unknown[] = [
  ...[null, undefined, 1, 'grade', [], {}, [{ type: 'next' }]],
  { type: 'execute', command: 'canary.ran' },
  { type: 'command', command: 'canary.ran', arguments: [] },
  { type: 'openSource', revision: -1, uri: 'file:///etc/passwd' },
  { type: 'insert', revision: 'REVISION', path: '/etc/passwd' },
  { type: 'grade', revision: 'REVISION', grade: 3, command: 'canary.ran' },
  { type: 'grade', revision: 1e9, grade: 3 },
  { type: 'grade', revision: 1, grade: 5 },
  { type: 'constructor', revision: 1 },
  { type: '__proto__', revision: 1 },
  { type: 'toString', revision: 1 },
  JSON.parse('{"type":"next","revision":"1","__proto__":{"revision":1}}'),
  { type: 'draft', revision: 1, draft: 'x'.repeat(100_000) },
  { type: 'reveal', revision: 1, draft: { toString: 'x' } },
  { type: 'pick', revision: 1, picked: [-1, 1e9, '0'] },
  { type: 'practiseSection', deckUri: 'file:///etc/passwd', section: '' },
  { type: 'render', view: { kind: 'notice', title: 'x', text: 'x', revision: 1 } },
];

/** What a script might try in the panel, and what comes of it. */
const attempts = [
  ['image', 'refused'],
  ['style', 'refused'],
  ['fetch', 'thrown'],
  ['script', 'thrown'],
  ['markup', 'thrown'],
  ['handler', 'thrown'],
  ['policy', 'thrown'],
  ['beacon', 'silent'],
  ['form', 'silent'],
  // Chromium puts an empty page in its place, and says that this has loaded.
  ['frame', 'loaded'],
] as const;

describe('the panel, should a script ever run in it', () => {
  let canary: Canary;
  let workbench: Workbench;

  before(async () => {
    canary = await Canary.start();
    workbench = await openNotes({
      extensions: [canary.extension],
      browserArguments: canary.browserArguments,
      prepare: (context) => canary.listen(context),
    });
    await workbench.openView();
    await workbench.row(/^Resilience/).click();
    await workbench.row(/^What is a bulkhead\?/).click();
    await workbench.panel.getByText('What is a bulkhead?').first().waitFor();
  });
  after(async () => {
    await workbench.close();
    await canary.stop();
  });

  it('stands under a policy that forbids all but its own script, style and pictures', async () => {
    const policy = await workbench.panel
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    const own = "'self' https://*.vscode-cdn.net";
    assert.equal(
      policy?.replace(/nonce-[0-9a-f]{32}/, 'nonce-…'),
      [
        "default-src 'none'",
        `img-src ${own}`,
        `style-src ${own} 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
        `font-src ${own}`,
        "script-src 'nonce-…'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types fast-html dompurify',
      ].join('; '),
    );
  });

  it('loads, frames, submits and turns into script nothing', async () => {
    const frame = await workbench.panelFrame();
    const before = canary.violated.length;
    for (const [name, expected] of attempts) {
      assert.equal(await frame.evaluate(attempt, name), expected, name);
      // For a frame Chromium gets a connection ready before it looks at the policy, and then asks nothing.
      const asked = canary.asked.filter((what) => name !== 'frame' || what !== 'connection');
      assert.deepEqual(asked, [], name);
    }
    assert.ok(canary.violated.length > before, 'the canary hears violations');
    assert.deepEqual(canary.ran, []);
  });

  it('gives it the files of its own two folders and no others', async () => {
    const frame = await workbench.panelFrame();
    const base = await frame.evaluate(
      () => document.querySelector('script[src]')?.getAttribute('src') ?? '',
    );
    const folder = base.replace(/dist\/webview\/question\.js.*$/, '');
    const status = (url: string): Promise<number> =>
      frame.evaluate(async (address) => {
        const link = document.createElement('link');
        return new Promise<number>((resolve) => {
          link.rel = 'stylesheet';
          link.onload = () => resolve(200);
          link.onerror = () => resolve(0);
          link.href = address;
          document.head.append(link);
        });
      }, url);
    assert.equal(await status(`${folder}dist/webview/statistics.css`), 200);
    // A style sheet outside, by every way to write where it is.
    const outside = 'node_modules/highlight.js/styles/default.css';
    for (const path of [
      outside,
      `media/../${outside}`,
      `dist/webview/../../${outside}`,
      `media/..%2f${outside}`,
      `media/%2e%2e/${outside}`,
      `media\\..\\${outside}`,
    ]) {
      assert.equal(await status(`${folder}${path}`), 0, path);
    }
  });

  it('is not obeyed when it says what no panel says', async () => {
    await saysInVain(forged);
    // The host still listens to what a panel does say.
    await say(
      Array.from({ length: 20 }, (_, revision) => ({ type: 'reveal', revision, draft: '' })),
    );
    await workbench.panel.getByRole('heading', { name: 'Answer' }).waitFor();
  });

  it('is not obeyed in the statistics either', async () => {
    await workbench.closeEditors();
    await workbench.runCommand('Rehearse: Show Statistics');
    await workbench.panel.getByRole('heading', { name: 'Statistics' }).first().waitFor();
    await saysInVain([
      ...forged,
      { type: 'practiseSection', deckUri: 'file:///etc/passwd', section: 'root' },
      { type: 'practiseSection', deckUri: '../../../etc/passwd', section: '' },
    ]);
    await say([{ type: 'startQuiz' }]);
    await workbench.quickPickRow('Everything').waitFor();
    await workbench.press('Escape');
  });

  /** Lets the panel send messages to the host. */
  async function say(messages: readonly unknown[]): Promise<void> {
    const frame = await workbench.panelFrame();
    await frame.evaluate((all) => {
      const { panelApi } = window as unknown as { panelApi: { postMessage(m: unknown): void } };
      for (const message of all) panelApi.postMessage(message);
    }, messages);
  }

  /** Sends messages after which nothing may be open, stored or called that was not before. */
  async function saysInVain(messages: readonly unknown[]): Promise<void> {
    const journal = join(workbench.dataFolder, 'user/User/globalStorage/rehearse.rehearse/journal');
    const events = (): string =>
      existsSync(journal)
        ? readdirSync(journal)
            .map((name) => readFileSync(join(journal, name), 'utf8'))
            .join('')
        : '';
    const before = events();
    const tabs = await workbench.page.getByRole('tab').allInnerTexts();
    await say(messages);
    await workbench.page.waitForTimeout(1000);
    assert.deepEqual(await workbench.page.getByRole('tab').allInnerTexts(), tabs);
    assert.equal(await workbench.page.locator('.quick-input-widget:visible').count(), 0);
    assert.equal(events(), before);
    assert.deepEqual(canary.called, []);
  }
});

/** Runs in the panel. */
async function attempt(name: (typeof attempts)[number][0]): Promise<string> {
  const far = `http://canary.invalid/${name}`;
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy(name: string, rules: object): unknown };
  };
  const loads = (element: HTMLElement): Promise<string> =>
    new Promise((resolve) => {
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      setTimeout(() => resolve('silent'), 500);
      document.body.append(element);
    });
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, set: object): HTMLElement =>
    Object.assign(document.createElement(tag), set);
  try {
    switch (name) {
      case 'image':
        return await loads(make('img', { src: far }));
      case 'style':
        return await loads(make('link', { rel: 'stylesheet', href: far }));
      case 'script':
        return await loads(make('script', { src: far }));
      case 'frame':
        return await loads(make('iframe', { src: far }));
      case 'fetch':
        return String((await fetch(far)).status);
      case 'markup':
        document.body.innerHTML = '<b>x</b>';
        return 'done';
      case 'handler':
        document.body.setAttribute('onclick', 'window.pwned = 1');
        document.body.click();
        return 'done';
      case 'policy':
        trustedTypes.createPolicy('other', {});
        return 'done';
      case 'beacon':
        navigator.sendBeacon(far, 'x');
        break;
      case 'form': {
        const form = make('form', { action: far }) as HTMLFormElement;
        document.body.append(form);
        form.submit();
      }
    }
    return await new Promise((resolve) => setTimeout(() => resolve('silent'), 300));
  } catch {
    return 'thrown';
  }
}
