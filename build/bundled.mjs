// Which npm packages are in what esbuild has bundled, and under which licences.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} license SPDX expression, as its package.json has it
 * @property {string} homepage '' where it names none
 * @property {string} text its licence, and notices that must go along
 */

/**
 * The packages of which something stands in the outputs, by name.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {Promise<readonly BundledPackage[]>}
 * @throws Error where a package has no licence text: it may not be shipped like that
 */
export async function bundledPackages(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  const packages = await Promise.all([...folders].map(readPackage));
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * What goes along with the bundles as THIRD_PARTY_NOTICES.txt.
 * @param {readonly BundledPackage[]} packages
 */
export function noticesText(packages) {
  const parts = packages.map(({ name, version, license, homepage, text }) =>
    [`${name} ${version} (${license})`, homepage, '', text].join('\n'),
  );
  return ['Rehearse includes these packages.', ...parts].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** @returns {Promise<BundledPackage>} */
async function readPackage(/** @type {string} */ folder) {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, homepage = '', author } = manifest;
  const files = await readdir(folder);
  const texts = files.filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file)).sort();
  const read = await Promise.all(texts.map((file) => readFile(join(folder, file), 'utf8')));
  // Some name the MIT licence and leave its text out.
  if (texts.length === 0 && license === 'MIT' && author) read.push(mit(author.name ?? author));
  if (typeof license !== 'string' || read.length === 0) {
    throw new Error(`${folder} does not say under which licence it may be shipped.`);
  }
  const text = read.map((part) => part.replaceAll('\r\n', '\n').trim()).join('\n\n');
  return { name, version, license, homepage, text };
}

/** The licence's standard text (https://spdx.org/licenses/MIT.html). */
function mit(/** @type {string} */ holder) {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
