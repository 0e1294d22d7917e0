import type { QuestionId } from '../question';
import { type Form, keyOf } from './form';
import { hashText } from './hash';
import { wordSet } from './likeness';

/** What is remembered of a question: how it stood when it was last seen. */
export interface Entry extends Form {
  readonly id: QuestionId;
  /** The author's own id for it, once one was seen. */
  readonly name: string | null;
  /** When its present form was first seen, ms since the epoch; 0 where nobody said. */
  readonly since: number;
  /** The deck where it stands, or stood last. */
  readonly home: DeckMemory | null;
  /** Hashes of the keys that it had before, latest first. */
  readonly former: readonly string[];
  /** The decks in which it stands. More than one only while they say exactly the same. */
  readonly places: ReadonlySet<DeckMemory>;
}

/** A deck that has been seen. */
export interface DeckMemory {
  readonly uri: string;
  /** Its questions in order; of one that is gone, those that it had. */
  readonly order: readonly Entry[];
  /** False once its file is known to be gone, or to hold no questions. */
  readonly exists: boolean;
}

/** What changes of an entry when its question is seen again. */
export interface Sighting {
  readonly form: Form;
  readonly name: string | null;
  readonly home: DeckMemory;
  /** Ms since the epoch. */
  readonly now: number;
}

type MutableEntry = { -readonly [K in keyof Entry]: Entry[K] } & { places: Set<DeckMemory> };
type MutableDeck = { -readonly [K in keyof DeckMemory]: DeckMemory[K] };

const MAX_FORMER = 4;

/**
 * The memory of the identity ladder: every question ever seen, for most that vanish come back. It
 * never forgets. Its host keeps it between two starts (`ledgerCodec.ts`); {@link revision} says
 * whether there is anything new to keep. Changed only through `resolve.ts`.
 */
export class IdentityLedger {
  readonly #entries = new Map<QuestionId, MutableEntry>();
  readonly #decks = new Map<string, MutableDeck>();
  readonly #byKey = new Map<string, MutableEntry[]>();
  readonly #byFormer = new Map<string, MutableEntry[]>();
  readonly #byAnswer = new Map<string, MutableEntry[]>();
  readonly #byName = new Map<string, MutableEntry>();
  /** Entries by word of stem or body; made when first asked for. May hold words of former forms. */
  #byWord: Map<string, Set<MutableEntry>> | null = null;
  #dormant = 0;
  #revision = 0;

  /** Grows with every change that is worth keeping. */
  get revision(): number {
    return this.#revision;
  }

  /** The number of questions ever seen. */
  get size(): number {
    return this.#entries.size;
  }

  /** The number of questions that stand in no deck now. */
  get dormant(): number {
    return this.#dormant;
  }

  entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  decks(): Iterable<DeckMemory> {
    return this.#decks.values();
  }

  entry(id: QuestionId): Entry | undefined {
    return this.#entries.get(id);
  }

  deck(uri: string): DeckMemory | undefined {
    return this.#decks.get(uri);
  }

  named(name: string): Entry | undefined {
    return this.#byName.get(name);
  }

  withKey(key: string): readonly Entry[] {
    return this.#byKey.get(key) ?? [];
  }

  withFormerKey(key: string): readonly Entry[] {
    return this.#byFormer.get(hashText(key)) ?? [];
  }

  /** Those whose answer is long enough to say something. */
  withAnswer(answer: string): readonly Entry[] {
    return this.#byAnswer.get(answer) ?? [];
  }

  /** Those that have the word, perhaps with some that had it once. The first call indexes all. */
  withWord(word: string): ReadonlySet<Entry> {
    if (this.#byWord === null) {
      this.#byWord = new Map();
      for (const entry of this.#entries.values()) this.indexWords(this.#byWord, entry);
    }
    return this.#byWord.get(word) ?? NOTHING;
  }

  /**
   * Remembers a question by its wording alone, as events of practice keep it, so that its progress
   * is found where the deck is seen for the first time. Known ids and taken names stay as they are.
   * @param form of the wording, without an answer
   */
  hint(id: QuestionId, form: Form): void {
    if (this.#entries.has(id)) return;
    this.insert(id, form, null, 0);
    this.#revision++;
  }

  /** @internal for `resolve.ts` and the codec */
  add(id: QuestionId, { form, name, home, now }: Sighting): Entry {
    const entry = this.insert(id, form, name, now);
    entry.home = home;
    this.#revision++;
    return entry;
  }

  /** @internal for `resolve.ts`: the question stands there in this form now. */
  see(known: Entry, sighting: Sighting): void {
    const { form, name, home } = sighting;
    const entry = this.mutable(known);
    const changed =
      entry.stem !== form.stem ||
      entry.body !== form.body ||
      entry.answer !== form.answer ||
      entry.section !== form.section;
    if (entry.home !== home) {
      entry.home = home;
      this.#revision++;
    }
    if (name !== null && entry.name !== name && !this.#byName.has(name)) {
      if (entry.name !== null) this.#byName.delete(entry.name);
      entry.name = name;
      this.#byName.set(name, entry);
      this.#revision++;
    }
    if (!changed) return;
    if (entry.key !== form.key) {
      const now = hashText(form.key);
      const former = [hashText(entry.key), ...entry.former.filter((key) => key !== now)];
      this.unindex(entry);
      Object.assign(entry, pick(form));
      entry.former = former.slice(0, MAX_FORMER);
    } else {
      this.unindex(entry);
      Object.assign(entry, pick(form));
    }
    this.index(entry);
    entry.since = sighting.now;
    this.#revision++;
  }

  /** @internal for `resolve.ts` and the codec: what the deck holds now. */
  setOrder(uri: string, order: readonly Entry[]): void {
    const deck = this.remember(uri);
    const same =
      deck.exists &&
      deck.order.length === order.length &&
      deck.order.every((entry, index) => entry === order[index] && entry.places.has(deck));
    if (same) return;
    this.leave(deck);
    deck.order = order;
    deck.exists = true;
    for (const known of order) {
      const entry = this.mutable(known);
      if (entry.places.size === 0) this.#dormant--;
      entry.places.add(deck);
    }
    this.#revision++;
  }

  /**
   * The deck's file is gone, or holds no questions any more. What stood there may turn up elsewhere,
   * or come back.
   */
  setGone(uri: string): void {
    const deck = this.#decks.get(uri);
    if (deck?.exists !== true) return;
    this.leave(deck);
    deck.exists = false;
    this.#revision++;
  }

  /** @internal for `resolve.ts` and the codec: the deck, remembered from now on. */
  remember(uri: string): MutableDeck {
    let deck = this.#decks.get(uri);
    if (!deck) this.#decks.set(uri, (deck = { uri, order: [], exists: false }));
    return deck;
  }

  /** @internal for the codec. */
  restore(entry: Omit<Entry, 'places' | 'key'>): Entry {
    const restored = this.insert(entry.id, { ...entry, key: '' }, entry.name, entry.since);
    restored.home = entry.home;
    this.unindex(restored);
    restored.former = entry.former.slice(0, MAX_FORMER);
    this.index(restored);
    return restored;
  }

  /** @internal for the codec: the order that a deck had when it was there. */
  restoreGone(uri: string, order: readonly Entry[]): void {
    const deck = this.remember(uri);
    deck.order = order;
    deck.exists = false;
  }

  private leave(deck: MutableDeck): void {
    for (const known of deck.order) {
      const entry = this.mutable(known);
      if (entry.places.delete(deck) && entry.places.size === 0) this.#dormant++;
    }
  }

  private insert(id: QuestionId, form: Form, name: string | null, since: number): MutableEntry {
    const key = keyOf(form.stem, form.body);
    const own = name !== null && this.#byName.has(name) ? null : name;
    const entry: MutableEntry = {
      ...pick(form),
      key,
      id,
      name: own,
      since,
      home: null,
      former: [],
      places: new Set(),
    };
    this.#entries.set(id, entry);
    if (own !== null) this.#byName.set(own, entry);
    this.#dormant++;
    this.index(entry);
    return entry;
  }

  private index(entry: MutableEntry): void {
    push(this.#byKey, entry.key, entry);
    for (const key of entry.former) push(this.#byFormer, key, entry);
    if (entry.sketch !== '') push(this.#byAnswer, entry.answer, entry);
    if (this.#byWord) this.indexWords(this.#byWord, entry);
  }

  private unindex(entry: MutableEntry): void {
    remove(this.#byKey, entry.key, entry);
    for (const key of entry.former) remove(this.#byFormer, key, entry);
    if (entry.sketch !== '') remove(this.#byAnswer, entry.answer, entry);
  }

  private indexWords(index: Map<string, Set<MutableEntry>>, entry: MutableEntry): void {
    for (const word of wordSet(`${entry.stem} ${entry.body}`)) {
      const having = index.get(word);
      if (having) having.add(entry);
      else index.set(word, new Set([entry]));
    }
  }

  private mutable(entry: Entry): MutableEntry {
    return entry as MutableEntry;
  }
}

const NOTHING: ReadonlySet<Entry> = new Set();

function pick({ stem, body, key, answer, sketch, section }: Form): Form {
  return { stem, body, key, answer, sketch, section };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function remove<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) return;
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
  if (list.length === 0) map.delete(key);
}
