import * as vscode from 'vscode';
import { Command } from '../../contributions';
import type { QuestionState } from '../../protocol';
import { displayLine } from '../displayText';
import type { Counts, DeckNode, Node, QuestionNode, SectionNode } from './nodes';
import { stateLabel } from './treeFilter';

interface StateLook {
  readonly icon: string;
  readonly colour?: string;
}

/** Shape as well as colour tells the states apart, for those who do not see the colours. */
function look(state: QuestionState): StateLook {
  switch (state) {
    case 'new':
      return { icon: 'circle-outline' };
    case 'learning':
      return { icon: 'sync', colour: 'charts.blue' };
    case 'due':
      return { icon: 'history', colour: 'charts.orange' };
    case 'known':
      return { icon: 'pass-filled', colour: 'charts.green' };
    case 'unanswered':
      return { icon: 'question' };
    case 'suspended':
      return { icon: 'circle-slash', colour: 'disabledForeground' };
  }
}

/** How a node looks in the tree. Texts from decks go in as plain strings, never as Markdown. */
export function toTreeItem(node: Node, isBookmarked: (id: string) => boolean): vscode.TreeItem {
  switch (node.kind) {
    case 'deck':
      return deckItem(node);
    case 'section':
      return sectionItem(node);
    case 'question':
      return questionItem(node, isBookmarked(node.questionId));
  }
}

function deckItem(node: DeckNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    displayLine(node.deck.title, 120),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = node.deckUri;
  item.iconPath = new vscode.ThemeIcon('book');
  item.contextValue = 'deck';
  item.description = countsText(node.counts);
  const uri = vscode.Uri.parse(node.deckUri);
  item.tooltip = [
    displayLine(node.deck.title),
    vscode.workspace.asRelativePath(uri),
    countsSentence(node.counts),
  ].join('\n');
  return item;
}

function sectionItem(node: SectionNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    displayLine(node.title, 120),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = node.key;
  item.iconPath = new vscode.ThemeIcon('list-tree');
  item.contextValue = 'section';
  item.description = countsText(node.counts);
  item.tooltip = `${displayLine(node.title)}\n${countsSentence(node.counts)}`;
  return item;
}

function questionItem(node: QuestionNode, bookmarked: boolean): vscode.TreeItem {
  const { question, state } = node;
  const { icon, colour } = look(state);
  const label = stateLabel(state);
  const item = new vscode.TreeItem(displayLine(question.title ?? question.prompt));
  item.id = node.key;
  item.iconPath = new vscode.ThemeIcon(icon, colour ? new vscode.ThemeColor(colour) : undefined);
  item.contextValue = question.answer === null ? 'question.unanswered' : 'question';
  if (bookmarked) item.description = '★';
  item.tooltip = [
    displayLine(question.prompt, 600),
    [...question.sections, label, ...(question.difficulty ? [question.difficulty] : [])]
      .map((part) => displayLine(part))
      .join(' · '),
    ...(question.tags.length > 0
      ? [question.tags.map((tag) => `#${displayLine(tag)}`).join(' ')]
      : []),
  ].join('\n');
  item.accessibilityInformation = { label: `${displayLine(question.prompt)}, ${label}` };
  item.command = {
    command: Command.openQuestion,
    title: vscode.l10n.t('Open Question'),
    arguments: [{ kind: 'question', questionId: node.questionId, deckUri: node.deckUri }],
  };
  return item;
}

function countsText({ questions, due }: Counts): string {
  return due > 0 ? vscode.l10n.t('{0} · {1} due', questions, due) : String(questions);
}

function countsSentence({ questions, due, known, unanswered }: Counts): string {
  const parts = [
    questions === 1 ? vscode.l10n.t('1 question') : vscode.l10n.t('{0} questions', questions),
  ];
  if (due > 0) parts.push(vscode.l10n.t('{0} due', due));
  if (known > 0) parts.push(vscode.l10n.t('{0} known', known));
  if (unanswered > 0) parts.push(vscode.l10n.t('{0} without an answer', unanswered));
  return parts.join(', ');
}
