import * as vscode from 'vscode';
import { Command, type CommandArguments, type QuestionTarget, type Target } from '../contributions';

type Parser<T> = (raw: unknown) => T;

/** One parser a command: a command that is missing here does not compile. */
const parsers: { readonly [C in Command]: Parser<CommandArguments[C]> } = {
  [Command.startQuiz]: parseTarget,
  [Command.reviewDue]: nothing,
  [Command.startMockInterview]: nothing,
  [Command.planInterview]: nothing,
  [Command.practisePlan]: nothing,
  [Command.showPlan]: nothing,
  [Command.searchQuestions]: parseText,
  [Command.insertAnswer]: parseQuestionTarget,
  [Command.copyAnswer]: parseQuestionTarget,
  [Command.showStatistics]: nothing,
  [Command.undoGrade]: nothing,
  [Command.exportProgress]: nothing,
  [Command.importProgress]: nothing,
  [Command.restoreProgress]: nothing,
  [Command.resetProgress]: parseTarget,
  [Command.openSource]: parseTarget,
  [Command.openQuestion]: parseQuestionTarget,
  [Command.quizFromHere]: parseTarget,
  [Command.toggleBookmark]: parseQuestionTarget,
  [Command.toggleSuspended]: parseTarget,
  [Command.buryQuestion]: parseQuestionTarget,
  [Command.showHistory]: parseQuestionTarget,
  [Command.filterTree]: nothing,
  [Command.clearFilter]: nothing,
  [Command.refresh]: nothing,
  [Command.addDecks]: nothing,
  [Command.useAsDeck]: parseUri,
  [Command.ignoreDeck]: parseUri,
  [Command.showReport]: nothing,
  [Command.showLog]: nothing,
};

/**
 * Parses what a command was called with.
 * @returns the argument, or undefined where what came is not of its type: the command then asks.
 */
export function parseCommandArgument<C extends Command>(
  command: C,
  raw: unknown,
): CommandArguments[C] {
  return parsers[command](raw);
}

function nothing(): undefined {
  return undefined;
}

function parseText(raw: unknown): string | undefined {
  return typeof raw === 'string' ? raw : undefined;
}

/** A URI as text: from a `vscode.Uri` (the explorer's menu), a string, or a node of the tree. */
function parseUri(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  const target = parseTarget(raw);
  if (target) return target.deckUri;
  return raw instanceof vscode.Uri ? raw.toString() : undefined;
}

function parseQuestionTarget(raw: unknown): QuestionTarget | undefined {
  const target = parseTarget(raw);
  return target?.kind === 'question' ? target : undefined;
}

function parseTarget(raw: unknown): Target | undefined {
  if (!isRecord(raw)) return undefined;
  const { kind, deckUri, sections, questionId } = raw;
  if (kind === 'question' && typeof questionId === 'string') {
    return typeof deckUri === 'string' ? { kind, questionId, deckUri } : { kind, questionId };
  }
  if (typeof deckUri !== 'string') return undefined;
  if (kind === 'deck') return { kind, deckUri };
  if (kind === 'section' && isStrings(sections)) return { kind, deckUri, sections };
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
