import * as vscode from 'vscode';
import { plainText } from '../../bank/blocks/plainText';
import type { Question } from '../../bank/question';
import { Command } from '../../contributions';
import { registerCommand, UserError } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import type { ProgressStore } from '../../platform/progressStore';
import type { Library } from '../library/library';
import { pickQuestion } from '../search/questionPicker';
import { findQuestion } from '../targets';
import { historyMarkdown } from './historyMarkdown';

export const historyScheme = 'rehearse-history';

/** “Show History”: what was answered to a question and when, as a read-only document in the Markdown preview. */
export function registerHistory(
  library: Library,
  progress: ProgressStore,
  log: Log,
): vscode.Disposable {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<vscode.Uri>());
  store.add(
    progress.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) {
        if (uri.scheme === historyScheme) changed.fire(uri);
      }
    }),
  );
  store.add(
    vscode.workspace.registerTextDocumentContentProvider(historyScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ query }) => history(library, progress, query),
    }),
  );
  store.add(
    registerCommand(log, Command.showHistory, async (target) => {
      const question = target
        ? findQuestion(library.bank, target)
        : await pickQuestion(library, {
            title: vscode.l10n.t('Show History'),
            placeholder: vscode.l10n.t('Type part of the question, its topic or its answer'),
            filter: ({ id }) => progress.of(id) !== undefined,
          });
      if (!question && !target) return;
      if (!question)
        throw new UserError(vscode.l10n.t('That question is in none of the decks any more.'));
      await vscode.commands.executeCommand('markdown.showPreview', historyUri(question));
    }),
  );
  return store;
}

/** The document of a question's history; the path is what its tab is called. */
export function historyUri({ id }: Pick<Question, 'id'>): vscode.Uri {
  return vscode.Uri.from({ scheme: historyScheme, path: '/History.md', query: id });
}

function history(library: Library, progress: ProgressStore, id: string): string {
  const question = library.bank.question(id);
  const moment = new Intl.DateTimeFormat(vscode.env.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return historyMarkdown({
    prompt: question?.prompt ?? vscode.l10n.t('(a question that is no longer in any deck)'),
    place: question ? [library.bank.deck(question.deck)?.title ?? '', ...question.sections] : [],
    events: progress.book.eventsOf(id).map((event) =>
      'concepts' in event && event.concepts
        ? {
            ...event,
            concepts: event.concepts.map((each) => ({ ...each, concept: plainText(each.concept) })),
          }
        : event,
    ),
    due: progress.of(id)?.due ?? null,
    when: (at) => moment.format(at),
  });
}
