import type * as vscode from 'vscode';
import { deckSources, sourceOf } from '../library/deckSources';
import { deckTextOf, type DeckText } from './fixes/textChange';

/** Decks that are larger are read only once they are saved; UTF-16 units, some tenths of a second. */
const largestLive = 1_500_000;

/** The last reading of each open document: diagnostics and quick fixes ask for the same one. */
const readings = new WeakMap<
  vscode.TextDocument,
  { readonly version: number; readonly text: DeckText }
>();

/** Reads a document as a deck, as it is in its editor; undefined when it is too large to be read in passing. */
export function readDocumentAsDeck(document: vscode.TextDocument): DeckText | undefined {
  const known = readings.get(document);
  if (known?.version === document.version) return known.text;
  const content = document.getText();
  if (content.length > largestLive) return undefined;
  const { uri, version } = document;
  const fileName = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const found = sourceOf(deckSources(), uri);
  const named = found?.source.filter.isNamed(found.path) ?? false;
  const text = deckTextOf(content, fileName, named);
  readings.set(document, { version, text });
  return text;
}
