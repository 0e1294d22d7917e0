// A test runner for Stryker that loads the unit tests once and runs, for each mutant, those that reach
// it. (Stryker's own for mocha needs files that mocha 12 no longer has.)
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  commonTokens,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';

/** Where instrumented code looks for the mutant to be, and notes which it has come by. */
const context = (globalThis.__stryker__ ??= {});

/** @implements {import('@stryker-mutator/api/test-runner').TestRunner} */
class MochaRunner {
  #mocha = new Mocha({ reporter: class {}, timeout: 0 });
  #byTest = false;

  constructor(files) {
    for (const file of files) this.#mocha.addFile(file);
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    this.#mocha.cleanReferencesAfterRun(false);
    const runner = this;
    this.#mocha.suite.beforeEach(function () {
      if (runner.#byTest) context.currentTestId = this.currentTest.fullTitle();
    });
    await this.#mocha.loadFilesAsync();
  }

  async dryRun({ coverageAnalysis, disableBail }) {
    this.#byTest = coverageAnalysis === 'perTest';
    const result = await this.#run(disableBail);
    this.#byTest = false;
    return { ...result, mutantCoverage: context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit ? 0 : undefined;
    context.activeMutant = activeMutant.id;
    this.#mocha.grep(testFilter ? new RegExp(testFilter.map(exactly).join('|')) : /^/);
    const result = await this.#run(disableBail);
    return toMutantRunResult(determineHitLimitReached(context.hitCount, hitLimit) ?? result);
  }

  #run(disableBail) {
    const tests = [];
    setBail(this.#mocha.suite, !disableBail);
    return new Promise((done) => {
      const began = new Map();
      const note = (test, more) => {
        const timeSpentMs = Date.now() - (began.get(test) ?? Date.now());
        const id = test.fullTitle();
        tests.push({ id, name: id, timeSpentMs, ...more });
      };
      this.#mocha
        .run(() => done({ status: DryRunStatus.Complete, tests }))
        .on('test', (test) => began.set(test, Date.now()))
        .on('pass', (test) => note(test, { status: TestStatus.Success }))
        .on('fail', (test, error) => {
          note(test, { status: TestStatus.Failed, failureMessage: String(error?.stack ?? error) });
        });
    });
  }
}

function exactly(title) {
  return `^${title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;
}

function setBail(suite, bail) {
  suite.bail(bail);
  for (const child of suite.suites) setBail(child, bail);
}

const create = (options) => {
  const { spec, ignore } = options.rehearse;
  const ignored = new Set(globSync(ignore));
  return new MochaRunner(
    globSync(spec)
      .filter((file) => !ignored.has(file))
      .sort()
      .map((file) => resolve(file)),
  );
};
create.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'rehearse', create)];
