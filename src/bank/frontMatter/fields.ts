import { parseDifficulty } from '../difficulty';
import type { FrontMatter } from '../question';
import type { YamlMap } from './toPlain';

/** What a file without front matter has. */
export const noFrontMatter: FrontMatter = {
  title: null,
  tags: [],
  difficulty: null,
  id: null,
  type: null,
  ignore: false,
  other: new Map(),
};

/**
 * The fields that Rehearse understands, by names in any case; what it does not understand, a known
 * name with a value of no use among it, is kept in `other` as it stood.
 */
export function fieldsOf(fields: YamlMap): FrontMatter {
  const other = new Map<string, unknown>();
  const found: { -readonly [key in keyof FrontMatter]?: FrontMatter[key] } = {};
  for (const [key, value] of fields) {
    const name = key.toLowerCase();
    const known = isName(name) && found[name] === undefined ? readers[name](value) : null;
    if (known === null) other.set(key, value);
    else Object.assign(found, { [name]: known });
  }
  return { ...noFrontMatter, ...found, other };
}

type Name = Exclude<keyof FrontMatter, 'other'>;

const readers: { readonly [key in Name]: (value: unknown) => FrontMatter[key] | null } = {
  title: textOf,
  tags: tagsOf,
  difficulty: parseDifficulty,
  id: textOf,
  type: (value) => textOf(value)?.toLowerCase() ?? null,
  ignore: flagOf,
};

function isName(name: string): name is Name {
  return Object.hasOwn(readers, name);
}

/** One line, or null for what is empty or no text. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** A list, or one line with commas; without `#`, each once. */
function tagsOf(value: unknown): readonly string[] | null {
  const entries: unknown[] | null = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/[,，、;]/)
      : null;
  if (entries === null) return null;
  const tags = entries.flatMap((entry) => textOf(entry)?.replace(/^#/, '') ?? []);
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

function flagOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = textOf(value)?.toLowerCase();
  if (word === 'true' || word === 'yes' || word === 'on' || word === '1') return true;
  return word === 'false' || word === 'no' || word === 'off' || word === '0' ? false : null;
}
