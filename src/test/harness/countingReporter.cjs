// mocha's own spec reporter, which also notes how many tests of each file passed, failed and were
// skipped: the whole run adds them up at its end, and tries the files that failed again.
const { appendFileSync } = require('node:fs');
const { relative } = require('node:path');
const Mocha = require('mocha');

module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const counts = new Map();
    const note = (what) => (test) => {
      const file = test.file ? relative(process.cwd(), test.file) : '';
      const count = counts.get(file) ?? { file, passes: 0, failures: 0, pending: 0 };
      counts.set(file, count);
      count[what]++;
    };
    runner.on('pass', note('passes'));
    runner.on('fail', note('failures'));
    runner.on('pending', note('pending'));
    runner.once('end', () => {
      const to = process.env.REHEARSE_TEST_COUNTS;
      const lines = [...counts.values()].map((count) => `${JSON.stringify(count)}\n`);
      if (to) appendFileSync(to, lines.join(''));
    });
  }
};
