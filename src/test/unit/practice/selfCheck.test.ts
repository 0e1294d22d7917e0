import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Rubric } from '../../../bank/question';
import { expectationsOf, judge, selfCheck, type SelfCheck } from '../../../practice/selfCheck';
import { keyTerms } from '../../../practice/selfCheck/keyTerms';
import { measure, precision, readDrafts, recall } from '../../bench/selfCheckScore';

const check = (
  draft: string,
  mustHear: readonly string[],
  reject: readonly string[] = [],
): SelfCheck => selfCheck(draft, { mustHear, bonus: [], reject, source: 'rubric' });

const tick = (draft: string, concept: string): string | undefined =>
  check(draft, [concept]).concepts[0]?.tick;

const trips = (draft: string, signal: string): boolean =>
  check(draft, [], [signal]).tripped.length > 0;

describe('the ticks of the self-check', () => {
  it('see through stems, short forms, other words and slips of the keyboard', () => {
    for (const [draft, concept] of [
      ['We deploy to k8s.', 'Kubernetes'],
      ['We deploy to Kubernetes.', 'k8s'],
      ['Orders go through an MQ.', 'Message queue'],
      ['Orders go through a message queue.', 'MQ'],
      ['An LB spreads the calls.', 'Load balancer'],
      ['Rows are read from the db.', 'Database (RDS/Postgres)'],
      ['It sits in Postgres.', 'Database (RDS/Postgres)'],
      ['requests were validated', 'Request validation (Pydantic)'],
      ['The servers are synchronised.', 'Synchronization'],
      ['We use a loadbalencer… I mean a load balancer.', 'Load balancer'],
      ['Then comes the replica set.', 'ReplicaSet'],
      ['It waits for I/O.', 'I/O'],
      ['It is written in C++.', 'C++'],
      ['We limit the rate of calls.', 'Rate limiting'],
    ] as const) {
      assert.equal(tick(draft, concept), 'covered', `${concept} in: ${draft}`);
    }
  });

  it('are not fooled by half of a name, by a denial or by nothing at all', () => {
    assert.equal(tick('There is a single thread.', 'Worker threads'), 'missed');
    assert.notEqual(tick('We never use a load balancer.', 'Load balancer'), 'covered');
    assert.equal(tick('', 'Load balancer'), 'missed');
    assert.equal(tick('I like C.', 'C++'), 'missed');
    assert.equal(
      tick(
        'Words far apart: load … and then in another part of a long answer we come, after much else that was said about many things, to the balancer.',
        'Load balancer',
      ),
      'missed',
    );
  });

  it('ask for both where the rubric says both, for one where it says one', () => {
    assert.equal(tick('I read the logs.', 'Logs and metrics'), 'partly');
    assert.equal(tick('I read logs and metrics.', 'Logs and metrics'), 'covered');
    assert.equal(tick('It runs on Lambda.', 'ECS or Lambda'), 'covered');
  });

  it('say where in the draft they found it', () => {
    const draft = 'First an API Gateway, then a load balancer.';
    const { evidence } = check(draft, ['Load Balancer']).concepts[0]!;
    assert.deepEqual(
      evidence.map(({ start, end }) => draft.slice(start, end)),
      ['load balancer'],
    );
  });
});

describe('reject signals', () => {
  it('are tripped by saying them', () => {
    assert.ok(trips('I would say nothing happens.', '“Nothing happens”'));
    assert.ok(trips('Async is always faster, so we use it.', '"Async is always faster"'));
    assert.ok(trips("Hm. I don't remember!", '“I don’t remember”'));
  });

  it('are not tripped by denying them, nor by saying much more', () => {
    assert.ok(!trips('Async is not always faster.', 'Async is always faster'));
    assert.ok(!trips('That async is always faster is a myth.', 'Async is always faster'));
    assert.ok(!trips('I did not only name tools.', 'Only naming tools'));
    assert.ok(!trips('I do remember.', 'I don’t remember'));
    assert.ok(
      !trips(
        'We used AWS Lambda behind an API Gateway for ingestion, with Python APIs validated by Pydantic and a queue in between.',
        'We used AWS and Python APIs',
      ),
    );
  });

  it('that name an absence are tripped by a draft of some length without a word of it', () => {
    const long =
      'The browser sends a request and after a while the page shows up with all its pictures and texts.';
    assert.ok(trips(long, 'Cannot explain networking'));
    assert.ok(!trips(`${long} The network routes it.`, 'Cannot explain networking'));
    assert.ok(!trips('It works.', 'Cannot explain networking'));
  });
});

describe('the figure and the grade', () => {
  it('count covered concepts whole and partly covered ones half', () => {
    const { coverage } = check('logs', ['Logs', 'Logs and metrics', 'Tracing']);
    assert.equal(coverage, 0.5);
  });

  it('rise with coverage, and a reject signal keeps them down', () => {
    const of = (covered: number, missed: number, tripped = 0, bonus = false): unknown =>
      judge(
        [
          ...Array.from({ length: covered }, () => ({ concept: '', tick: 'covered' as const })),
          ...Array.from({ length: missed }, () => ({ concept: '', tick: 'missed' as const })),
        ],
        bonus ? [{ concept: '', tick: 'covered' }] : [],
        tripped,
        true,
      ).proposed;
    assert.deepEqual([of(0, 4), of(2, 2), of(3, 1), of(4, 0), of(4, 0, 0, true)], [1, 2, 3, 3, 4]);
    assert.deepEqual([of(4, 0, 1), of(1, 3, 1)], [2, 1]);
  });

  it('are withheld without a draft, and without anything to hold it against', () => {
    assert.equal(check('  …  ', ['Logs']).proposed, null);
    assert.deepEqual([check('text', []).coverage, check('text', []).proposed], [null, null]);
  });
});

describe('what is expected without a rubric', () => {
  const answer = [
    '## Answer',
    'A **circuit breaker** stops calls to a failing service.',
    '### Half-open state',
    '- Timeout: how long to wait',
    '- **Fallback** - what is shown instead',
    '1. `maxFailures`',
    '- A long sentence in a list that is no head of anything at all, really',
    '```ts',
    '# not a heading',
    'const **x** = 1;',
    '```',
    '#### Example',
  ].join('\n');

  it('is what the author set apart: headings, list heads, bold words, code names', () => {
    assert.deepEqual(keyTerms(answer), [
      'Half-open state',
      'Timeout',
      'Fallback',
      'maxFailures',
      'circuit breaker',
    ]);
  });

  it('is the words that come back where nothing is set apart', () => {
    const plain =
      'Closures capture variables. A closure keeps variables of its scope alive; the scope outlives the call.';
    const terms = keyTerms(plain);
    assert.deepEqual(terms.slice(0, 3).sort(), ['closures', 'scope', 'variables']);
  });

  it('is a rubric’s own concepts where there are any, and nothing where there is no answer', () => {
    const rubric: Rubric = {
      mustHear: ['One'],
      bonus: ['Two'],
      weak: ['Thin'],
      reject: ['Bad'],
      followUps: [],
    };
    assert.deepEqual(expectationsOf({ rubric, answer }), {
      mustHear: ['One'],
      bonus: ['Two'],
      reject: ['Bad', 'Thin'],
      source: 'rubric',
    });
    assert.equal(expectationsOf({ rubric: null, answer })?.source, 'answer');
    assert.equal(expectationsOf({ rubric: null, answer: null }), null);
    assert.equal(expectationsOf({ rubric: null, answer: '```\ncode\n```' }), null);
  });
});

describe('the self-check on any text', () => {
  it('never throws, and its evidence lies within the draft', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            'not',
            'load',
            'balancer',
            '/',
            '(',
            ')',
            'or',
            ',',
            '.',
            'and',
            'I/O',
            '’s',
            '**',
          ),
          { maxLength: 40 },
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(
        text,
        fc.array(text, { maxLength: 3 }),
        fc.array(text, { maxLength: 3 }),
        (draft, mustHear, reject) => {
          const checked = check(draft, mustHear, reject);
          assert.equal(checked.concepts.length, mustHear.length);
          for (const { evidence } of [...checked.concepts, ...checked.tripped]) {
            for (const { start, end } of evidence)
              assert.ok(0 <= start && start < end && end <= draft.length);
          }
          keyTerms(draft);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes bounded time on the longest draft the panel sends and on hostile rubrics', () => {
    const hostile = [
      '('.repeat(20_000),
      'a/'.repeat(20_000),
      '* '.repeat(20_000),
      'not '.repeat(5000),
    ];
    const started = performance.now();
    for (const draft of [
      'load balancer '.repeat(1500),
      'a'.repeat(20_000),
      "a'".repeat(10_000),
      '!?'.repeat(10_000),
    ]) {
      check(draft, ['Load balancer', ...hostile], hostile);
      keyTerms(draft);
    }
    for (const text of [...hostile, '`'.repeat(100_000), '**'.repeat(50_000), '- '.repeat(50_000)])
      keyTerms(text);
    assert.ok(performance.now() - started < 5000, `${performance.now() - started} ms`);
  }).timeout(20_000);
});

describe('the self-check against labelled drafts', () => {
  it('agrees with a person on drafts that were not looked at while it was tuned', () => {
    const { drafts, ticks, heard, covered, rejects } = measure(readDrafts('heldOut'));
    const figure = (value: number): string => value.toFixed(2);
    console.log(
      `      ${drafts} drafts, ${ticks} ticks: heard ${figure(precision(heard))} / ${figure(recall(heard))}, ` +
        `covered ${figure(precision(covered))} / ${figure(recall(covered))}, ` +
        `rejects ${figure(precision(rejects))} / ${figure(recall(rejects))} (precision / recall)`,
    );
    assert.ok(precision(heard) >= 0.9 && recall(heard) >= 0.8);
    assert.ok(precision(covered) >= 0.9 && recall(covered) >= 0.75);
    assert.ok(precision(rejects) >= 0.8 && recall(rejects) >= 0.8);
  });
});
