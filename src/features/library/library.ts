import * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import type { ParsedDeck, Question } from '../../bank/question';
import { DuplicateGroups } from '../../bank/duplicates';
import { questionDocument } from '../../bank/search/questionDocument';
import { SearchIndex } from '../../bank/search/searchIndex';
import { Setting } from '../../contributions';
import type { Clock } from '../../platform/clock';
import { DisposableStore } from '../../platform/disposables';
import { errorText, type Log } from '../../platform/log';
import { onSettingChange } from '../../platform/settings';
import { ignoreFileName, walkFiles } from '../../platform/walk';
import { onDidChangeContributedDecks } from './contributedDecks';
import { readDecks, type Candidate, type DeckReading } from './deckReader';
import {
  broughtAlong,
  deckSources,
  hidingSettings,
  pathBelow,
  sourceOf,
  type DeckSource,
} from './deckSources';
import { FileChanges } from './fileChanges';
import { breathe } from './pace';
import { searchKey } from './searchKey';

/** Files read at once. */
const parallelReads = 24;

/** What one index found, for the report. */
export interface IndexReport {
  readonly filesRead: number;
  /** Files that could not be read, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
  readonly cancelled: boolean;
}

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

interface DeckChanges {
  readonly decks: Map<string, ParsedDeck>;
  /** Files that are no decks, or not there. */
  readonly gone: string[];
}

/**
 * The decks that this window knows: finds them, reads them, and follows their files. The bank and the
 * search index hold what was read; everyone else reads from those.
 */
export class Library implements vscode.Disposable {
  readonly #index = new SearchIndex();
  readonly #duplicates = new DuplicateGroups();
  readonly #unreadable = new Map<string, string>();
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #changes = this.#store.add(new FileChanges());
  readonly #ignoreFileChanged = this.#store.add(new vscode.EventEmitter<void>());
  #sources: readonly DeckSource[] = [];
  #filesRead = 0;
  #run = 0;
  #indexing = false;
  #cancelled = false;

  /** The bank has changed, or an index has begun or ended. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: Log,
    private readonly clock: Clock,
    readonly bank: Bank,
  ) {
    this.#store.add(this.#changes.onDidSettle((uris) => void this.readAgain(uris)));
  }

  /** Whether the decks are being read as a whole. */
  get indexing(): boolean {
    return this.#indexing;
  }

  get report(): IndexReport {
    return {
      filesRead: this.#filesRead,
      unreadable: this.#unreadable,
      cancelled: this.#cancelled,
    };
  }

  /** Calls back when the settings or the workspace's folders ask for other files. */
  onDidChangeSources(listener: () => void): vscode.Disposable {
    const { include, exclude, folders, starterDecks: starter, useIgnoreFiles } = Setting;
    return vscode.Disposable.from(
      onSettingChange([include, exclude, folders, starter, useIgnoreFiles], listener),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (hidingSettings.some((name) => event.affectsConfiguration(name))) listener();
      }),
      this.#ignoreFileChanged.event(listener),
      vscode.workspace.onDidChangeWorkspaceFolders(listener),
      onDidChangeContributedDecks(listener),
      vscode.workspace.onDidGrantWorkspaceTrust(listener),
    );
  }

  /**
   * Reads all decks anew. A call while another is under way ends that one first. Cancelling keeps
   * what has been read until then.
   */
  async indexAll(
    token: vscode.CancellationToken,
    progress: (progress: IndexProgress) => void,
  ): Promise<void> {
    const run = ++this.#run;
    this.#indexing = true;
    this.#cancelled = false;
    this.#unreadable.clear();
    this.#changed.fire();
    try {
      this.#sources = deckSources();
      this.#changes.watch(this.#sources.map(({ root }) => root));
      const candidates = await this.findCandidates(token);
      const stale = (): boolean => token.isCancellationRequested || run !== this.#run;
      // Decks of this start and of the last one: what is not there any more sets its questions free.
      const known = new Set([...this.bank.ledger.decks()].map(({ uri }) => uri));
      for (const { uri } of candidates) known.delete(uri.toString());
      if (!stale()) this.apply(new Map(), [...known]);
      // Questions that moved from file to file while nobody looked are found only if all files come
      // together; where nothing is remembered, nothing can be found, and each may be shown at once.
      const together = this.#run === 1 && this.bank.ledger.size > 0;
      const filesRead = await this.readCandidates(candidates, stale, progress, together);
      if (run !== this.#run) return;
      this.#filesRead = filesRead;
      this.#cancelled = token.isCancellationRequested;
    } finally {
      if (run === this.#run) {
        this.#indexing = false;
        this.#changed.fire();
      }
    }
  }

  /**
   * Searches prompt, sections, tags and answers.
   * @returns at most `limit` questions, best first
   */
  search(
    query: string,
    limit: number,
    accepts: (question: Question) => boolean = () => true,
  ): readonly Question[] {
    const found: Question[] = [];
    const filter = (key: string): boolean => {
      const question = this.byKey(key);
      return question !== undefined && accepts(question);
    };
    for (const { key } of this.#index.search(query, { limit, filter })) {
      const question = this.byKey(key);
      if (question) found.push(question);
    }
    return found;
  }

  /** Equal for questions that ask the same thing, in whatever decks. */
  groupOf(id: string): string {
    const question = this.bank.question(id);
    return question ? this.#duplicates.groupOf(question) : id;
  }

  dispose(): void {
    this.#run += 1;
    this.#store.dispose();
  }

  private byKey(key: string): Question | undefined {
    const { deckUri, questionId } = searchKey.parse(key);
    return this.bank.placesOf(questionId).find(({ deck }) => deck === deckUri);
  }

  private async findCandidates(token: vscode.CancellationToken): Promise<readonly Candidate[]> {
    const found = await Promise.all(
      this.#sources.map(async ({ root, filter }) => {
        const uris = await walkFiles(root, filter, this.log, token);
        return uris
          .map((uri): Candidate => ({ uri, named: filter.isNamed(pathBelow(root, uri) ?? '') }))
          .sort((a, b) => collator.compare(a.uri.path, b.uri.path));
      }),
    );
    const brought = broughtAlong(this.extensionUri).map((uri) => ({ uri, named: true }));
    const unique = new Map<string, Candidate>();
    for (const candidate of [...found.flat(), ...brought]) {
      const key = candidate.uri.toString();
      if (!unique.has(key)) unique.set(key, candidate);
    }
    return [...unique.values()];
  }

  private async readCandidates(
    candidates: readonly Candidate[],
    stale: () => boolean,
    progress: (progress: IndexProgress) => void,
    together: boolean,
  ): Promise<number> {
    const kept: DeckChanges = { decks: new Map(), gone: [] };
    let done = 0;
    while (done < candidates.length && !stale()) {
      const batch = candidates.slice(done, done + parallelReads);
      const changes = this.sort(await readDecks(batch));
      if (!together && !stale()) this.apply(changes.decks, changes.gone);
      for (const [uri, deck] of changes.decks) kept.decks.set(uri, deck);
      kept.gone.push(...changes.gone);
      done += batch.length;
      progress({ done, total: candidates.length });
    }
    if (together) this.apply(kept.decks, kept.gone);
    return done;
  }

  /** What readings mean for the bank; what could not be read is noted. */
  private sort(readings: readonly (readonly [Candidate, DeckReading])[]): DeckChanges {
    const changes: DeckChanges = { decks: new Map(), gone: [] };
    for (const [{ uri }, reading] of readings) {
      const key = uri.toString();
      this.#unreadable.delete(key);
      if (reading.kind === 'deck') changes.decks.set(key, reading.deck);
      else changes.gone.push(key);
      if (reading.kind === 'unreadable') {
        this.#unreadable.set(key, reading.reason);
        this.log.warn(`${uri.toString(true)} was left out: ${reading.reason}.`);
      }
    }
    return changes;
  }

  private apply(decks: ReadonlyMap<string, ParsedDeck>, gone: readonly string[]): void {
    const { ledger } = this.bank;
    const removed = gone.filter((uri) => this.bank.deck(uri) || ledger.deck(uri)?.exists);
    if (decks.size === 0 && removed.length === 0) return;
    this.bank.update(decks, removed, this.clock.now());
    for (const uri of removed) this.#index.remove(uri);
    for (const uri of decks.keys()) {
      this.#index.replace(
        uri,
        (this.bank.deck(uri)?.questions ?? []).map((question) =>
          questionDocument(searchKey.of(question), question),
        ),
      );
    }
    const settling = this.#index.settleInSlices(breathe, () => performance.now());
    settling.catch((error: unknown) => this.log.error(`Indexing failed: ${errorText(error)}`));
    this.#changed.fire();
  }

  /** Follows changes on disk: only the files that changed are read, and what stood in folders that went goes. */
  private async readAgain(uris: readonly vscode.Uri[]): Promise<void> {
    if (uris.some((uri) => this.isIgnoreFile(uri))) {
      this.#ignoreFileChanged.fire();
      return;
    }
    const candidates = new Map<string, Candidate>();
    const add = (uri: vscode.Uri): void => {
      const found = sourceOf(this.#sources, uri);
      if (!found) return;
      const named = found.source.filter.isNamed(found.path);
      candidates.set(uri.toString(), { uri, named });
    };
    for (const uri of uris) {
      add(uri);
      // A folder that was moved or deleted: the decks that stood below it are looked at again …
      const below = `${uri.toString()}/`;
      for (const deck of this.bank.decks()) {
        if (deck.uri.startsWith(below)) add(vscode.Uri.parse(deck.uri));
      }
      // … and one that has come is walked.
      for (const moved of await this.filesBelow(uri)) add(moved);
    }
    if (candidates.size === 0) return;
    const readings = await readDecks([...candidates.values()]);
    const before = [...this.#unreadable].join('\n');
    const { decks, gone } = this.sort(readings);
    this.apply(decks, gone);
    if ([...this.#unreadable].join('\n') !== before) this.#changed.fire();
  }

  private isIgnoreFile(uri: vscode.Uri): boolean {
    return (
      uri.path.endsWith(`/${ignoreFileName}`) &&
      this.#sources.some(
        ({ root, filter }) => filter.addIgnoreFile && pathBelow(root, uri) !== undefined,
      )
    );
  }

  private async filesBelow(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
    if (!this.#sources.some(({ root }) => pathBelow(root, uri) !== undefined)) return [];
    if (sourceOf(this.#sources, uri)) return [];
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      if (type !== vscode.FileType.Directory) return [];
    } catch {
      return [];
    }
    const everything = { acceptsFile: () => true, acceptsFolder: () => true };
    const source = this.#sources.find(({ root }) => pathBelow(root, uri) !== undefined);
    if (!source?.filter.acceptsFolder(pathBelow(source.root, uri) ?? '')) return [];
    return walkFiles(uri, everything, this.log);
  }
}

/** `2` stands before `10`. */
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
