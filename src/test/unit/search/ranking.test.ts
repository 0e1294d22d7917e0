import assert from 'node:assert/strict';
import { document, found, indexOf } from './documents';

/** What backend, frontend and behavioural decks ask, so that there is something to confuse. */
const bank = indexOf(
  document('What is the difference between a process and a thread?', { sections: ['Concurrency'] }),
  document('How do you prevent a race condition?', { sections: ['Concurrency'] }),
  document('What is a deadlock and how do you avoid it?', { sections: ['Concurrency'] }),
  document('What does garbage collection do in the JVM?', { sections: ['Java'] }),
  document('When does the garbage collector pause all threads?', { sections: ['Java'] }),
  document('How does a hash map resolve collisions?', { sections: ['Data structures'] }),
  document('Why is quicksort O(n log n) on average?', { sections: ['Algorithms'] }),
  document('What is the running time of binary search?', {
    sections: ['Algorithms'],
    answer: 'O(log n), since every comparison halves what is left.',
  }),
  document('How does Kubernetes schedule a pod onto a node?', { tags: ['operations'] }),
  document('What happens when a Kubernetes node dies?', { tags: ['operations'] }),
  document('How would you roll out a new version without downtime?', {
    tags: ['operations'],
    answer: 'Blue-green or canary: shift a little traffic, watch, go on.',
  }),
  document('What is the role of an API gateway in microservices?', { sections: ['Architecture'] }),
  document('How do you version a REST API?', { sections: ['Architecture'] }),
  document('Explain the circuit breaker pattern.', { sections: ['Architecture', 'Resilience'] }),
  document('What problem does the saga pattern solve?', { sections: ['Architecture'] }),
  document('How do indexes speed up queries, and what do they cost?', { sections: ['Databases'] }),
  document('What are the transaction isolation levels in PostgreSQL?', { sections: ['Databases'] }),
  document('When would you denormalize a schema?', { sections: ['Databases'] }),
  document('What is an N+1 query and how do you find one?', { sections: ['Databases'] }),
  document('What does useEffect do, and when does its cleanup run?', { sections: ['React'] }),
  document('When do you reach for useMemo?', { sections: ['React'] }),
  document('How do you manage state in a large React application?', { sections: ['React'] }),
  document('What is a closure in JavaScript?', { sections: ['JavaScript'] }),
  document('How does the event loop of Node.js work?', { sections: ['JavaScript'] }),
  document('What is the rule of five in C++?', { sections: ['Languages'] }),
  document('How do async and await work in C#?', { sections: ['Languages'] }),
  document('What is new in the garbage collector of .NET 8?', { sections: ['Languages'] }),
  document('What are the pillars of object-oriented programming?', { sections: ['Languages'] }),
  document('How do you handle authentication between services?', { sections: ['Security'] }),
  document('How does OAuth 2.0 protect a single-page application?', { sections: ['Security'] }),
  document('What is cross-site scripting?', { sections: ['Security'] }),
  document('Tell me about a conflict with a colleague.', { sections: ['Behavioural'] }),
  document('Tell me about a time you disagreed with your manager.', { sections: ['Behavioural'] }),
  document('How do you make a web page accessible?', { tags: ['internationalization'] }),
);

const first = (query: string): string => found(bank, query)[0] ?? 'nothing';

describe('Search ranking', () => {
  it('puts the prompt that is the query before all others', () => {
    const deck = indexOf(
      document('What is caching, and what is a cache?'),
      document('What is caching?', { key: 'wanted' }),
      document('What is write-through caching?'),
      document('Caching: what is cached where?', { tags: ['what', 'is', 'caching'] }),
    );
    const [best, second] = deck.search('what is caching');
    assert.equal(best?.key, 'wanted');
    assert.equal(best.score, 1);
    assert.ok((second?.score ?? 1) < 1);
  });

  it('finds words in any order', () => {
    assert.equal(
      first('thread process difference'),
      'What is the difference between a process and a thread?',
    );
    assert.equal(first('node kubernetes dies'), 'What happens when a Kubernetes node dies?');
    assert.equal(first('pattern breaker circuit'), 'Explain the circuit breaker pattern.');
  });

  it('forgives a letter left out, put in, replaced or swapped', () => {
    const wanted = 'How does Kubernetes schedule a pod onto a node?';
    for (const query of [
      'kuberntes schedule',
      'kubbernetes schedule',
      'kubernetis schedule',
      'kubernetse schedule',
      'kubernetes shcedule',
      'kubernets scedule pod',
    ]) {
      assert.equal(first(query), wanted, query);
    }
    assert.equal(
      first('desagreed manger'),
      'Tell me about a time you disagreed with your manager.',
    );
    assert.equal(first('qiucksort'), 'Why is quicksort O(n log n) on average?');
    assert.equal(
      first('isolaton lvels postgresql'),
      'What are the transaction isolation levels in PostgreSQL?',
    );
  });

  it('forgives a typo in a word that is not wholly typed yet', () => {
    assert.equal(first('deadlcok'), 'What is a deadlock and how do you avoid it?');
    assert.equal(first('denromal'), 'When would you denormalize a schema?');
  });

  it('finds a word from its beginning, from any letter on that tells it apart', () => {
    const wanted = 'What is a closure in JavaScript?';
    for (const query of [
      'clo',
      'clos',
      'closu',
      'closur',
      'closure',
      'closure i',
      'closure in j',
    ]) {
      assert.equal(first(query), wanted, query);
    }
  });

  it('finds a word from its middle', () => {
    assert.equal(first('normalize'), 'When would you denormalize a schema?');
    assert.equal(first('services gatew'), 'What is the role of an API gateway in microservices?');
  });

  it('knows short forms that no rule gives', () => {
    assert.equal(first('k8s schedule'), 'How does Kubernetes schedule a pod onto a node?');
    assert.equal(first('js closure'), 'What is a closure in JavaScript?');
    assert.equal(
      first('auth between services'),
      'How do you handle authentication between services?',
    );
    assert.equal(first('xss'), 'What is cross-site scripting?');
    assert.equal(
      first('postgres isolation'),
      'What are the transaction isolation levels in PostgreSQL?',
    );
    assert.equal(first('i18n'), 'How do you make a web page accessible?');
  });

  it('reads initials, from the query into the prompt and back', () => {
    assert.match(first('gc jvm'), /garbage collection do in the JVM/);
    assert.equal(first('oop pillars'), 'What are the pillars of object-oriented programming?');
    const deck = indexOf(
      document('How does GC work?'),
      document('How does TCP work?'),
      document('How does the garbage truck collect?'),
    );
    assert.equal(found(deck, 'garbage collection')[0], 'How does GC work?');
    assert.equal(found(deck, 'transmission control protocol')[0], 'How does TCP work?');
  });

  it('reads contractions', () => {
    const deck = indexOf(
      document('How is memory management done?'),
      document('How is memory mapped?'),
      document('What is a dashboard?'),
    );
    assert.equal(found(deck, 'mngmt')[0], 'How is memory management done?');
  });

  it('takes words written as one for two, and two for one', () => {
    const deck = indexOf(
      document('What is a load balancer?'),
      document('How do front-end and backend share types?'),
      document('What is a balanced tree?'),
      document('What is JavaScript?'),
    );
    assert.equal(found(deck, 'loadbalancer')[0], 'What is a load balancer?');
    assert.equal(found(deck, 'frontend')[0], 'How do front-end and backend share types?');
    assert.equal(found(deck, 'back end types')[0], 'How do front-end and backend share types?');
    assert.equal(found(deck, 'java script')[0], 'What is JavaScript?');
  });

  it('finds code as it is written and as it is said', () => {
    assert.equal(first('useEffect'), 'What does useEffect do, and when does its cleanup run?');
    assert.equal(first('useeffect'), 'What does useEffect do, and when does its cleanup run?');
    assert.equal(first('use effect'), 'What does useEffect do, and when does its cleanup run?');
    assert.equal(first('C++'), 'What is the rule of five in C++?');
    assert.equal(first('cpp'), 'What is the rule of five in C++?');
    assert.equal(first('c#'), 'How do async and await work in C#?');
    assert.equal(first('csharp'), 'How do async and await work in C#?');
    assert.equal(first('.NET'), 'What is new in the garbage collector of .NET 8?');
    assert.equal(first('dotnet'), 'What is new in the garbage collector of .NET 8?');
    assert.equal(first('node.js'), 'How does the event loop of Node.js work?');
    assert.equal(first('nodejs'), 'How does the event loop of Node.js work?');
    assert.equal(first('O(n log n)'), 'Why is quicksort O(n log n) on average?');
    assert.equal(first('n+1'), 'What is an N+1 query and how do you find one?');
  });

  it('prefers the prompt to tags and sections, and those to the answer', () => {
    const deck = indexOf(
      document('Where is it kept?', { key: 'answer', answer: 'In a ring buffer, mostly.' }),
      document('Which one is kept?', { key: 'section', sections: ['Ring buffer'] }),
      document('What keeps a ring buffer small?', { key: 'prompt' }),
      document('What keeps another thing small?', { key: 'none' }),
    );
    const hits = deck.search('ring buffer');
    assert.deepEqual(
      hits.map(({ key }) => key),
      ['prompt', 'section', 'answer'],
    );
    assert.deepEqual(
      hits.map(({ fields }) => fields),
      [['prompt'], ['section'], ['answer']],
    );
  });

  it('reads a title as part of the prompt', () => {
    const deck = indexOf(
      document('How would you build it?', { title: 'Ticket shop under load' }),
      document('How would you load it?', { sections: ['Ticket shop'] }),
    );
    const [hit] = deck.search('ticket shop load');
    assert.equal(hit?.key, 'How would you build it?');
    assert.deepEqual(hit.fields, ['prompt']);
    assert.deepEqual(hit.promptMatches, []);
  });

  it('finds what only the answer says', () => {
    assert.equal(first('canary traffic'), 'How would you roll out a new version without downtime?');
  });

  it('adds up words from different fields', () => {
    assert.equal(first('resilience circuit'), 'Explain the circuit breaker pattern.');
    assert.equal(first('operations node dies'), 'What happens when a Kubernetes node dies?');
  });

  it('lets a rare word weigh more than common ones', () => {
    assert.equal(first('what is the saga'), 'What problem does the saga pattern solve?');
  });

  it('passes over a word that the bank does not have', () => {
    assert.equal(first('zzyzx deadlock'), 'What is a deadlock and how do you avoid it?');
    const [best] = bank.search('zzyzx deadlock');
    const [sure] = bank.search('deadlock');
    assert.ok((best?.score ?? 1) < (sure?.score ?? 0));
  });

  it('gives scores from 0 to 1 that never rise down the list', () => {
    for (const query of ['how do you', 'kubernetes node', 'a', 'garbage colection']) {
      const scores = bank.search(query).map(({ score }) => score);
      assert.ok(scores.length > 0, query);
      assert.ok(
        scores.every((score, at) => score > 0 && score <= (scores[at - 1] ?? 1)),
        query,
      );
    }
  });

  it('leaves equals in one order, however they were indexed', () => {
    const equals = ['d', 'a', 'c', 'b'].map((key) => document('What is a monad?', { key }));
    const forwards = indexOf(...equals);
    const backwards = indexOf(...[...equals].reverse());
    assert.deepEqual(found(forwards, 'monad'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(found(backwards, 'monad'), ['a', 'b', 'c', 'd']);
  });

  it('finds nothing for an unheard-of word, and nothing for no words at all', () => {
    for (const query of ['', '   ', '?!', '—', '\n\t', 'qqqqqqqq']) {
      assert.deepEqual(bank.search(query), [], JSON.stringify(query));
    }
  });
});
