import * as vscode from 'vscode';
import type { Question } from '../../bank/question';
import { displayLabel } from '../displayText';
import type { Library } from '../library/library';

/** Rows shown at once: more than anyone scrolls through, few enough to render at each key. */
const mostRows = 100;

export interface PickerButton extends vscode.QuickInputButton {
  readonly run: (question: Question) => unknown;
}

/** A button above the list, for all that it shows. */
export interface ListButton extends vscode.QuickInputButton {
  readonly run: (questions: readonly Question[]) => unknown;
}

export interface QuestionPickerOptions {
  readonly title: string;
  readonly placeholder: string;
  readonly query?: string;
  readonly buttons?: readonly PickerButton[];
  readonly listButtons?: readonly ListButton[];
  /** Leaves out questions that make no sense for what is to be done with them. */
  readonly filter?: (question: Question) => boolean;
}

interface QuestionItem extends vscode.QuickPickItem {
  readonly question: Question;
}

/** VS Code sorts quick picks by how well their labels match; our ranking knows more than the label. */
interface UnsortedQuickPick extends vscode.QuickPick<QuestionItem> {
  sortByLabel?: boolean;
}

/**
 * Asks for a question by fuzzy search as one types.
 * @returns the question chosen; undefined when the picker was closed, by a button or by Escape
 */
export function pickQuestion(
  library: Library,
  options: QuestionPickerOptions,
): Promise<Question | undefined> {
  const picker: UnsortedQuickPick = vscode.window.createQuickPick<QuestionItem>();
  picker.sortByLabel = false;
  picker.title = options.title;
  picker.placeholder = options.placeholder;
  picker.value = options.query ?? '';
  const buttons = options.buttons ?? [];
  const listButtons = options.listButtons ?? [];
  picker.buttons = listButtons;
  const show = (): void => {
    picker.items = findQuestions(library, picker.value, options.filter).map((question) => ({
      question,
      label: displayLabel(question.title ?? question.prompt, 200),
      description: displayLabel(placeOf(library, question), 80),
      // Our search has already decided what matches; VS Code's own filter must not decide again.
      alwaysShow: true,
      buttons,
    }));
    picker.busy = library.indexing;
  };
  show();
  return new Promise((resolve) => {
    const listeners = [
      picker.onDidChangeValue(show),
      library.onDidChange(show),
      picker.onDidAccept(() => {
        resolve(picker.selectedItems[0]?.question);
        picker.hide();
      }),
      picker.onDidTriggerItemButton(({ button, item }) => {
        const pressed = buttons.find((candidate) => candidate === button);
        picker.hide();
        pressed?.run(item.question);
      }),
      picker.onDidTriggerButton((button) => {
        const pressed = listButtons.find((candidate) => candidate === button);
        const shown = picker.items.map(({ question }) => question);
        picker.hide();
        pressed?.run(shown);
      }),
      picker.onDidHide(() => {
        resolve(undefined);
        for (const listener of listeners) listener.dispose();
        picker.dispose();
      }),
    ];
    picker.show();
  });
}

/** The best matches first; for an empty query the bank from its beginning. */
function findQuestions(
  library: Library,
  query: string,
  filter: QuestionPickerOptions['filter'] = () => true,
): readonly Question[] {
  if (query.trim() !== '') return library.search(query, mostRows, filter);
  const first: Question[] = [];
  for (const deck of library.bank.decks()) {
    for (const question of deck.questions) {
      if (filter(question)) first.push(question);
      if (first.length >= mostRows) return first;
    }
  }
  return first;
}

function placeOf(library: Library, question: Question): string {
  const deck = library.bank.deck(question.deck);
  return [deck?.title ?? '', ...question.sections].filter((part) => part !== '').join(' › ');
}
