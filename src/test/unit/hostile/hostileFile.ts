/** A file that somebody made to hurt, or that hurts by accident. */
export interface HostileFile {
  /** Number among the kinds of hostile input that SECURITY.md lists. */
  readonly kind: number;
  /** Says what it tries; unique, fit for a file name. */
  readonly name: string;
  /** Makes the bytes anew at each call; some are megabytes. */
  readonly bytes: () => Uint8Array;
}

/** A hostile file of text in UTF-8. */
export function textFile(kind: number, name: string, text: () => string): HostileFile {
  return { kind, name, bytes: () => new TextEncoder().encode(text()) };
}

/** A hostile file of bytes that are no UTF-8. */
export function byteFile(
  kind: number,
  name: string,
  ...parts: readonly (string | readonly number[])[]
): HostileFile {
  const encode = (part: string | readonly number[]): readonly number[] =>
    typeof part === 'string' ? [...new TextEncoder().encode(part)] : part;
  return { kind, name, bytes: () => Uint8Array.from(parts.flatMap(encode)) };
}
