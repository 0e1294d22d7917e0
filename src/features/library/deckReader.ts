import * as vscode from 'vscode';
import { splitLines } from '../../bank/blocks/splitLines';
import { editorLimits, hasMoreLines } from '../../bank/deckLimits';
import { decodeText } from '../../bank/decode';
import { parseDeck } from '../../bank/parseDeck';
import type { ParsedDeck } from '../../bank/question';
import { readDeckFile } from '../../platform/readFile';
import { yieldWhenLong } from './pace';
import { linesPassedOver } from './passedOver';

/** A file that may be a deck. */
export interface Candidate {
  readonly uri: vscode.Uri;
  /** The settings name the file, so it is a deck whatever it looks like. */
  readonly named: boolean;
}

/** What became of one file. */
export type DeckReading =
  | { readonly kind: 'deck'; readonly deck: ParsedDeck }
  /** Read, and no question bank. */
  | { readonly kind: 'noBank' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads files as decks: their bytes all at once, for that is waiting, and their text one after the
 * other with pauses, for that is work. Never throws.
 *
 * @returns one reading for each candidate, in their order
 */
export async function readDecks(
  candidates: readonly Candidate[],
): Promise<readonly (readonly [Candidate, DeckReading])[]> {
  const reads = await Promise.all(candidates.map(({ uri }) => readDeckFile(uri)));
  const readings: (readonly [Candidate, DeckReading])[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const read = reads[index];
    if (!read) continue;
    if (read.ok) {
      await yieldWhenLong();
      readings.push([candidate, parseBytes(candidate, read.bytes)]);
    } else {
      readings.push([
        candidate,
        read.missing ? { kind: 'missing' } : { kind: 'unreadable', reason: read.reason },
      ]);
    }
  }
  return readings;
}

function parseBytes({ uri, named }: Candidate, bytes: Uint8Array): DeckReading {
  const { text, repaired, binary } = decodeText(bytes);
  if (binary) return { kind: 'unreadable', reason: vscode.l10n.t('it is not text') };
  if (hasMoreLines(text, editorLimits.lines)) {
    const most = editorLimits.lines.toLocaleString('en');
    return {
      kind: 'unreadable',
      reason: vscode.l10n.t('it has more than {0} lines, too many for a deck', most),
    };
  }
  const fileName = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const deck = parseDeck(text, { fileName, force: named });
  if (deck.questions.length === 0) return { kind: 'noBank' };
  const skipped = linesPassedOver(deck.skipped, splitLines(text));
  return { kind: 'deck', deck: { ...deck, repaired, skipped } };
}
