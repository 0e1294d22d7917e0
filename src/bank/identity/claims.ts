import { isIdentical, type Item } from './item';
import type { Entry, IdentityLedger } from './ledger';

/**
 * Who is found to be whom while a batch of decks is resolved, one to one. The exception: places
 * that say exactly the same in different decks share one id.
 */
export class Claims {
  readonly #claimants = new Map<Entry, Item>();
  readonly #used = new Map<string, Set<Entry>>();

  /** @param batch the decks that are being resolved; what stood in them is to be had. */
  constructor(
    readonly ledger: IdentityLedger,
    private readonly batch: ReadonlySet<string>,
  ) {}

  /** Whether nobody has it: it stands in no deck outside the batch, nor was it found inside. */
  isFree(entry: Entry): boolean {
    if (this.#claimants.has(entry)) return false;
    for (const place of entry.places) if (!this.batch.has(place.uri)) return false;
    return true;
  }

  /** Whether the item may be it: it is free, and no other name of the author's speaks against it. */
  mayClaim(item: Item, entry: Entry): boolean {
    if (item.entry !== null || !this.isFree(entry)) return false;
    return item.name === null || entry.name === null || item.name === entry.name;
  }

  /** Whether the item says just what stands elsewhere under that id, and no one in its deck has it. */
  mayShare(item: Item, entry: Entry): boolean {
    if (item.entry !== null || this.#used.get(item.uri)?.has(entry)) return false;
    if (item.name !== null && entry.name !== null && item.name !== entry.name) return false;
    return isIdentical(item.form, this.#claimants.get(entry)?.form ?? entry);
  }

  /** Claims the entry where that is possible, or goes on sharing it where it did before. */
  take(item: Item, entry: Entry): void {
    if (this.mayClaim(item, entry)) this.claim(item, entry);
    else if (standsIn(entry, item.uri) && this.mayShare(item, entry)) this.share(item, entry);
  }

  /** Whether a question of the deck may {@link take} it: it is free, or stood there already. */
  isOpen(entry: Entry, uri: string): boolean {
    return this.isFree(entry) || (standsIn(entry, uri) && !this.#used.get(uri)?.has(entry));
  }

  claim(item: Item, entry: Entry): void {
    item.entry = entry;
    if (!this.#claimants.has(entry)) this.#claimants.set(entry, item);
    this.use(item, entry);
  }

  /** Like {@link claim}, but what is remembered of the entry stays as it is. */
  share(item: Item, entry: Entry): void {
    item.entry = entry;
    this.use(item, entry);
  }

  /** The items that brought an entry up to date, each with it. */
  claimed(): Iterable<readonly [Entry, Item]> {
    return this.#claimants;
  }

  claimant(entry: Entry): Item | undefined {
    return this.#claimants.get(entry);
  }

  private use(item: Item, entry: Entry): void {
    const used = this.#used.get(item.uri);
    if (used) used.add(entry);
    else this.#used.set(item.uri, new Set([entry]));
  }
}

function standsIn(entry: Entry, uri: string): boolean {
  for (const place of entry.places) if (place.uri === uri) return true;
  return false;
}
