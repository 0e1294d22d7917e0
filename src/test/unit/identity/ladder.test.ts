import assert from 'node:assert/strict';
import { IdentityLedger } from '../../../bank/identity/ledger';
import { resolve } from '../../../bank/identity/resolve';
import { Desk, questions, type Sketch } from './deckOf';

const closure = {
  prompt: 'What is a closure?',
  answer: 'A function together with the variables around it, which live on as long as it does.',
};
const hoisting = {
  prompt: 'What is hoisting?',
  answer:
    'Declarations are processed before the code of their scope runs, so they seem to move up.',
};
const promise = {
  prompt: 'How does a promise differ from a callback?',
  answer: 'It is a value that stands for a later one, can be handed on and is settled only once.',
};
const currying: Sketch = {
  prompt: 'When would you curry a function?',
  answer: 'Where some arguments are known long before the others and would be repeated everywhere.',
};
const all = [closure, hoisting, promise, currying];

describe('The identity ladder', () => {
  let desk: Desk;
  let ids: readonly string[];
  beforeEach(() => {
    desk = new Desk();
    ids = desk.see(questions(...all));
  });

  it('names each question by what it says, in letters and digits', () => {
    assert.equal(new Set(ids).size, 4);
    for (const id of ids) assert.match(id, /^[a-z0-9_-]+$/);
  });

  it('gives the same names on every machine, whatever was read before', () => {
    const other = new Desk();
    other.see(questions('Something else?'), 'z.md');
    assert.deepEqual(other.see(questions(...[...all].reverse()), 'b.md'), [...ids].reverse());
  });

  it('follows questions that change their order', () => {
    assert.deepEqual(desk.see(questions(promise, closure, currying, hoisting)), [
      ids[2],
      ids[0],
      ids[3],
      ids[1],
    ]);
  });

  it('looks past emphasis, code marks, case, punctuation and links', () => {
    const dressed = { ...closure, promptMarkdown: '**What** is a [`Closure`](https://x.y/z)' };
    const answered = {
      ...hoisting,
      answer: hoisting.answer.replace('Declarations', '_Declarations_'),
    };
    assert.deepEqual(desk.see(questions(dressed, answered, promise, currying)), ids);
  });

  it('looks past sections and line numbers', () => {
    const moved = questions(...all).map((question, index) => ({
      ...question,
      sections: ['Functions', `Chapter ${index}`],
      lines: { start: 500 + index, end: 501 + index },
    }));
    assert.deepEqual(desk.see(moved), ids);
  });

  it('follows a question whose answer is another', () => {
    const other = {
      ...closure,
      answer: 'See the chapter on scope. There is nothing that I could add to it.',
    };
    assert.deepEqual(desk.see(questions(other, hoisting, promise, currying)), ids);
  });

  it('follows a question whose answer is taken away', () => {
    assert.deepEqual(desk.see(questions(closure.prompt, hoisting, promise, currying)), ids);
  });

  it('follows a question that is asked in quite other words with the same answer', () => {
    const other = {
      ...closure,
      prompt: 'Functions and their surroundings: how do they belong together?',
    };
    assert.deepEqual(desk.see(questions(other, hoisting, promise, currying)), ids);
  });

  it('follows a corrected slip of the pen without answers to help', () => {
    const bare = ['What is polymorphsm in Java?', 'What is inheritance in Java?', 'Who wrote it?'];
    const before = desk.see(questions(...bare), 'b.md');
    const mended = [
      'What is inheritance in Java?',
      'Who wrote it?',
      'What is polymorphism in Java?',
    ];
    const after = desk.see(questions(...mended), 'b.md');
    assert.deepEqual(after, [before[1], before[2], before[0]]);
  });

  it('follows a changed word without answers to help', () => {
    const before = desk.see(
      questions('What is the difference between null and undefined?', 'Where does code run?'),
      'b.md',
    );
    const after = desk.see(
      questions('Where does code run?', 'What are the differences between null and undefined?'),
      'b.md',
    );
    assert.deepEqual(after, [before[1], before[0]]);
  });

  it('follows a question and its answer that were both reworded a little', () => {
    const other = {
      prompt: 'How does a promise differ from callbacks?',
      answer: `${promise.answer} Errors travel along.`,
    };
    assert.deepEqual(desk.see(questions(closure, hoisting, currying, other)), [
      ids[0],
      ids[1],
      ids[3],
      ids[2],
    ]);
  });

  it('finds questions that come back after a long time', () => {
    desk.see(questions(closure));
    for (let i = 0; i < 20; i++) desk.see(questions(closure, `How old is version ${i} by now?`));
    assert.deepEqual(desk.see(questions(closure, hoisting, promise, currying)), ids);
  });

  it('finds a deck that reads as empty for a moment', () => {
    desk.see([]);
    assert.deepEqual(desk.see(questions(...all)), ids);
  });

  it('finds the old wording when a branch is switched back', () => {
    const other = { ...closure, prompt: 'Functions and their surroundings?' };
    desk.see(questions(other, hoisting));
    // Back, and with another answer, so that only the former wording is left to go by.
    const back = {
      ...closure,
      answer: 'What a function remembers of the place in which it was made.',
    };
    assert.deepEqual(desk.see(questions(back, hoisting, promise, currying)), ids);
  });

  describe('takes for another question', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['What is a stack?', 'What is a queue?'],
      ['What does slice do to an array?', 'What does splice do to an array?'],
      [
        'What is the difference between let and var?',
        'What is the difference between Map and Set?',
      ],
      ['What does `==` compare?', 'What does `===` compare?'],
      ['Was ist ein Zeiger?', 'Was ist ein Verweis?'],
      ['什么是闭包？', '什么是原型？'],
      ['Why is strict mode needed?', 'What is a hash table good for?'],
      ['Is C a compiled language?', 'Is C# a compiled language?'],
    ];
    for (const [before, after] of cases) {
      it(`“${after}” where “${before}” stood`, () => {
        const known = ['Does slice copy an array?', 'Does splice copy an array?'];
        const [old] = desk.see(
          questions({ prompt: before, answer: closure.answer }, ...known, hoisting),
          'b.md',
        );
        const [id] = desk.see(
          questions({ prompt: after, answer: promise.answer }, ...known, hoisting),
          'b.md',
        );
        assert.notEqual(id, old);
        // And the old one is found when it comes back beside it.
        const both = desk.see(
          questions({ prompt: after, answer: promise.answer }, ...known, hoisting, {
            prompt: before,
            answer: closure.answer,
          }),
          'b.md',
        );
        assert.equal(both[0], id);
        assert.equal(both[4], old);
      });
    }
  });

  describe('tells apart questions that are worded alike in one deck', () => {
    const output = (code: string): Sketch => ({
      prompt: 'What is the output?',
      promptMarkdown: `What is the output?\n\n\`\`\`js\n${code}\n\`\`\``,
    });

    it('by their code', () => {
      const snippets = ['console.log(1 + "2")', 'console.log(1 - "2")', 'let x = [1]; x.push(x)'];
      const before = desk.see(questions(...snippets.map(output)), 'b.md');
      assert.equal(new Set(before).size, 3);
      const after = desk.see(questions(...[...snippets].reverse().map(output)), 'b.md');
      assert.deepEqual(after, [...before].reverse());
    });

    it('by their options, in whatever order', () => {
      const choice = (...texts: readonly string[]): Sketch => ({
        prompt: 'Which is a primitive?',
        kind: 'choice',
        options: texts.map((text, at) => ({ label: 'ABC'[at]!, text, correct: at === 0 })),
      });
      const before = desk.see(questions(choice('Array', 'Date'), choice('symbol', 'Map')), 'b.md');
      const after = desk.see(questions(choice('Map', 'symbol'), choice('Array', 'Date')), 'b.md');
      assert.deepEqual(after, [before[1], before[0]]);
    });

    it('by their sections, when one is put in between', () => {
      const under = (section: string): Sketch => ({ prompt: 'Advantages?', sections: [section] });
      const before = desk.see(questions(under('Redis'), under('Kafka')), 'b.md');
      const after = desk.see(questions(under('Redis'), under('MySQL'), under('Kafka')), 'b.md');
      assert.deepEqual([after[0], after[2]], before);
      assert.equal(new Set(after).size, 3);
    });

    it('by their neighbours, when one is put in between', () => {
      const before = desk.see(questions('Redis?', 'Why?', 'Kafka?', 'Why?'), 'b.md');
      const after = desk.see(
        questions('Redis?', 'Why?', 'MySQL?', 'Why?', 'Kafka?', 'Why?'),
        'b.md',
      );
      assert.deepEqual([after[0], after[1], after[4], after[5]], before);
    });

    it('by their answers, when both move', () => {
      const why = (answer: string): Sketch => ({ prompt: 'Why?', answer });
      const before = desk.see(questions(why(closure.answer), why(promise.answer)), 'b.md');
      const after = desk.see(
        questions(why(`${promise.answer} And more.`), why(`${closure.answer} And more.`)),
        'b.md',
      );
      assert.deepEqual(after, [before[1], before[0]]);
    });
  });

  describe('over several decks', () => {
    it('follows a file that is renamed, even with edits', () => {
      const edited = { ...promise, prompt: 'How does a promise differ from callbacks?' };
      const [deck] = desk.resolve({ 'b.md': questions(closure, edited, hoisting, currying) }, [
        'a.md',
      ]);
      assert.deepEqual(deck!.ids, [ids[0], ids[2], ids[1], ids[3]]);
    });

    it('follows a file whose new name is seen before the old one is gone', () => {
      assert.deepEqual(desk.see(questions(...all), 'b.md'), ids);
      desk.resolve({}, ['a.md']);
      assert.deepEqual(desk.see(questions(...all), 'b.md'), ids);
    });

    it('follows questions into the parts of a split file', () => {
      const decks = desk.resolve({
        'a.md': questions(closure, promise),
        'b.md': questions({ ...hoisting, prompt: 'What is hoisting in JS?' }, currying),
      });
      assert.deepEqual(
        decks.map((deck) => deck.ids),
        [
          [ids[0], ids[2]],
          [ids[1], ids[3]],
        ],
      );
    });

    it('follows a question that is carried to another file, either file saved first', () => {
      const target = desk.see(questions('Where was I?'), 'b.md');
      assert.deepEqual(desk.see(questions('Where was I?', closure), 'b.md'), [...target, ids[0]]);
      assert.deepEqual(desk.see(questions(hoisting, promise, currying)), ids.slice(1));
      desk.see(questions(promise, currying));
      assert.equal(desk.see(questions('Where was I?', closure, hoisting), 'b.md')[2], ids[1]);
    });

    it('shares an id between copies, until their answers differ', () => {
      assert.deepEqual(desk.see(questions(closure, promise), 'b.md'), [ids[0], ids[2]]);
      const changed = {
        ...closure,
        answer: 'Rather a scope that outlives the call that made it, I would say.',
      };
      const copy = desk.see(questions(changed, promise), 'b.md');
      assert.notEqual(copy[0], ids[0]);
      assert.equal(copy[1], ids[2]);
      assert.deepEqual(desk.see(questions(...all)), ids);
    });

    it('gives the same question with another answer in another deck its own id', () => {
      const other = {
        ...closure,
        answer: 'Something that bundles code with data, much like an object.',
      };
      const [id] = desk.see(questions(other), 'b.md');
      assert.ok(!ids.includes(id!));
      assert.deepEqual(desk.see(questions(...all)), ids);
    });

    it('leaves to a deck what may still be read in it', () => {
      const other = {
        ...closure,
        answer: 'Something that bundles code with data, much like an object.',
      };
      const restarted = new IdentityLedger();
      resolve(restarted, [{ uri: 'a.md', questions: questions(...all) }]);
      // b.md is read first; a.md exists, but nobody has read it yet.
      const [b] = resolve(restarted, [{ uri: 'b.md', questions: questions(other) }]);
      const [a] = resolve(restarted, [{ uri: 'a.md', questions: questions(...all) }]);
      assert.deepEqual(a!.ids, ids);
      assert.ok(!ids.includes(b!.ids[0]!));
    });

    it('does not take questions that need their surroundings for one another', () => {
      const [here] = desk.see(questions('What are the advantages?'), 'redis.md');
      const [there] = desk.see(questions('What are the advantages?'), 'kafka.md');
      assert.notEqual(here, there);
      desk.resolve({}, ['redis.md']);
      assert.equal(desk.see(questions('What are the advantages?'), 'kafka.md')[0], there);
      assert.equal(desk.see(questions('What are the advantages?'), 'redis.md')[0], here);
    });
  });

  describe('with ids of the author', () => {
    const named = (name: string, sketch: Sketch): Sketch => ({ ...sketch, explicitId: name });

    it('uses them as they are', () => {
      assert.deepEqual(desk.see(questions(named('scope', currying)), 'b.md'), [ids[3]]);
      const fresh = new Desk();
      assert.deepEqual(fresh.see(questions(named('scope', currying))), ['scope']);
    });

    it('follows them through any change', () => {
      const fresh = new Desk();
      fresh.see(questions(named('one', closure), named('two', hoisting)));
      const after = fresh.see(questions(named('two', promise), named('one', currying)));
      assert.deepEqual(after, ['two', 'one']);
    });

    it('keeps the id that a question had before the author named it, and the name finds it from then on', () => {
      desk.see(questions(named('scope', closure), hoisting, promise, currying));
      const reworded = named('scope', {
        prompt: 'Bundled environments?',
        answer: 'Quite another answer.',
      });
      assert.equal(desk.see(questions(hoisting, reworded))[1], ids[0]);
    });

    it('does not take a question for one that has another name', () => {
      const fresh = new Desk();
      const [one] = fresh.see(questions(named('one', closure)));
      const [two] = fresh.see(questions(named('two', closure)));
      assert.deepEqual([one, two], ['one', 'two']);
    });

    it('reports one that stands twice, and leaves it to the question that had it', () => {
      const fresh = new Desk();
      fresh.see(questions(named('one', closure)));
      const [deck] = fresh.resolve({
        'a.md': questions(named('one', hoisting), named('one', closure)),
      });
      assert.equal(deck!.ids[1], 'one');
      assert.notEqual(deck!.ids[0], 'one');
      assert.deepEqual(
        deck!.problems.map(({ code, lines }) => [code, lines.start]),
        [['duplicate-id', 0]],
      );
    });

    it('reports one that stands twice at first sight at the second place', () => {
      const fresh = new Desk();
      const [deck] = fresh.resolve({
        'a.md': questions(named('one', hoisting), named('one', closure)),
      });
      assert.equal(deck!.ids[0], 'one');
      assert.equal(deck!.problems[0]?.lines.start, 4);
    });

    it('takes a copy of a whole deck for what it is', () => {
      const fresh = new Desk();
      const deck = questions(named('one', closure), named('two', hoisting));
      const [a, b] = fresh.resolve({ 'a.md': deck, 'b.md': deck });
      assert.deepEqual(
        [a!.ids, b!.ids],
        [
          ['one', 'two'],
          ['one', 'two'],
        ],
      );
      assert.deepEqual([...a!.problems, ...b!.problems], []);
    });

    it('is not confused by names of properties', () => {
      const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
      const fresh = new Desk();
      const deck = questions(
        ...names.map((name, at) => named(name, { prompt: `Number ${at} of these?` })),
      );
      assert.deepEqual(fresh.see(deck), names);
      assert.deepEqual(fresh.see([...deck].reverse()), [...names].reverse());
    });
  });

  it('gives questions that are the same in everything different ids in one deck', () => {
    const before = desk.see(questions(closure, closure, closure), 'b.md');
    assert.equal(new Set(before).size, 3);
    assert.deepEqual(desk.see(questions(closure, closure, closure), 'b.md'), before);
  });

  it('tells apart questions that are made of signs alone', () => {
    const before = desk.see(questions('???', '!!!', '🙂', '🙃'), 'b.md');
    assert.equal(new Set(before).size, 4);
    assert.deepEqual(desk.see(questions('🙃', '🙂', '!!!', '???'), 'b.md'), [...before].reverse());
  });

  it('finds by its wording a question of which only that is known', () => {
    const machine = new Desk();
    const [hint] = machine.see(questions({ ...closure, answer: null }));
    const other = new Desk();
    const form = [...machine.ledger.entries()][0]!;
    other.ledger.hint('practised-elsewhere', form);
    assert.notEqual(hint, 'practised-elsewhere');
    assert.deepEqual(other.see(questions(closure)), ['practised-elsewhere']);
  });

  it('resolves twenty thousand questions of the same words in linear time', () => {
    const deck = questions(...Array.from({ length: 20_000 }, () => 'What is it?'));
    const ids = desk.see(deck, 'b.md');
    assert.equal(new Set(ids).size, 20_000);
    assert.deepEqual(desk.see(deck, 'b.md'), ids);
  });
});
