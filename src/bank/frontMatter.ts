import { fieldsOf, noFrontMatter } from './frontMatter/fields';
import { findHead } from './frontMatter/head';
import { parseYaml } from './frontMatter/yaml';
import type { FrontMatter, Problem } from './question';

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  /** 0-based line on which the body starts; 0 where there is no front matter. */
  readonly bodyStartLine: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads the YAML at the head of a file: a first line of exactly `---`, closed within 64 KB by
 * another. Anything else that begins with `---` (a rule above a title, `---js`) is body, and so is
 * a head that is no YAML and may be prose. A head that cannot be read is a `bad-front-matter`
 * problem, and the body is read all the same. Never throws, never runs what stands in the file.
 *
 * @param text decoded, line ends of any kind.
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const head = findHead(text);
  if (head === null) return { frontMatter: noFrontMatter, bodyStartLine: 0, problems: [] };
  if (head.end === null) {
    const message = 'The front matter that begins on this line is never closed with "---".';
    return { frontMatter: noFrontMatter, bodyStartLine: 0, problems: [bad(message, 0, 1)] };
  }
  const parsed = parseYaml(head.lines);
  if ('fields' in parsed) {
    return { frontMatter: fieldsOf(parsed.fields), bodyStartLine: head.end + 1, problems: [] };
  }
  const start = parsed.line === null ? 0 : Math.min(parsed.line + 1, head.end);
  const end = parsed.line === null ? head.end + 1 : start + 1;
  return {
    frontMatter: noFrontMatter,
    bodyStartLine: head.maybeProse ? 0 : head.end + 1,
    problems: [bad(`The front matter can't be read: ${parsed.reason}.`, start, end)],
  };
}

function bad(message: string, start: number, end: number): Problem {
  return { lines: { start, end }, severity: 'warning', code: 'bad-front-matter', message };
}
