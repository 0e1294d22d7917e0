import assert from 'node:assert/strict';
import { acceptsPath, makeDeckFilter } from '../../../features/library/deckFilter';

const usual = makeDeckFilter(['**/*.md'], []);

describe('the choice of deck files', () => {
  it('takes what the patterns name, in any folder and any case', () => {
    assert.ok(acceptsPath(usual, 'notes.md'));
    assert.ok(acceptsPath(usual, 'a/b/Notes.MD'));
    assert.ok(!acceptsPath(usual, 'a/b/notes.txt'));
  });

  it('stays away from other people’s code and a project’s own papers', () => {
    for (const path of [
      'node_modules/x/README.md',
      'packages/a/node_modules/b/faq.md',
      'vendor/faq.md',
      '.git/description.md',
      'CHANGELOG.md',
      'docs/LICENSE.md',
      'CONTRIBUTING.md',
    ]) {
      assert.ok(!acceptsPath(usual, path), path);
    }
  });

  it('takes notes on security or history for what they are', () => {
    for (const path of ['security.md', 'History.md', 'notes/support.md', 'licences.md']) {
      assert.ok(acceptsPath(usual, path), path);
    }
    assert.ok(!acceptsPath(usual, 'SECURITY.md'));
  });

  it('leaves out what the person excludes, a folder with all that is in it', () => {
    const filter = makeDeckFilter(['**/*.md'], ['drafts', '**/old/**']);
    assert.ok(!acceptsPath(filter, 'drafts/a.md'));
    assert.ok(!acceptsPath(filter, 'x/old/a.md'));
    assert.ok(acceptsPath(filter, 'x/new/a.md'));
  });

  it('takes a file that is named outright, even where others are not looked for', () => {
    const filter = makeDeckFilter(['**/*.md', 'vendor/interview/qa.txt', 'CHANGELOG.md'], []);
    assert.ok(acceptsPath(filter, 'vendor/interview/qa.txt'));
    assert.ok(filter.isNamed('vendor/interview/qa.txt'));
    assert.ok(acceptsPath(filter, 'CHANGELOG.md'));
    assert.ok(!acceptsPath(filter, 'vendor/interview/other.md'));
    assert.ok(!filter.isNamed('notes.md'));
  });

  it('lets an exclusion win over a name', () => {
    assert.ok(!acceptsPath(makeDeckFilter(['a.md'], ['a.md']), 'a.md'));
  });

  it('survives patterns that make no sense', () => {
    const filter = makeDeckFilter(
      ['**/*.md', '', '[', '('.repeat(500), 'x'.repeat(5000)],
      ['[[[', '{{{'],
    );
    assert.ok(acceptsPath(filter, 'a.md'));
  });
});
