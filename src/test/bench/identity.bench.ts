import { formOf } from '../../bank/identity/form';
import { hashText } from '../../bank/identity/hash';
import { IdentityLedger } from '../../bank/identity/ledger';
import { decodeLedger, encodeLedger } from '../../bank/identity/ledgerCodec';
import { resolve } from '../../bank/identity/resolve';
import type { ParsedQuestion } from '../../bank/question';
import { calm, History, questionsOf, restless, type World } from './deckHistory';
import { type Ids, Score } from './identityScore';
import { interviewText } from './interviewText';
import { printTable, timed } from './measure';
import { Random } from './random';

/** Gives ids to the decks of one version, knowing those before it. */
type Scheme = (decks: ReadonlyMap<string, readonly ParsedQuestion[]>) => Ids;

/** What is commonly done, and the ladder. */
const schemes: Readonly<Record<string, () => Scheme>> = {
  'file and number': () => each((_, index, uri) => `${uri}#${index}`),
  'question and answer': () =>
    each((question) => {
      const { key, answer } = formOf(question);
      return hashText(`${key}\u0000${answer}`);
    }),
  'normalised question': () => each((question) => hashText(formOf(question).key)),
  'identity ladder': () => {
    const ledger = new IdentityLedger();
    let before: readonly string[] = [];
    return (decks) => {
      const removed = before.filter((uri) => !decks.has(uri));
      before = [...decks.keys()];
      const batch = [...decks].map(([uri, questions]) => ({ uri, questions }));
      return resolve(ledger, batch, removed).map(({ ids }) => ids);
    };
  },
};

/**
 * `npm run bench -- identity`: edits made-up decks for years, and counts by scheme how many questions
 * have their own id still, and how many another's. (`npm run replay` does it with real histories.)
 */
export function run(): void {
  const source = interviewText();
  for (const [name, mix, sizes] of [
    ['one README of 450 questions, 600 versions', calm, [450]],
    ['three files of notes, 600 versions', restless, [220, 120, 110]],
  ] as const) {
    const rows = Object.entries(schemes).map(([scheme, create]) => {
      const total = { alive: 0, kept: 0, wrong: 0 };
      let ms = 0;
      for (const seed of [1, 2, 3]) {
        const history = new History(new Random(seed * 77), source, sizes, mix);
        const score = new Score();
        const idsOf = create();
        for (let version = 0; version < 600; version++) {
          const decks = decksOf(history.world);
          ms += timed(() => score.add(history.world, idsOf(decks)));
          history.step(1 + ((version * 7919) % 4));
        }
        total.alive += score.outcome.alive;
        total.kept += score.outcome.kept;
        total.wrong += score.outcome.wrong;
      }
      const share = (count: number): string => `${((100 * count) / total.alive).toFixed(2)} %`;
      return [scheme, share(total.kept), share(total.wrong), (ms / 1800).toFixed(1)];
    });
    printTable(name, [['', 'kept', "another's", 'ms/version'], ...rows]);
  }
  large(100_000);
}

/** How a bank of many decks fares when all is read, when one deck changes, and when it is stored. */
function large(size: number): void {
  const source = interviewText();
  const random = new Random(5);
  const decks = Array.from({ length: size / 50 }, (_, number) => ({
    uri: `file:///notes/${number}.md`,
    questions: Array.from({ length: 50 }, (_, at) => question(source, random, number * 50 + at)),
  }));
  const ledger = new IdentityLedger();
  const first = timed(() => batches(decks, (batch) => resolve(ledger, batch)));
  let text = '';
  const encode = timed(() => (text = encodeLedger(ledger)));
  let decoded = decodeLedger('');
  const decode = timed(() => (decoded = decodeLedger(text)));
  if (decoded.kind !== 'ledger') throw new Error('The ledger does not come back.');
  const back = decoded.ledger;
  const again = timed(() => batches(decks, (batch) => resolve(back, batch)));
  const edited = decks[7]!.questions.map((one, at) =>
    at % 5 === 0
      ? { ...one, promptMarkdown: `${one.promptMarkdown} Please explain in depth` }
      : one,
  );
  const one = timed(() => resolve(back, [{ uri: decks[7]!.uri, questions: edited }]));
  const gone = timed(() => resolve(back, [{ uri: decks[7]!.uri, questions: edited.slice(0, 25) }]));
  const next = timed(() => resolve(back, [{ uri: decks[8]!.uri, questions: edited.slice(25) }]));
  printTable(`${size} questions in ${decks.length} decks`, [
    ['', 'ms'],
    ['first sight', first.toFixed(0)],
    ['read again after a restart', again.toFixed(0)],
    ['one deck, 10 of its questions reworded', one.toFixed(1)],
    ['one deck loses 25 questions', gone.toFixed(1)],
    ['another deck is replaced by those', next.toFixed(1)],
    ['to text', encode.toFixed(0)],
    ['from text', decode.toFixed(0)],
    ['characters of text a question (not ms)', (text.length / size).toFixed(0)],
  ]);
}

function batches<T>(items: readonly T[], take: (batch: readonly T[]) => void): void {
  for (let at = 0; at < items.length; at += 24) take(items.slice(at, at + 24));
}

function question(
  source: ReturnType<typeof interviewText>,
  random: Random,
  number: number,
): ParsedQuestion {
  const { stem, code, options, answer } = source.card(random);
  const card = { stem: `${stem} ${number}`, code, options, answer, truth: number, section: '' };
  return questionsOf({ uri: '', cards: [card] })[0]!;
}

function each(idOf: (question: ParsedQuestion, index: number, uri: string) => string): Scheme {
  return (decks) =>
    [...decks].map(([uri, questions]) => questions.map((one, index) => idOf(one, index, uri)));
}

function decksOf(world: World): ReadonlyMap<string, readonly ParsedQuestion[]> {
  return new Map(world.map((deck) => [deck.uri, questionsOf(deck)]));
}
