import Fuse from 'fuse.js';
import type { Candidate } from './candidates';
import { compareCandidates } from './candidates';
import { fold } from './characters';
import type { Query } from './compileQuery';
import { MAX_FIELD } from './segmentBuilder';
import { PLAIN, TokenScanner } from './tokenScanner';
import type { Vocabulary } from './vocabulary';

/** A candidate with the score that decides its place. */
export interface Ranked {
  readonly candidate: Candidate;
  /** 0 to 1. */
  readonly score: number;
}

/** What fuse.js sees of a candidate: words only, lower-case, single spaces. */
interface Row {
  readonly at: number;
  readonly prompt: string;
  readonly section: string;
  readonly tags: string;
}

/** How far a prompt that has the query word for word moves towards 1. */
const PHRASE_BONUS = 0.3;
/** The same for an answer that has the query as it was typed. */
const QUOTE_BONUS = 0.15;

const scanner = new TokenScanner();

function wordsOf(text: string, spelling: ReadonlyMap<string, string>): string {
  const words: string[] = [];
  scanner.scan(fold(text), true, (units, from, to, _start, _end, kind) => {
    if (kind === PLAIN) {
      const word = String.fromCharCode(...units.subarray(from, to));
      words.push(spelling.get(word) ?? word);
    }
  });
  return words.join(' ');
}

/** Other names that the bank has for words of the query, so that fuse.js sees them as the same. */
function aliasSpellings(query: Query, vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const spelling = new Map<string, string>();
  for (const term of query.terms) {
    for (const { token, kind, quality } of term.expansions) {
      if (kind === 'alias' && quality >= 0.9 && term.spelling !== null) {
        spelling.set(vocabulary.text(token), term.spelling);
      }
    }
  }
  for (const term of query.terms) {
    spelling.delete(term.text);
  }
  return spelling;
}

function splitAtSpaces(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/**
 * Puts candidates of the index into their final order: the mean of the index's score and that of
 * fuse.js's token search over these few, with the query's misspellings put right; a prompt that
 * says the query word for word comes before others, one that says nothing else before all.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  query: Query,
  vocabulary: Vocabulary,
): readonly Ranked[] {
  const spelling = aliasSpellings(query, vocabulary);
  const rows = candidates.map(({ document }, at): Row => ({
    at,
    prompt: wordsOf(`${document.title ?? ''} ${document.prompt}`.slice(0, 1024), spelling),
    section: wordsOf(document.sections.join(' ').slice(0, 1024), spelling),
    tags: wordsOf(document.tags.join(' ').slice(0, 1024), spelling),
  }));
  const wanted = query.terms.flatMap((term) => (term.spelling === null ? [] : [term.spelling]));
  const scores = wanted.length > 0 ? fuseScores(rows, wanted.join(' ')) : null;
  const phrase = ` ${query.words}`;
  const typed = query.text.toLowerCase();
  const severalWords = query.wordCount > 1;
  return candidates
    .map((candidate, at): Ranked => {
      const mean = scores ? (candidate.score + (scores.get(at) ?? 0)) / 2 : candidate.score;
      const said = ` ${rows[at]?.prompt ?? ''}`.includes(phrase);
      const quoted = !said && severalWords && quotes(candidate.document.answer, typed);
      const bonus = said ? PHRASE_BONUS : quoted ? QUOTE_BONUS : 0;
      const score = mean + (1 - mean) * bonus;
      return { candidate, score: candidate.exact ? 1 : Math.min(0.999, score) };
    })
    .sort((a, b) => b.score - a.score || compareCandidates(a.candidate, b.candidate));
}

function quotes(answer: string, typed: string): boolean {
  return answer.slice(0, MAX_FIELD).toLowerCase().includes(typed);
}

/** 0 to 1 by row, higher is better; rows that fuse.js does not find are missing. */
function fuseScores(rows: readonly Row[], query: string): ReadonlyMap<number, number> {
  const fuse = new Fuse(rows, {
    keys: [
      { name: 'prompt', weight: 3 },
      { name: 'section', weight: 1 },
      { name: 'tags', weight: 1 },
    ],
    useTokenSearch: true,
    tokenize: splitAtSpaces,
    ignoreLocation: true,
    threshold: 0.3,
    includeScore: true,
    shouldSort: false,
  });
  const scores = new Map<number, number>();
  for (const { item, score } of fuse.search(query)) {
    scores.set(item.at, 1 - (score ?? 1));
  }
  return scores;
}
