import { type Entry, IdentityLedger } from './ledger';

const FORMAT = 'rehearse-identity';
/** Grows when older code would misread what is written. */
const VERSION = 1;

/** What came of reading a stored ledger. */
export type DecodedLedger =
  | { readonly kind: 'ledger'; readonly ledger: IdentityLedger }
  /** Written by a newer version: to be left alone. */
  | { readonly kind: 'newer' }
  /** `ledger` has what could still be read. */
  | { readonly kind: 'damaged'; readonly reason: string; readonly ledger: IdentityLedger };

/**
 * The ledger as JSON text, some 200 characters a question: the entries as arrays, then the decks,
 * whose orders are indexes into the entries, runs of them as `[first, count]`.
 */
export function encodeLedger(ledger: IdentityLedger): string {
  const decks = [...ledger.decks()];
  const deckIndex = new Map(decks.map((deck, index) => [deck, index]));
  const entries = new Set<Entry>();
  // In the order of decks, so that the orders are long runs.
  for (const { order } of decks) for (const entry of order) entries.add(entry);
  for (const entry of ledger.entries()) entries.add(entry);
  const entryIndex = new Map<Entry, number>();
  const rows = [...entries].map((entry, index) => {
    entryIndex.set(entry, index);
    return rowOf(entry, entry.home ? (deckIndex.get(entry.home) ?? -1) : -1);
  });
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    entries: rows,
    decks: decks.map(({ uri, exists, order }) => [
      uri,
      exists ? 1 : 0,
      runsOf(order.map((entry) => entryIndex.get(entry)!)),
    ]),
  });
}

/** Reads what {@link encodeLedger} wrote, or whatever became of it. Never throws. */
export function decodeLedger(text: string): DecodedLedger {
  const ledger = new IdentityLedger();
  const damaged = (reason: string): DecodedLedger => ({ kind: 'damaged', reason, ledger });
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch (error) {
    return damaged(error instanceof Error ? error.message : 'it is no JSON');
  }
  if (!isRecord(stored) || stored['format'] !== FORMAT) return damaged('it is no identity ledger');
  const version = stored['version'];
  if (typeof version === 'number' && version > VERSION) return { kind: 'newer' };
  if (version !== VERSION) return damaged('it has no version');
  const rows = stored['entries'];
  const decks = stored['decks'];
  if (!Array.isArray(rows) || !Array.isArray(decks)) return damaged('its lists are missing');
  const uris = (decks as unknown[]).map((deck) =>
    Array.isArray(deck) && typeof deck[0] === 'string' ? deck[0] : null,
  );
  let unread = 0;
  const entries = (rows as unknown[]).map((row) => {
    const entry = restore(ledger, row, uris);
    if (entry === null) unread++;
    return entry;
  });
  for (const deck of decks as unknown[]) if (!restoreDeck(ledger, deck, entries)) unread++;
  return unread === 0
    ? { kind: 'ledger', ledger }
    : damaged(`${unread} of its ${rows.length + decks.length} entries can't be read`);
}

/** Trailing fields that say nothing are left out. */
function rowOf(entry: Entry, home: number): unknown[] {
  const row: unknown[] = [
    entry.id,
    entry.stem,
    entry.body,
    entry.answer,
    entry.sketch,
    entry.section,
    home,
    Math.floor(entry.since / 1000),
    entry.name === entry.id ? 1 : entry.name,
    entry.former.join(' '),
  ];
  if (row[9] === '') {
    row.pop();
    if (row[8] === null) row.pop();
  }
  return row;
}

function restore(
  ledger: IdentityLedger,
  row: unknown,
  uris: readonly (string | null)[],
): Entry | null {
  if (!Array.isArray(row)) return null;
  const [id, stem, body, answer, sketch, section, home, since, name = null, former = ''] =
    row as unknown[];
  if (typeof id !== 'string' || id === '' || ledger.entry(id)) return null;
  if (typeof stem !== 'string' || typeof body !== 'string' || stem + body === '') return null;
  if (typeof answer !== 'string' || typeof section !== 'string') return null;
  if (typeof sketch !== 'string' || !/^(?:[\w-]{4}){0,12}$/.test(sketch)) return null;
  if (!isInteger(home, -1) || !isInteger(since, 0) || typeof former !== 'string') return null;
  if (name !== null && name !== 1 && typeof name !== 'string') return null;
  const uri = home < 0 ? null : uris[home];
  return ledger.restore({
    id,
    stem,
    body,
    answer,
    sketch,
    section,
    home: uri == null ? null : ledger.remember(uri),
    since: since * 1000,
    name: name === 1 ? id : name,
    former: former === '' ? [] : former.split(' '),
  });
}

function restoreDeck(
  ledger: IdentityLedger,
  deck: unknown,
  entries: readonly (Entry | null)[],
): boolean {
  if (!Array.isArray(deck)) return false;
  const [uri, exists, runs] = deck as unknown[];
  if (typeof uri !== 'string' || !Array.isArray(runs)) return false;
  const order = new Set<Entry>();
  let whole = true;
  for (const run of runs as unknown[]) {
    const [first, count] = Array.isArray(run) ? (run as unknown[]) : [run, 1];
    if (!isInteger(first, 0) || !isInteger(count, 1) || first + count > entries.length) {
      whole = false;
      continue;
    }
    for (let index = first; index < first + count; index++) {
      const entry = entries[index];
      if (entry) order.add(entry);
    }
  }
  if (exists === 1) ledger.setOrder(uri, [...order]);
  else ledger.restoreGone(uri, [...order]);
  return whole;
}

function runsOf(indexes: readonly number[]): (number | readonly [number, number])[] {
  const runs: (number | readonly [number, number])[] = [];
  let start = 0;
  for (let at = 1; at <= indexes.length; at++) {
    if (at < indexes.length && indexes[at] === indexes[at - 1]! + 1) continue;
    const first = indexes[start]!;
    runs.push(at - start === 1 ? first : [first, at - start]);
    start = at;
  }
  return runs;
}

function isInteger(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
