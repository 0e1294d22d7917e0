import assert from 'node:assert/strict';
import { acceptsPath, makeDeckFilter } from '../../../features/library/deckFilter';
import { IgnoreRules } from '../../../features/library/ignoreRules';

describe('the rules of .gitignore files', () => {
  it('count below the folder of their file, for folders and for files', () => {
    const rules = new IgnoreRules();
    rules.add('', '# built\n/site/\n*.draft.md\n');
    rules.add('team', 'private.md\n');
    assert.ok(rules.ignores('site', 'folder'));
    assert.ok(!rules.ignores('site', 'file'), 'a rule with a slash at its end means folders');
    assert.ok(
      !rules.ignores('team/site', 'folder'),
      'a rule with one at its start means that place',
    );
    assert.ok(rules.ignores('team/a.draft.md', 'file'));
    assert.ok(rules.ignores('team/deep/private.md', 'file'));
    assert.ok(!rules.ignores('private.md', 'file'));
  });

  it('let the nearest file have the last word', () => {
    const rules = new IgnoreRules();
    rules.add('', '*.md\n');
    rules.add('notes', '!keep.md\n');
    assert.ok(!rules.ignores('notes/keep.md', 'file'));
    assert.ok(rules.ignores('notes/other.md', 'file'));
  });

  it('survive what is no list of rules', () => {
    const rules = new IgnoreRules();
    rules.add('', `${'['.repeat(300)}\n\\\n!\n${'*'.repeat(300)}x\n\u0000\n`);
    assert.ok(!rules.ignores('a.md', 'file'));
  });
});

describe('a deck filter with .gitignore files', () => {
  const filter = makeDeckFilter(['**/*.md', 'site/qa.md'], [], true);
  filter.addIgnoreFile?.('', 'site/\nscratch.md\n');

  it('leaves out what they name', () => {
    assert.ok(!acceptsPath(filter, 'scratch.md'));
    assert.ok(!acceptsPath(filter, 'site/other.md'));
    assert.ok(acceptsPath(filter, 'notes.md'));
  });

  it('takes a file that the settings name outright all the same', () => {
    assert.ok(acceptsPath(filter, 'site/qa.md'));
  });

  it('does not ask for them where they are not to count', () => {
    assert.equal(makeDeckFilter(['**/*.md'], []).addIgnoreFile, undefined);
  });
});
