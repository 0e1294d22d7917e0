import * as vscode from 'vscode';
import type { Problem } from '../../bank/question';
import { Command } from '../../contributions';
import { displayLine } from '../displayText';
import type { Library } from '../library/library';
import { answerPlace } from './fixes/answerPlace';
import { closeFence, closeFrontMatter } from './fixes/closeBlocks';
import { dropId } from './fixes/dropId';
import { markRight } from './fixes/markRight';
import { endOfTextBefore, insertion, type DeckText, type TextChange } from './fixes/textChange';
import { readDocumentAsDeck } from './deckDocument';
import { diagnosticSource, unreadableCode } from './problemDiagnostic';

/** More options than these make the menu longer than the question. */
const mostOptions = 8;

/** An action whose place is looked for only when it has been picked. */
class AnswerAction extends vscode.CodeAction {
  constructor(
    title: string,
    readonly document: vscode.TextDocument,
    readonly index: number,
  ) {
    super(title, vscode.CodeActionKind.QuickFix);
  }
}

/**
 * Quick fixes for problems of decks. They are worked out on the document as it is now, never on what
 * was last read from disk, and every change to a text is one step to undo.
 */
export class QuickFixes implements vscode.CodeActionProvider<vscode.CodeAction> {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  };

  constructor(private readonly library: Library) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const ours = diagnostics.filter(({ source }) => source === diagnosticSource);
    if (ours.some(({ code }) => code === unreadableCode)) return [ignoreAction(document, ours)];
    const deck = this.library.bank.deck(document.uri.toString());
    const text = deck && readDocumentAsDeck(document);
    if (!text || !vscode.workspace.getWorkspaceFolder(document.uri)) return [];
    const here = [...text.deck.problems, ...(document.isDirty ? [] : onlyInBank(deck.problems))];
    const touched = here.filter(
      ({ lines }) => lines.start <= range.end.line && lines.end > range.start.line,
    );
    if (touched.length === 0) return [];
    const actions = touched.flatMap((problem) => {
      const fixes = fixesOf(document, text, problem);
      const mended = ours.filter(
        ({ code, range: { start } }) => code === problem.code && start.line === problem.lines.start,
      );
      for (const fix of fixes) fix.diagnostics = mended;
      return fixes;
    });
    return [...actions, ignoreAction(document, [])];
  }

  resolveCodeAction(action: vscode.CodeAction): vscode.CodeAction {
    if (!(action instanceof AnswerAction)) return action;
    const { document, index } = action;
    const text = readDocumentAsDeck(document);
    const question = text?.deck.questions[index];
    if (!text || !question) return action;
    const below = endOfTextBefore(text.lines, question.lines.end, question.lines.start);
    const change = answerPlace(text, index) ?? insertion(below, '\n\n');
    action.edit = editOf(document.uri, change, true);
    return action;
  }
}

/** The bank alone sees what two decks have in common. */
function onlyInBank(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code }) => code === 'duplicate-id');
}

function fixesOf(
  document: vscode.TextDocument,
  text: DeckText,
  problem: Problem,
): readonly vscode.CodeAction[] {
  const { start } = problem.lines;
  const index = text.deck.questions.findIndex(({ lines }) => lines.start === start);
  switch (problem.code) {
    case 'unclosed-fence':
      return changeAction(document, vscode.l10n.t('Close the Code Block'), closeFence(text, start));
    case 'bad-front-matter':
      return changeAction(
        document,
        vscode.l10n.t('Close the Front Matter'),
        closeFrontMatter(text),
      );
    case 'unanswered-question':
      return index < 0 ? [] : [new AnswerAction(vscode.l10n.t('Write an Answer'), document, index)];
    case 'duplicate-id':
      return changeAction(document, vscode.l10n.t('Remove This Id'), dropId(text, index));
    case 'no-right-option': {
      const options = text.deck.questions[index]?.options.slice(0, mostOptions) ?? [];
      return options.flatMap((option, at) =>
        changeAction(
          document,
          vscode.l10n.t('Mark “{0}” as Right', displayLine(option.text, 50)),
          markRight(text, index, at),
        ),
      );
    }
    case 'duplicate-prompt':
      return problem.related ? [goToAction(document.uri, problem.related.start)] : [];
    default:
      return [];
  }
}

function changeAction(
  document: vscode.TextDocument,
  title: string,
  change: TextChange | undefined,
): readonly vscode.CodeAction[] {
  if (!change) return [];
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = editOf(document.uri, change, false);
  return [action];
}

/** @param moves whether the cursor goes to where the change leaves room */
function editOf(uri: vscode.Uri, change: TextChange, moves: boolean): vscode.WorkspaceEdit {
  const { start, end, before, after } = change;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const edit = new vscode.WorkspaceEdit();
  if (moves) {
    const snippet = new vscode.SnippetString()
      .appendText(before)
      .appendTabstop(0)
      .appendText(after);
    const snippetEdit = new vscode.SnippetTextEdit(range, snippet);
    // The indentation is the deck's own already.
    snippetEdit.keepWhitespace = true;
    edit.set(uri, [snippetEdit]);
  } else {
    edit.replace(uri, range, before + after);
  }
  return edit;
}

function goToAction(uri: vscode.Uri, line: number): vscode.CodeAction {
  const title = vscode.l10n.t('Go to the Same Question on Line {0}', line + 1);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const selection = new vscode.Range(line, 0, line, 0);
  action.command = { title, command: 'vscode.open', arguments: [uri, { selection }] };
  return action;
}

function ignoreAction(
  { uri }: vscode.TextDocument,
  mended: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const title = vscode.l10n.t('Don’t Use as Deck');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: Command.ignoreDeck, arguments: [uri.toString()] };
  action.diagnostics = [...mended];
  return action;
}
