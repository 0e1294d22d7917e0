/** What an answer without a rubric expects to hear: the words that its own author set apart. */
import { isSmallWord } from '../../bank/search/aliases';
import { FRAMING_WORDS, NEGATORS } from './synonyms';
import { readWords, stemOf } from './words';

const MOST_TERMS = 12;
const MOST_WORDS = 6;
/** Beyond this an answer is a book. */
const MOST_LENGTH = 100_000;

/** Headings and labels that stand in any answer. */
const BOILERPLATE = new Set(
  (
    'answer example note summary explanation overview introduction conclusion key point code ' +
    'output usage syntax definition detail step tip reference resource link pro con advantage ' +
    'disadvantage benefit use case important remember'
  )
    .split(' ')
    .map(stemOf),
);
const negators = new Set(NEGATORS);
const framing = new Set(FRAMING_WORDS.map(stemOf));

/**
 * Key terms of an answer in Markdown, most telling kind first: headings, heads of list items, bold
 * words, code names; where it has fewer than three of these, its most frequent words. At most 12.
 * Linear in the answer's length.
 */
export function keyTerms(answerMarkdown: string): readonly string[] {
  const headings: string[] = [];
  const heads: string[] = [];
  const marked: string[] = [];
  const prose: string[] = [];
  let fence: string | null = null;
  for (const raw of answerMarkdown.slice(0, MOST_LENGTH).split('\n')) {
    const line = raw.trim();
    const mark = /^(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === null ? mark : line.startsWith(fence) ? null : fence;
    if (mark !== undefined || fence !== null) continue;
    prose.push(line);
    const heading = /^#{1,6} (.*)/.exec(line)?.[1];
    if (heading !== undefined) headings.push(heading);
    const item = /^(?:[-*+•]|\d{1,3}[.)]) {1,4}(.*)/.exec(line)?.[1];
    if (item !== undefined) heads.push(headOf(item));
    for (const match of line.matchAll(/\*\*([^*]{2,80})\*\*|__([^_]{2,80})__|`([^`]{2,40})`/g)) {
      marked.push(match[1] ?? match[2] ?? match[3] ?? '');
    }
  }
  const terms = distinct([...headings, ...heads, ...marked]);
  return (terms.length >= 3 ? terms : distinct([...terms, ...frequentWords(prose)])).slice(
    0,
    MOST_TERMS,
  );
}

/** The head of a list item: what stands before a colon or dash, else a short item as a whole. */
function headOf(item: string): string {
  const head = item.split(/:| [–—-] /, 1)[0] ?? '';
  return head.split(/ +/).length <= MOST_WORDS ? head : '';
}

/** Words that no answer turns on: denials, contractions and most adverbs. */
function isFiller(word: string): boolean {
  return negators.has(word) || /['’]|ly$/.test(word);
}

function distinct(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const terms: string[] = [];
  for (const text of texts) {
    const term = text
      .replace(/[*_`#:]/g, ' ')
      .replace(/ {2,}/g, ' ')
      .trim();
    const words = readWords(term).filter(({ text: word }) => !isSmallWord(word));
    const stems = words.map(({ text: word }) => stemOf(word));
    const telling = stems.filter((stem) => !BOILERPLATE.has(stem) && !framing.has(stem));
    const key = stems.join(' ');
    if (telling.length === 0 || words.length > MOST_WORDS || seen.has(key)) continue;
    seen.add(key);
    terms.push(term);
  }
  return terms;
}

/** Up to six words of three letters or more that come back, else that come at all, longest first. */
function frequentWords(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, { word: string; count: number }>();
  for (const { text: word } of readWords(lines.join('\n'))) {
    const stem = stemOf(word);
    if (word.length < 3 || isSmallWord(word) || isFiller(word)) continue;
    if (framing.has(stem) || BOILERPLATE.has(stem)) continue;
    const entry = counts.get(stem) ?? { word, count: 0 };
    entry.count += 1;
    counts.set(stem, entry);
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || b.word.length - a.word.length)
    .slice(0, 6)
    .map(({ word }) => word);
}
