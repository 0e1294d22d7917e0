// Builds everything that ships, and on request the tests that run inside VS Code, into dist/ and out/.
//   node esbuild.mjs [--watch] [--production] [--tests]
import { readdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { bundledPackages, noticesText } from './build/bundled.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const watch = flags.has('--watch');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'silent',
  target: 'es2022',
  loader: { '.svg': 'text' },
  metafile: production,
};

const starterDecks = (await readdir('content')).filter((name) => name.endsWith('.md')).sort();

/** @type {esbuild.BuildOptions} */
const host = {
  ...common,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  define: { STARTER_DECKS: JSON.stringify(starterDecks) },
};

/** @type {esbuild.BuildOptions[]} */
const targets = [
  { ...host, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
  {
    // The same extension for the web worker host of vscode.dev, where neither Node nor its globals are.
    ...host,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    define: { ...host.define, global: 'globalThis' },
  },
  { ...host, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js' },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: {
      question: 'webview/question/main.ts',
      statistics: 'webview/statistics/main.ts',
      plan: 'webview/plan/main.ts',
    },
    outdir: 'dist/webview',
  },
];
/**
 * The list of test files that the runner inside VS Code loads.
 * @type {esbuild.Plugin}
 */
const suites = {
  name: 'suites',
  setup(build) {
    const folder = resolve('src/test/vscode');
    build.onResolve({ filter: /^virtual:suites$/ }, () => ({
      path: 'suites',
      namespace: 'suites',
    }));
    build.onLoad({ filter: /.*/, namespace: 'suites' }, async () => {
      const files = (await readdir(folder)).filter((name) => name.endsWith('.test.ts')).sort();
      const loaders = files.map((name) => `() => import('./${name}')`);
      return { contents: `export const suites = [${loaders.join(', ')}];`, resolveDir: folder };
    });
  },
};
if (flags.has('--tests')) {
  targets.push({
    ...host,
    external: ['vscode', 'mocha'],
    entryPoints: ['src/test/vscode/index.ts'],
    outfile: 'out/test/vscode/index.js',
    minify: false,
    sourcemap: 'inline',
    plugins: [suites],
  });
}

/**
 * Prints what the watch task's problem matcher looks for: a line at the start, one a problem, one at
 * the end.
 * @type {esbuild.Plugin}
 */
const report = {
  name: 'report',
  setup(build) {
    build.onStart(() => {
      if (watch) console.log('[watch] build started');
    });
    build.onEnd((result) => {
      for (const { text, location } of [...result.errors, ...result.warnings]) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      if (watch) console.log('[watch] build finished');
    });
  },
};

if (!watch) await rm('dist', { recursive: true, force: true });
const contexts = await Promise.all(
  targets.map((target) =>
    esbuild.context({ ...target, plugins: [...(target.plugins ?? []), report] }),
  ),
);
if (watch) {
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  try {
    const results = await Promise.all(contexts.map((context) => context.rebuild()));
    if (production) await writeNotices(results);
  } catch (error) {
    // esbuild's own have been printed.
    if (!(error instanceof Error && 'errors' in error)) console.error(error);
    process.exitCode = 1;
  } finally {
    await Promise.all(contexts.map((context) => context.dispose()));
  }
}

/**
 * Writes what must go along with the bundles, and for build/sbom.mjs which packages they hold; the
 * command line and the tests are not shipped.
 * @param {readonly esbuild.BuildResult[]} results
 */
async function writeNotices(results) {
  const metafiles = results.flatMap(({ metafile }) => metafile ?? []);
  const shipped = metafiles.filter(
    ({ outputs }) => !Object.keys(outputs).some((path) => /cli\.js$|^out\//.test(path)),
  );
  const packages = await bundledPackages(shipped);
  await writeFile('dist/THIRD_PARTY_NOTICES.txt', noticesText(packages));
  const names = packages.map(({ name, version, license }) => ({ name, version, license }));
  await writeFile('dist/bundled.json', JSON.stringify(names, undefined, 2));
}
