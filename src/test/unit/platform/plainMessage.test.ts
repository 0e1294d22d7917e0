import assert from 'node:assert/strict';
import { plainMessage } from '../../../platform/plainMessage';
import { hostileFiles } from '../../fixtures/hostile/corpus';

/** What VS Code makes a link of in a notification (`parseLinkedText`). */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('a message for a notification', () => {
  it('has no links, whatever the names in it are', () => {
    const names = hostileFiles.flatMap(({ name, payload = '' }) => [name, payload]);
    assert.ok(names.some((name) => link.test(name)));
    for (const name of names) {
      assert.doesNotMatch(plainMessage(`There is nothing to ask: ${name}.`), link);
    }
  });

  it('else says what was written', () => {
    assert.equal(plainMessage('Not saved [1] (disk full).'), 'Not saved [1] (disk full).');
  });
});
