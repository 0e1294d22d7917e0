/** Bidirectional overrides and isolates (they can make a line read as another) and control characters. */
const invisible =
  /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * Text from a deck as one line for a tree row, a title or a message: what can't be seen goes, and what
 * is too long is cut.
 * @param most length in UTF-16 units, the ellipsis included
 */
export function displayLine(text: string, most = 300): string {
  const line = text
    .slice(0, most * 4)
    .replace(invisible, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** Like `displayLine`, for labels of quick picks and the status bar, where `$(name)` would become an icon. */
export function displayLabel(text: string, most = 300): string {
  return displayLine(text, most).replace(/\$\(([\w~-]{1,40})\)/g, '\\$($1)');
}

/** The first `most` UTF-16 units of a text. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most);
}
