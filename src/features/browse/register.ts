import * as vscode from 'vscode';
import { Command } from '../../contributions';
import type { Clock } from '../../platform/clock';
import { registerCommand } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import type { ProgressStore } from '../../platform/progressStore';
import type { QuestionState } from '../../protocol';
import type { Library } from '../library/library';
import { QuestionsView } from './questionsView';
import { stateLabel, type TreeFilter } from './treeFilter';

const states: readonly QuestionState[] = [
  'due',
  'new',
  'learning',
  'known',
  'unanswered',
  'suspended',
];

/** The tree in the sidebar, with its filter. */
export function registerBrowse(
  library: Library,
  progress: ProgressStore,
  clock: Clock,
  log: Log,
): vscode.Disposable {
  const store = new DisposableStore();
  const view = store.add(new QuestionsView(library, progress, clock));
  store.add(
    registerCommand(log, Command.filterTree, async () => {
      const filter = await askForFilter();
      if (filter) view.setFilter(filter);
    }),
  );
  store.add(registerCommand(log, Command.clearFilter, () => view.setFilter(undefined)));
  return store;
}

/** By a state that is picked, or by whatever else is typed. */
function askForFilter(): Promise<TreeFilter | undefined> {
  interface FilterItem extends vscode.QuickPickItem {
    readonly filter: TreeFilter;
  }
  const fixed: readonly FilterItem[] = [
    ...states.map((state) => ({
      label: stateLabel(state),
      filter: { kind: 'state', state } as const,
    })),
    { label: vscode.l10n.t('Bookmarked'), filter: { kind: 'bookmarked' } },
  ];
  const picker = vscode.window.createQuickPick<FilterItem>();
  picker.title = vscode.l10n.t('Filter Questions');
  picker.placeholder = vscode.l10n.t('Type what to search for, or pick a state');
  picker.items = fixed;
  return new Promise((resolve) => {
    picker.onDidChangeValue((query) => {
      const byText: FilterItem = {
        label: vscode.l10n.t('Questions that match “{0}”', query),
        alwaysShow: true,
        filter: { kind: 'text', query },
      };
      // Last, so that a state whose name is typed comes first; alone, it is picked by Enter.
      picker.items = query.trim() === '' ? fixed : [...fixed, byText];
    });
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.filter);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
