// Writes rehearse.cdx.json, the list of what the .vsix is made of (CycloneDX): of all that npm knows
// the packages that the last build put into the bundles. Everything is a development dependency, for
// nothing is installed with the extension, so npm alone can't tell.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const { status, stdout } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
  { encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' },
);
if (status !== 0) throw new Error('npm sbom failed.');
const bom = JSON.parse(stdout);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const bundled = JSON.parse(readFileSync('dist/bundled.json', 'utf8'));
const references = new Set(bundled.map((one) => `${one.name}@${one.version}`));

const components = bom.components
  .filter((component) => references.has(component['bom-ref']))
  // In the bundle it is neither optional nor for development.
  .map(({ properties: _, ...component }) => ({ ...component, scope: 'required' }));
if (components.length !== references.size) {
  const found = new Set(components.map((component) => component['bom-ref']));
  const missing = [...references].filter((reference) => !found.has(reference));
  throw new Error(`package-lock.json does not know ${missing.join(', ')}: run “npm install”.`);
}
const root = bom.metadata.component;
const kept = (/** @type {readonly string[]} */ names) =>
  names.filter((name) => references.has(name));
const result = {
  ...bom,
  metadata: {
    ...bom.metadata,
    component: { ...root, name: 'rehearse', version, description: 'VS Code extension' },
  },
  components,
  dependencies: bom.dependencies
    .filter(({ ref }) => ref === root['bom-ref'] || references.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: kept(dependsOn) })),
};
writeFileSync('rehearse.cdx.json', `${JSON.stringify(result, undefined, 2)}\n`);
console.log(`rehearse.cdx.json: ${components.length} packages`);
