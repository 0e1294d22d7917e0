import * as vscode from 'vscode';
import { splitLines } from '../../bank/blocks/splitLines';
import { decodeText } from '../../bank/decode';
import type { Deck } from '../../bank/question';
import { Command } from '../../contributions';
import { registerCommand } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import { readDeckFile } from '../../platform/readFile';
import type { Library } from './library';
import { linkTo, ReportLinks } from './reportLinks';
import { reportMarkdown, type ReportDeck, type ReportFile } from './reportMarkdown';

export const reportScheme = 'rehearse-report';
const reportUri = vscode.Uri.from({ scheme: reportScheme, path: '/Deck report.md' });

/** Files read at once for the lines that the report quotes. */
const parallelReads = 24;
/** An open report follows the decks at this pace, ms. */
const refreshPace = 1000;

/** “Show Deck Report”: a read-only Markdown document with links, which follows the decks while it is open. */
export function registerReport(library: Library, log: Log): vscode.Disposable {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<vscode.Uri>());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOpen = (): boolean =>
    vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === reportScheme);
  const refreshSoon = (): void => {
    if (library.indexing || !isOpen()) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      changed.fire(reportUri);
    }, refreshPace);
  };
  store.add(new vscode.Disposable(() => clearTimeout(timer)));
  store.add(library.onDidChange(refreshSoon));
  store.add(
    vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => report(library),
    }),
  );
  store.add(
    vscode.languages.registerDocumentLinkProvider({ scheme: reportScheme }, new ReportLinks()),
  );
  store.add(
    registerCommand(log, Command.showReport, async () => {
      if (isOpen()) changed.fire(reportUri);
      const document = await vscode.workspace.openTextDocument(reportUri);
      await vscode.window.showTextDocument(document, { preview: false });
    }),
  );
  return store;
}

/** The decks that are the person's own, not brought along by an extension. */
export function ownDecks(library: Library): readonly Deck[] {
  return library.bank.decks().filter(({ uri }) => broughtBy(uri) === undefined);
}

async function report(library: Library): Promise<string> {
  const { bank, report: found } = library;
  const own = ownDecks(library);
  const others = new Set(bank.decks());
  for (const deck of own) others.delete(deck);
  return reportMarkdown({
    decks: await withLines(own),
    brought: [...others].map((deck) => ({ deck, file: fileOf(deck.uri), lines: [] })),
    filesRead: found.filesRead,
    cancelled: found.cancelled,
    unreadable: [...found.unreadable].map(([uri, reason]) => ({ file: fileOf(uri), reason })),
  });
}

/** The bank does not keep the text of what it passes over, so it is read again where it is shown. */
async function withLines(decks: readonly Deck[]): Promise<readonly ReportDeck[]> {
  const found: ReportDeck[] = [];
  for (let start = 0; start < decks.length; start += parallelReads) {
    found.push(
      ...(await Promise.all(
        decks.slice(start, start + parallelReads).map(async (deck) => ({
          deck,
          file: fileOf(deck.uri),
          lines: deck.skipped.length > 0 ? await linesOf(deck.uri) : [],
        })),
      )),
    );
  }
  return found;
}

async function linesOf(uri: string): Promise<readonly string[]> {
  const read = await readDeckFile(vscode.Uri.parse(uri));
  return read.ok ? splitLines(decodeText(read.bytes).text) : [];
}

function fileOf(key: string): ReportFile {
  const uri = vscode.Uri.parse(key);
  const label = broughtBy(key) ?? vscode.workspace.asRelativePath(uri);
  return { label, link: linkTo(uri) };
}

/** The file as its extension's, `someone.decks/sql.md`; undefined when the person has it themselves. */
function broughtBy(key: string): string | undefined {
  if (vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(key))) return undefined;
  for (const { id, extensionUri } of vscode.extensions.all) {
    const folder = `${extensionUri.toString()}/`;
    if (key.startsWith(folder)) return `${id}/${decodeURIComponent(key.slice(folder.length))}`;
  }
  return undefined;
}
