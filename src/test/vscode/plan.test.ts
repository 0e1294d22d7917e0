import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { TestParts } from '../../extension';
import { leftToday, Planner } from '../../features/plan/planner';
import { planLine } from '../../features/plan/planText';
import { planView } from '../../features/plan/planView';
import { Reminder } from '../../features/status/reminder';
import { statusText } from '../../features/status/statusText';
import type { Clock } from '../../platform/clock';
import type { PlanView } from '../../protocol';
import { deckText, rehearse, until, write } from './support';

const DAY = 86_400_000;
const prompts = Array.from({ length: 8 }, (_, n) => `What is planned thing number ${n}?`);

describe('the plan towards an interview', () => {
  let parts: TestParts;
  let deck = '';
  /** Days that the clock is ahead. */
  let ahead = 0;
  const stored = new Map<string, unknown>();
  const memento: vscode.Memento = {
    keys: () => [...stored.keys()],
    get: (key: string) => stored.get(key) as undefined,
    update: (key, value) => {
      if (value === undefined) stored.delete(key);
      else stored.set(key, value);
      return Promise.resolve();
    },
  };
  let clock: Clock;
  let planner: Planner;
  const dayIn = (days: number): string => clock.dayOf(parts.clock.now() + days * DAY);
  const open = (): Planner => new Planner(parts.library, parts.progress, clock, memento, parts.log);
  const choose = (days: number, mostPerDay: number): Promise<void> =>
    planner.choose({ interview: dayIn(days), scopes: [{ mode: 'deck', deck }], mostPerDay });
  const view = (): PlanView => {
    const shown = planView(planner.current(), parts.library.bank);
    assert.equal(shown.kind, 'plan');
    return shown;
  };

  before(async () => {
    parts = await rehearse();
    const base = parts.clock;
    clock = { ...base, now: () => base.now() + ahead * DAY };
    deck = (await write('planned.md', deckText('Planned things', prompts))).toString();
    await until('the deck is read', () => parts.library.bank.deck(deck) !== undefined);
    planner = open();
  });
  after(() => planner.dispose());

  it('is not there before one asks for it', () => {
    assert.equal(planner.current(), null);
    assert.equal(planLine(null), null);
    assert.deepEqual(planView(null, parts.library.bank), { kind: 'none' });
  });

  it('is found again by another window’s start, and not out of what can’t be read', async () => {
    await choose(4, 4);
    const again = open();
    assert.deepEqual(again.choice, planner.choice);
    again.dispose();
    const [key = ''] = stored.keys();
    const kept = stored.get(key);
    stored.set(key, { interview: 'soon', scopes: 'all' });
    const broken = open();
    assert.equal(broken.current(), null);
    broken.dispose();
    stored.set(key, kept);
  });

  it('can be glanced at once all questions have been compared', async () => {
    const another = open();
    assert.equal(another.glance(), null);
    await until('they are compared', () => another.glance() !== null);
    assert.deepEqual(another.glance()?.plan, planner.current()?.plan);
    another.dispose();
  });

  it('asks for today’s share, and for as many fewer as have been practised today', async () => {
    const current = planner.current();
    assert.ok(current);
    assert.equal(view().leftToday, 4);
    assert.equal(planLine(current), 'Interview in 4 days: 4 questions left today');
    for (const question of leftToday(current).slice(0, 3)) {
      await parts.progress.record({
        ...parts.progress.newEvent(),
        kind: 'grade',
        question,
        grade: 3,
        took: 1000,
      });
    }
    assert.equal(view().leftToday, 1);
    assert.equal(view().doneToday, 3);
    assert.equal(planLine(planner.current()), 'Interview in 4 days: 1 question left today');
  });

  it('is told of by the status bar and counted by the reminder', () => {
    const plan = planLine(planner.current());
    const text = statusText({ due: 0, streak: 0, reviewsToday: 3, plan });
    assert.match(text?.tooltip ?? '', /\nInterview in 4 days: 1 question left today$/);
    ahead = 1;
    const noon = new Date();
    noon.setHours(23, 0, 0, 0);
    let now = noon.getTime();
    const told: number[] = [];
    const reminder = new Reminder({
      library: parts.library,
      progress: parts.progress,
      clock: { ...clock, now: () => now },
      memento: { ...memento, get: () => undefined },
      practising: () => false,
      focused: () => true,
      planned: () => ['planned 1', 'planned 2'],
      remind: (waiting) => told.push(waiting),
    });
    now += DAY + 1000;
    reminder.look();
    reminder.dispose();
    ahead = 0;
    assert.ok((told[0] ?? 0) >= 2);
  });

  it('is made anew when the date, the amount or the day changes', async () => {
    await choose(2, 2);
    assert.equal(view().until, 2);
    assert.ok(view().notReached > 0);
    const raised = view().raiseTo;
    assert.ok(raised !== null);
    await choose(2, raised);
    assert.equal(view().notReached, 0);
    ahead = 1;
    assert.equal(view().until, 1);
    assert.match(planLine(planner.current()) ?? '', /^Interview tomorrow: /);
    ahead = 0;
  });

  it('is a warm-up on the day itself, and over once the day has passed', async () => {
    await choose(3, 50);
    ahead = 3;
    assert.equal(view().until, 0);
    assert.ok(view().leftToday > 0 && view().leftToday <= 10);
    assert.match(planLine(planner.current()) ?? '', /^Interview today: /);
    ahead = 4;
    assert.equal(view().until, -1);
    assert.equal(view().leftToday, 0);
    assert.equal(planLine(planner.current()), null);
    ahead = 0;
  });

  it('says nothing of a deck that is not there any more', async () => {
    await planner.choose({
      interview: dayIn(3),
      scopes: [{ mode: 'deck', deck: 'file:///gone.md' }],
      mostPerDay: 5,
    });
    assert.equal(view().questions, 0);
    assert.equal(planLine(planner.current()), null);
    await planner.choose(null);
    assert.equal(planner.current(), null);
  });
});
