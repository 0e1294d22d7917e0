import type { Fingerprint } from './fingerprint';
import { IdentityLedger, type LedgerRecord } from './ledger';

const version = 1;

/** A record as one line: short keys, for there may be a hundred thousand. */
type Line = readonly [
  id: string,
  deck: number,
  prompt: string,
  answer: string,
  section: string,
  words: string,
  sketch: readonly number[],
  former: readonly string[],
];

/** What a kept ledger was read as. */
export type ReadLedger =
  | { readonly kind: 'ledger'; readonly ledger: IdentityLedger; readonly damagedLines: number }
  /** Written by a later version: not to be overwritten. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** A ledger as text: a head, then a line of JSON for each question. */
export function serialiseLedger(ledger: IdentityLedger): string {
  const decks = new Map<string, number>();
  const lines: string[] = [];
  for (const { id, print, deck, formerPrompts } of ledger.records()) {
    const place = decks.get(deck) ?? decks.size;
    decks.set(deck, place);
    const { prompt, answer, section, words, sketch } = print;
    const line: Line = [id, place, prompt, answer, section, words.join(' '), sketch, formerPrompts];
    lines.push(JSON.stringify(line));
  }
  const head = JSON.stringify({ rehearseIdentity: version, decks: [...decks.keys()] });
  return `${[head, ...lines].join('\n')}\n`;
}

/** Reads a kept ledger. Never throws; lines that cannot be read are counted and left out. */
export function readLedger(text: string): ReadLedger {
  const [first = '', ...lines] = text.split('\n');
  const head = parseJson(first);
  if (!isRecord(head)) return { kind: 'damaged' };
  const kept = head['rehearseIdentity'];
  if (typeof kept !== 'number') return { kind: 'damaged' };
  if (kept > version) return { kind: 'newer' };
  const decks = head['decks'];
  if (!isTexts(decks)) return { kind: 'damaged' };
  const ledger = new IdentityLedger();
  let damagedLines = 0;
  for (const line of lines) {
    if (line === '') continue;
    const record = readLine(parseJson(line), decks);
    if (record) ledger.restore(record);
    else damagedLines += 1;
  }
  return { kind: 'ledger', ledger, damagedLines };
}

function readLine(value: unknown, decks: readonly string[]): LedgerRecord | undefined {
  if (!Array.isArray(value)) return undefined;
  const [id, deck, prompt, answer, section, words, sketch, former] = value as readonly unknown[];
  if (typeof id !== 'string' || id === '' || typeof deck !== 'number') return undefined;
  if (typeof prompt !== 'string' || typeof answer !== 'string') return undefined;
  if (typeof section !== 'string' || typeof words !== 'string') return undefined;
  if (!isNumbers(sketch) || !isTexts(former)) return undefined;
  const print: Fingerprint = {
    prompt,
    answer,
    section,
    words: words === '' ? [] : words.split(' '),
    sketch,
  };
  return { id, print, deck: decks[deck] ?? '', formerPrompts: former };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
