import { foldWithOrigins } from './characters';
import type { Query } from './compileQuery';
import type { TextRange } from './searchDocument';
import { TokenScanner } from './tokenScanner';
import type { Vocabulary } from './vocabulary';

const scanner = new TokenScanner();

/** Beyond this many UTF-16 units a prompt is not highlighted; no list shows that much. */
const MAX_PROMPT = 2048;

/** How to mark a token of a prompt: whole, or the part of it that the query has. */
type Marking = ReadonlyMap<string, string | null>;

/** What a query marks in prompts. Compute once a query, use for every hit. */
export function markingOf(query: Query, vocabulary: Vocabulary): Marking {
  const marking = new Map<string, string | null>();
  const mark = (text: string, part: string | null): void => {
    marking.set(text, marking.has(text) && marking.get(text) !== part ? null : part);
  };
  for (const { text, expansions, phrases } of query.terms) {
    mark(text, null);
    for (const { token, kind } of expansions) {
      const spelt = vocabulary.text(token);
      // `kube` is another name for `kubernetes`, and its beginning all the same.
      const inside = kind === 'prefix' || kind === 'part' || spelt.startsWith(text);
      mark(spelt, inside && spelt !== text ? text : null);
    }
    for (const { words } of phrases) {
      words.flat().forEach(({ token }) => mark(vocabulary.text(token), null));
    }
  }
  return marking;
}

/** Where a prompt matches: UTF-16 offsets, ascending, apart from each other. */
export function promptMatches(prompt: string, marking: Marking): readonly TextRange[] {
  const { text, origins } = foldWithOrigins(prompt.slice(0, MAX_PROMPT));
  const ranges: [number, number][] = [];
  scanner.scan(text, true, (units, from, to, start, end) => {
    const token = String.fromCharCode(...units.subarray(from, to));
    const part = marking.get(token);
    if (part === undefined) {
      return;
    }
    // A part is marked only where the token stands in the text as it is, without joiners in it.
    const at = part !== null && end - start === token.length ? token.indexOf(part) : -1;
    if (part !== null && at >= 0) {
      ranges.push([origins(start + at), origins(start + at + part.length)]);
    } else {
      ranges.push([origins(start), origins(end)]);
    }
  });
  return joined(ranges);
}

function joined(ranges: [number, number][]): readonly TextRange[] {
  ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const result: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = result.at(-1);
    if (last && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else if (end > start) {
      result.push([start, end]);
    }
  }
  return result;
}
