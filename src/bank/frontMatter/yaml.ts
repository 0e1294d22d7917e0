import matter from 'gray-matter';
import { refusal } from './refusal';
import { toPlain, type YamlMap } from './toPlain';

export type ParsedYaml =
  { readonly fields: YamlMap } | { readonly reason: string; readonly line: number | null };

/** More blank lines in a row than this say nothing, and gray-matter is quadratic in them. */
const MAX_BLANK_LINES = 20;

/**
 * Parses the lines of a head as YAML: their mapping, or why there is none and on which of them
 * (0-based). Everything that could do harm is refused before gray-matter sees it.
 */
export function parseYaml(lines: readonly string[]): ParsedYaml {
  const refused = refusal(lines);
  if (refused !== null) return refused;
  const { kept, origin } = withoutBlankRuns(lines);
  try {
    const { data } = matter({ content: asInput(`---\n${kept.join('\n')}\n---\n`) }, OPTIONS);
    const fields = toPlain(data);
    if (fields instanceof Map) return { fields };
    return { reason: 'it is no list of "key: value" lines', line: null };
  } catch (error) {
    return reasonOf(error, origin);
  }
}

const refuse = (): never => {
  throw new Error('only YAML is read in front matter');
};

/**
 * Options are always passed: without them gray-matter keeps every text it ever saw. Its engine for
 * JavaScript evaluates what stands in the file; by the name `javascript` all its spellings go.
 */
const OPTIONS = {
  language: 'yaml',
  engines: { javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse },
};

/**
 * gray-matter turns a string into a Node Buffer and back. What says of itself that it is a Buffer
 * goes through as it is, which is quicker, and works in browsers, where there is no Buffer.
 */
class BufferedText {
  static isBuffer(): boolean {
    return true;
  }

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

function asInput(text: string): string {
  return new BufferedText(text) as unknown as string;
}

/** White space lines become empty, runs of them short. `origin` maps the kept lines back. */
function withoutBlankRuns(lines: readonly string[]): { kept: string[]; origin: number[] } {
  const kept: string[] = [];
  const origin: number[] = [];
  let blank = 0;
  lines.forEach((line, index) => {
    // Line separators count as line starts for gray-matter, but not for YAML.
    const text = line.replace(/[\u2028\u2029\v\f\ufeff]/g, ' ');
    blank = text.trim() === '' ? blank + 1 : 0;
    if (blank > MAX_BLANK_LINES) return;
    kept.push(blank > 0 ? '' : text);
    origin.push(index);
  });
  return { kept, origin };
}

/** js-yaml's errors have `reason` and `mark.line`, the latter counted from the opening `---`. */
function reasonOf(error: unknown, origin: readonly number[]): ParsedYaml {
  if (!(error instanceof Error)) return { reason: 'it is no YAML', line: null };
  const { reason, mark } = error as { reason?: unknown; mark?: { line?: unknown } };
  const line = typeof mark?.line === 'number' ? (origin[mark.line - 1] ?? null) : null;
  return { reason: typeof reason === 'string' ? reason : error.message, line };
}
