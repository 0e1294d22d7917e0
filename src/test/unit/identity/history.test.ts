import fc from 'fast-check';
import assert from 'node:assert/strict';
import { IdentityLedger } from '../../../bank/identity/ledger';
import { decodeLedger, encodeLedger } from '../../../bank/identity/ledgerCodec';
import { resolve } from '../../../bank/identity/resolve';
import {
  type CardDeck,
  calm,
  History,
  questionsOf,
  restless,
  type World,
} from '../../bench/deckHistory';
import { type Ids, Score } from '../../bench/identityScore';
import { interviewText } from '../../bench/interviewText';
import { Random } from '../../bench/random';

/** Sees a world's versions as a window does that is closed and opened now and then. */
class Window {
  #ledger = new IdentityLedger();
  #uris: readonly string[] = [];

  see(world: World): Ids {
    const removed = this.#uris.filter((uri) => !world.some((deck) => deck.uri === uri));
    this.#uris = world.map(({ uri }) => uri);
    const decks = world.map((deck) => ({ uri: deck.uri, questions: questionsOf(deck) }));
    return resolve(this.#ledger, decks, removed).map(({ ids }) => ids);
  }

  restart(): void {
    const result = decodeLedger(encodeLedger(this.#ledger));
    assert.equal(result.kind, 'ledger');
    if (result.kind === 'ledger') this.#ledger = result.ledger;
  }
}

describe('Identity through random histories', () => {
  const source = interviewText();

  for (const [name, mix, sizes] of [
    ['a README that is edited for years', calm, [300]],
    ['notes that are rearranged all the time', restless, [150, 80, 70]],
  ] as const) {
    it(`keeps at least 98% of ${name}, and mistakes at most 0.2%`, () => {
      const total = { alive: 0, kept: 0, wrong: 0, doubled: 0 };
      for (const seed of [11, 22, 33, 44]) {
        const history = new History(new Random(seed), source, sizes, mix);
        const window = new Window();
        const score = new Score();
        for (let version = 0; version < 100; version++) {
          score.add(history.world, window.see(history.world));
          if (version % 20 === 0) window.restart();
          history.step(1 + (version % 3));
        }
        const { outcome } = score;
        for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += outcome[key];
      }
      assert.ok(total.kept >= 0.98 * total.alive, JSON.stringify(total));
      assert.ok(total.wrong <= 0.002 * total.alive, JSON.stringify(total));
      assert.equal(total.doubled, 0);
    }).timeout(60_000);
  }

  it('gives one id only to what says the same, and never twice in a deck', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (seed, size) => {
        const history = new History(new Random(seed), source, [size, size, 1], restless);
        const window = new Window();
        for (let version = 0; version < 25; version++) {
          const { world } = history;
          const says = new Map<string, string>();
          window.see(world).forEach((ids, at) => {
            assert.equal(new Set(ids).size, ids.length);
            ids.forEach((id, index) => {
              assert.equal(says.get(id) ?? textOf(world[at]!, index), textOf(world[at]!, index));
              says.set(id, textOf(world[at]!, index));
            });
          });
          history.step(2);
          if (version % 5 === 0) window.restart();
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);

  it('gives the same ids again where nothing has changed, in whatever batches it is read', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, together) => {
        const history = new History(new Random(seed), source, [10, 10, 10], restless);
        history.step(10);
        const ledger = new IdentityLedger();
        const decks = history.world.map((deck) => ({
          uri: deck.uri,
          questions: questionsOf(deck),
        }));
        const first = resolve(ledger, decks).map(({ ids }) => ids);
        const again = together
          ? resolve(ledger, decks).map(({ ids }) => ids)
          : decks.map((deck) => resolve(ledger, [deck])[0]!.ids);
        assert.deepEqual(again, first);
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});

function textOf({ cards }: CardDeck, index: number): string {
  const { stem, code, options, answer } = cards[index]!;
  return `${stem}|${code}|${[...options].sort().join('|')}|${answer}`
    .replaceAll(/[^\p{L}\p{N}+\-*=&%|]/gu, '')
    .toLowerCase();
}
