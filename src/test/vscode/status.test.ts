import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { TestParts } from '../../extension';
import { Reminder } from '../../features/status/reminder';
import { statusText } from '../../features/status/statusText';
import type { Clock } from '../../platform/clock';
import { rehearse } from './support';

describe('the status bar and the reminder', () => {
  let parts: TestParts;
  before(async () => {
    parts = await rehearse();
    const [question] = parts.library.bank.questions();
    assert.ok(question);
    await parts.progress.record({
      ...parts.progress.newEvent(),
      kind: 'grade',
      question: question.id,
      grade: 3,
      took: 1000,
    });
  });

  it('says how much is due and how long the streak is, and nothing when both are 0', () => {
    assert.equal(statusText({ due: 0, streak: 0, reviewsToday: 0, plan: null }), null);
    const text = statusText({ due: 12, streak: 5, reviewsToday: 1, plan: null });
    assert.match(text?.label ?? '', /12.*5/);
    assert.equal(
      text?.spoken,
      'Rehearse: 12 questions are due. Practised 5 days in a row. 1 review today.',
    );
    assert.doesNotMatch(
      statusText({ due: 3, streak: 0, reviewsToday: 0, plan: null })?.label ?? '',
      /flame/,
    );
  });

  it('reminds once a day, in one window of all, and not before the window has been open a while', () => {
    // Some days ahead, at noon and later: what was graded just now is due, and nothing done that day.
    const noon = new Date();
    noon.setHours(12, 0, 0, 0);
    let now = noon.getTime() + 40 * 86_400_000;
    const clock: Clock = { ...parts.clock, now: () => now };
    const stored = new Map<string, unknown>();
    const memento: vscode.Memento = {
      keys: () => [...stored.keys()],
      get: (key: string) => stored.get(key) as undefined,
      update: (key, value) => {
        stored.set(key, value);
        return Promise.resolve();
      },
    };
    const told: number[] = [];
    const open = (): Reminder =>
      new Reminder({
        library: parts.library,
        progress: parts.progress,
        clock,
        memento,
        practising: () => false,
        focused: () => true,
        planned: () => [],
        remind: (waiting) => told.push(waiting),
      });
    const reminders = [open(), open()];
    const look = (later: number): void => {
      now += later;
      for (const reminder of reminders) reminder.look();
    };
    look(7 * 3_600_000 - 1000);
    assert.equal(told.length, 1);
    assert.ok((told[0] ?? 0) >= 1);
    look(60_000);
    assert.equal(told.length, 1, 'the same evening');
    look(86_400_000 - 8 * 3_600_000);
    assert.equal(told.length, 1, 'the next day, before its time');
    look(8 * 3_600_000);
    assert.equal(told.length, 2, 'the next evening');
    const late = open();
    stored.clear();
    late.look();
    assert.equal(told.length, 2, 'a window just opened');
    for (const reminder of [...reminders, late]) reminder.dispose();
  });
});
