/** What messages of all panels are made of. */
import { integer, number, oneOf, string, type Decoder } from './decode';
import { limits } from './limits';

/** How many there are of something. */
export const count = integer(0);
/** A title, a tag, a name or a plain prompt. */
export const line = string(limits.line);
/** An id or a URI. */
export const id = string(limits.id);
/** A part of a whole, 0 to 1. */
export const share = number(0, 1);

/** `2026-11-20`; that the day exists is not looked at. */
export const day: Decoder<string> = (value, path) => {
  const text = string(10)(value, path);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : oneOf('a day as YYYY-MM-DD')(text, path);
};
