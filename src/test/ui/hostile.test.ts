import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { openNotes } from './support/notes';
import type { Workbench } from './support/workbench';

/** What decks may try, by what it tries; `CANARY` is an address that must never be asked. */
const payloads: Readonly<Record<string, string>> = {
  script: '<script>window.pwned=1</script><script src="CANARY/a.js"></script>',
  'image error': '<img src=x onerror="window.pwned=1"><img src="CANARY/b.png">',
  'markdown image': '![track](CANARY/c.png) ![data](data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=)',
  svg: '<svg onload="window.pwned=1"><script>window.pwned=1</script><use href="CANARY/d.svg#x"/></svg>',
  mathml:
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.pwned=1&gt;">',
  noscript: '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>">',
  style: '<style>@import "CANARY/e.css"; body{background:url(CANARY/f.png)}</style>',
  'style attribute': '<div style="position:fixed;inset:0;background:url(CANARY/g.png)">over</div>',
  base: '<base href="CANARY/">',
  'meta refresh': '<meta http-equiv="refresh" content="0;url=CANARY/h">',
  iframe:
    '<iframe src="CANARY/i"></iframe><iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  object: '<object data="CANARY/j"></object><embed src="CANARY/k">',
  form: '<form action="CANARY/l"><button autofocus onfocus="window.pwned=1">go</button></form>',
  'details toggle': '<details open ontoggle="window.pwned=1"><summary>x</summary>y</details>',
  media:
    '<video src="CANARY/m" poster="CANARY/n.png" autoplay></video><audio src="CANARY/o" autoplay></audio>',
  srcset: '<picture><source srcset="CANARY/p.png"><img srcset="CANARY/q.png 2x"></picture>',
  link: '<link rel="preload" href="CANARY/r" as="script"><link rel="dns-prefetch" href="CANARY">',
  clobbering: '<a id="body" name="acquireVsCodeApi">x</a><form id="document"></form>',
  command:
    '[run](command:workbench.action.closeWindow) <a href="command:workbench.action.quit">quit</a>',
  schemes:
    '[a](vscode://x) [b](file:///etc/passwd) [c](smb://host/share) [d](ms-msdt:x) [e](//host/x) [f](\\\\host\\x)',
  'javascript link':
    '[x](javascript:window.pwned=1) <a href="jav&#x0A;ascript:window.pwned=1">y</a>',
  'data link': '<a href="data:text/html,<script>1</script>">z</a>',
  ping: '<a href="https://example.com/" ping="CANARY/s">p</a>',
  'script end': '`</script><script>window.pwned=1</script>` \u2028 \u2029',
  context: '<div data-vscode-context=\'{"webviewSection":"x"}\'>menu</div>',
};

describe('a hostile deck', () => {
  let workbench: Workbench;
  let canary: Server;
  const asked: string[] = [];

  before(async () => {
    canary = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    const address = canary.address();
    assert.ok(address !== null && typeof address === 'object');
    const origin = `http://127.0.0.1:${address.port}`;
    workbench = await openNotes();
    const deck = Object.entries(payloads).map(([name, payload], index) => {
      const text = payload.replaceAll('CANARY', origin);
      return `### ${index + 1}. What does ${name} do?\n\n${text}\n\n**Answer:** before ${text} after\n`;
    });
    writeFileSync(join(workbench.folder, 'hostile.md'), `# Hostile\n\n${deck.join('\n')}`);
    await workbench.openView();
    await workbench.row(/^Hostile/).waitFor();
  });
  after(async () => {
    await workbench.close();
    canary.close();
  });

  it('shows its text in every view, and nothing of it runs, loads or leads elsewhere', async () => {
    await workbench.row(/^Hostile/).hover();
    await workbench
      .row(/^Hostile/)
      .getByRole('button', { name: 'Quiz from Here' })
      .click();
    const button = (name: string) => workbench.panel.getByRole('button', { name, exact: true });
    for (const name of Object.keys(payloads)) {
      await workbench.panel.getByText(`What does ${name} do?`).first().waitFor();
      await button('Show answer').click();
      await button('Good').waitFor();
      const frame = await workbench.panelFrame();
      const found = await frame.evaluate(inspect);
      assert.ok(found.inspected > 0, `${name}: its text is shown`);
      assert.deepEqual([found.pwned, found.forbidden], [false, []], name);
      await button('Next').click();
    }
    assert.deepEqual(asked, []);
    assert.deepEqual(workbench.violations, []);
  });

  it('has a strict policy around it, should the sanitiser ever fail', async () => {
    const policy = await workbench.panel
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    for (const part of [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-src 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      assert.ok(policy?.includes(part), part);
    }
    assert.match(policy ?? '', /script-src 'nonce-[0-9a-f]{32}'/);
    assert.ok(!policy?.includes('unsafe'), policy ?? '');
  });
});

/** Runs in the panel: what is there that must not be. */
function inspect(): { pwned: boolean; forbidden: string[]; inspected: number } {
  const harmless = /^(?:https?:\/\/|mailto:|#)/i;
  const forbidden: string[] = [];
  const elements = document.querySelectorAll('.markdown *');
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      const bad =
        name.startsWith('on') ||
        name === 'style' ||
        name === 'srcset' ||
        name.startsWith('data-vscode') ||
        ((name === 'href' || name === 'src') && !harmless.test(value));
      if (bad) forbidden.push(`${element.tagName} ${name}=${value}`);
    }
    if (
      /^(?:script|iframe|object|embed|form|base|meta|link|style|video|audio|svg|math)$/i.test(
        element.tagName,
      )
    ) {
      forbidden.push(element.tagName);
    }
  }
  const pwned = 'pwned' in window || 'pwned' in parent;
  return { pwned, forbidden, inspected: elements.length };
}
