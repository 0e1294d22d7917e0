import * as vscode from 'vscode';
import { ContextKey, View } from '../../contributions';
import type { Clock } from '../../platform/clock';
import { setContextKey } from '../../platform/contextKey';
import { DisposableStore } from '../../platform/disposables';
import type { ProgressStore } from '../../platform/progressStore';
import { dueCount } from '../dueCount';
import type { Library } from '../library/library';
import { buildTree, type DeckNode, type Node } from './nodes';
import { filterLabel, makeFilter, type TreeFilter } from './treeFilter';
import { toTreeItem } from './treeItems';

/** Time alone makes questions fall due: looked at as often as learning steps are long, ms. */
const duePace = 60_000;
/** Many changes come in a row while decks are read; the tree follows at this pace, ms. */
const refreshPace = 200;

/** The tree of decks, sections and questions, with its filter, its badge and its message. */
export class QuestionsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<Node | undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Node>;
  #roots: readonly DeckNode[] | undefined;
  #parents = new WeakMap<Node, Node>();
  #filter: TreeFilter | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly library: Library,
    private readonly progress: ProgressStore,
    private readonly clock: Clock,
  ) {
    this.#view = this.#store.add(
      vscode.window.createTreeView(View.questions, {
        treeDataProvider: this,
        showCollapseAll: true,
      }),
    );
    this.#store.add(library.onDidChange(() => this.refreshSoon()));
    this.#store.add(progress.onDidChange(() => this.refreshSoon()));
    const ticking = setInterval(() => this.followTime(), duePace);
    this.#store.add(new vscode.Disposable(() => clearInterval(ticking)));
    this.refresh();
  }

  get filter(): TreeFilter | undefined {
    return this.#filter;
  }

  setFilter(filter: TreeFilter | undefined): void {
    this.#filter = filter;
    setContextKey(ContextKey.filtered, filter !== undefined);
    this.refresh();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const item = toTreeItem(node, (id) => this.progress.isBookmarked(id));
    // What a filter found is there to be seen; without one, a large bank stays folded.
    if (this.#filter && node.kind !== 'question') {
      item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
      item.id = `${item.id ?? ''}\n${this.#filter.kind}`;
    }
    return item;
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.roots()];
    const children = node.kind === 'question' ? [] : node.children;
    for (const child of children) this.#parents.set(child, node);
    return [...children];
  }

  getParent(node: Node): Node | undefined {
    return this.#parents.get(node);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#store.dispose();
  }

  private roots(): readonly DeckNode[] {
    this.#roots ??= buildTree(
      this.library.bank.decks(),
      (question) => this.progress.stateOf(question),
      this.#filter && makeFilter(this.#filter, this.library, this.progress),
    );
    return this.#roots;
  }

  /** Draws the tree anew only when something has fallen due meanwhile. */
  private followTime(): void {
    const due = dueCount(this.library.bank, this.progress, this.clock.now());
    if (due !== (this.#view.badge?.value ?? 0)) this.refresh();
  }

  private refreshSoon(): void {
    this.#timer ??= setTimeout(() => this.refresh(), refreshPace);
  }

  private refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#roots = undefined;
    this.#parents = new WeakMap();
    const { bank, indexing } = this.library;
    const total = bank.size;
    setContextKey(ContextKey.questionCount, total);
    setContextKey(ContextKey.indexing, indexing);
    this.#view.message = this.message();
    const due = dueCount(bank, this.progress, this.clock.now());
    this.#view.badge =
      due === 0
        ? undefined
        : {
            value: due,
            tooltip:
              due === 1
                ? vscode.l10n.t('1 question is due')
                : vscode.l10n.t('{0} questions are due', due),
          };
    this.#changed.fire(undefined);
  }

  /** What stands above the tree; '' takes the line away. */
  private message(): string {
    if (this.#filter) return filterLabel(this.#filter);
    const { indexing, report } = this.library;
    if (indexing || !report.cancelled) return '';
    return vscode.l10n.t(
      'Reading was cancelled after {0} files, so decks are missing. “Read All Decks Again” brings them.',
      report.filesRead,
    );
  }
}
