import assert from 'node:assert/strict';
import { execute, targets } from '../../fuzz/campaign';
import { describeSeeds } from '../../fuzz/seeds';

/** Some ten seconds in all; `npm run fuzz` goes on from there. */
const EXECUTIONS = 500;
const SEED = 20261121;

describe('Fuzzing', function () {
  this.timeout(120_000);

  before(() => {
    console.log(`    ${describeSeeds()}, ${EXECUTIONS} mutations for each way in`);
  });

  for (const target of targets) {
    it(`finds nothing in ${target.name}`, async () => {
      for (let execution = 0; execution < EXECUTIONS; execution++) {
        const find = await execute(target, SEED, execution);
        if (find === null) continue;
        const input = Buffer.from(find.input).toString();
        assert.fail(`${find.error.stack}\nexecution ${execution}: ${JSON.stringify(input)}`);
      }
    });
  }

  it('notices what breaks, and makes it small', async () => {
    const find = await execute(
      {
        name: 'broken',
        kind: 'bytes',
        make: () => Buffer.from('some text with an x in it, and more'),
        check: (bytes) => assert.ok(!bytes.includes(0x78)),
      },
      SEED,
      1,
    );
    assert.equal(Buffer.from(find!.input).toString(), 'x');
  });
});
