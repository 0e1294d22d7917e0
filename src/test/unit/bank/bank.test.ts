import assert from 'node:assert/strict';
import { Bank, type BankChange } from '../../../bank/bank';
import { DuplicateGroups } from '../../../bank/duplicates';
import { parseDeck } from '../../../bank/parseDeck';
import type { ParsedDeck } from '../../../bank/question';

const closure = '## What is a closure?\n\nA function with the variables around it.\n\n';
const hoisting = '## What is hoisting?\n\nDeclarations seem to move to the top of their scope.\n\n';
const promise = '## What is a promise?\n\nA value that stands for a later one.\n\n';

function deck(...parts: readonly string[]): ParsedDeck {
  const parsed = parseDeck(`# JavaScript\n\n${parts.join('')}`, { fileName: 'a.md', force: true });
  assert.equal(parsed.questions.length, parts.length);
  return parsed;
}

function decks(given: Readonly<Record<string, readonly string[]>>): Map<string, ParsedDeck> {
  return new Map(Object.entries(given).map(([uri, parts]) => [uri, deck(...parts)]));
}

function ids(bank: Bank, uri: string): readonly string[] {
  return bank.deck(uri)?.questions.map(({ id }) => id) ?? [];
}

describe('The bank', () => {
  let bank: Bank;
  let changes: BankChange[];
  beforeEach(() => {
    bank = new Bank();
    changes = [];
    bank.onDidChange((change) => changes.push(change));
  });

  it('finds questions by id and by place', () => {
    bank.update(decks({ 'a.md': [closure, hoisting], 'b.md': [closure] }));
    const [first, second] = ids(bank, 'a.md');
    assert.equal(bank.size, 3);
    assert.equal(bank.question(second!)?.prompt, 'What is hoisting?');
    assert.deepEqual(
      bank.placesOf(first!).map((question) => question.deck),
      ['a.md', 'b.md'],
    );
    assert.deepEqual(
      [...bank.questions()].map(({ id }) => id),
      [first, second, first],
    );
    assert.equal(bank.question('constructor'), undefined);
  });

  it('replaces and removes one deck without touching the others', () => {
    bank.update(decks({ 'a.md': [closure], 'b.md': [hoisting] }));
    const other = bank.deck('b.md');
    bank.update(decks({ 'a.md': [promise] }));
    assert.equal(bank.deck('b.md'), other);
    bank.update(new Map(), ['a.md']);
    assert.equal(bank.deck('b.md'), other);
    assert.equal(bank.size, 1);
  });

  it('says which decks changed, and which questions came and went', () => {
    bank.update(decks({ 'a.md': [closure, hoisting] }));
    const [first, second] = ids(bank, 'a.md');
    bank.update(decks({ 'a.md': [closure, promise] }));
    const third = ids(bank, 'a.md')[1]!;
    assert.deepEqual(changes, [
      { decks: ['a.md'], appeared: [first, second], vanished: [] },
      { decks: ['a.md'], appeared: [third], vanished: [second] },
    ]);
  });

  it('takes a move in one batch for a move', () => {
    bank.update(decks({ 'a.md': [closure, hoisting] }));
    const before = ids(bank, 'a.md');
    bank.update(decks({ 'b.md': [closure, hoisting] }), ['a.md']);
    assert.deepEqual(ids(bank, 'b.md'), before);
    assert.deepEqual(changes[1], { decks: ['a.md', 'b.md'], appeared: [], vanished: [] });
  });

  it('follows a file that was renamed and edited between two starts', () => {
    bank.update(decks({ 'old.md': [closure, hoisting, promise] }));
    const before = ids(bank, 'old.md');
    const next = new Bank(bank.ledger);
    next.update(decks({ 'new.md': [closure.replace('around', 'near'), hoisting, promise] }), [
      'old.md',
    ]);
    assert.deepEqual(ids(next, 'new.md'), before);
  });

  it('leaves its questions to a file that is yet to be read', () => {
    bank.update(decks({ 'a.md': [closure, hoisting] }));
    const before = ids(bank, 'a.md');
    const next = new Bank(bank.ledger);
    next.update(decks({ 'copy.md': [closure.replace('around', 'near'), promise] }));
    next.update(decks({ 'a.md': [closure, hoisting] }));
    assert.deepEqual(ids(next, 'a.md'), before);
    assert.ok(!before.includes(ids(next, 'copy.md')[0]!));
  });

  it('adds to the problems of a deck the ids that stand twice', () => {
    const parsed = deck(closure, hoisting);
    const twice = parsed.questions.map((question) => ({ ...question, explicitId: 'one' }));
    bank.update(new Map([['a.md', { ...parsed, questions: twice }]]));
    const { problems } = bank.deck('a.md')!;
    assert.deepEqual(
      problems.slice(parsed.problems.length).map(({ code }) => code),
      ['duplicate-id'],
    );
  });
});

describe('Duplicates', () => {
  const duplicates = new DuplicateGroups();
  function sameGroup(first: string, second: string): boolean {
    const bank = new Bank();
    bank.update(
      new Map([
        ['a.md', deck(`## ${first}\n\nOne answer.\n\n`)],
        ['b.md', deck(`## ${second}\n\nAnother answer.\n\n`)],
      ]),
    );
    const [a, b] = [...bank.questions()];
    assert.notEqual(a!.id, b!.id);
    return duplicates.groupOf(a!) === duplicates.groupOf(b!);
  }

  for (const [first, second] of [
    ['What is a closure?', '**What is** a `closure`'],
    ['What is a closure?', 'What are closures?'],
    ['How do you handle errors in Go?', 'How would you handle an error in Go?'],
  ] as const) {
    it(`are “${first}” and “${second}”`, () => assert.ok(sameGroup(first, second)));
  }

  for (const [first, second] of [
    ['What is a closure?', 'Why is a closure?'],
    ['How do you turn a string into a number?', 'How do you turn a number into a string?'],
    ['What are the advantages?', 'What are the advantages?'],
    ['What does `==` do in C?', 'What does `===` do in C?'],
  ] as const) {
    it(`are not “${first}” and “${second}”`, () => assert.ok(!sameGroup(first, second)));
  }
});
