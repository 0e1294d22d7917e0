/** What another extension's package.json may say: `"contributes": { "rehearse.decks": [{ "path": … }] }`. */
export const contributionPoint = 'rehearse.decks';

export interface ContributedPaths {
  /** Files, by their extension; relative to the extension's folder, with `/`. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** More from one extension is a mistake. */
const mostPaths = 1000;
const deckFile = /\.(?:md|markdown|mdx|txt)$/i;

/**
 * Reads the decks that an extension contributes from its package.json, which may say anything: what is
 * of another form, or leads out of the extension's folder, is left out. Never throws.
 */
export function contributedPaths(packageJson: unknown): ContributedPaths {
  const entries = field(field(packageJson, 'contributes'), contributionPoint);
  const paths = (Array.isArray(entries) ? entries.slice(0, mostPaths) : [])
    .map((entry) => safePath(field(entry, 'path')))
    .filter((path) => path !== undefined);
  const unique = [...new Set(paths)];
  return {
    files: unique.filter((path) => deckFile.test(path)),
    folders: unique.filter((path) => !deckFile.test(path)),
  };
}

/** The path without `./` and doubled slashes; undefined when it is none, or leads elsewhere. */
function safePath(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > 1000) return undefined;
  if (/^\/|[\\:\0]/.test(raw)) return undefined;
  const segments = raw.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.length === 0 || segments.includes('..')) return undefined;
  return segments.join('/');
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
