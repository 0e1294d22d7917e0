import * as vscode from 'vscode';
import type { Question } from '../../bank/question';
import { Command, Setting, type QuestionTarget } from '../../contributions';
import { registerCommand, UserError } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import { readSetting } from '../../platform/settings';
import type { Library } from '../library/library';
import { pickQuestion } from '../search/questionPicker';
import { findQuestion } from '../targets';
import { insertAtCursors, openNewNote } from './insertText';
import { NoteEditor } from './noteEditor';
import { answerMarkdown, questionMarkdown } from './questionMarkdown';
import { expandTemplate } from './template';

/** Answers into notes: at the cursors, or onto the clipboard. */
export function registerNotes(library: Library, log: Log): vscode.Disposable {
  const store = new DisposableStore();
  const notes = store.add(new NoteEditor());

  const choose = async (
    target: QuestionTarget | undefined,
    title: string,
  ): Promise<Question | undefined> => {
    if (!target) {
      return pickQuestion(library, {
        title,
        placeholder: vscode.l10n.t('Type part of the question, its topic or its answer'),
        filter: hasAnswer,
      });
    }
    const question = findQuestion(library.bank, target);
    if (!question)
      throw new UserError(vscode.l10n.t('That question is in none of the decks any more.'));
    if (!hasAnswer(question)) {
      throw new UserError(
        vscode.l10n.t(
          'This question has no answer yet. “Go to Source” opens the place to write one.',
        ),
      );
    }
    return question;
  };

  store.add(
    registerCommand(log, Command.insertAnswer, async (target) => {
      const question = await choose(target, vscode.l10n.t('Insert Answer'));
      if (!question) return;
      const editor = await notes.open();
      const template = readSetting(Setting.insertTemplate, editor?.document.uri);
      const text = expandTemplate(template, templateValues(library, question));
      await (editor ? insertAtCursors(editor, text) : openNewNote(text));
    }),
  );
  store.add(
    registerCommand(log, Command.copyAnswer, async (target) => {
      const question = await choose(target, vscode.l10n.t('Copy as Markdown'));
      if (!question) return;
      await vscode.env.clipboard.writeText(questionMarkdown(question));
      vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Copied question and answer'), 3000);
    }),
  );
  return store;
}

function hasAnswer({ answer, kind }: Question): boolean {
  return answer !== null || kind === 'choice';
}

function templateValues(
  library: Library,
  question: Question,
): Parameters<typeof expandTemplate>[1] {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(question.deck));
  return {
    question: question.prompt,
    answer: answerMarkdown(question),
    deck: library.bank.deck(question.deck)?.title ?? '',
    section: question.sections.join(' › '),
    tags: question.tags.join(', '),
    source: `${path}:${question.lines.start + 1}`,
  };
}
