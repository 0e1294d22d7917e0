import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../harness/paths';
import type { Theme, Workbench } from './workbench';

const axe = readFileSync(
  createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Fails where axe finds anything wrong with the panel in front, in any of the themes. */
export async function assertAccessible(workbench: Workbench, what: string): Promise<void> {
  for (const theme of ['dark', 'light', 'highContrast'] satisfies readonly Theme[]) {
    await workbench.setTheme(theme);
    await workbench.page.waitForTimeout(400);
    assert.deepEqual(await violations(workbench), [], `${what}, ${theme}`);
  }
}

async function violations(workbench: Workbench): Promise<readonly string[]> {
  const frame = await workbench.panelFrame();
  await frame.evaluate(axe);
  const results = await frame.evaluate<AxeResults>('axe.run()');
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ''}`);
}
