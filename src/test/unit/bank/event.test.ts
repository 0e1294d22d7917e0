import assert from 'node:assert/strict';
import { Emitter } from '../../../bank/event';

describe('An event', () => {
  it('reaches its listeners in order until they end', () => {
    const heard: string[] = [];
    const emitter = new Emitter<string>();
    const listener = (value: string): void => void heard.push(value);
    const first = emitter.event(listener);
    emitter.event(listener);
    emitter.fire('a');
    first.dispose();
    first.dispose();
    emitter.fire('b');
    assert.deepEqual(heard, ['a', 'a', 'b']);
  });
});
