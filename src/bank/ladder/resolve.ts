import type { ParsedQuestion, QuestionId } from '../question';
import { fingerprintOf, sketchSimilarity, type Fingerprint } from './fingerprint';
import type { IdentityLedger, LedgerRecord } from './ledger';
import { newId } from './newId';
import { wordSimilarity, WordWeights } from './similarity';

/** The questions of one deck, freshly parsed. */
export interface DeckQuestions {
  readonly deck: string;
  readonly questions: readonly ParsedQuestion[];
}

/** A question that looks for its id. */
interface Seeker {
  readonly deck: string;
  readonly print: Fingerprint;
  readonly explicitId: string | null;
  id: QuestionId | undefined;
}

/** Below this likeness of the wording a question is a new one. */
const leastAlike = 0.5;
/** A wording may differ more where the answers are nearly the same … */
const leastAlikeSameAnswer = 0.3;
const sameAnswer = 0.6;
/** … and must differ less where they have nothing in common. */
const leastAlikeOtherAnswer = 0.7;
const otherAnswer = 0.1;
/** Two candidates as like as this cannot be told apart; then neither is taken. */
const margin = 0.03;
/** Candidates looked at closely for one question. */
const mostCandidates = 24;

/**
 * Finds the questions of some decks again among all that were ever seen, and gives new ids to the
 * rest. A ladder, each step one to one, the surest first: the author's id; the same wording and
 * answer; the same wording, now or once; the same answer; the most similar wording. What is not
 * similar enough is left alone, for a wrong match gives one question's progress to another, and that
 * is worse than to lose it.
 *
 * A question that stands in a deck outside the batch keeps its id there. Only where wording and
 * answer (or, without an answer, the sections) are the same does a second deck share it: it is the
 * same question in two places. Within a deck every question has an id of its own.
 *
 * The ledger is told of what was found.
 *
 * @param isLive whether a question stands in a deck outside the batch
 * @returns the ids of each deck's questions, in their order
 */
export function resolveIds(
  decks: readonly DeckQuestions[],
  ledger: IdentityLedger,
  isLive: (id: QuestionId) => boolean,
): readonly (readonly QuestionId[])[] {
  const seekers = decks.map(({ deck, questions }) =>
    questions.map((question): Seeker => {
      const { explicitId } = question;
      return { deck, print: fingerprintOf(question), explicitId, id: undefined };
    }),
  );
  const batch = new Batch(seekers.flat(), ledger, isLive);
  batch.byExplicitId();
  batch.bySamePrint();
  batch.byPrompt();
  batch.byAnswer();
  batch.bySimilarity();
  batch.giveNewIds();
  return seekers.map((ofDeck) => ofDeck.map(({ id }) => id ?? ''));
}

class Batch {
  /** Ids given in this batch, with the decks they were given in. */
  readonly #given = new Map<QuestionId, Set<string>>();

  constructor(
    private readonly seekers: readonly Seeker[],
    private readonly ledger: IdentityLedger,
    private readonly isLive: (id: QuestionId) => boolean,
  ) {}

  byExplicitId(): void {
    for (const seeker of this.seekers) {
      const { explicitId } = seeker;
      if (explicitId && !this.#given.has(explicitId)) this.give(seeker, explicitId);
    }
  }

  /** The same question as it was; or a copy of one that stands elsewhere, which shares its id. */
  bySamePrint(): void {
    for (const seeker of this.open()) {
      const { print, deck } = seeker;
      const same = [...this.ledger.withPrompt(print.prompt)].flatMap((id) => {
        const record = this.ledger.get(id);
        return record && isSame(record.print, print) && !this.#given.get(id)?.has(deck) ? [record] : [];
      });
      const best = same.sort((a, b) => nearness(b, seeker) - nearness(a, seeker))[0];
      if (best) this.give(seeker, best.id);
    }
  }

  byPrompt(): void {
    this.match((seeker) => this.free(this.ledger.withPrompt(seeker.print.prompt)));
  }

  /** Only an answer that one question had and one question has now says anything. */
  byAnswer(): void {
    const seekersWith = new Map<string, number>();
    for (const { print } of this.open()) {
      seekersWith.set(print.answer, (seekersWith.get(print.answer) ?? 0) + 1);
    }
    this.match((seeker) => {
      const { answer } = seeker.print;
      if (seekersWith.get(answer) !== 1) return [];
      const free = this.free(this.ledger.withAnswer(answer));
      return free.length === 1 ? free : [];
    });
  }

  bySimilarity(): void {
    const open = this.open();
    if (open.length === 0) return;
    const pool = new CandidatePool(open, this.freeRecords(open));
    const pairs = open.flatMap((seeker) => pool.pairsFor(seeker));
    pairs.sort((a, b) => b.score - a.score);
    for (const { seeker, record } of pairs) {
      if (seeker.id === undefined && this.isFree(record.id)) this.give(seeker, record.id);
    }
  }

  giveNewIds(): void {
    for (const seeker of this.open()) {
      this.give(seeker, newId(seeker.print, (id) => this.isTaken(id)));
    }
  }

  private open(): readonly Seeker[] {
    return this.seekers.filter(({ id }) => id === undefined);
  }

  /** Gives each open seeker the nearest of its candidates, the nearest pairs first. */
  private match(candidatesOf: (seeker: Seeker) => readonly LedgerRecord[]): void {
    const pairs = this.open().flatMap((seeker) =>
      candidatesOf(seeker).map((record) => ({ seeker, record, score: nearness(record, seeker) })),
    );
    pairs.sort((a, b) => b.score - a.score);
    for (const { seeker, record } of pairs) {
      if (seeker.id === undefined && this.isFree(record.id)) this.give(seeker, record.id);
    }
  }

  private give(seeker: Seeker, id: QuestionId): void {
    seeker.id = id;
    const decks = this.#given.get(id);
    if (decks) decks.add(seeker.deck);
    else this.#given.set(id, new Set([seeker.deck]));
    this.ledger.remember(id, seeker.print, seeker.deck);
  }

  private isFree(id: QuestionId): boolean {
    return !this.#given.has(id) && !this.isLive(id);
  }

  private isTaken(id: QuestionId): boolean {
    return this.#given.has(id) || this.ledger.get(id) !== undefined;
  }

  private free(ids: Iterable<QuestionId>): readonly LedgerRecord[] {
    const records: LedgerRecord[] = [];
    for (const id of ids) {
      const record = this.isFree(id) ? this.ledger.get(id) : undefined;
      if (record) records.push(record);
    }
    return records;
  }

  private freeRecords(open: readonly Seeker[]): readonly LedgerRecord[] {
    if (open.length === 0) return [];
    const records: LedgerRecord[] = [];
    for (const record of this.ledger.records()) if (this.isFree(record.id)) records.push(record);
    return records;
  }
}

interface Pair {
  readonly seeker: Seeker;
  readonly record: LedgerRecord;
  readonly score: number;
}

/** The questions that nobody claims, by their words. */
class CandidatePool {
  readonly #weights = new WordWeights();
  readonly #byWord = new Map<string, LedgerRecord[]>();

  constructor(seekers: readonly Seeker[], records: readonly LedgerRecord[]) {
    for (const { print } of seekers) this.#weights.add(print.words);
    for (const record of records) {
      this.#weights.add(record.print.words);
      for (const word of new Set(record.print.words)) {
        const holders = this.#byWord.get(word);
        if (holders) holders.push(record);
        else this.#byWord.set(word, [record]);
      }
    }
  }

  /** The candidate that is surely meant; none where none is, or where two could be. */
  pairsFor(seeker: Seeker): readonly Pair[] {
    const pairs = this.near(seeker).flatMap((record) => {
      const alike = wordSimilarity(seeker.print.words, record.print.words, this.#weights);
      const answers = answerLikeness(seeker.print, record.print);
      if (alike < leastFor(answers)) return [];
      return [{ seeker, record, score: alike + 0.3 * (answers ?? 0.3) + nearness(record, seeker) / 20 }];
    });
    pairs.sort((a, b) => b.score - a.score);
    const [first, second] = pairs;
    if (first && second && first.score - second.score < margin) return [];
    return pairs;
  }

  /** The records that share most weight with the question; common words alone propose nobody. */
  private near({ print }: Seeker): readonly LedgerRecord[] {
    const shared = new Map<LedgerRecord, number>();
    const words = [...new Set(print.words)].sort((a, b) => this.#weights.of(b) - this.#weights.of(a));
    for (const word of words.slice(0, 12)) {
      const holders = this.#byWord.get(word) ?? [];
      if (holders.length > 2000) continue;
      for (const record of holders) {
        shared.set(record, (shared.get(record) ?? 0) + this.#weights.of(word));
      }
    }
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostCandidates)
      .map(([record]) => record);
  }
}

/** How alike the answers are, 0 to 1; null where one of them is not there to be compared. */
function answerLikeness(a: Fingerprint, b: Fingerprint): number | null {
  if (a.sketch.length < 4 || b.sketch.length < 4) return null;
  return sketchSimilarity(a.sketch, b.sketch);
}

function leastFor(answers: number | null): number {
  if (answers === null) return leastAlike;
  if (answers >= sameAnswer) return leastAlikeSameAnswer;
  return answers < otherAnswer ? leastAlikeOtherAnswer : leastAlike;
}

function isSame(a: Fingerprint, b: Fingerprint): boolean {
  if (a.prompt !== b.prompt || a.answer !== b.answer) return false;
  return a.answer !== '' || a.section === b.section;
}

/** Ranks candidates that match equally well: the same deck, the same section, a like answer. */
function nearness(record: LedgerRecord, { deck, print }: Seeker): number {
  return (
    (record.deck === deck ? 2 : 0) +
    (record.print.section === print.section ? 1 : 0) +
    (record.print.answer === print.answer ? 1 : sketchSimilarity(record.print.sketch, print.sketch))
  );
}
