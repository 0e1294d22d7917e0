import * as vscode from 'vscode';
import { Command } from '../../contributions';
import { registerCommand, runCommand } from '../../platform/commands';
import type { Log } from '../../platform/log';
import type { Library } from '../library/library';
import { targetOf } from '../targets';
import { pickQuestion, type ListButton, type PickerButton } from './questionPicker';

/**
 * "Search Questions…": opens what is chosen, or inserts it, or goes to its source; or practises all that
 * was found.
 */
export function registerSearch(
  library: Library,
  log: Log,
  practise: (questionIds: readonly string[]) => void,
): vscode.Disposable {
  const listButtons: readonly ListButton[] = [
    {
      iconPath: new vscode.ThemeIcon('play'),
      tooltip: vscode.l10n.t('Practise These Questions'),
      run: (questions) => practise(questions.map(({ id }) => id)),
    },
  ];
  const buttons: readonly PickerButton[] = [
    {
      iconPath: new vscode.ThemeIcon('insert'),
      tooltip: vscode.l10n.t('Insert Answer'),
      run: (question) => runCommand(Command.insertAnswer, targetOf(question)),
    },
    {
      iconPath: new vscode.ThemeIcon('go-to-file'),
      tooltip: vscode.l10n.t('Go to Source'),
      run: (question) => runCommand(Command.openSource, targetOf(question)),
    },
  ];
  return registerCommand(log, Command.searchQuestions, async (query) => {
    const question = await pickQuestion(library, {
      title: vscode.l10n.t('Search Questions'),
      placeholder: vscode.l10n.t('Type part of the question, its topic or its answer'),
      buttons,
      listButtons,
      ...(query === undefined ? {} : { query }),
    });
    if (question) await runCommand(Command.openQuestion, targetOf(question));
  });
}
