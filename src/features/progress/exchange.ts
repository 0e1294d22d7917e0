import * as vscode from 'vscode';
import { progressCsv } from '../../practice/progressCsv';
import type { Clock } from '../../platform/clock';
import { UserError } from '../../platform/commands';
import { errorText } from '../../platform/log';
import { plainMessage } from '../../platform/plainMessage';
import type { ProgressStore } from '../../platform/progressStore';
import type { Library } from '../library/library';
import { sectionName } from '../targets';

/** Writes the whole progress into a file that the person names; its ending says in which form. */
export async function exportProgress(
  library: Library,
  progress: ProgressStore,
  clock: Clock,
): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `rehearse-progress-${clock.dayOf(clock.now())}.json`;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Progress'),
    filters: {
      [vscode.l10n.t('JSON, whole')]: ['json'],
      [vscode.l10n.t('JSON Lines, whole')]: ['jsonl'],
      [vscode.l10n.t('Table for spreadsheets')]: ['csv'],
    },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
  if (!target) return;
  const text = exportAs(target.path.slice(target.path.lastIndexOf('.') + 1), library, progress);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  void vscode.window.showInformationMessage(
    plainMessage(
      vscode.l10n.t('Progress was exported to {0}.', vscode.workspace.asRelativePath(target)),
    ),
  );
}

/** The progress as text: a table for `csv`, one event a line for `jsonl`, else one JSON document. */
export function exportAs(ending: string, library: Library, progress: ProgressStore): string {
  switch (ending.toLowerCase()) {
    case 'csv':
      // The mark tells spreadsheets that it is UTF-8.
      return `\ufeff${progressCsv(progress.book.events(), (id) => {
        const question = library.bank.question(id);
        if (!question) return null;
        const deck = library.bank.deck(question.deck)?.title ?? '';
        return { deck, section: sectionName(question), prompt: question.prompt };
      })}`;
    case 'jsonl':
      return progress.exportText();
    default:
      return progress.exportJson();
  }
}

/** Takes in an export of this or another machine. What is here already changes nothing. */
export async function importProgress(progress: ProgressStore): Promise<void> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Progress'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Practice events')]: ['json', 'jsonl'] },
  });
  if (!picked?.[0]) return;
  const text = await readText(picked[0]);
  const { added, damaged } = await progress.importText(text);
  if (added === 0 && damaged > 0) {
    throw new UserError(
      vscode.l10n.t('Nothing was imported: this is no file that “Export Progress…” has written.'),
    );
  }
  const told =
    added === 0
      ? vscode.l10n.t('Everything in this file was here already.')
      : vscode.l10n.t('{0} events were imported.', added);
  void vscode.window.showInformationMessage(
    damaged === 0 ? told : `${told} ${vscode.l10n.t('{0} lines could not be read.', damaged)}`,
  );
}

async function readText(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    throw new UserError(vscode.l10n.t('The file could not be read: {0}', errorText(error)));
  }
}
