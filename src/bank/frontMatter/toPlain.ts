/** Mappings are Maps: a key such as `__proto__` is a key like any other. */
export type YamlMap = ReadonlyMap<string, unknown>;

const MAX_NODES = 10_000;
const MAX_DEPTH = 32;

/**
 * A parsed YAML value as strings, numbers, booleans, null, arrays and Maps; dates as ISO strings.
 * Throws an Error where it is more than 10,000 values or 32 levels: shared and cyclic references
 * unfold here.
 */
export function toPlain(value: unknown): unknown {
  let nodes = 0;
  const convert = (item: unknown, depth: number): unknown => {
    if (++nodes > MAX_NODES || depth > MAX_DEPTH)
      throw new Error('it is too large or too deeply nested');
    if (Array.isArray(item)) return item.map((entry: unknown) => convert(entry, depth + 1));
    if (item instanceof Date) {
      return Number.isNaN(item.getTime()) ? null : item.toISOString();
    }
    if (typeof item === 'object' && item !== null) {
      return new Map(
        Object.entries(item).map(([key, entry]) => [key, convert(entry, depth + 1)] as const),
      );
    }
    return isPrimitive(item) ? item : null;
  };
  return convert(value, 0);
}

function isPrimitive(item: unknown): boolean {
  return typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean';
}
