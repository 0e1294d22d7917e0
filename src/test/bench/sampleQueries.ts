import { Random } from './random';
import type { SampleQuestion } from './corpus';

export const QUERY_KINDS = [
  'exact',
  'reorder',
  'typo1',
  'typo2',
  'abbreviation',
  'prefix',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

/** A query and the questions, by number, that have all its words as they were meant. */
export interface SampleQuery {
  readonly kind: QueryKind;
  readonly text: string;
  readonly relevant: ReadonlySet<number>;
}

const SMALL = new Set(
  'what is the how does would you in a and of with an for do when why are that which to from over tell'.split(
    ' ',
  ),
);

/** As people shorten them. Written from memory of chat logs and tickets, not from the search's table. */
const SHORT: Readonly<Record<string, string>> = {
  kubernetes: 'k8s',
  javascript: 'js',
  typescript: 'ts',
  postgresql: 'postgres',
  elasticsearch: 'es',
  database: 'db',
  authentication: 'authn',
  authorization: 'authz',
  configuration: 'config',
  environment: 'env',
  repository: 'repo',
  asynchronous: 'async',
  internationalization: 'i18n',
  accessibility: 'a11y',
  infrastructure: 'infra',
  implement: 'impl',
  management: 'mgmt',
  difference: 'diff',
  message: 'msg',
  programming: 'prog',
  continuous: 'cont',
  tensorflow: 'tf',
  certificate: 'cert',
  transaction: 'txn',
  connection: 'conn',
  deployment: 'deploy',
  architecture: 'arch',
};

/** Neighbours that people write as their initials. */
const INITIALS = new Set([
  'garbage collection',
  'dependency injection',
  'load balancing',
  'binary search tree',
  'continuous integration',
  'common table expression',
  'content security policy',
  'public key infrastructure',
  'cross site scripting',
  'dynamic programming',
  'event loop',
  'race condition',
  'rate limiting',
  'code review',
  'virtual memory',
]);

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
}

function withTypo(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const letter = String.fromCharCode(97 + random.below(26));
  switch (random.below(4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
}

function abbreviated(words: readonly string[]): string[] | null {
  const joined = words.join(' ');
  for (const phrase of INITIALS) {
    if (joined.includes(phrase)) {
      const initials = phrase === 'cross site scripting' ? 'xss' : phrase.replace(/\B\w| /g, '');
      return joined.replace(phrase, initials).split(' ');
    }
  }
  const at = words.findIndex((word) => SHORT[word] !== undefined);
  return at < 0 ? null : words.map((word, place) => (place === at ? (SHORT[word] ?? word) : word));
}

function perturbed(kind: QueryKind, words: readonly string[], random: Random): string[] | null {
  const long = words.flatMap((word, at) => (/^[a-z]{5,}$/.test(word) ? [at] : []));
  switch (kind) {
    case 'exact':
      return [...words];
    case 'reorder':
      return [...words].reverse();
    case 'typo1':
    case 'typo2': {
      const wanted = kind === 'typo1' ? 1 : 2;
      const places = new Set(random.sample(long, wanted));
      if (places.size < wanted) {
        return null;
      }
      return words.map((word, at) => (places.has(at) ? withTypo(word, random) : word));
    }
    case 'abbreviation':
      return abbreviated(words);
    case 'prefix': {
      const last = words.at(-1) ?? '';
      const cut = Math.max(3, Math.ceil(last.length / 2));
      return last.length < 5 ? null : [...words.slice(0, -1), last.slice(0, cut)];
    }
  }
}

/**
 * `perKind` queries of every kind: three to five telling words of a random prompt that at most
 * three questions have all of (in prompt, section or tags), then spoilt as the kind says.
 */
export function sampleQueries(
  questions: readonly SampleQuestion[],
  perKind: number,
  seed: number,
): readonly SampleQuery[] {
  const random = new Random(seed);
  const holders = new Map<string, number[]>();
  questions.forEach((question, number) => {
    const text = `${question.prompt} ${question.section} ${question.tags.join(' ')}`;
    for (const word of new Set(wordsOf(text))) {
      const list = holders.get(word);
      if (list) {
        list.push(number);
      } else {
        holders.set(word, [number]);
      }
    }
  });
  const queries: SampleQuery[] = [];
  for (const kind of QUERY_KINDS) {
    for (let made = 0, tries = 0; made < perKind && tries < perKind * 400; tries++) {
      const telling = wordsOf(random.pick(questions).prompt).filter((word) => !SMALL.has(word));
      const count = 3 + random.below(3);
      const from = random.below(Math.max(1, telling.length - count + 1));
      const words = [...new Set(telling.slice(from, from + count))];
      if (words.length < 3) {
        continue;
      }
      const lists = words
        .map((word) => holders.get(word) ?? [])
        .sort((a, b) => a.length - b.length);
      const others = lists.slice(1).map((list) => new Set(list));
      const relevant = (lists[0] ?? []).filter((number) => others.every((set) => set.has(number)));
      const spoilt = relevant.length <= 3 ? perturbed(kind, words, random) : null;
      if (spoilt) {
        queries.push({ kind, text: spoilt.join(' '), relevant: new Set(relevant) });
        made++;
      }
    }
  }
  return queries;
}

/** Every state of the search box while prompts are typed. */
export function typingSessions(
  questions: readonly SampleQuestion[],
  seed: number,
): readonly string[] {
  const random = new Random(seed);
  return random.sample(questions.slice(0, 5000), 5).flatMap(({ prompt }) => {
    const text = wordsOf(prompt).slice(0, 6).join(' ').slice(0, 28);
    return Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1));
  });
}
