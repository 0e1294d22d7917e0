// Mutation testing by hand: npm run mutation -- src/practice/scheduler.ts
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'rehearse',
  plugins: ['./src/test/mutation/mochaRunner.mjs'],
  testRunnerNodeArgs: ['--import', 'tsx'],
  rehearse: {
    // Those that say something about bank/ and practice/ within seconds.
    spec: [
      'src/test/unit/{bank,decode,frontMatter,identity,parse,practice,search}/**/*.test.ts',
      'src/test/unit/protocol/*.test.ts',
    ],
    ignore: [
      // A process or a history each.
      'src/test/unit/parse/cli.test.ts',
      'src/test/unit/identity/replay.test.ts',
      'src/test/unit/identity/history.test.ts',
      // Megabytes each, and nothing that the others do not say.
      'src/test/unit/parse/hostile.test.ts',
      'src/test/unit/parse/corpora.test.ts',
      'src/test/unit/decode/sharedFiles.test.ts',
      'src/test/unit/frontMatter/hostile.test.ts',
    ],
  },
  coverageAnalysis: 'perTest',
  // Constants: each would need the tests to be loaded anew.
  ignoreStatic: true,
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['dist', 'out', 'media', '.rehearse-dev', '*.vsix', 'reports'],
  tempDirName: 'out/stryker',
  // Other people work on this machine.
  concurrency: 1,
  timeoutMS: 3000,
  warnings: { unknownOptions: false },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'out/mutation/report.html' },
  jsonReporter: { fileName: 'out/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
