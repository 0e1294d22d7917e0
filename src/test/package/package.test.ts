import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { zipEntries } from './zipEntries';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly unknown[];
  readonly hashes: readonly unknown[];
}

describe('npm run package', function () {
  this.timeout(120_000);
  let entries: ReadonlyMap<string, Buffer>;
  const text = (name: string): string => entries.get(`extension/${name}`)?.toString() ?? '';

  before(() => {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'package'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(status, 0, stdout + stderr);
    entries = zipEntries(readFileSync(join(root, 'rehearse.vsix')));
  });

  it('puts into the .vsix what runs and what the marketplace shows, and nothing else', () => {
    const decks = readdirSync(join(root, 'content')).map((name) => `extension/content/${name}`);
    assert.deepEqual(
      [...entries.keys()].sort(),
      [
        '[Content_Types].xml',
        'extension.vsixmanifest',
        'extension/LICENSE.txt',
        'extension/changelog.md',
        ...decks,
        'extension/dist/THIRD_PARTY_NOTICES.txt',
        'extension/dist/extension.js',
        'extension/dist/web/extension.js',
        'extension/dist/webview/plan.css',
        'extension/dist/webview/plan.js',
        'extension/dist/webview/question.css',
        'extension/dist/webview/question.js',
        'extension/dist/webview/statistics.css',
        'extension/dist/webview/statistics.js',
        'extension/media/icon.png',
        'extension/media/panel-dark.svg',
        'extension/media/panel-light.svg',
        'extension/media/rehearse.svg',
        'extension/package.json',
        'extension/package.nls.json',
        'extension/readme.md',
      ].sort(),
    );
  });

  it('leaves no source maps and no paths of this machine in the bundles', () => {
    for (const name of entries.keys()) {
      if (!name.endsWith('.js')) continue;
      const bundle = entries.get(name)!.toString();
      assert.doesNotMatch(bundle, /sourceMappingURL=/, name);
      assert.ok(!bundle.includes(root), name);
    }
  });

  it('asks for nothing but VS Code and Node: all else is in the bundles', () => {
    const requiredBy = (name: string): readonly (string | undefined)[] => {
      const found = text(name).matchAll(/\brequire\("([^"]+)"\)/g);
      return [...new Set([...found].map(([, module]) => module))].sort();
    };
    // gray-matter brings `fs` along, for a function that nobody calls.
    assert.deepEqual(requiredBy('dist/extension.js'), ['fs', 'vscode']);
    assert.deepEqual(requiredBy('dist/web/extension.js'), ['vscode']);
  });

  it('lists the licence of every package in the bundles, and the same packages in the SBOM', () => {
    const notices = text('dist/THIRD_PARTY_NOTICES.txt');
    const sbom = JSON.parse(readFileSync(join(root, 'rehearse.cdx.json'), 'utf8')) as {
      readonly bomFormat: string;
      readonly components: readonly Component[];
    };
    assert.equal(sbom.bomFormat, 'CycloneDX');
    const listed = [...notices.matchAll(/^-{80}\n\n(\S+) (\S+) \((.+)\)$/gm)];
    assert.deepEqual(
      sbom.components.map(({ name, version }) => `${name} ${version}`).sort(),
      listed.map(([, name, version]) => `${name} ${version}`).sort(),
    );
    for (const { name, licenses, hashes } of sbom.components) {
      assert.ok(licenses.length > 0 && hashes.length > 0, name);
    }
    for (const name of ['markdown-it', 'dompurify', 'fuse.js', 'gray-matter', 'ts-fsrs']) {
      assert.ok(
        listed.some((one) => one[1] === name),
        name,
      );
    }
    // Such as may go into an MIT-licensed package without further ado.
    const permissive = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|\(MPL-2\.0 OR Apache-2\.0\))$/;
    for (const [, name, , license] of listed) assert.match(license!, permissive, name);
  });
});
