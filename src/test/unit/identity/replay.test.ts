import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, temporaryFolder } from '../../harness/paths';
import { gitHistory, type Version } from '../../replay/gitHistory';
import { replay } from '../../replay/replay';

/** Empty where there is no git or no history, as in an archive of the sources. */
function historyOf(path: string): readonly Version[] {
  try {
    return [...gitHistory(root, path)];
  } catch {
    return [];
  }
}

describe('the real history of the starter decks', () => {
  it('leaves every question its id, found without the ids that its authors wrote', function () {
    this.timeout(60_000);
    const history = historyOf('content');
    if (history.length < 2) {
      console.log('      There is no git history here: nothing to replay.');
      this.skip();
    }
    const { alive, kept, lost, mistaken } = replay(history);
    console.log(
      `      ${history.length} versions, ${alive} questions: ${kept} kept, ${lost.length} lost, ${mistaken.length} mistaken`,
    );
    assert.deepEqual(mistaken, []);
    assert.ok(kept / alive >= 0.98, JSON.stringify(lost));
  });
});

describe('replaying a repository', function () {
  this.timeout(30_000);
  const topics = ['mutex', 'semaphore', 'barrier', 'monitor', 'latch', 'spinlock'];
  const card = (topic: string): string =>
    `## What is a ${topic}?\n\nA ${topic} is one of the things that the ${topic} chapter of ` +
    `every book on operating systems explains at length, with ${topic} pictures.\n\n`;

  function repository(...versions: readonly ((folder: string) => void)[]): string {
    const folder = temporaryFolder('replay');
    const git = (...args: readonly string[]): Buffer =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args]);
    git('init', '--quiet');
    for (const change of versions) {
      change(folder);
      git('add', '--all');
      git('commit', '--quiet', '--message=change');
    }
    return folder;
  }
  const write =
    (name: string, ...cards: readonly string[]) =>
    (folder: string): void => {
      mkdirSync(join(folder, 'decks'), { recursive: true });
      writeFileSync(join(folder, 'decks', name), cards.join(''));
    };

  it('keeps what is moved, reordered, reworded, or away for a while', () => {
    const all = topics.map(card);
    const folder = repository(
      write('a.md', ...all),
      write('a.md', ...[...all].reverse()),
      (at) => renameSync(join(at, 'decks/a.md'), join(at, 'decks/b.md')),
      write('b.md', ...all.slice(1)),
      write('b.md', ...all),
      write('b.md', ...all.map((text) => text.replace('What is a mutex', 'Explain a mutex'))),
      (at) => writeFileSync(join(at, 'README.txt'), 'Notes.\n'),
    );
    const { versions, alive, kept, returned, lost, mistaken } = replay(gitHistory(folder));
    assert.deepEqual(
      { versions, alive, kept, returned },
      { versions: 7, alive: 6, kept: 6, returned: 1 },
    );
    assert.deepEqual([lost, mistaken], [[], []]);
    assert.equal([...gitHistory(folder, 'decks')].length, 6);
  });

  it('says what was lost where wording and answer change at once', () => {
    const all = topics.map(card);
    const other =
      '## Wherein lies the point of turnstiles?\n\nNobody may pass, unless somebody else has ' +
      'left beforehand, which keeps the number of mutex holders at one.\n\n';
    // The author's id is the only thing that says that it is the same question.
    const named = (text: string): string => text.replace('\n', '\n<!-- id: m -->\n');
    const folder = repository(
      write('a.md', named(all[0]!), ...all.slice(1)),
      write('a.md', named(other), ...all.slice(1)),
    );
    const { alive, kept, lost, mistaken } = replay(gitHistory(folder));
    assert.deepEqual([alive, kept, mistaken.length], [6, 5, 0]);
    assert.deepEqual(
      lost.map(({ prompt, deck }) => [prompt, deck]),
      [['Wherein lies the point of turnstiles?', 'decks/a.md']],
    );
  });

  it('notices when a question has the id of another', () => {
    const all = topics.map(card);
    const id = (name: string, text: string): string =>
      text.replace('\n', `\n<!-- id: ${name} -->\n`);
    // By its text the first question is all but the same; its author says that it is another one.
    const folder = repository(
      write('a.md', id('old', all[0]!), ...all.slice(1)),
      write('a.md', id('new', all[0]!.replace('explains', 'describes')), ...all.slice(1)),
    );
    const { alive, mistaken } = replay(gitHistory(folder));
    assert.equal(alive, 6);
    assert.deepEqual(
      mistaken.map(({ prompt, owner }) => [prompt, owner]),
      [['What is a mutex?', 'What is a mutex?']],
    );
  });
});
