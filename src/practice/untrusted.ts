/**
 * Reading values that come from a file, a memento or another machine. Each function gives the value
 * in its type or null, and never throws.
 */

/** A JSON object (no array, no null). */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** A string of 1 to `longest` UTF-16 units. */
export function asText(value: unknown, longest: number): string | null {
  return typeof value === 'string' && value.length > 0 && value.length <= longest ? value : null;
}

/** A finite number from `least` to `most`. */
export function asNumber(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}

/** A whole number from `least` to `most`. */
export function asInteger(value: unknown, least: number, most: number): number | null {
  const number = asNumber(value, least, most);
  return number !== null && Number.isInteger(number) ? number : null;
}

/** An array whose members are all strings. */
export function asTexts(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}

/** Every member of an array, parsed; null where there is no array or a member gives null. */
export function asList<T>(value: unknown, parse: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const parsed: T[] = [];
  for (const item of value) {
    const one = parse(item);
    if (one === null) return null;
    parsed.push(one);
  }
  return parsed;
}

/** JSON text as a value; undefined where it is no JSON (which JSON itself can't say). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
