import * as vscode from 'vscode';
import type { LineRange, Problem, ProblemSeverity } from '../../bank/question';
import { displayLine } from '../displayText';

export const diagnosticSource = 'Rehearse';
/** The code of files that could not be read. */
export const unreadableCode = 'unreadable-file';

/** VS Code's own number for “as far as the line goes”. */
const lineEnd = 1 << 30;

/** Information is a hint: what is merely unfinished (no answer yet) must not flood the Problems view. */
const severities: Readonly<Record<ProblemSeverity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Hint,
};

export function problemDiagnostic(uri: vscode.Uri, problem: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeOf(problem.lines),
    displayLine(problem.message),
    severities[problem.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = problem.code;
  if (problem.related) {
    const location = new vscode.Location(uri, rangeOf(problem.related));
    diagnostic.relatedInformation = [
      new vscode.DiagnosticRelatedInformation(location, vscode.l10n.t('The other one')),
    ];
  }
  return diagnostic;
}

/** @param reason why the file could not be read, as the library says it */
export function unreadableDiagnostic(reason: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, lineEnd),
    vscode.l10n.t('This file is left out of the decks: {0}.', displayLine(reason)),
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = unreadableCode;
  return diagnostic;
}

function rangeOf({ start, end }: LineRange): vscode.Range {
  return new vscode.Range(start, 0, Math.max(start, end - 1), lineEnd);
}
