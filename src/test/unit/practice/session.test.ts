import assert from 'node:assert/strict';
import fc from 'fast-check';
import { notAssessed } from '../../../practice/assessment';
import { gradePicks } from '../../../practice/choice';
import type { PracticeEvent } from '../../../practice/events';
import type { Grade } from '../../../practice/grade';
import { parseSession } from '../../../practice/parseSession';
import { ProgressBook } from '../../../practice/progressBook';
import { advanceSession, type SessionAction } from '../../../practice/session';
import {
  canGoBack,
  canGoOn,
  canUndo,
  currentItem,
  defaultSessionOptions,
  placeOf,
  startSession,
  type SessionState,
} from '../../../practice/sessionState';
import { summariseSession } from '../../../practice/sessionSummary';
import { anyGrade, settings, TODAY } from './practiceArbitraries';

const MINUTE = 60_000;

/** A session as a host drives it: it remembers events, and stores a grade at once unless told not to. */
class Host {
  state: SessionState;
  readonly events: PracticeEvent[] = [];
  now = TODAY;
  #ids = 0;

  constructor(...ids: readonly string[]) {
    const queue = ids.map((id) => ({ id, also: [] }));
    this.state = startSession(
      queue,
      { id: 's', label: 'Test', spec: { mode: 'everything' } },
      this.now,
    );
  }

  nextId(): string {
    return `event${++this.#ids}`;
  }

  act(action: SessionAction, after = 1000): this {
    this.now += after;
    const { state, events } = advanceSession(this.state, action, this.now);
    this.state = state;
    this.events.push(...events);
    return this;
  }

  grade(grade: Grade): this {
    this.act({ type: 'reveal' }).act({ type: 'grade', grade, eventId: this.nextId() });
    return this.settle('stored');
  }

  undo(): this {
    return this.act({ type: 'undo', eventId: this.nextId() }).settle('stored');
  }

  settle(type: 'stored' | 'failed'): this {
    const event = this.state.pending?.event;
    return event === undefined ? this : this.act({ type, eventId: event });
  }

  next(): this {
    return this.act({ type: 'next' });
  }

  get at(): string | undefined {
    return currentItem(this.state)?.id;
  }
}

describe('a session', () => {
  it('goes from asked over revealed and graded to the next, and ends in a summary', () => {
    const host = new Host('a', 'b');
    assert.equal(currentItem(host.state)?.phase, 'asked');
    assert.deepEqual(placeOf(host.state), { index: 1, total: 2 });
    host.act({ type: 'grade', grade: 3, eventId: 'early' });
    assert.equal(host.events.length, 0);
    host.grade(3);
    assert.equal(currentItem(host.state)?.phase, 'graded');
    host.next().grade(2).next();
    assert.equal(host.state.ended, true);
    assert.equal(currentItem(host.state), null);
    assert.deepEqual(
      host.events.map((event) => event.kind === 'grade' && [event.question, event.grade]),
      [
        ['a', 3],
        ['b', 2],
      ],
    );
  });

  it('takes drafts, picks, hints and confidence while it asks, and never afterwards', () => {
    const said = (host: Host): readonly unknown[] => {
      const { draft, picked, hints, confidence } = currentItem(host.state)!;
      return [draft, picked, hints, confidence];
    };
    const say = (host: Host, draft: string): Host =>
      host
        .act({ type: 'draft', draft })
        .act({ type: 'pick', picked: [2, 0, 2] })
        .act({ type: 'hint' })
        .act({ type: 'confide', confidence: 0.5 });
    const host = say(new Host('a'), 'mine');
    assert.deepEqual(said(host), ['mine', [0, 2], 1, 0.5]);
    host.act({ type: 'reveal' });
    say(host, 'another')
      .act({ type: 'confide', confidence: 0.9 })
      .act({ type: 'reveal', draft: 'x' });
    assert.deepEqual(said(host), ['mine', [0, 2], 1, 0.5]);
    host.grade(3);
    const [event] = host.events;
    assert.ok(event?.kind === 'grade');
    assert.deepEqual([event.draft, event.picked, event.confidence], ['mine', [0, 2], 0.5]);
    // Nor once there is no question any more.
    const over = say(host.next(), 'late').act({ type: 'assess', assessment: notAssessed });
    assert.ok(over.state.ended);
  });

  it('writes into an event only what there is: nothing of an answer that nobody drafted', () => {
    const host = new Host('a');
    host.act({ type: 'draft', draft: ' \n' }).act({ type: 'reveal' });
    host.act({ type: 'grade', grade: 3, eventId: 'e' });
    assert.deepEqual(Object.keys(host.events[0]!).sort(), [
      'at',
      'grade',
      'id',
      'kind',
      'question',
      'took',
      'v',
    ]);
  });

  it('names in an event the question’s wording and those that are graded along', () => {
    const queue = [{ id: 'a', also: ['twin'] }];
    const about = { id: 's', label: 'Test', spec: { mode: 'everything' } } as const;
    const { state } = advanceSession(startSession(queue, about, TODAY), { type: 'reveal' }, TODAY);
    const action = { type: 'grade', grade: 3, eventId: 'e', prompt: 'What is a?' } as const;
    const [event] = advanceSession(state, action, TODAY).events;
    assert.ok(event?.kind === 'grade');
    assert.deepEqual([event.also, event.prompt], [['twin'], 'What is a?']);
  });

  it('keeps a revealed draft as an attempt when one goes on without a grade, and an empty one not', () => {
    for (const [draft, eventId, kept] of [
      ['mine', 'e', 1],
      [' ', 'e', 0],
      ['mine', undefined, 0],
    ] as const) {
      const host = new Host('a', 'b').act({ type: 'reveal', draft });
      host.act({ type: 'next', ...(eventId ? { eventId } : {}), prompt: 'What is a?' });
      assert.equal(host.at, 'b');
      assert.equal(host.events.length, kept);
      const [event] = host.events;
      if (kept === 1) {
        assert.ok(event?.kind === 'attempt');
        assert.deepEqual([event.draft, event.prompt, event.question], [draft, 'What is a?', 'a']);
      }
    }
    const asked = new Host('a', 'b').act({ type: 'draft', draft: 'mine' });
    assert.equal(asked.act({ type: 'next', eventId: 'e' }).events.length, 0);
  });

  it('takes a corrected assessment while the answer shows, and never before or after', () => {
    const assessment = { ...notAssessed, coverage: 0.25 };
    const host = new Host('a', 'b').act({ type: 'assess', assessment });
    assert.equal(currentItem(host.state)?.coverage, null);
    host.act({ type: 'reveal' }).act({ type: 'assess', assessment });
    assert.equal(currentItem(host.state)?.coverage, 0.25);
    host.act({ type: 'grade', grade: 3, eventId: 'e' });
    host.act({ type: 'assess', assessment: notAssessed });
    assert.equal(currentItem(host.state)?.coverage, 0.25);
  });

  it('ends when it is told to, but not while a grade is being stored', () => {
    assert.equal(new Host('a', 'b').act({ type: 'end' }).state.ended, true);
    const host = new Host('a', 'b').act({ type: 'reveal' });
    host.act({ type: 'grade', grade: 3, eventId: 'e' }).act({ type: 'end' });
    assert.equal(host.state.ended, false);
    assert.equal(host.settle('stored').act({ type: 'end' }).state.ended, true);
  });

  it('counts a grade only once its event is stored, and asks again when storing failed', () => {
    const host = new Host('a', 'b');
    host.act({ type: 'reveal' }).act({ type: 'grade', grade: 1, eventId: 'e' });
    assert.equal(currentItem(host.state)?.phase, 'grading');
    assert.ok(!canGoOn(host.state) && !canUndo(host.state) && !canGoBack(host.state));
    host
      .next()
      .act({ type: 'grade', grade: 4, eventId: 'f' })
      .act({ type: 'stored', eventId: 'other' });
    assert.equal(host.at, 'a');
    assert.equal(currentItem(host.state)?.grade, 1);
    host.act({ type: 'failed', eventId: 'e' });
    assert.equal(currentItem(host.state)?.phase, 'revealed');
    assert.equal(host.state.items.length, 2);
    host.grade(3);
    assert.equal(currentItem(host.state)?.phase, 'graded');
  });

  it('brings a forgotten question back later, a bounded number of times', () => {
    const host = new Host('a', 'b', 'c');
    host.grade(1).next();
    assert.deepEqual(
      host.state.items.map(({ id }) => id),
      ['a', 'b', 'c', 'a'],
    );
    let turns = 0;
    while (!host.state.ended && turns++ < 100) host.grade(1).next();
    const shown = host.state.items.filter(({ id }) => id === 'a').length;
    assert.equal(shown, 1 + defaultSessionOptions.mostRepeats);
  });

  it('goes back to what was graded, and from the summary to the last question', () => {
    const host = new Host('a', 'b');
    host.grade(3).next().act({ type: 'previous' });
    assert.equal(host.at, 'a');
    assert.equal(currentItem(host.state)?.grade, 3);
    assert.ok(!canGoBack(host.state));
    host.act({ type: 'previous' });
    assert.equal(host.at, 'a');
    host.next().next().act({ type: 'previous' });
    assert.equal(host.at, 'b');
    assert.equal(host.state.ended, false);
  });

  it('undoes grades one by one, takes repeats back with them, and can grade anew', () => {
    const host = new Host('a', 'b');
    host.grade(1).next().grade(3).next();
    host.undo();
    assert.equal(host.at, 'b');
    assert.equal(currentItem(host.state)?.phase, 'revealed');
    host.undo();
    assert.equal(host.at, 'a');
    assert.deepEqual(
      host.state.items.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.ok(!canUndo(host.state));
    host.grade(4);
    const book = new ProgressBook(settings, host.events);
    assert.deepEqual(
      [...book.entries().values()].map(({ lastGrade }) => lastGrade),
      [4],
    );
  });

  it('keeps drafts, picks and confidence, and hands them over with the grade', () => {
    const host = new Host('a');
    host
      .act({ type: 'draft', draft: 'half a' })
      .act({ type: 'pick', picked: [2, 0, 2] })
      .act({ type: 'confide', confidence: 0.75 })
      .act({
        type: 'reveal',
        draft: 'half a thought',
        assessment: {
          coverage: 0.5,
          concepts: [{ concept: 'x', tick: 'partly' }],
          bonus: [],
          flags: [],
          proposed: 2,
        },
      })
      .act({ type: 'draft', draft: 'too late' });
    assert.equal(currentItem(host.state)?.proposed, 2);
    host.act({ type: 'grade', grade: 2, eventId: 'e', prompt: 'What is a?' });
    const { took, ...event } = host.events[0] as Extract<PracticeEvent, { kind: 'grade' }>;
    assert.deepEqual(event, {
      v: 1,
      id: 'e',
      at: host.now,
      kind: 'grade',
      question: 'a',
      grade: 2,
      prompt: 'What is a?',
      draft: 'half a thought',
      coverage: 0.5,
      concepts: [{ concept: 'x', tick: 'partly' }],
      confidence: 0.75,
      picked: [0, 2],
    });
    assert.equal(took, 6000);
  });

  it('keeps a revealed draft that was never graded as an attempt', () => {
    const host = new Host('a', 'b');
    host.act({ type: 'reveal', draft: 'a try' }).act({ type: 'next', eventId: 'e' });
    assert.deepEqual(
      host.events.map(({ kind, id }) => [kind, id]),
      [['attempt', 'e']],
    );
    host.act({ type: 'next', eventId: 'f' });
    assert.equal(host.events.length, 1);
  });

  it('measures from asked to graded, without pauses, capped, and never backwards', () => {
    const host = new Host('a', 'b', 'c');
    host.act({ type: 'reveal' }, 2 * MINUTE).act({ type: 'pause' }, MINUTE);
    host.act({ type: 'resume' }, 60 * MINUTE);
    host
      .act({ type: 'grade', grade: 3, eventId: 'x' }, MINUTE)
      .act({ type: 'stored', eventId: 'x' });
    assert.equal(host.state.items[0]?.spent, 4 * MINUTE);
    host.next().act({ type: 'reveal' }, 24 * 60 * MINUTE);
    assert.equal(host.state.items[1]?.spent, defaultSessionOptions.timeCap);
    host
      .next()
      .act({ type: 'reveal' }, -60 * MINUTE)
      .act({ type: 'draft', draft: '' }, NaN);
    assert.equal(host.state.items[2]?.spent, 0);
  });

  it('passes over questions that vanish, and has them again when they return', () => {
    const host = new Host('a', 'b', 'c');
    host
      .grade(3)
      .next()
      .act({ type: 'vanished', ids: ['b', 'elsewhere'] });
    assert.equal(host.at, 'c');
    assert.deepEqual(placeOf(host.state), { index: 2, total: 2 });
    host.act({ type: 'previous' });
    assert.equal(host.at, 'a');
    host.act({ type: 'vanished', ids: [] }).next();
    assert.equal(host.at, 'b');
    host.act({ type: 'vanished', ids: ['a', 'b', 'c'] });
    assert.equal(host.state.ended, true);
    assert.equal(canGoBack(host.state), false);
  });

  it('stays where it is when the grade of a vanished question is undone', () => {
    const host = new Host('a', 'b', 'c');
    host
      .grade(3)
      .next()
      .grade(1)
      .next()
      .act({ type: 'vanished', ids: ['b'] });
    host.undo();
    assert.equal(host.at, 'c');
    assert.deepEqual(
      host.state.items.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    host.act({ type: 'vanished', ids: [] }).act({ type: 'previous' });
    assert.equal(currentItem(host.state)?.phase, 'revealed');
  });

  it('without a question is over before it starts', () => {
    const host = new Host();
    assert.equal(host.state.ended, true);
    host.next().act({ type: 'previous' }).grade(3).undo();
    assert.deepEqual(host.events, []);
  });
});

const anyAction: fc.Arbitrary<SessionAction['type'] | Grade> = fc.oneof(
  { arbitrary: anyGrade, weight: 4 },
  fc.constantFrom(
    ...([
      'draft',
      'pick',
      'confide',
      'reveal',
      'undo',
      'stored',
      'failed',
      'next',
      'next',
      'previous',
    ] as const),
    ...(['pause', 'resume', 'end', 'vanished', 'assess'] as const),
  ),
);

function play(host: Host, action: SessionAction['type'] | Grade): void {
  const pending = host.state.pending?.event ?? 'none';
  const assessment = { coverage: null, concepts: [], bonus: [], flags: [], proposed: null };
  switch (action) {
    case 1:
    case 2:
    case 3:
    case 4:
      host.act({ type: 'reveal' }).act({ type: 'grade', grade: action, eventId: host.nextId() });
      return;
    case 'draft':
      host.act({ type: action, draft: 'text' });
      return;
    case 'pick':
      host.act({ type: action, picked: [1] });
      return;
    case 'confide':
      host.act({ type: action, confidence: 2 });
      return;
    case 'reveal':
    case 'hint':
      host.act({ type: action });
      return;
    case 'assess':
      host.act({ type: action, assessment });
      return;
    case 'undo':
      host.act({ type: action, eventId: host.nextId() });
      return;
    case 'stored':
    case 'failed':
      host.act({ type: action, eventId: pending });
      return;
    case 'vanished':
      host.act({ type: action, ids: host.now % 2 === 0 ? [] : ['b'] });
      return;
    case 'next':
      host.act({ type: action, eventId: host.nextId() });
      return;
    case 'grade':
      return;
    default:
      host.act({ type: action });
  }
}

describe('any session', () => {
  it('stays coherent, survives storage at any moment, and agrees with the events it gave out', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 40 }), (actions) => {
        const host = new Host('a', 'b', 'c');
        const failed = new Set<string>();
        for (const action of actions) {
          if (action === 'failed' && host.state.pending) failed.add(host.state.pending.event);
          play(host, action);
          const stored = parseSession(JSON.parse(JSON.stringify(host.state)));
          assert.deepEqual(stored, { kind: 'session', state: { ...host.state, clock: null } });
          const item = currentItem(host.state);
          assert.equal(item === null, host.state.ended);
          if (item !== null) assert.ok(!item.gone && item.shown);
          for (const { spent } of host.state.items) assert.ok(spent >= 0);
        }
        host.settle('stored');
        const book = new ProgressBook(
          settings,
          host.events.filter(({ id }) => !failed.has(id)),
        );
        const counted = [...book.entries().values()].flatMap(({ log }) =>
          log.map(({ event }) => event),
        );
        const shown = host.state.items.flatMap(({ event, phase }) =>
          phase === 'graded' ? [event] : [],
        );
        assert.deepEqual(counted.sort(), shown.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('is refused from storage when damaged, and left alone when newer', () => {
    const host = new Host('a', 'b');
    host.grade(1).next();
    const good = JSON.parse(JSON.stringify(host.state)) as Record<string, unknown>;
    assert.equal(parseSession(good).kind, 'session');
    assert.deepEqual(parseSession({ ...good, v: 2 }), { kind: 'newer' });
    for (const damage of [
      { v: 0 },
      { index: 9 },
      { index: -1 },
      { items: [] },
      { items: [{}] },
      { trail: [0, 0] },
      { trail: [1] },
      { trail: [] },
      { spec: { mode: 'nonsense' } },
      { options: null },
      { nextKey: 0 },
      { pending: { event: 'x', of: 'grade' } },
      { label: 5 },
    ]) {
      assert.equal(parseSession({ ...good, ...damage }).kind, 'damaged', JSON.stringify(damage));
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => assert.notEqual(parseSession(value).kind, 'session')),
    );
  });
});

describe('the summary of a session', () => {
  it('counts what was asked, graded and forgotten, per section too', () => {
    const host = new Host('a', 'b', 'c', 'd');
    host.grade(1).next().grade(3).next().grade(4).next().next();
    host.grade(3).next();
    const dues = new Map([
      ['a', 50],
      ['b', 20],
    ]);
    const summary = summariseSession(
      host.state,
      (id) => (id === 'c' ? null : id === 'a' ? 'One' : 'Two'),
      (id) => dues.get(id) ?? null,
    );
    assert.deepEqual(summary, {
      sessionLabel: 'Test',
      asked: 4,
      graded: 4,
      byGrade: [1, 0, 2, 1],
      took: 9000,
      forgotten: ['a'],
      sections: [
        { name: 'One', graded: 2, remembered: 1 },
        { name: 'Two', graded: 1, remembered: 1 },
      ],
      nextDue: 20,
    });
  });
});

describe('a choice question', () => {
  const options = [true, false, true, false].map((correct) => ({ correct }));

  it('is Good when all right ones are picked, Hard when partly right, Again when wrong', () => {
    assert.equal(gradePicks([0, 2], options), 3);
    assert.equal(gradePicks([2], options), 2);
    assert.equal(gradePicks([0, 2, 1], options), 2);
    assert.equal(gradePicks([0, 1], options), 1);
    assert.equal(gradePicks([3], options), 1);
  });

  it('is not judged without a pick or without a right option', () => {
    assert.equal(gradePicks([], options), null);
    assert.equal(gradePicks([9], options), null);
    assert.equal(gradePicks([0], [{ correct: false }]), null);
  });
});
