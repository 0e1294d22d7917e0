import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import type { TestParts } from '../../extension';
import { deckText, rehearse, until, workspaceFolder, write } from './support';

describe('the library', () => {
  let parts: TestParts;
  before(async () => {
    parts = await rehearse();
  });

  const titles = (): readonly string[] => parts.library.bank.decks().map(({ title }) => title);
  const idOf = (prompt: string): string | undefined =>
    [...parts.library.bank.questions()].find((question) => question.prompt === prompt)?.id;

  it('reads the workspace, and the decks that Rehearse brings along', () => {
    for (const title of ['Storage engines', 'Resilience', 'Choices', 'Databases']) {
      assert.ok(titles().includes(title), title);
    }
    assert.ok(!titles().includes('My notes'));
  });

  it('gives structure to choices and rubrics', () => {
    const questions = [...parts.library.bank.questions()];
    const choice = questions.find(({ prompt }) => prompt.startsWith('Which HTTP methods'));
    assert.deepEqual(
      choice?.options.map(({ text, correct }) => [text, correct]),
      [
        ['PUT', true],
        ['POST', false],
        ['DELETE', true],
      ],
    );
    const incident = questions.find(({ explicitId }) => explicitId === 'run-incident');
    assert.equal(incident?.id, 'run-incident');
    assert.equal(incident?.difficulty, 'senior');
    assert.equal(incident?.rubric?.mustHear.length, 3);
    assert.deepEqual(incident?.rubric?.reject, ['Everybody debugs at once']);
    assert.ok(!incident?.answer?.includes('Must hear'));
  });

  it('follows a file through change, rename and deletion, and keeps its questions’ ids', async () => {
    const prompts = ['What is a quorum?', 'What is a lease?', 'What is fencing?'];
    const first = await write('consensus.md', deckText('Consensus', prompts));
    await until('the deck is there', () => titles().includes('Consensus'));
    const id = idOf('What is a lease?');
    assert.ok(id);

    await write('consensus.md', deckText('Consensus', [...prompts].reverse()));
    await until('it is read again', () => {
      const deck = parts.library.bank.decks().find(({ title }) => title === 'Consensus');
      return deck?.questions[0]?.prompt === 'What is fencing?';
    });
    assert.equal(idOf('What is a lease?'), id);

    const second = vscode.Uri.joinPath(workspaceFolder(), 'moved/agreement.md');
    await vscode.workspace.fs.rename(first, second);
    await until('it is found where it is now', () => {
      const places = parts.library.bank.placesOf(id);
      return places.length === 1 && places[0]?.deck === second.toString();
    });

    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'moved'), {
      recursive: true,
    });
    await until('it is gone with its folder', () => !titles().includes('Consensus'));
    assert.equal(parts.library.bank.question(id), undefined);
  });

  it('leaves out what .gitignore and search.exclude name, as soon as they do', async () => {
    await write(
      'aside/kept.md',
      deckText('Kept aside', ['What is kept?', 'What is left?', 'Who?']),
    );
    await until('it is read', () => titles().includes('Kept aside'));
    const rules = await write('aside/.gitignore', 'kept.md\n');
    await until('it is left out', () => !titles().includes('Kept aside'));
    await vscode.workspace.fs.delete(rules);
    await until('it is back', () => titles().includes('Kept aside'));
    const settings = vscode.workspace.getConfiguration('search');
    await settings.update('exclude', { '**/aside': true }, vscode.ConfigurationTarget.Workspace);
    await until('it is left out again', () => !titles().includes('Kept aside'));
    await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    await until('it is back again', () => titles().includes('Kept aside'));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'aside'), {
      recursive: true,
    });
    await until('it is gone', () => !titles().includes('Kept aside'));
  });

  it('goes on when files are too large, no text, no files at all, or empty', async () => {
    await write('large.md', new Uint8Array(11 * 1024 * 1024).fill(0x61));
    await write('binary.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0xff]));
    await write('nothing.md', '');
    const fifo = vscode.Uri.joinPath(workspaceFolder(), 'pipe.md').fsPath;
    execFileSync('mkfifo', [fifo]);
    await write(
      'after.md',
      deckText('After all that', ['What is left?', 'What goes on?', 'What stays?']),
    );
    await until('the rest is read', () => titles().includes('After all that'));
    const left = [...parts.library.report.unreadable]
      .map(([uri, reason]) => `${uri}: ${reason}`)
      .join('\n');
    assert.match(left, /large\.md: it has 11 MB/);
    assert.match(left, /binary\.md: it is not text/);
    for (const name of ['large.md', 'binary.md', 'nothing.md', 'pipe.md', 'after.md']) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), name));
    }
    await until('they are gone', () => !titles().includes('After all that'));
  });

  it('runs nothing that stands in front matter', async () => {
    const marker = 'rehearseFrontMatterRan';
    const heads = ['---js', '---JS', '---javascript', '---JavaScript', '--- js', '---\tjs'];
    const names: string[] = [];
    for (const [index, head] of heads.entries()) {
      const payload = `{ title: (globalThis.${marker} = true, 'x') }`;
      const name = `front-matter-${index}.md`;
      const prompts = [`What is head ${index}?`, 'What is a head?', 'What is a body?'];
      await write(name, `${head}\n${payload}\n---\n\n${deckText(`Head ${index}`, prompts)}`);
      names.push(name);
    }
    await until('all of them are read', () =>
      heads.every((_, index) => idOf(`What is head ${index}?`) !== undefined),
    );
    assert.equal(Reflect.get(globalThis, marker), undefined);
    for (const name of names) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), name));
    }
  });

  it('finds questions by fuzzy search', () => {
    const found = parts.library.search('ahed write lgo', 5);
    assert.equal(found[0]?.prompt, 'What is a write-ahead log?');
  });
});
