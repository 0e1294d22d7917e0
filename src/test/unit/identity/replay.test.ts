import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { Bank } from '../../../bank/bank';
import { parseDeck } from '../../../bank/parseDeck';

/** A git command's output; '' where there is no git or no history, as in an archive of the sources. */
function git(...args: readonly string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** The versions of a file that were committed, oldest first. */
function versionsOf(file: string): readonly string[] {
  const commits = git('log', '--reverse', '--format=%H', '--', file).split('\n').filter(Boolean);
  return commits.map((commit) => git('show', `${commit}:${file}`)).filter((text) => text !== '');
}

describe('the real history of the starter decks', () => {
  it('leaves every question its id, found without the ids that its authors wrote', function () {
    this.timeout(60_000);
    let kept = 0;
    let lost = 0;
    const mistaken: string[] = [];
    for (const name of readdirSync('content')) {
      const bank = new Bank();
      const given = new Map<string, string>();
      const owners = new Map<string, string>();
      for (const text of versionsOf(`content/${name}`)) {
        const deck = parseDeck(text, { fileName: name });
        const authored = deck.questions.map(({ explicitId }) => explicitId);
        const nameless = deck.questions.map((question) => ({ ...question, explicitId: null }));
        bank.update(new Map([[name, { ...deck, questions: nameless }]]));
        bank.deck(name)?.questions.forEach(({ id }, index) => {
          const author = authored[index];
          if (author === null || author === undefined) return;
          const before = given.get(author);
          if (before === id) kept += 1;
          else if (before !== undefined) lost += 1;
          const owner = owners.get(id);
          if (owner !== undefined && owner !== author) mistaken.push(`${owner} → ${author}`);
          given.set(author, id);
          owners.set(id, author);
        });
      }
    }
    if (kept + lost === 0) {
      console.log('      There is no git history here: nothing to replay.');
      this.skip();
    }
    console.log(`      ${kept} kept, ${lost} lost, ${mistaken.length} mistaken`);
    assert.deepEqual(mistaken, []);
    assert.ok(kept / (kept + lost) >= 0.98, `${lost} of ${kept + lost} were lost`);
  });
});
