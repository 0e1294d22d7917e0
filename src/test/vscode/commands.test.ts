import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Command, Setting } from '../../contributions';
import { readSetting } from '../../platform/settings';
import { rehearse } from './support';

describe('Rehearse in VS Code', () => {
  before(rehearse);

  it('has registered every command', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const command of Object.values(Command)) assert.ok(registered.has(command), command);
  });

  it('reads from the manifest the same defaults that the code falls back to', () => {
    const configuration = vscode.workspace.getConfiguration('rehearse');
    for (const setting of Object.values(Setting)) {
      assert.deepEqual(readSetting(setting), configuration.inspect(setting)?.defaultValue, setting);
    }
  });

  it('survives whatever its commands are called with', async () => {
    const hostile: readonly unknown[] = [
      null,
      0,
      'x',
      [],
      { kind: 'question', questionId: '__proto__' },
      { kind: 'deck', deckUri: 'command:workbench.action.quit' },
      { kind: 'section', deckUri: {}, sections: 7 },
    ];
    for (const argument of hostile) {
      await vscode.commands.executeCommand(Command.toggleBookmark, argument);
    }
  });
});
