import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import Fuse from 'fuse.js';
import type { SearchDocument } from '../../bank/search/searchDocument';
import { SearchIndex } from '../../bank/search/searchIndex';
import { sampleDecks, type SampleQuestion } from './corpus';
import { percentile, printTable, retained, sideBySide, timed } from './measure';
import { QUERY_KINDS, sampleQueries, typingSessions, type SampleQuery } from './sampleQueries';

/** Answers keys of documents, best first. */
type Searcher = (query: string) => readonly string[];

const MEGABYTE = 1_000_000;

function documentsOf(questions: readonly SampleQuestion[], answers: boolean): SearchDocument[] {
  return questions.map((question, number) => ({
    key: String(number),
    prompt: question.prompt,
    sections: [question.section],
    tags: question.tags,
    answer: answers ? question.answer : '',
  }));
}

function inDecks(documents: readonly SearchDocument[], index: SearchIndex): void {
  for (let from = 0; from < documents.length; from += 50) {
    index.replace(`deck ${from}`, documents.slice(from, from + 50));
  }
}

/** The least that any search does: looks for the query's words in every text. */
function substringScan(documents: readonly SearchDocument[], answers: boolean): Searcher {
  const texts = documents.map(({ prompt, sections, tags, answer }) =>
    `${prompt} ${sections.join(' ')} ${tags.join(' ')} ${answers ? answer : ''}`.toLowerCase(),
  );
  return (query) => {
    const words = query.toLowerCase().split(' ').filter(Boolean);
    const found: string[] = [];
    texts.forEach((text, number) => {
      if (words.every((word) => text.includes(word))) {
        found.push(String(number));
      }
    });
    return found.slice(0, 10);
  };
}

/**
 * Libraries to compare with, where a folder has them installed (`REHEARSE_BENCH_PEERS`); the
 * project itself does not depend on them.
 */
async function peers(documents: readonly SearchDocument[]): Promise<Record<string, Searcher>> {
  const folder = process.env['REHEARSE_BENCH_PEERS'];
  if (!folder) {
    return {};
  }
  const require = createRequire(pathToFileURL(`${folder}/package.json`));
  const load = async (name: string): Promise<{ default: unknown }> =>
    (await import(pathToFileURL(require.resolve(name)).href)) as { default: unknown };
  type Mini = new (options: object) => {
    addAll(rows: object[]): void;
    search(query: string, options: object): { id: string }[];
  };
  type Micro = new (options: object) => {
    search(
      texts: string[],
      query: string,
      order: number,
      threshold: number,
    ): [number[] | null, { idx: number[] } | null, number[] | null];
  };
  const MiniSearch = (await load('minisearch')).default as Mini;
  const loaded = (await load('@leeoniya/ufuzzy')).default as Micro | { default: Micro };
  const UFuzzy = typeof loaded === 'function' ? loaded : loaded.default;
  const mini = new MiniSearch({ fields: ['prompt', 'section', 'tags'], idField: 'key' });
  mini.addAll(
    documents.map(({ key, prompt, sections, tags }) => ({
      key,
      prompt,
      section: sections.join(' '),
      tags: tags.join(' '),
    })),
  );
  const fuzzy = new UFuzzy({ intraMode: 1 });
  const texts = documents.map(
    ({ prompt, sections, tags }) => `${prompt} ${sections.join(' ')} ${tags.join(' ')}`,
  );
  return {
    minisearch: (query) =>
      mini
        .search(query, { prefix: true, fuzzy: 0.2 })
        .slice(0, 10)
        .map(({ id }) => id),
    uFuzzy: (query) => {
      const [found, info, order] = fuzzy.search(texts, query, 5, 1000);
      const numbers = info && order ? order.map((at) => info.idx[at] ?? 0) : (found ?? []);
      return numbers.slice(0, 10).map(String);
    },
  };
}

function qualityRow(name: string, search: Searcher, queries: readonly SampleQuery[]): string[] {
  const reciprocal = new Map<string, number[]>(QUERY_KINDS.map((kind) => [kind, []]));
  const firsts: number[] = [];
  const fives: number[] = [];
  for (const { kind, text, relevant } of queries) {
    const place = search(text)
      .slice(0, 10)
      .findIndex((key) => relevant.has(Number(key)));
    reciprocal.get(kind)?.push(place < 0 ? 0 : 1 / (place + 1));
    firsts.push(place === 0 ? 1 : 0);
    fives.push(place >= 0 && place < 5 ? 1 : 0);
  }
  const mean = (values: readonly number[]): string =>
    (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(3);
  const all = [...reciprocal.values()].flat();
  const kinds = QUERY_KINDS.map((kind) => mean(reciprocal.get(kind) ?? []));
  return [name, mean(all), mean(firsts), mean(fives), ...kinds];
}

/** The longest single step, one in a hundred, and all of them, in milliseconds. */
function settleMeasured(index: SearchIndex): {
  longest: number;
  hundredth: number;
  total: number;
  steps: number;
} {
  const all: number[] = [];
  let total = 0;
  let steps = 0;
  for (let more = true; more; steps++) {
    const taken = timed(() => {
      more = index.step();
    });
    all.push(taken);
    total += taken;
  }
  return { longest: Math.max(...all), hundredth: percentile(all, 0.99), total, steps };
}

async function benchSize(count: number, answers: boolean, seed: number): Promise<void> {
  const label = `${count.toLocaleString('en')} questions${answers ? ', with answers' : ''}`;
  const questions = [...sampleDecks(count)].flatMap((deck) => [...deck.questions]);
  const documents = documentsOf(questions, answers);
  const keys = ['prompt', 'sections', 'tags', ...(answers ? ['answer'] : [])];
  const fuseIndex = retained(() => Fuse.createIndex(keys, documents));
  const steps = { longest: 0, hundredth: 0, total: 0, steps: 0 };
  const own = retained(() => {
    const index = new SearchIndex();
    inDecks(documents, index);
    Object.assign(steps, settleMeasured(index));
    return index;
  });
  const megabytes = (bytes: number | null): string =>
    bytes === null ? '?' : (bytes / MEGABYTE).toFixed(1);
  const memory = own.bytes !== null && fuseIndex.bytes !== null ? own.bytes / fuseIndex.bytes : NaN;
  const editTimes = documents.slice(0, 20).map((document, at) =>
    timed(() => {
      const deck = documents.slice(at * 50, at * 50 + 50);
      own.value.replace(`deck ${at * 50}`, [{ ...document, prompt: 'edited' }, ...deck.slice(1)]);
      own.value.search('edited');
    }),
  );
  inDecks(documents.slice(0, 1000), own.value);
  own.value.settle();
  printTable(`Index, ${label}`, [
    ['', 'ours', 'Fuse.createIndex', 'ratio'],
    ['memory MB', megabytes(own.bytes), megabytes(fuseIndex.bytes), memory.toFixed(2)],
    ['build ms', steps.total.toFixed(0), '', ''],
    ['step ms, p99', steps.hundredth.toFixed(1), '', ''],
    ['longest step ms', steps.longest.toFixed(1), `of ${steps.steps} steps`, ''],
    ['deck replaced and found ms', percentile(editTimes, 0.5).toFixed(1), '', ''],
  ]);

  const ours: Searcher = (query) => own.value.search(query, { limit: 10 }).map(({ key }) => key);
  const scan = substringScan(documents, answers);
  const others = answers ? {} : await peers(documents);
  const quality = sampleQueries(questions, 40, seed);
  printTable(`Quality, ${label} (${quality.length} queries)`, [
    ['', 'MRR@10', 'hit@1', 'hit@5', ...QUERY_KINDS],
    ...Object.entries({ ours, 'substring scan': scan, ...others }).map(([name, search]) =>
      qualityRow(name, search, quality),
    ),
  ]);

  const spread = quality.filter((_, at) => at % 3 === 0).map(({ text }) => text);
  const inputs = [...typingSessions(questions, seed), ...spread];
  if (!answers) {
    benchFuse(
      documents,
      ours,
      quality.filter((_, at) => at % 40 === 0).map(({ text }) => text),
    );
  }
  const times = sideBySide(inputs, { ours, 'substring scan': scan, ...others }, 3);
  const floor = percentile(times['substring scan'] ?? [], 0.95);
  printTable(`Latency, ${label} (${inputs.length} queries, best of 3)`, [
    ['', 'p50 ms', 'p95 ms', 'max ms', 'p95 / scan'],
    ...Object.entries(times).map(([name, values]) => [
      name,
      percentile(values, 0.5).toFixed(2),
      percentile(values, 0.95).toFixed(2),
      Math.max(...values).toFixed(2),
      (percentile(values, 0.95) / floor).toFixed(2),
    ]),
  ]);
}

/** fuse.js over all documents, as most extensions use it: a few queries only, it takes seconds. */
function benchFuse(documents: readonly SearchDocument[], ours: Searcher, queries: string[]): void {
  const keys = ['prompt', 'sections', 'tags'];
  const plain = new Fuse(documents, { keys });
  const token = new Fuse(documents, { keys, useTokenSearch: true, ignoreLocation: true });
  const limit = { limit: 10 };
  const times = sideBySide(
    queries,
    {
      ours,
      'fuse.js': (query) => plain.search(query, limit),
      'fuse.js tokens': (query) => token.search(query, limit),
    },
    1,
  );
  const floor = percentile(times['ours'] ?? [], 0.5);
  printTable(`Against fuse.js alone (${queries.length} queries)`, [
    ['', 'p50 ms', 'max ms', 'p50 / ours'],
    ...Object.entries(times).map(([name, values]) => [
      name,
      percentile(values, 0.5).toFixed(2),
      Math.max(...values).toFixed(2),
      (percentile(values, 0.5) / floor).toFixed(0),
    ]),
  ]);
}

/** Search: index size and build, ranking quality and latency, against a plain substring scan. */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.map(Number).filter((size) => size > 0);
  const seed = Number(process.env['REHEARSE_BENCH_SEED'] ?? 7);
  for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
    await benchSize(size, false, seed);
    await benchSize(size, true, seed);
  }
}
