import * as vscode from 'vscode';
import { displayLine } from '../displayText';
import type { Library } from './library';

/**
 * Opens a Markdown report of what was read: decks with their dialects, what could not be read, and
 * every problem with the line it stands in.
 */
export async function openReport(library: Library): Promise<void> {
  const content = reportMarkdown(library);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}

function reportMarkdown(library: Library): string {
  const { bank, report } = library;
  const decks = bank.decks();
  const problems = decks.flatMap((deck) =>
    deck.problems
      .filter(({ severity }) => severity !== 'information')
      .map(
        ({ lines, message }) => `- ${pathOf(deck.uri)}:${lines.start + 1}: ${displayLine(message)}`,
      ),
  );
  const skipped = decks.reduce(
    (sum, { skipped: ranges }) =>
      sum + ranges.reduce((lines, { start, end }) => lines + end - start, 0),
    0,
  );
  const rows = decks.map((deck) => {
    const open = deck.questions.filter(
      ({ answer, kind }) => answer === null && kind === 'open',
    ).length;
    const sure = `${Math.round(deck.confidence * 100)} %`;
    return `| ${pathOf(deck.uri)} | ${cell(deck.title)} | ${deck.questions.length} | ${open} | ${deck.dialect ?? ''} | ${sure} |`;
  });
  const unreadable = [...report.unreadable].map(([uri, reason]) => `- ${pathOf(uri)}: ${reason}`);
  return [
    `# Deck report`,
    `${bank.size} questions in ${decks.length} decks; ${report.filesRead} files read, ` +
      `${unreadable.length} left out; ${problems.length} problems; ${skipped} lines that belong to no question.`,
    '## Decks',
    [
      '| File | Deck | Questions | Without answer | Read as | Certainty |',
      '|---|---|--:|--:|---|--:|',
      ...rows,
    ].join('\n'),
    ...(unreadable.length > 0 ? ['## Files left out', unreadable.join('\n')] : []),
    ...(problems.length > 0 ? ['## Problems', problems.join('\n')] : []),
    '',
  ].join('\n\n');
}

function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

function cell(text: string): string {
  return displayLine(text, 80).replace(/\|/g, '\\|');
}
