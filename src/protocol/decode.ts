/**
 * Small decoders: each takes an untrusted value and gives it back as a fresh, fully checked one, or
 * fails. They copy only the fields they know, read own properties only, and so `__proto__` and
 * whatever else a sender adds goes no further.
 */

/** What a parser makes of a message: its value, or why there is none. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Gives `value` as a `T` or throws `Malformed`; `path` says where in the message it stood. */
export type Decoder<T> = (value: unknown, path: string) => T;

/** One decoder for each field of `T`. */
export type Fields<T> = { readonly [K in keyof T]: Decoder<T[K]> };

class Malformed extends Error {}

/** Fails with a reason that names the place and the kind of value found, never its content. */
function fail(path: string, expected: string, value: unknown): never {
  const found = value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
  throw new Malformed(`${path}: expected ${expected}, found ${found}`);
}

/**
 * Runs a decoder on a whole message. Never throws: whatever goes wrong, a throwing getter or a
 * revoked proxy included, comes back as a reason.
 */
export function decode<T>(decoder: Decoder<T>, message: unknown): Parsed<T> {
  try {
    return { ok: true, value: decoder(message, 'message') };
  } catch (error) {
    const reason = error instanceof Malformed ? error.message : 'message: could not be read';
    return { ok: false, reason };
  }
}

/** A string of at most `maximum` UTF-16 units. */
export function string(maximum: number): Decoder<string> {
  return (value, path) => {
    if (typeof value !== 'string') return fail(path, 'a string', value);
    if (value.length > maximum) throw new Malformed(`${path}: longer than ${maximum} characters`);
    return value;
  };
}

export const boolean: Decoder<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : fail(path, 'true or false', value);

/** A finite number from `minimum` to `maximum`, both included. */
export function number(minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE): Decoder<number> {
  return (value, path) => {
    if (typeof value !== 'number') return fail(path, 'a number', value);
    if (!(value >= minimum && value <= maximum)) {
      throw new Malformed(`${path}: expected a number from ${minimum} to ${maximum}`);
    }
    return value;
  };
}

/** A whole number from `minimum` to `maximum`, both included. */
export function integer(minimum: number, maximum = Number.MAX_SAFE_INTEGER): Decoder<number> {
  return (value, path) => {
    if (typeof value !== 'number') return fail(path, 'a number', value);
    if (!Number.isSafeInteger(value) || value < minimum || value > maximum) {
      throw new Malformed(`${path}: expected a whole number from ${minimum} to ${maximum}`);
    }
    return value;
  };
}

/** One of a few strings or numbers. */
export function oneOf<const T extends string | number>(...values: readonly T[]): Decoder<T> {
  return (value, path) =>
    values.find((candidate) => candidate === value) ??
    fail(path, `one of ${values.join(', ')}`, value);
}

export function nullable<T>(decoder: Decoder<T>): Decoder<T | null> {
  return (value, path) => (value === null ? null : decoder(value, path));
}

/** An array of at most `maximum` entries. */
export function array<T>(decoder: Decoder<T>, maximum: number): Decoder<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return fail(path, 'an array', value);
    if (value.length > maximum) throw new Malformed(`${path}: more than ${maximum} entries`);
    // By index, so that holes are looked at too.
    return Array.from({ length: value.length }, (_, at) => decoder(value[at], `${path}[${at}]`));
  };
}

/** An object with these fields, all of them its own; any others are left behind. */
export function record<T>(fields: Fields<T>): Decoder<T> {
  const decoders = Object.entries(fields) as readonly [string, Decoder<unknown>][];
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return fail(path, 'an object', value);
    }
    const entries = decoders.map(([name, decoder]) => {
      if (!Object.hasOwn(value, name)) throw new Malformed(`${path}.${name}: missing`);
      return [name, decoder((value as Record<string, unknown>)[name], `${path}.${name}`)] as const;
    });
    return Object.fromEntries(entries) as T;
  };
}

/**
 * A member of a union told apart by the string in `key`. A tag that is none of `members` fails;
 * `toString` and its like are no tags.
 */
export function tagged<T>(key: string, members: Readonly<Record<string, Decoder<T>>>): Decoder<T> {
  const byTag = new Map(Object.entries(members));
  return (value, path) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
      return fail(path, `an object with a ${key}`, value);
    }
    const tag = (value as Record<string, unknown>)[key];
    const decoder = typeof tag === 'string' ? byTag.get(tag) : undefined;
    if (decoder === undefined) throw new Malformed(`${path}.${key}: unknown`);
    return decoder(value, path);
  };
}
