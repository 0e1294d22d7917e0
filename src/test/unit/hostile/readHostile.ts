import { splitLines } from '../../../bank/blocks/splitLines';
import { decodeText } from '../../../bank/decode';
import { parseDeck } from '../../../bank/parseDeck';
import type { ParsedDeck } from '../../../bank/question';
import { linesPassedOver } from '../../../features/library/passedOver';
import type { HostileFile } from '../../fixtures/hostile/corpus';

/** What the library makes of a hostile file, and the text it was made from. */
export interface HostileReading {
  readonly size: number;
  readonly text: string;
  readonly binary: boolean;
  readonly deck: ParsedDeck;
}

const readings = new Map<string, HostileReading>();

/** Reads a file of the corpus; once, for some take a second. */
export function readHostile({ name, bytes }: HostileFile): HostileReading {
  const known = readings.get(name);
  if (known) return known;
  const content = bytes();
  const { text, binary } = decodeText(content);
  const deck = parseDeck(text, { fileName: name });
  const skipped = linesPassedOver(deck.skipped, splitLines(text));
  const reading = { size: content.length, text, binary, deck: { ...deck, skipped } };
  readings.set(name, reading);
  return reading;
}
