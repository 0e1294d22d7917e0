import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { IdentityLedger } from '../../../bank/identity/ledger';
import { decodeLedger, encodeLedger } from '../../../bank/identity/ledgerCodec';
import { Desk, questions } from './deckOf';

const answer = 'An answer that is long enough to say something about the question it stands below.';

/** Two decks, one of them gone, with named, reworded, shared and dormant questions. */
function used(): Desk {
  const desk = new Desk();
  const first = { prompt: 'What is a closure?', answer };
  desk.see(questions(first, { prompt: 'What is hoisting?', explicitId: '__proto__' }, '???'));
  desk.see(questions(first, 'What is an event loop?'), 'b.md');
  desk.see(questions({ prompt: 'What are closures?', answer }, 'What is left over?'), 'c.md');
  desk.see(questions('What is hoisting in JavaScript?', '???'));
  desk.resolve({}, ['b.md']);
  return desk;
}

function decoded(text: string): IdentityLedger {
  const result = decodeLedger(text);
  assert.equal(result.kind, 'ledger');
  return (result as { ledger: IdentityLedger }).ledger;
}

describe('The stored identity ledger', () => {
  it('comes back as it was', () => {
    const { ledger } = used();
    const text = encodeLedger(ledger);
    const back = decoded(text);
    assert.equal(encodeLedger(back), text);
    assert.equal(back.size, ledger.size);
    assert.equal(back.dormant, ledger.dormant);
    assert.equal(back.named('__proto__')?.id, ledger.named('__proto__')?.id);
  });

  it('finds after a restart what it would have found without', () => {
    const desk = used();
    const next = questions('What is an event loop in JS?', {
      prompt: 'What is a closure?',
      answer,
    });
    const restarted = new Desk();
    restarted.ledger = decoded(encodeLedger(desk.ledger));
    assert.deepEqual(restarted.see(next, 'b.md'), desk.see(next, 'b.md'));
  });

  it('has nothing new to keep where nothing has changed', () => {
    const desk = new Desk();
    const deck = questions('What is a closure?', { prompt: 'What is hoisting?', answer });
    desk.see(deck);
    const { revision } = desk.ledger;
    desk.see(deck);
    assert.equal(desk.ledger.revision, revision);
    desk.see(
      questions('What is a closure?', { prompt: 'What is hoisting?', answer: `${answer}!` }),
    );
    assert.equal(desk.ledger.revision, revision);
    desk.see(questions('What is a closure?'));
    assert.notEqual(desk.ledger.revision, revision);
  });

  it('is some 200 characters a question', () => {
    const desk = new Desk();
    const many = Array.from({ length: 1000 }, (_, at) => ({
      prompt: `How does part ${at} of a question bank of usual size ask for what it wants?`,
      answer: `${answer} ${at} ${answer}`,
    }));
    desk.see(questions(...many), 'file:///home/somebody/notes/interview/questions.md');
    assert.ok(encodeLedger(desk.ledger).length < 200 * 1000);
  });

  it('leaves a newer version alone', () => {
    const text = encodeLedger(used().ledger).replace('"version":1', '"version":2');
    assert.deepEqual(decodeLedger(text), { kind: 'newer' });
  });

  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{}',
    '{"format":"rehearse-identity"}',
    '"x"',
    '1e999',
  ]) {
    it(`reports ${JSON.stringify(text)} as damaged`, () => {
      const result = decodeLedger(text);
      assert.equal(result.kind, 'damaged');
      assert.equal(result.kind === 'damaged' && result.ledger.size, 0);
    });
  }

  it('keeps what can be read of a damaged one', () => {
    const { ledger } = used();
    const stored = JSON.parse(encodeLedger(ledger)) as { entries: unknown[][]; decks: unknown[][] };
    stored.entries[0] = ['only an id'];
    stored.entries[1]![4] = 'no sketch';
    stored.decks[1]![2] = [[0, 1e9], -1, 'x'];
    const result = decodeLedger(JSON.stringify(stored));
    assert.equal(result.kind, 'damaged');
    assert.equal(result.kind === 'damaged' && result.ledger.size, ledger.size - 2);
  });

  it('never throws, whatever became of it, and still works', () => {
    const text = encodeLedger(used().ledger);
    const json = fc.jsonValue({ maxDepth: 3 });
    const damage = fc.oneof(
      fc.nat(text.length).map((end) => text.slice(0, end)),
      fc.tuple(fc.nat(text.length - 1), fc.nat(0x7f)).map(([at, unit]) => {
        return text.slice(0, at) + String.fromCharCode(unit) + text.slice(at + 1);
      }),
      fc
        .tuple(fc.array(json), fc.array(json))
        .map(([entries, decks]) =>
          JSON.stringify({ format: 'rehearse-identity', version: 1, entries, decks }),
        ),
      fc.tuple(fc.nat(5), fc.nat(9), json).map(([row, field, value]) => {
        const stored = JSON.parse(text) as { entries: unknown[][] };
        const entry = stored.entries[row % stored.entries.length]!;
        entry[field] = value;
        return JSON.stringify(stored);
      }),
    );
    fc.assert(
      fc.property(damage, (broken) => {
        const result = decodeLedger(broken);
        if (result.kind === 'newer') return;
        const desk = new Desk();
        desk.ledger = result.ledger;
        const ids = desk.see(questions('What is a closure?', 'What is hoisting?', '???', 'New?'));
        assert.equal(new Set(ids).size, 4);
        assert.equal(decodeLedger(encodeLedger(desk.ledger)).kind, 'ledger');
      }),
      { numRuns: 300 },
    );
  });
});
