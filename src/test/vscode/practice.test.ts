import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Command } from '../../contributions';
import type { TestParts } from '../../extension';
import { historyUri } from '../../features/progress/history';
import { targetOf } from '../../features/targets';
import type { Question } from '../../bank/question';
import { isBuried } from '../../practice/progress';
import { deckText, rehearse, until, write } from './support';

describe('practice', () => {
  let parts: TestParts;
  let questions: readonly Question[];
  before(async () => {
    parts = await rehearse();
    await write('leeches.md', deckText('Leeches', ['Who sucks?', 'Who heals?']));
    await until('the deck is read', () => deck() !== undefined);
    questions = deck()?.questions ?? [];
  });
  after(async () => {
    await vscode.workspace.fs.delete(
      vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'leeches.md'),
    );
    await vscode.workspace
      .getConfiguration('rehearse')
      .update('practice.leechThreshold', undefined);
  });

  const deck = () => parts.library.bank.decks().find(({ title }) => title === 'Leeches');
  const isSuspended = ({ id }: Question): boolean => parts.progress.of(id)?.suspended === true;

  it('suspends a whole deck by one command, and resumes it by the same', async () => {
    const target = { kind: 'deck', deckUri: deck()?.uri } as const;
    await vscode.commands.executeCommand(Command.toggleSuspended, target);
    assert.deepEqual(questions.map(isSuspended), [true, true]);
    await vscode.commands.executeCommand(Command.toggleSuspended, target);
    assert.deepEqual(questions.map(isSuspended), [false, false]);
  });

  it('buries a question until the next day begins', async () => {
    const [question] = questions;
    assert.ok(question);
    await vscode.commands.executeCommand(Command.buryQuestion, targetOf(question));
    const progress = parts.progress.of(question.id);
    const now = parts.clock.now();
    assert.ok(progress && isBuried(progress, now));
    const morning = parts.clock.startOfNextDay(now);
    assert.ok(!isBuried(progress, morning));
    assert.notEqual(parts.clock.dayOf(morning), parts.clock.dayOf(now));
    assert.equal(parts.clock.dayOf(morning - 1), parts.clock.dayOf(now));
  });

  it('counts leeches by the threshold of the settings, as soon as it changes', async () => {
    const question = questions[1];
    assert.ok(question);
    const grade = (value: 1 | 3, at: number) => ({
      ...parts.progress.newEvent(),
      at,
      kind: 'grade' as const,
      question: question.id,
      grade: value,
      took: 1,
    });
    const day = 86_400_000;
    const now = parts.clock.now();
    await parts.progress.record(
      ...[3, 3, 3, 1, 3, 3, 1].map((value, at) =>
        grade(value as 1 | 3, now - (70 - at * 10) * day),
      ),
    );
    const isLeech = (): boolean => parts.progress.of(question.id)?.leech === true;
    assert.ok(!isLeech());
    await vscode.workspace.getConfiguration('rehearse').update('practice.leechThreshold', 2);
    await until('it is a leech', isLeech);
  });

  it('shows a question’s history, and follows it', async () => {
    const [question] = questions;
    assert.ok(question);
    const uri = historyUri(question);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /^# Who sucks\?\n\nLeeches\n\nNot practised yet\.\n$/);
    await parts.progress.record({
      ...parts.progress.newEvent(),
      kind: 'grade',
      question: question.id,
      grade: 2,
      took: 61_000,
      draft: 'Those that *bite*.',
    });
    await until('the document follows', () => document.getText().includes('| Hard |'));
    assert.match(document.getText(), /\n```text\nThose that \*bite\*\.\n```\n/);
    await vscode.commands.executeCommand(Command.showHistory, targetOf(question));
    const tabs = (): readonly string[] =>
      vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await until('the preview is open', () => tabs().some((label) => label.includes('History')));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
